import type { HandlersFor } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const searchHandlers = ({ search }: Services): HandlersFor<'search.find'> => ({
  'search.find': (input, { actor }) => search.find(actor, input),
});
