import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { AsyncRouteComponent, RouterHistory } from '@tanstack/react-router';
import { loadTexts } from '#renderer/lib/i18n.ts';
import type { Namespace } from '#renderer/lib/messages.ts';
import { galleryRoute } from './gallery-route.ts';
import * as pages from './pages.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell });

type Parts = readonly Pick<AsyncRouteComponent<object>, 'preload'>[];

/** Waits for the page's script, those of parts that other features draw on it, and texts before the page is shown: the one before stays until then. */
const ready = (page: Pick<AsyncRouteComponent<object>, 'preload'>, texts: readonly Namespace[], ...parts: Parts) => async () => {
  await Promise.all([...[page, ...parts].map((each) => each.preload?.()), loadTexts(texts)]);
  return null;
};

function plain<const Path extends string>(path: Path, page: AsyncRouteComponent<object>, texts: readonly Namespace[], ...parts: Parts) {
  return createRoute({ getParentRoute: () => root, path, loader: ready(page, texts, ...parts), component: page });
}

/** What is blocked must not push the lists of a department out of sight. */
const BLOCKED_SHOWN = 5;

const department = createRoute({
  getParentRoute: () => root,
  path: '/departments/$departmentId',
  validateSearch: ({ section }: Readonly<Record<string, unknown>>): { section?: string } => (typeof section === 'string' ? { section } : {}),
  loader: ready(pages.DepartmentPage, ['departments', 'conformance', 'checklists'], pages.DepartmentStages, pages.WorkList),
  component: function Department() {
    const params = department.useParams();
    const navigate = department.useNavigate();
    return (
      <pages.DepartmentPage
        {...params}
        sectionId={department.useSearch().section}
        onSectionShown={() => void navigate({ search: {}, replace: true, resetScroll: false })}
        stages={<pages.DepartmentStages {...params} />}
        renderWork={(work, label) => <pages.WorkList label={label} groups={[{ ...work, id: 'blocked', title: null, few: BLOCKED_SHOWN }]} />}
      />
    );
  },
});

const checklist = createRoute({
  getParentRoute: () => root,
  path: '/checklists/$checklistId',
  validateSearch: ({ item }: Readonly<Record<string, unknown>>): { item?: string } => (typeof item === 'string' ? { item } : {}),
  loader: ready(pages.ChecklistPage, ['checklists', 'ledger']),
  component: function Checklist() {
    const navigate = checklist.useNavigate();
    return <pages.ChecklistPage {...checklist.useParams()} itemId={checklist.useSearch().item} onItemShown={() => void navigate({ search: {}, replace: true, resetScroll: false })} />;
  },
});

/** With an id the card of that person is open. */
const people = createRoute({
  getParentRoute: () => root,
  path: '/people/{-$personId}',
  loader: ready(pages.PeoplePage, ['people']),
  component: function People() {
    return <pages.PeoplePage {...people.useParams()} />;
  },
});

const runbook = createRoute({
  getParentRoute: () => root,
  path: '/runbooks/$workflowId',
  loader: ready(pages.RunbookPage, ['workflows', 'runbook', 'library', 'editor', 'maps', 'versions']),
  component: function Runbook() {
    return <pages.RunbookPage {...runbook.useParams()} />;
  },
});

/** Two versions by their numbers; what has none is the draft. */
const comparison = createRoute({
  getParentRoute: () => root,
  path: '/runbooks/$workflowId/compare',
  validateSearch: ({ from, to }: Readonly<Record<string, unknown>>): { from?: string; to?: string } => ({ ...(typeof from === 'string' ? { from } : {}), ...(typeof to === 'string' ? { to } : {}) }),
  loader: ready(pages.ComparePage, ['workflows', 'versions', 'maps']),
  component: function Comparison() {
    const { from, to } = comparison.useSearch();
    const navigate = comparison.useNavigate();
    const numbered = (value: string | undefined): number | null => (value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null);
    return (
      <pages.ComparePage
        {...comparison.useParams()}
        from={numbered(from)}
        to={numbered(to)}
        onChoose={(chosen) => void navigate({ search: { from: String(chosen.from ?? 'draft'), to: String(chosen.to ?? 'draft') }, replace: true, resetScroll: false })}
      />
    );
  },
});

const version = createRoute({
  getParentRoute: () => root,
  path: '/runbooks/$workflowId/versions/$version',
  loader: ready(pages.VersionPage, ['workflows', 'versions', 'runbook']),
  component: function Version() {
    const params = version.useParams();
    return <pages.VersionPage workflowId={params.workflowId} version={Number(params.version)} />;
  },
});

const editor = createRoute({
  getParentRoute: () => root,
  path: '/runbooks/$workflowId/edit',
  /** The line that the cursor begins on. */
  validateSearch: ({ line }: Readonly<Record<string, unknown>>): { line?: string } => (typeof line === 'string' && /^[1-9]\d{0,8}$/.test(line) ? { line } : {}),
  loader: ready(pages.EditorPage, ['workflows', 'editor', 'maps', 'versions']),
  component: function Editor() {
    const { line } = editor.useSearch();
    return <pages.EditorPage {...editor.useParams()} line={line === undefined ? null : Number(line)} />;
  },
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$runId',
  loader: ready(pages.RunPage, ['runs', 'maps']),
  component: function Run() {
    return <pages.RunPage {...run.useParams()} />;
  },
});

const map = createRoute({
  getParentRoute: () => root,
  path: '/maps/$mapId',
  loader: ready(pages.MapPage, ['maps']),
  component: function Map() {
    return <pages.MapPage {...map.useParams()} />;
  },
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: ({ q }: Readonly<Record<string, unknown>>): { q?: string } => (typeof q === 'string' ? { q } : {}),
  loader: ready(pages.SearchPage, ['search']),
  component: function Search() {
    const navigate = search.useNavigate();
    return <pages.SearchPage query={search.useSearch().q ?? ''} onQuery={(q) => navigate({ search: q === '' ? {} : { q }, replace: true, resetScroll: false })} />;
  },
});

const tree = root.addChildren([
  plain('/', pages.TodayPage, ['today', 'people', 'checklists'], pages.WorkList),
  plain('/departments', pages.DepartmentsPage, ['departments']),
  department,
  checklist,
  plain('/conformance', pages.ConformancePage, ['conformance', 'checklists']),
  people,
  plain('/runbooks', pages.RunbooksPage, ['workflows', 'library', 'editor']),
  runbook,
  comparison,
  version,
  editor,
  plain('/runs', pages.RunsPage, ['runs']),
  run,
  plain('/maps', pages.MapsPage, ['maps']),
  plain('/maps/organisation', pages.OrganisationPage, ['maps', 'checklists']),
  map,
  search,
  plain('/ledger', pages.LedgerPage, ['ledger']),
  plain('/import', pages.ImportPage, ['imports']),
  plain('/settings', pages.SettingsPage, ['settings', 'people']),
  ...galleryRoute(root),
]);

/** What stands behind `?` is text as it was typed: a query such as `2026` is no number. */
const printSearch = (search: string): string => (search === '' ? '' : `?${search}`);

/** The address is kept behind a `#`: the program is one file, whatever page it opens on. */
export function makeRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree: tree,
    history,
    defaultErrorComponent: pages.ErrorPage,
    defaultNotFoundComponent: pages.NotFoundPage,
    defaultPendingMs: Number.POSITIVE_INFINITY,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => printSearch(new URLSearchParams(search as Record<string, string>).toString()),
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
