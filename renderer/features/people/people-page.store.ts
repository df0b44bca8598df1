import { create } from 'zustand';
import type { Id } from '#shared/lib/ids.ts';
import type { PersonEntry } from '#shared/ipc/views.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { NO_FILTER, type PeopleFilter } from './people-filter.ts';

const HOLDING = ['people', 'items', 'checklists', 'departments', 'workflows', 'runs'] as const;

/** Everybody, with how much they hold. */
export const directory = queryStore('people.directory', HOLDING);

/** What one person holds. */
export const personLoad = queryStore('people.load', HOLDING);

/** Which dialog is open, and for whom. */
export type Asking = { readonly what: 'add' } | { readonly what: 'edit' | 'deactivate'; readonly person: PersonEntry };

type PageState = {
  readonly filter: PeopleFilter;
  /** Whose card is open. */
  readonly shown: Id | null;
  readonly asking: Asking | null;
};

/** What the page of people shows; kept while other pages are shown. */
export const usePeoplePage = create<PageState>()(() => ({ filter: NO_FILTER, shown: null, asking: null }));

export const setFilter = (change: Partial<PeopleFilter>): void => usePeoplePage.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
export const clearFilter = (): void => usePeoplePage.setState({ filter: NO_FILTER });
export const showPerson = (shown: Id | null): void => usePeoplePage.setState({ shown });
export const ask = (asking: Asking): void => usePeoplePage.setState({ asking });
export const stopAsking = (): void => usePeoplePage.setState({ asking: null });
