import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'checklists.get' | 'checklists.create' | 'checklists.rename' | 'checklists.archive' | 'checklists.restore';

export const checklistHandlers = ({ checklists }: Services): HandlersFor<Channels> => ({
  'checklists.get': ({ id }) => checklists.view(id),
  'checklists.create': (input, caller) => checklists.create(actOf(caller), input),
  'checklists.rename': (input, caller) => checklists.rename(actOf(caller), input),
  'checklists.archive': ({ id }, caller) => checklists.archive(actOf(caller), id),
  'checklists.restore': ({ id }, caller) => checklists.restore(actOf(caller), id),
});
