import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import { mayReceive } from '#shared/domain/people/decide-person.ts';
import { type Positions, type Workflow, decideArchive, decideArrange, decidePublish, decideRevise, newWorkflow } from '#shared/domain/workflows/workflow.ts';
import { nextVersion } from '#shared/domain/workflows/next-version.ts';
import { outlineOf } from '#shared/formats/markdown/runbook/outline.ts';
import { stampVersion } from '#shared/formats/markdown/runbook/stamp-version.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { RunRecord, RunSummary, WorkflowText, WorkflowView } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { workflowText, written } from './workflow-text.ts';
import { workflowsRepository } from './workflows.repository.ts';

export function workflowsService({ read, mutate, newId, now }: Means, runs: { readonly ofWorkflow: (workflowId: Id) => RunSummary[]; readonly recordOf: (workflowId: Id) => RunRecord }) {
  const workflows = workflowsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Workflow => found(workflows.get(id), 'runbook');

  const textOf = (workflow: Workflow): string => workflowText({ text: workflow.text, definition: workflow.draft });

  const publish = (id: Id, note: string) => {
    const workflow = get(id);
    const stamped = written(stampVersion(textOf(workflow), { version: nextVersion(workflow), note: note.trim(), at: now() }), workflow.draft.title);
    return unwrap(decidePublish(workflow, note, stamped));
  };

  const owned = (id: Id, ownerId: Id | null) => {
    const { ownerId: was } = get(id);
    if (was === ownerId) return [];
    if (ownerId !== null) unwrap(mayReceive(found(people.get(ownerId), 'person'), 'ownerId'));
    return [{ stream: WORKSPACE_STREAM, entity: 'workflow' as const, entityId: id, type: 'workflow.owner-set' as const, payload: { ownerId, was } }];
  };

  return {
    get,
    textOf,
    /** A published version, or the draft, with its text. */
    version: (id: Id, version: number | null): WorkflowText => {
      if (version === null) {
        const workflow = get(id);
        const text = textOf(workflow);
        return { version, text, definition: workflow.draft, notes: workflow.notes, outline: outlineOf(text) };
      }
      const { text: kept, definition, notes } = found(workflows.version(id, version), 'version');
      const text = workflowText({ text: kept, definition });
      return { version, text, definition, notes, outline: outlineOf(text) };
    },
    create: (act: Act, { text, ownerId }: { text: string; ownerId: Id | null }) => {
      const id = newId();
      return mutate(act, [() => [newWorkflow(id, written(text), null)], () => owned(id, ownerId)]);
    },
    /** Refuses with `edited-meanwhile` where the draft is no longer what was edited. */
    revise: (act: Act, { id, text, was }: { id: Id; text: string; was: string }) =>
      mutate(act, () => {
        const workflow = get(id);
        if (textOf(workflow) !== was) throw new Refused({ code: 'edited-meanwhile', message: `“${workflow.draft.title}” was changed elsewhere in the meantime.` });
        return unwrap(decideRevise(workflow, written(text, workflow.draft.title)));
      }),
    arrange: (act: Act, { id, positions }: { id: Id; positions: Positions }) => mutate(act, () => decideArrange(get(id), positions)),
    /** Puts an earlier version in the place of the draft and publishes it as the newest (W5). */
    restoreVersion: (act: Act, { id, version, note }: { id: Id; version: number; note: string }) =>
      mutate(act, [
        () => {
          const { text, definition } = found(workflows.version(id, version), 'version');
          return unwrap(decideRevise(get(id), written(workflowText({ text, definition }), definition.title)));
        },
        () => publish(id, note),
      ]),
    setArchived: (act: Act, id: Id, archived: boolean) => mutate(act, () => decideArchive(get(id), archived)),
    view: (id: Id): WorkflowView => {
      const workflow = get(id);
      return {
        workflow,
        text: textOf(workflow),
        owner: workflow.ownerId === null ? null : people.get(workflow.ownerId),
        versions: workflows.versions(id).map(({ version, note, publishedBy, publishedAt }) => ({ version, note, publishedBy: publishedBy === null ? null : (people.get(publishedBy)?.name ?? null), publishedAt })),
        runs: runs.ofWorkflow(id),
        record: runs.recordOf(id),
      };
    },
    publish: (act: Act, { id, note }: { id: Id; note: string }) => mutate(act, () => publish(id, note)),
    setOwner: (act: Act, { id, ownerId }: { id: Id; ownerId: Id | null }) => mutate(act, () => owned(id, ownerId)),
  };
}
export type WorkflowsService = ReturnType<typeof workflowsService>;
