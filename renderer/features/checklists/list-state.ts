import { create } from 'zustand';
import type { Id } from '#shared/lib/ids.ts';
import type { Filter } from './outline.ts';

/** Where a new item is being written: behind a sibling, or at the end. */
export type Draft = { readonly parentId: Id | null; readonly after: Id | null };

interface ListState {
  readonly selected: Id | null;
  /** Where the selection was, to stay near it when what was selected goes out of sight. */
  readonly index: number;
  readonly filter: Filter;
  readonly editing: Id | null;
  readonly draft: Draft | null;
  readonly showsDetails: boolean;
  readonly assigning: Id | null;
  /** Counts up when the row that is selected wants the focus. */
  readonly focusTurn: number;
}

const fresh: ListState = { selected: null, index: 0, filter: 'all', editing: null, draft: null, showsDetails: false, assigning: null, focusTurn: 0 };

/** What the list on the screen is at. There is one at a time. */
export const useListState = create<ListState>()(() => fresh);

let wanted: { readonly list: Id; readonly item: Id } | null = null;

/** When the list opens it begins at this item. */
export const wantItem = (list: Id, item: Id): void => {
  wanted = { list, item };
};

/** Another list: nothing of the one before holds, but the details stay open. */
export const openList = (list: Id): void => {
  const item = wanted?.list === list ? wanted.item : null;
  wanted = null;
  useListState.setState(({ showsDetails }) => ({ ...fresh, showsDetails, selected: item, focusTurn: item === null ? 0 : 1 }));
};

export const select = (selected: Id | null, index: number): void => useListState.setState({ selected, index });

/** Selects a row and gives it the focus. */
export const selectAndFocus = (selected: Id | null, index: number): void =>
  useListState.setState(({ focusTurn }) => ({ selected, index, focusTurn: focusTurn + 1 }));

export const refocus = (): void => useListState.setState(({ focusTurn }) => ({ focusTurn: focusTurn + 1 }));
export const setFilter = (filter: Filter): void => useListState.setState({ filter, draft: null, editing: null });
export const startEdit = (editing: Id): void => useListState.setState({ editing, draft: null });
export const startDraft = (draft: Draft): void => useListState.setState({ draft, editing: null });
export const stopWriting = (): void => useListState.setState(({ focusTurn }) => ({ editing: null, draft: null, focusTurn: focusTurn + 1 }));
export const toggleDetails = (): void => useListState.setState(({ showsDetails }) => ({ showsDetails: !showsDetails }));
export const closeDetails = (): void => useListState.setState(({ focusTurn }) => ({ showsDetails: false, focusTurn: focusTurn + 1 }));
export const startAssign = (assigning: Id): void => useListState.setState({ assigning });
export const stopAssign = (): void => useListState.setState(({ focusTurn }) => ({ assigning: null, focusTurn: focusTurn + 1 }));
