import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'people.list' | 'people.directory' | 'people.load' | 'people.add' | 'people.update' | 'people.deactivate' | 'people.reactivate';

export const peopleHandlers = ({ people }: Services): HandlersFor<Channels> => ({
  'people.list': () => people.list(),
  'people.directory': () => people.directory(),
  'people.load': ({ id }) => people.load(id),
  'people.add': (input, caller) => people.add(caller, input),
  'people.update': (input, caller) => people.update(actOf(caller), input),
  'people.deactivate': (input, caller) => people.deactivate(actOf(caller), input),
  'people.reactivate': ({ id }, caller) => people.reactivate(actOf(caller), id),
});
