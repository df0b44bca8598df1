import type { InventoryEntry } from '#shared/ipc/workflow-views.ts';
import type { LibraryView } from '#shared/ipc/settings.ts';
import type { WorkflowSummary } from '#shared/ipc/views.ts';
import { durationRange } from '#shared/domain/workflows/duration-range.ts';
import { fold } from '#shared/lib/fold.ts';

export type Facet = keyof LibraryView['facets'];
export type Group = NonNullable<LibraryView['group']>;
export const FACETS = ['category', 'tag', 'owner', 'class', 'level', 'state'] as const satisfies readonly Facet[];
export const GROUPS = ['category', 'owner', 'class', 'level', 'tag'] as const satisfies readonly Group[];
/** What may want somebody’s attention. */
export const STATES = ['errors', 'no-owner', 'differs', 'never-run', 'unpublished', 'changed'] as const;

/** The value of a facet that says nothing. */
export const NONE = '';

/** A runbook, with its row of the inventory where that is asked for. */
export type Entry = { readonly summary: WorkflowSummary; readonly inventory: InventoryEntry | null };
/** A row of the table: a runbook stands once for each group that it is in. */
export type Row = Entry & { readonly key: string; readonly group: string | null };

const NO_FACETS: LibraryView['facets'] = { category: [], tag: [], owner: [], class: [], level: [], state: [] };
const plain: LibraryView = { tab: 'library', query: '', facets: NO_FACETS, withArchived: false, sort: { column: 'title', isDescending: false }, group: null };

export const BUILT_IN = ['all', 'attention', 'inventory'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** Views that are always there. */
export const BUILT_IN_VIEWS: Readonly<Record<BuiltIn, LibraryView>> = {
  all: plain,
  attention: { ...plain, facets: { ...NO_FACETS, state: ['errors', 'no-owner', 'differs'] }, sort: { column: 'score', isDescending: false } },
  inventory: { ...plain, tab: 'inventory', facets: { ...NO_FACETS, tag: ['inventory'] }, group: 'class' },
};

/** Facets without what narrows them. */
export const withoutFilter = (view: LibraryView): LibraryView => ({ ...view, query: '', facets: NO_FACETS });
export const isFiltered = ({ query, facets }: LibraryView): boolean => query.trim() !== '' || Object.values(facets).some((chosen) => chosen.length > 0);

/** Who answers for it: the accountable person, else the role that the document names (O1). */
export const answersFor = ({ owner, role }: WorkflowSummary): string | null => owner ?? role;
export const differs = <T>({ declared, computed }: { readonly declared: T | null; readonly computed: T }): boolean => declared !== null && declared !== computed;

function statesOf(summary: WorkflowSummary): string[] {
  const holds: Readonly<Record<(typeof STATES)[number], boolean>> = {
    errors: (summary.check?.errors ?? 0) > 0,
    'no-owner': summary.owner === null,
    differs: differs(summary.class) || differs(summary.level),
    'never-run': summary.lastRun === null,
    unpublished: summary.version === null,
    changed: summary.version !== null && summary.changed,
  };
  return STATES.filter((state) => holds[state]);
}

/** The values that a runbook has of a facet. */
export function valuesOf(facet: Facet, summary: WorkflowSummary): readonly string[] {
  switch (facet) {
    case 'category': return [summary.category ?? NONE];
    case 'tag': return summary.tags.length === 0 ? [NONE] : summary.tags;
    case 'owner': return [answersFor(summary) ?? NONE];
    case 'class': return [summary.class.computed];
    case 'level': return [String(summary.level.computed)];
    case 'state': return statesOf(summary);
  }
}

const haystacks = new WeakMap<WorkflowSummary, string>();

/** All that can be read of it in the table, as it is compared. */
function haystackOf(summary: WorkflowSummary): string {
  const known = haystacks.get(summary);
  if (known !== undefined) return known;
  const made = fold([summary.title, summary.owner, summary.role, summary.category, ...summary.tags].filter((each) => each !== null).join('\n'));
  haystacks.set(summary, made);
  return made;
}

function matches(summary: WorkflowSummary, { facets, withArchived }: LibraryView, words: readonly string[], but: Facet | null): boolean {
  if (summary.archived && !withArchived) return false;
  if (!words.every((word) => haystackOf(summary).includes(word))) return false;
  return FACETS.every((facet) => {
    const chosen = facets[facet];
    return facet === but || chosen.length === 0 || valuesOf(facet, summary).some((value) => chosen.includes(value));
  });
}

const wordsOf = ({ query }: LibraryView): string[] => fold(query).split(/\s+/).filter((word) => word !== '');

function filterEntries(entries: readonly Entry[], view: LibraryView): Entry[] {
  const words = wordsOf(view);
  return entries.filter(({ summary }) => matches(summary, view, words, null));
}

/** How many there would be of each value of a facet, as the other facets have it. */
export function countsOf(facet: Facet, entries: readonly Entry[], view: LibraryView): ReadonlyMap<string, number> {
  const words = wordsOf(view);
  const counts = new Map<string, number>();
  for (const { summary } of entries) {
    if (!matches(summary, view, words, facet)) continue;
    for (const value of new Set(valuesOf(facet, summary))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const CLASS_ORDER = ['short', 'medium', 'durable'];
const PRIORITIES = ['critical', 'highest', 'high', 'medium', 'normal', 'low', 'lowest'];

type Sortable = string | number | null;

/** What a column is sorted by; null stands last, whichever way it is sorted. */
function sortKey(column: string, { summary, inventory }: Entry): Sortable {
  switch (column) {
    case 'category': return summary.category;
    case 'tags': return summary.tags.length === 0 ? null : summary.tags.join(', ');
    case 'owner': return answersFor(summary);
    case 'class': return CLASS_ORDER.indexOf(summary.class.computed);
    case 'declared': return inventory?.declaredClass == null ? null : CLASS_ORDER.indexOf(inventory.declaredClass);
    case 'level': return summary.level.computed;
    case 'score': return summary.check?.score ?? null;
    case 'version': return summary.version;
    case 'lastRun': return summary.lastRun;
    case 'steps': return summary.steps;
    case 'duration': return inventory?.duration == null ? null : (durationRange(inventory.duration)?.max ?? null);
    case 'reasons': return inventory?.reasons.length ?? null;
    case 'systems': return inventory?.systems.length ?? null;
    case 'pausePoints': return inventory?.pausePoints.length ?? null;
    case 'compensation': return inventory?.compensation.length ?? null;
    case 'current': return inventory?.current ?? null;
    case 'target': return inventory?.target ?? null;
    case 'priority': return inventory?.priority == null ? null : priorityOf(inventory.priority);
    default: return summary.title;
  }
}

/** Known words by how urgent they are, others behind them. */
function priorityOf(text: string): string {
  const at = PRIORITIES.indexOf(text.toLowerCase());
  return `${at < 0 ? PRIORITIES.length : at} ${text}`;
}

function compare(a: Sortable, b: Sortable, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : NAMES.compare(String(a), String(b));
  return isDescending ? -order : order;
}

const GROUP_ORDER: Readonly<Partial<Record<Group, readonly string[]>>> = { category: ['development', 'operations', 'business', 'maintenance'], class: CLASS_ORDER };

/** What the table shows: filtered, sorted, and group by group; what is in no group comes last. */
export function rowsOf(entries: readonly Entry[], view: LibraryView): Row[] {
  const { column, isDescending } = view.sort;
  const sorted = filterEntries(entries, view)
    .map((entry) => ({ entry, key: sortKey(column, entry) }))
    .sort((a, b) => compare(a.key, b.key, isDescending) || NAMES.compare(a.entry.summary.title, b.entry.summary.title))
    .map(({ entry }) => entry);
  const { group } = view;
  if (group === null) return sorted.map((entry) => ({ ...entry, key: entry.summary.id, group: null }));
  const wanted = view.facets[group];
  const place = (value: string): Sortable => (value === NONE ? null : (GROUP_ORDER[group]?.indexOf(value) ?? value));
  return sorted
    .flatMap((entry) => valuesOf(group, entry.summary).filter((value) => group !== 'tag' || wanted.length === 0 || wanted.includes(value)).map((value): Row => ({ ...entry, key: `${value}\n${entry.summary.id}`, group: value })))
    .sort((a, b) => compare(place(a.group ?? NONE), place(b.group ?? NONE), false));
}
