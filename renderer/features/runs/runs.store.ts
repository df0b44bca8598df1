import type { StepOutcome } from '#shared/domain/runs/run.ts';
import type { ChannelOn } from '#shared/ipc/channels.ts';
import type { Input } from '#shared/ipc/contract.ts';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { toast } from '#renderer/ui/toast.ts';

export const runList = queryStore('runs.list', ['runs']);
export const runView = queryStore('runs.get', ['runs', 'people']);
export const peopleList = queryStore('people.list', ['people']);

/**
 * Sends an act on a run and waits until the screen knows what came of it. Nothing is painted before main said that it is
 * on disk. Whether it was done; a refusal is told, and the run is asked for again, because it may have moved on.
 */
async function act<C extends ChannelOn<'core'>>(channel: C, input: Input<C>, id: Id): Promise<boolean> {
  const answer = await send(channel, input);
  if (!answer.ok) toast({ text: errorSentence(answer.error), tone: 'error' });
  await runView.refetch({ id });
  return answer.ok;
}

export interface Settling {
  readonly stepId: string;
  readonly outcome: StepOutcome;
  readonly reason: string | null;
  readonly validated: boolean;
  readonly note: string | null;
}

export const settle = (id: Id, settling: Settling): Promise<boolean> => act('runs.settle', { id, ...settling }, id);
export const retry = (id: Id): Promise<boolean> => act('runs.retry', { id }, id);
export const pause = (id: Id, reason: string): Promise<boolean> => act('runs.pause', { id, reason }, id);
export const resume = (id: Id): Promise<boolean> => act('runs.resume', { id }, id);
export const abort = (id: Id, reason: string): Promise<boolean> => act('runs.abort', { id, reason }, id);
export const addNote = (id: Id, stepId: string, text: string): Promise<boolean> => act('runs.note', { id, stepId, text }, id);
