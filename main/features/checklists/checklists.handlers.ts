import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'checklists.get' | 'checklists.changes' | 'checklists.create' | 'checklists.rename' | 'checklists.move' | 'checklists.tick-all' | 'checklists.archive' | 'checklists.restore';

export const checklistHandlers = ({ checklists, items }: Services): HandlersFor<Channels> => ({
  'checklists.get': ({ id }) => checklists.view(id),
  'checklists.changes': ({ id, since }) => checklists.changes(id, since),
  'checklists.create': (input, caller) => checklists.create(actOf(caller), input),
  'checklists.rename': (input, caller) => checklists.rename(actOf(caller), input),
  'checklists.move': (input, caller) => checklists.move(actOf(caller), input),
  'checklists.tick-all': ({ id }, caller) => items.tickAll(actOf(caller), id),
  'checklists.archive': ({ id }, caller) => checklists.archive(actOf(caller), id),
  'checklists.restore': ({ id }, caller) => checklists.restore(actOf(caller), id),
});
