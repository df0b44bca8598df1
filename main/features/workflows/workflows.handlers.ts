import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const workflowHandlers = ({
  workflows,
}: Services): HandlersFor<'workflows.list' | 'workflows.get' | 'workflows.publish' | 'workflows.set-owner'> => ({
  'workflows.list': () => workflows.list(),
  'workflows.get': ({ id }) => workflows.view(id),
  'workflows.publish': (input, caller) => workflows.publish(actOf(caller), input),
  'workflows.set-owner': (input, caller) => workflows.setOwner(actOf(caller), input),
});
