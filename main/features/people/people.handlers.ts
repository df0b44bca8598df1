import type { HandlersFor } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const peopleHandlers = ({ people }: Services): HandlersFor<'people.list' | 'people.add'> => ({
  'people.list': () => people.list(),
  'people.add': (input, caller) => people.add(caller, input),
});
