import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import { mayReceive } from '#shared/domain/people/decide-person.ts';
import { type Workflow, decidePublish } from '#shared/domain/workflows/workflow.ts';
import type { RunSummary, WorkflowSummary, WorkflowView } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { workflowsRepository } from './workflows.repository.ts';

export function workflowsService({ read, mutate }: Means, runsOf: (workflowId: Id) => RunSummary[]) {
  const workflows = workflowsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Workflow => found(workflows.get(id), 'runbook');

  const summary = (workflow: Workflow): WorkflowSummary => ({
    id: workflow.id, title: workflow.draft.title, category: workflow.draft.category, steps: workflow.draft.steps.length,
    owner: workflow.ownerId === null ? null : (people.get(workflow.ownerId)?.name ?? null),
    version: workflow.published === 0 ? null : workflow.published, changed: workflow.changed,
    source: workflow.source?.path ?? null, archived: workflow.archived,
  });

  return {
    get,
    list: (): WorkflowSummary[] => workflows.all().map(summary),
    view: (id: Id): WorkflowView => {
      const workflow = get(id);
      return {
        workflow,
        owner: workflow.ownerId === null ? null : people.get(workflow.ownerId),
        versions: workflows.versions(id).map(({ definition: _definition, ...rest }) => rest),
        runs: runsOf(id),
      };
    },
    publish: (act: Act, { id, note }: { id: Id; note: string }) => mutate(act, () => unwrap(decidePublish(get(id), note))),
    setOwner: (act: Act, { id, ownerId }: { id: Id; ownerId: Id | null }) =>
      mutate(act, () => {
        const { ownerId: was } = get(id);
        if (was === ownerId) return [];
        if (ownerId !== null) unwrap(mayReceive(found(people.get(ownerId), 'person'), 'ownerId'));
        return [{ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: id, type: 'workflow.owner-set', payload: { ownerId, was } }];
      }),
  };
}
export type WorkflowsService = ReturnType<typeof workflowsService>;
