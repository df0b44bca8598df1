import type { Stage } from '#shared/domain/items/stages.ts';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { toast } from '#renderer/ui/toast.ts';

const NOUNS = ['departments', 'checklists', 'items'] as const;

export const matrixQuery = queryStore('conformance.matrix', NOUNS);
export const acceptanceQuery = queryStore('conformance.acceptance', [...NOUNS, 'workflows']);
export const cellQuery = queryStore('conformance.cell', NOUNS);

type List = { readonly id: Id; readonly title: string };

/** Adds an item of a stage where the order of the list wants it; gives what is wrong, in words, or null when it is done. */
export async function addMissing(list: List, stage: Stage, text: string): Promise<string | null> {
  const answer = await send('conformance.add', { checklistId: list.id, stage, text });
  if (!answer.ok) return errorSentence(answer.error);
  offerUndo(translate('conformance:told.added', { text: plainText(text), title: list.title }));
  return null;
}

/** Puts the items of a list in the order of their stages. */
export async function putInOrder(list: List): Promise<void> {
  const answer = await send('conformance.order', { checklistId: list.id });
  if (!answer.ok) return void toast({ text: errorSentence(answer.error), tone: 'error' });
  if (answer.value.events === 0) return void toast({ text: translate('conformance:told.notOrdered', { title: list.title }) });
  offerUndo(translate('conformance:told.ordered', { title: list.title, count: answer.value.events }));
}

/** Gives items their stages, as one act with one undo. */
export async function acceptStages(stages: readonly { readonly id: Id; readonly stage: Stage }[]): Promise<void> {
  const answer = await send('conformance.accept', { stages: [...stages] });
  if (answer.ok) offerUndo(translate('conformance:told.staged', { count: answer.value.events }));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}
