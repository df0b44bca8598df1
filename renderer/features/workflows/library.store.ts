import { create } from 'zustand';
import type { LibraryView, SavedView } from '#shared/ipc/settings.ts';
import { call } from '#renderer/lib/api.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { toast } from '#renderer/ui/toast.ts';
import { BUILT_IN_VIEWS, type BuiltIn, withoutFilter } from './library-view.ts';

/** Every runbook, with when it was last run. */
export const library = queryStore('workflows.list', ['workflows', 'people', 'runs']);
export const inventory = queryStore('workflows.inventory', ['workflows']);
const settings = queryStore('settings.get', ['settings']);

const NO_VIEWS: readonly SavedView[] = [];
export const useSavedViews = (): readonly SavedView[] => settings.useQuery({}).data?.libraryViews ?? NO_VIEWS;

type LibraryState = {
  readonly view: LibraryView;
  /** The view that this one began as: one that is always there, or the id of a saved one. */
  readonly from: string;
};

/** What of the library is shown; kept while other pages are shown. */
export const useLibrary = create<LibraryState>()(() => ({ view: BUILT_IN_VIEWS.all, from: 'all' }));

export const change = (part: Partial<LibraryView>): void => useLibrary.setState(({ view }) => ({ view: { ...view, ...part } }));
export const choose = (facet: keyof LibraryView['facets'], values: readonly string[]): void =>
  useLibrary.setState(({ view }) => ({ view: { ...view, facets: { ...view.facets, [facet]: [...values] } } }));
export const clearFilter = (): void => useLibrary.setState(({ view }) => ({ view: withoutFilter(view) }));
export const showBuiltIn = (name: BuiltIn): void => useLibrary.setState({ view: BUILT_IN_VIEWS[name], from: name });
export const showSaved = ({ id, view }: SavedView): void => useLibrary.setState({ view, from: id });

const keep = (views: readonly SavedView[]): Promise<unknown> => call('settings.change', { libraryViews: [...views] });

/** Keeps what is shown under a name. */
export async function saveView(views: readonly SavedView[], name: string): Promise<void> {
  const saved: SavedView = { id: crypto.randomUUID(), name, view: useLibrary.getState().view };
  await keep([...views, saved]);
  useLibrary.setState({ from: saved.id });
  toast({ text: translate('library:view.saved', { name }), tone: 'success' });
}

/** Puts what is shown in the place of a saved view. */
export async function updateView(views: readonly SavedView[], { id, name }: SavedView): Promise<void> {
  const { view } = useLibrary.getState();
  await keep(views.map((each) => (each.id === id ? { ...each, view } : each)));
  toast({ text: translate('library:view.saved', { name }), tone: 'success' });
}

export const renameView = (views: readonly SavedView[], id: string, name: string): Promise<unknown> => keep(views.map((each) => (each.id === id ? { ...each, name } : each)));

/** Takes a view away; can be taken back. */
export async function deleteView(views: readonly SavedView[], gone: SavedView): Promise<void> {
  await keep(views.filter(({ id }) => id !== gone.id));
  showBuiltIn('all');
  toast({
    text: translate('library:view.deleted', { name: gone.name }),
    undo: async () => {
      await keep(views);
      showSaved(gone);
    },
  });
}
