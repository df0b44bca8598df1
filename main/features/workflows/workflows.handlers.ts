import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const workflowHandlers = ({
  library, workflows,
}: Services): HandlersFor<
  | 'workflows.list' | 'workflows.inventory' | 'workflows.render-inventory' | 'workflows.report' | 'workflows.get' | 'workflows.version' | 'workflows.create' | 'workflows.revise' | 'workflows.arrange' | 'workflows.publish'
  | 'workflows.restore-version' | 'workflows.archive' | 'workflows.restore' | 'workflows.set-owner'
> => ({
  'workflows.list': () => library.list(),
  'workflows.inventory': () => library.inventory(null),
  'workflows.render-inventory': (input) => library.renderInventory(input),
  'workflows.report': ({ id }) => library.report(id),
  'workflows.get': ({ id }) => workflows.view(id),
  'workflows.version': ({ id, version }) => workflows.version(id, version),
  'workflows.create': ({ text, ownerId = null }, caller) => workflows.create(actOf(caller), { text, ownerId }),
  'workflows.revise': (input, caller) => workflows.revise(actOf(caller), input),
  'workflows.arrange': (input, caller) => workflows.arrange(actOf(caller), input),
  'workflows.restore-version': (input, caller) => workflows.restoreVersion(actOf(caller), input),
  'workflows.archive': ({ id }, caller) => workflows.setArchived(actOf(caller), id, true),
  'workflows.restore': ({ id }, caller) => workflows.setArchived(actOf(caller), id, false),
  'workflows.publish': (input, caller) => workflows.publish(actOf(caller), input),
  'workflows.set-owner': (input, caller) => workflows.setOwner(actOf(caller), input),
});
