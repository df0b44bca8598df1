import { useDeferredValue, useMemo, useState } from 'react';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { ChecklistSummary, DepartmentTree, FoundLists } from '#shared/ipc/views.ts';
import type { ListDue } from '#shared/ipc/work-views.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { useDepartmentLists } from './department-lists.ts';
import { isUnfolded, useFolding } from './folding.ts';
import { type TreeNode, countMatches, filterRows, sharedRows, treeOf, waysDown } from './tree-model.ts';

const foundLists = queryStore('departments.find', ['departments', 'checklists', 'items']);

const nothing: readonly ChecklistSummary[] = [];
const empty: DepartmentTree = { departments: [], sections: [] };

export interface TreeRows {
  readonly rows: readonly TreeNode[];
  readonly expanded: ReadonlySet<Id>;
  /** What the filter in force asks for; empty while there is none. */
  readonly asked: string;
  readonly matches: number;
  /** How many more lists match than are shown. */
  readonly unseen: number;
}

/** The rows to show: lists of departments that are unfolded, and those that a filter found wherever they are. */
export function useTreeRows(tree: DepartmentTree | null, query: string): TreeRows {
  const { departments, sections } = tree ?? empty;
  const folding = useFolding();
  const { withArchived } = folding;
  const asked = useDeferredValue(query.trim());
  const lists = departments.reduce((sum, department) => sum + department.lists, 0);
  const open = useMemo(() => [...departments, ...sections].filter(({ id }) => isUnfolded(folding, id, lists)).map(({ id }) => id), [departments, sections, folding, lists]);
  const departmentIds = useMemo(() => new Set(departments.map(({ id }) => id)), [departments]);
  const known = useDepartmentLists(useMemo(() => open.filter((id) => departmentIds.has(id)), [open, departmentIds]));
  const found = useHeld(foundLists.useQuery(asked === '' ? null : { name: asked, withArchived }).data);

  const outline = useMemo(() => {
    if (asked === '') return { departments, sections, lists: known };
    const byDepartment = groupBy(found?.lists ?? nothing, ({ departmentId }) => departmentId);
    const partly = new Set([...byDepartment.keys()].filter((id) => known[id] === undefined));
    return { departments, sections, lists: { ...Object.fromEntries(byDepartment), ...known }, partly };
  }, [departments, sections, known, found, asked]);

  const rows = useShared(useMemo(() => filterRows(treeOf(outline, { withArchived }), asked), [outline, withArchived, asked]));
  const ways = useMemo(() => (asked === '' ? [] : waysDown(rows, asked)), [rows, asked]);
  const expanded = useMemo(() => new Set([...open, ...ways]), [open, ways]);
  return { rows, expanded, asked, matches: asked === '' ? 0 : countMatches(rows, asked), unseen: asked === '' ? 0 : (found?.total ?? 0) - (found?.lists.length ?? 0) };
}

/** The last answer, until there is another: what was found stays while one goes on typing. */
function useHeld(now: FoundLists | null): FoundLists | null {
  const [held, setHeld] = useState(now);
  if (now !== null && now !== held) setHeld(now);
  return now ?? held;
}

/** The same objects for what is the same as at the last drawing. */
function useShared(now: readonly TreeNode[]): readonly TreeNode[] {
  const [held, setHeld] = useState(now);
  const next = useMemo(() => sharedRows(held, now), [held, now]);
  if (next !== held) setHeld(next);
  return next;
}

/** What one department holds itself; its sections are unfolded until they are folded. */
export function useContentRows(tree: DepartmentTree, departmentId: Id, dues: ReadonlyMap<Id, ListDue>): { readonly rows: readonly TreeNode[]; readonly expanded: ReadonlySet<Id>; readonly isKnown: boolean } {
  const { departments, sections } = tree;
  const folding = useFolding();
  const lists = useDepartmentLists(useMemo(() => [departmentId], [departmentId]));
  const isKnown = lists[departmentId] !== undefined;
  const rows = useShared(
    useMemo(() => (isKnown ? treeOf({ departments, sections, lists, dues }, { withArchived: false, within: departmentId }) : []), [departments, sections, lists, dues, departmentId, isKnown]),
  );
  const expanded = useMemo(() => new Set(rows.filter(({ key }) => isUnfolded(folding, key, 0)).map(({ key }) => key)), [rows, folding]);
  return { rows, expanded, isKnown };
}
