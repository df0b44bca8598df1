import { PROGRESS_KEY, type Progress } from '#shared/domain/checklists/progress.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { Item, ItemState, Stage, Standing } from '#shared/domain/items/item.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { ChecklistView, Receipt } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { announce } from '#renderer/lib/announce.ts';
import { call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { toast } from '#renderer/ui/toast.ts';
import type { Actable } from './actable.ts';
import { useListState } from './list-state.ts';
import { withChanges } from './with-changes.ts';
import { type Place, type Step, moved, outermost, placeAfter, withDescendants } from './outline.ts';

/** A list with its items. */
export const checklistView = queryStore('checklists.get', ['checklists', 'items', 'departments', 'evidence'], async ({ id }, { seq }) => {
  const changes = await call('checklists.changes', { id, since: seq });
  return changes === null ? null : (now) => withChanges(now, changes);
});

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

const withItems = (view: ChecklistView, ids: ReadonlySet<Id>, change: (item: Item) => Item): ChecklistView => ({
  ...view,
  items: view.items.map((item) => (ids.has(item.id) ? change(item) : item)),
});

const counted = (progress: Progress, state: ItemState, by: 1 | -1): Progress => ({ ...progress, [PROGRESS_KEY[state]]: progress[PROGRESS_KEY[state]] + by });

/** The view as it will be when items are in another state. */
export function withStanding(view: ChecklistView, ids: ReadonlySet<Id>, to: Standing): ChecklistView {
  const changing = view.items.filter((item) => ids.has(item.id));
  const progress = changing.reduce((sum, item) => counted(counted(sum, item.standing.state, -1), to.state, 1), view.progress);
  return { ...withItems(view, ids, (item) => ({ ...item, standing: to })), progress };
}

/** The view without items and what is inside of them. */
export function without(view: ChecklistView, ids: readonly Id[]): ChecklistView {
  const gone = new Set(ids.flatMap((id) => [...withDescendants(view.items, id)]));
  const progress = view.items.filter((item) => gone.has(item.id)).reduce((sum, item) => counted(sum, item.standing.state, -1), view.progress);
  return { ...view, items: view.items.filter((item) => !gone.has(item.id)), progress };
}

const idsOf = (items: readonly Actable[]): Id[] => items.map(({ id }) => id);

/** Critical items that an act over several leaves alone: they are ticked one by one (D5). */
const leftBySweep = (items: readonly Actable[], state: ItemState): readonly Actable[] =>
  state === 'done' && items.length > 1 ? items.filter(({ critical, standing }) => critical && standing.state !== 'done' && standing.state !== 'not-applicable') : [];

/** How an act is told: to the ear alone where one sees it, with an offer to take it back where it goes out of sight. */
export type Tell = (words: string) => void;

/** Changes what items are, as one act; gives whether it stands. Blocked and not applicable want a reason. */
export async function setState(items: readonly Actable[], state: ItemState, reason: string | null = null, tell: Tell = announce): Promise<boolean> {
  const [first] = items;
  if (first === undefined) return false;
  const { happenedAt } = useListState.getState();
  const left = new Set(idsOf(leftBySweep(items, state)));
  const sweeps = state === 'done' && items.length > 1;
  const changing = new Set(idsOf(sweeps ? items.filter(({ id, standing }) => !left.has(id) && (standing.state === 'open' || standing.state === 'in-progress')) : items));
  const sending = send('items.set-state', { ids: idsOf(items), state, reason, happenedAt });
  const by = useDesk.getState().person?.id ?? null;
  const receipt = await commit(first.checklistId, sending, (view) => withStanding(view, changing, { state, reason, by, at: happenedAt ?? new Date().toISOString() }));
  if (receipt === null) return false;
  const word = translate(`common:status.${state}`);
  const told = translate('checklists:told.states', { state: word, count: changing.size });
  if (items.length === 1) tell(translate('checklists:told.state', { state: word, text: plainText(first.text) }));
  else offerUndo(left.size === 0 ? told : `${told} ${translate('checklists:told.criticalLeft', { count: left.size })}`);
  return true;
}

/** Ticks all of a list that may be swept through, and says what was left. */
export async function tickAll(view: ChecklistView): Promise<void> {
  const isOpen = ({ standing }: Item) => standing.state === 'open' || standing.state === 'in-progress';
  const swept = view.items.filter((item) => isOpen(item) && !item.critical);
  const left = view.items.filter((item) => isOpen(item) && item.critical).length;
  const by = useDesk.getState().person?.id ?? null;
  const sending = send('checklists.tick-all', { id: view.checklist.id });
  const receipt = await commit(view.checklist.id, sending, (now) => withStanding(now, new Set(idsOf(swept)), { state: 'done', reason: null, by, at: new Date().toISOString() }));
  if (receipt === null) return;
  const told = translate('checklists:told.states', { state: translate('common:status.done'), count: swept.length });
  offerUndo(left === 0 ? told : `${told} ${translate('checklists:told.criticalLeft', { count: left })}`);
}

export const editItem = (item: Item, text: string): Promise<Receipt | null> => {
  const sending = send('items.edit', { id: item.id, text });
  return commit(item.checklistId, sending, (view) => withItems(view, new Set([item.id]), (each) => ({ ...each, text })));
};

export const writeNotes = (item: Item, notes: string | null): Promise<Receipt | null> => {
  const sending = send('items.write-notes', { id: item.id, notes });
  return commit(item.checklistId, sending, (view) => withItems(view, new Set([item.id]), (each) => ({ ...each, notes })));
};

/** Sets one field of items as one act, and says so; over several it offers to take it back. */
async function setField(items: readonly Actable[], sending: Promise<Answer>, change: Partial<Item>, told: string): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const receipt = await commit(first.checklistId, sending, (view) => withItems(view, new Set(idsOf(items)), (each) => ({ ...each, ...change })));
  if (receipt === null) return;
  if (items.length > 1) offerUndo(told);
  else announce(told);
}

export function assignItems(items: readonly Actable[], assignee: { readonly id: Id; readonly name: string } | null): Promise<void> {
  const assigneeId = assignee?.id ?? null;
  const count = items.length;
  const told = assignee === null ? translate('checklists:told.unassigned', { count }) : translate('checklists:told.assigned', { name: assignee.name, count });
  return setField(items, send('items.assign', { ids: idsOf(items), assigneeId }), { assigneeId }, told);
}

/** `when` is how the date is said. */
export function setDue(items: readonly Actable[], due: Due | null, when: string): Promise<void> {
  const count = items.length;
  const told = due === null ? translate('checklists:told.notDue', { count }) : translate('checklists:told.due', { when, count });
  return setField(items, send('items.set-due', { ids: idsOf(items), due }), { due }, told);
}

export function setStage(items: readonly Actable[], stage: Stage | null): Promise<void> {
  const count = items.length;
  const told = stage === null ? translate('checklists:told.notStaged', { count }) : translate('checklists:told.staged', { stage: translate(`checklists:stage.${stage}`), count });
  return setField(items, send('items.set-stage', { ids: idsOf(items), stage }), { stage }, told);
}

export const setCritical = (items: readonly Item[], critical: boolean): Promise<void> =>
  setField(items, send('items.set-critical', { ids: idsOf(items), critical }), { critical }, translate(critical ? 'checklists:told.critical' : 'checklists:told.notCritical', { count: items.length }));

/** Moves items within their list; where they went is said. */
export async function moveItems(view: ChecklistView, ids: readonly Id[], place: Place): Promise<void> {
  const going = outermost(view.items, ids);
  const [first] = going;
  if (first === undefined || going.includes(place.parentId ?? '')) return;
  const checklistId = view.checklist.id;
  const sending = send('items.move', { ids: [...going], checklistId, ...place });
  const receipt = await commit(checklistId, sending, (now) => ({ ...now, items: moved(now.items, going, place) }));
  if (receipt === null) return;
  const siblings = (checklistView.peek({ id: checklistId })?.items ?? []).filter((each) => each.parentId === place.parentId);
  announce(translate('checklists:told.moved', { position: siblings.findIndex(({ id }) => id === first) + 1, of: siblings.length }));
}

/** One step by keys; nothing where it can't go further. */
export async function stepItem(view: ChecklistView, item: Item, step: Step): Promise<void> {
  const place = placeAfter(view.items, item.id, step);
  if (place !== null) await moveItems(view, [item.id], place);
}

/** Moves items to the end of another list. */
export async function moveToList(items: readonly Item[], list: { readonly id: Id; readonly title: string }): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const ids = outermost(items, idsOf(items));
  const sending = send('items.move', { ids, checklistId: list.id, parentId: null, after: 'last' });
  const receipt = await commit(first.checklistId, sending, (view) => without(view, ids));
  if (receipt !== null) offerUndo(translate('checklists:told.movedToList', { count: ids.length, name: list.title }));
}

/** Adds an item; gives its id once it is on disk and in the view. */
export async function addItem(list: Id, place: Place, text: string, stage: Stage | null): Promise<Id | null> {
  const answer = await send('items.add', { checklistId: list, ...place, text, stage });
  if (answer.ok) {
    await checklistView.refetch({ id: list });
    return answer.value.entityIds[0] ?? null;
  }
  toast({ text: errorSentence(answer.error), tone: 'error' });
  return null;
}

/** Puts items away with what is inside of them; offers to take it back. */
export async function archiveItems(items: readonly Item[]): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const sending = send('items.archive', { ids: idsOf(items) });
  const receipt = await commit(first.checklistId, sending, (view) => without(view, idsOf(items)));
  if (receipt === null) return;
  offerUndo(items.length === 1 ? translate('checklists:told.archived', { text: plainText(first.text) }) : translate('checklists:told.archivedSeveral', { count: items.length }));
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
