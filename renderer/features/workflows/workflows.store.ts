import type { Positions } from '#shared/domain/workflows/workflow.ts';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';

export const workflowList = queryStore('workflows.list', ['workflows', 'people']);
export const workflowView = queryStore('workflows.get', ['workflows', 'people', 'runs']);
/** What the linter says of a draft, and its sections in their order. */
export const workflowReport = queryStore('workflows.report', ['workflows']);
export const peopleList = queryStore('people.list', ['people']);

const refuse = (error: Parameters<typeof errorSentence>[0]): void => {
  toast({ text: errorSentence(error), tone: 'error' });
};

/** Starts a run of the newest published version and goes to it. Whether it was started. */
export async function startRun(workflowId: Id): Promise<boolean> {
  const answer = await send('runs.start', { workflowId });
  const [runId] = answer.ok ? answer.value.entityIds : [];
  if (!answer.ok) refuse(answer.error);
  else if (runId !== undefined) go(`/runs/${runId}`);
  return answer.ok;
}

/** Publishes the first version and starts a run of it: one step for whoever is under fire. Whether it was started. */
export async function publishAndStart(id: Id, note: string): Promise<boolean> {
  const answer = await send('workflows.publish', { id, note });
  if (answer.ok) return startRun(id);
  refuse(answer.error);
  return false;
}

/** Gives a runbook to somebody, or to nobody; can be taken back. */
export async function setOwner(id: Id, ownerId: Id | null, name: string | null): Promise<void> {
  const sent = send('workflows.set-owner', { id, ownerId });
  workflowView.foresee({ id }, (view) => ({ ...view, workflow: { ...view.workflow, ownerId } }));
  const answer = await sent;
  if (answer.ok) return offerUndo(name === null ? translate('workflows:told.noOwner') : translate('workflows:told.owner', { name }));
  refuse(answer.error);
  await workflowView.refetch({ id });
}

/** Takes a runbook out of the archive; can be taken back. */
export async function restore(id: Id): Promise<void> {
  const answer = await send('workflows.restore', { id });
  if (answer.ok) offerUndo(translate('workflows:told.restored'));
  else refuse(answer.error);
}

/** Keeps where hands put the nodes of its map; an empty one arranges it anew. */
export async function arrange(id: Id, positions: Positions): Promise<void> {
  const sent = send('workflows.arrange', { id, positions });
  workflowView.foresee({ id }, (view) => ({ ...view, workflow: { ...view.workflow, positions } }));
  const answer = await sent;
  if (answer.ok) return;
  refuse(answer.error);
  await workflowView.refetch({ id });
}

/** Makes a runbook of the template and opens it in the editor. Why not, in words; null when it was done. */
export async function createRunbook(title: string): Promise<string | null> {
  const { runbookTemplate } = await import('./runbook-template.ts');
  const answer = await send('workflows.create', { text: runbookTemplate(title) });
  if (!answer.ok) return errorSentence(answer.error);
  const [id] = answer.value.entityIds;
  if (id !== undefined) go(`/runbooks/${id}/edit`);
  return null;
}
