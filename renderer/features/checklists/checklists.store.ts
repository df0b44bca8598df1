import { PROGRESS_KEY, type Progress } from '#shared/domain/checklists/progress.ts';
import type { Item, ItemState, Standing } from '#shared/domain/items/item.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { ChecklistView, Receipt } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { announce } from '#renderer/lib/announce.ts';
import { send } from '#renderer/lib/command.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { toast } from '#renderer/ui/toast.ts';
import { placeAfterStep, swapped, withDescendants } from './outline.ts';

/** A list with its items. */
export const checklistView = queryStore('checklists.get', ['checklists', 'items', 'departments']);

/** What was recorded of an item. */
export const itemHistory = queryStore('ledger.list', ['ledger']);

type Answer = { readonly ok: true; readonly value: Receipt } | { readonly ok: false; readonly error: BoundaryError };

/** Paints a change and waits for main: takes it back when it was refused, and says why. */
async function commit(list: Id, sending: Promise<Answer>, change: (view: ChecklistView) => ChecklistView): Promise<Receipt | null> {
  checklistView.foresee({ id: list }, change);
  const answer = await sending;
  // Nothing changed in main, so nothing will be broadcast: ask for what really stands.
  if (!answer.ok || answer.value.events === 0) void checklistView.refetch({ id: list });
  if (answer.ok) return answer.value;
  toast({ text: errorSentence(answer.error), tone: 'error' });
  return null;
}

const withItem = (view: ChecklistView, id: Id, change: (item: Item) => Item): ChecklistView => ({
  ...view,
  items: view.items.map((item) => (item.id === id ? change(item) : item)),
});

const counted = (progress: Progress, state: ItemState, by: 1 | -1): Progress => ({ ...progress, [PROGRESS_KEY[state]]: progress[PROGRESS_KEY[state]] + by });

/** The view as it will be when an item is in another state. */
export function withStanding(view: ChecklistView, id: Id, to: Standing): ChecklistView {
  const item = view.items.find((each) => each.id === id);
  if (item === undefined) return view;
  const progress = counted(counted(view.progress, item.standing.state, -1), to.state, 1);
  return { ...withItem(view, id, (each) => ({ ...each, standing: to })), progress };
}

/** The view without an item and what is inside of it. */
export function without(view: ChecklistView, id: Id): ChecklistView {
  const gone = withDescendants(view.items, id);
  const progress = view.items.filter((item) => gone.has(item.id)).reduce((sum, item) => counted(sum, item.standing.state, -1), view.progress);
  return { ...view, items: view.items.filter((item) => !gone.has(item.id)), progress };
}

/** Changes what an item is. Blocked and not applicable want a reason. */
export async function setState(item: Item, state: ItemState, reason: string | null = null): Promise<void> {
  const sending = send('items.set-state', { ids: [item.id], state, reason });
  const by = useDesk.getState().person?.id ?? null;
  const receipt = await commit(item.checklistId, sending, (view) => withStanding(view, item.id, { state, reason, by, at: new Date().toISOString() }));
  if (receipt !== null) announce(translate('checklists:told.state', { state: translate(`common:status.${state}`), text: plainText(item.text) }));
}

export const editItem = (item: Item, text: string): Promise<Receipt | null> => {
  const sending = send('items.edit', { id: item.id, text });
  return commit(item.checklistId, sending, (view) => withItem(view, item.id, (each) => ({ ...each, text })));
};

export async function assignItem(item: Item, assignee: { readonly id: Id; readonly name: string } | null): Promise<void> {
  const assigneeId = assignee?.id ?? null;
  const sending = send('items.assign', { ids: [item.id], assigneeId });
  const receipt = await commit(item.checklistId, sending, (view) => withItem(view, item.id, (each) => ({ ...each, assigneeId })));
  if (receipt === null) return;
  announce(assignee === null ? translate('checklists:told.unassigned') : translate('checklists:told.assigned', { name: assignee.name }));
}

/** One step up or down among its siblings; nothing at the ends. */
export async function moveItem(items: readonly Item[], item: Item, step: -1 | 1): Promise<void> {
  const after = placeAfterStep(items, item.id, step);
  if (after === undefined) return;
  const sending = send('items.move', { ids: [item.id], checklistId: item.checklistId, parentId: item.parentId, after });
  const siblings = items.filter((each) => each.parentId === item.parentId);
  const receipt = await commit(item.checklistId, sending, (view) => ({ ...view, items: swapped(view.items, item.id, step) }));
  if (receipt !== null) announce(translate('checklists:told.moved', { position: siblings.indexOf(item) + 1 + step, of: siblings.length }));
}

/** Adds an item; gives its id once it is on disk and in the view. */
export async function addItem(list: Id, place: { readonly parentId: Id | null; readonly after: Id | null }, text: string): Promise<Id | null> {
  const answer = await send('items.add', { checklistId: list, ...place, text });
  if (answer.ok) {
    await checklistView.refetch({ id: list });
    return answer.value.entityIds[0] ?? null;
  }
  toast({ text: errorSentence(answer.error), tone: 'error' });
  return null;
}

/** Puts an item away with what is inside of it; offers to take it back. */
export async function archiveItem(item: Item): Promise<void> {
  const sending = send('items.archive', { ids: [item.id] });
  const receipt = await commit(item.checklistId, sending, (view) => without(view, item.id));
  if (receipt !== null) offerUndo(translate('checklists:told.archived', { text: plainText(item.text) }));
}

/** Gives what is wrong, in words; null when it is done. */
export async function renameList(id: Id, title: string): Promise<string | null> {
  const answer = await send('checklists.rename', { id, title });
  return answer.ok ? null : errorSentence(answer.error);
}

export async function archiveList(id: Id, name: string): Promise<void> {
  const answer = await send('checklists.archive', { id });
  if (answer.ok) offerUndo(translate('checklists:told.listArchived', { name }));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}

export async function restoreList(id: Id, name: string): Promise<void> {
  const answer = await send('checklists.restore', { id });
  if (answer.ok) offerUndo(translate('checklists:told.listRestored', { name }));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}
