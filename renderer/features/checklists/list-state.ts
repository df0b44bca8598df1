import { create } from 'zustand';
import type { Stage } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { Filter } from './outline.ts';

/** Where a new item is being written: behind a sibling, or at the end. */
export type Draft = { readonly parentId: Id | null; readonly after: Id | null };

/** What is asked about the chosen items in a dialog. */
export type Question = 'assign' | 'due' | 'stage' | 'move';

interface ListState {
  /** The row that the keys act on. */
  readonly selected: Id | null;
  /** Where the selection was, to stay near it when what was selected goes out of sight. */
  readonly index: number;
  /** Rows that are chosen for an act over several; the keys act on them when there are any. */
  readonly marked: ReadonlySet<Id>;
  /** Where a range of marks began. */
  readonly anchor: Id | null;
  readonly filter: Filter;
  /** Only what the person at the desk owns. */
  readonly mine: boolean;
  readonly stage: Stage | null;
  readonly editing: Id | null;
  readonly draft: Draft | null;
  readonly showsDetails: boolean;
  readonly asking: Question | null;
  /** Set while what took place earlier is being entered: the time that acts carry (R10). */
  readonly happenedAt: Instant | null;
  /** Which cycle is on the screen: the current one, or a past one by its name. */
  readonly cycle: string;
  /** Counts up when the row that is selected wants the focus. */
  readonly focusTurn: number;
}

/** The cycle that runs now, and the choice among all that are over. */
export const CURRENT = 'current';
export const EARLIER = 'earlier';

const NONE: ReadonlySet<Id> = new Set();
const fresh: ListState = {
  selected: null, index: 0, marked: NONE, anchor: null, filter: 'all', mine: false, stage: null, editing: null, draft: null, showsDetails: false,
  asking: null, happenedAt: null, cycle: CURRENT, focusTurn: 0,
};

/** What the list on the screen is at. There is one at a time. */
export const useListState = create<ListState>()(() => fresh);

/** Another list: nothing of the one before holds, but the details stay open. */
export const openList = (): void => useListState.setState(({ showsDetails }) => ({ ...fresh, showsDetails }));

/** Goes to an item of the list with its details, whatever was left out of sight. */
export const showItem = (item: Id): void =>
  useListState.setState(({ focusTurn, happenedAt }) => ({ ...fresh, happenedAt, selected: item, showsDetails: true, focusTurn: focusTurn + 1 }));

export const select = (selected: Id | null, index: number): void => useListState.setState({ selected, index });

/** Selects a row and gives it the focus. */
export const selectAndFocus = (selected: Id | null, index: number): void =>
  useListState.setState(({ focusTurn }) => ({ selected, index, focusTurn: focusTurn + 1 }));

/** Puts one mark on a row, or takes it away; a range begins here. */
export const toggleMark = (id: Id): void =>
  useListState.setState(({ marked }) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    return { marked: next, anchor: id };
  });

/** Marks what lies between where the range began and here, and nothing else. */
export const markRange = (order: readonly Id[], to: Id): void =>
  useListState.setState(({ anchor, selected }) => {
    const from = anchor ?? selected ?? to;
    const [first, last] = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b);
    return { marked: new Set(order.slice(Math.max(0, first ?? 0), (last ?? 0) + 1)), anchor: from };
  });

export const markAll = (order: readonly Id[]): void => useListState.setState({ marked: new Set(order), anchor: null });
export const clearMarks = (): void => useListState.setState({ marked: NONE, anchor: null });

export const refocus = (): void => useListState.setState(({ focusTurn }) => ({ focusTurn: focusTurn + 1 }));
export const setFilter = (filter: Filter): void => useListState.setState({ filter, marked: NONE, draft: null, editing: null });
export const setMine = (mine: boolean): void => useListState.setState({ mine, marked: NONE, draft: null, editing: null });
export const setStageFilter = (stage: Stage | null): void => useListState.setState({ stage, marked: NONE, draft: null, editing: null });
export const showAll = (): void => useListState.setState({ filter: 'all', mine: false, stage: null });
export const startEdit = (editing: Id): void => useListState.setState({ editing, draft: null });
export const startDraft = (draft: Draft): void => useListState.setState({ draft, editing: null });
export const stopWriting = (): void => useListState.setState(({ focusTurn }) => ({ editing: null, draft: null, focusTurn: focusTurn + 1 }));
export const toggleDetails = (): void => useListState.setState(({ showsDetails }) => ({ showsDetails: !showsDetails }));
export const closeDetails = (): void => useListState.setState(({ focusTurn }) => ({ showsDetails: false, focusTurn: focusTurn + 1 }));
export const ask = (asking: Question): void => useListState.setState({ asking });
export const stopAsking = (): void => useListState.setState(({ focusTurn }) => ({ asking: null, focusTurn: focusTurn + 1 }));
export const enterPast = (happenedAt: Instant | null): void => useListState.setState({ happenedAt });
/** Another cycle: what was being entered for a time that has been is over with it. */
export const showCycle = (cycle: string): void => useListState.setState({ cycle, happenedAt: null, marked: NONE, editing: null, draft: null });
