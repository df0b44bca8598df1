import { type Progress, NO_PROGRESS, addProgress } from '#shared/domain/checklists/progress.ts';
import { rollUp } from '#shared/domain/departments/roll-up.ts';
import type { ChecklistSummary, DepartmentSummary, DepartmentTree } from '#shared/ipc/views.ts';
import type { ListDue } from '#shared/ipc/work-views.ts';
import { foldText } from '#shared/lib/fold-text.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { TreeLine } from '#renderer/ui/tree-spots.ts';
import type { DepartmentLists } from './department-lists.ts';
import type { Thing } from './departments.store.ts';

/** A row of the tree, whatever it shows. */
export type TreeNode = {
  readonly key: Id;
  readonly thing: Thing;
  /** The department that it is, or belongs to. */
  readonly departmentId: Id;
  /** The row that it is inside of; null at the top. */
  readonly parentKey: Id | null;
  readonly archived: boolean;
  readonly recurs: boolean;
  /** What is due in a list, where it was asked for. */
  readonly due: ListDue | null;
  /** Rolled up over what is in use inside of it (D8); null while the lists of a section are not known. */
  readonly progress: Progress | null;
  /** Whether there is, or may be, something inside of it: what is folded may not be known yet. */
  readonly mayHold: boolean;
  readonly children: readonly TreeNode[];
};

/** `partly` are departments of which only some lists are known. */
export type Outline = DepartmentTree & { readonly lists: DepartmentLists; readonly partly?: ReadonlySet<Id>; readonly dues?: ReadonlyMap<Id, ListDue> };

/** What is shown when: archived things only if asked for; the contents of a department alone with `within`. */
export type Shown = { readonly withArchived: boolean; readonly within?: Id };

const inUse = (entity: { readonly archived: boolean }): boolean => !entity.archived;
const sum = (lists: readonly ChecklistSummary[]): Progress => lists.filter(inUse).map(({ progress }) => progress).reduce(addProgress, NO_PROGRESS);

/** The rows of the tree: in each department the lists beside its sections first, then its sections, then departments inside. */
export function treeOf(outline: Outline, { withArchived, within }: Shown): TreeNode[] {
  const shown = <T extends { readonly archived: boolean }>(all: readonly T[]): readonly T[] => (withArchived ? all : all.filter(inUse));
  const childrenOf = groupBy(shown(outline.departments), ({ parentId }) => parentId);
  const sectionsOf = groupBy(shown(outline.sections), ({ departmentId }) => departmentId);
  const { of } = rollUp(outline.departments);

  const list = ({ id, title, departmentId, archived, recurs, progress }: ChecklistSummary, parentKey: Id): TreeNode => ({
    key: id, thing: { kind: 'checklist', id, name: title }, departmentId, parentKey, archived, recurs, due: outline.dues?.get(id) ?? null, progress, mayHold: false, children: [],
  });

  const contents = (departmentId: Id): TreeNode[] => {
    const lists = outline.lists[departmentId];
    const inSection = groupBy(shown(lists ?? []), ({ sectionId }) => sectionId);
    return [
      ...(inSection.get(null) ?? []).map((each) => list(each, departmentId)),
      ...(sectionsOf.get(departmentId) ?? []).map(({ id, name, archived }): TreeNode => {
        const own = inSection.get(id) ?? [];
        return {
          key: id, thing: { kind: 'section', id, name }, departmentId, parentKey: departmentId, archived, recurs: false, due: null,
          progress: lists === undefined || outline.partly?.has(departmentId) === true ? null : sum(own), mayHold: lists === undefined || own.length > 0, children: own.map((each) => list(each, id)),
        };
      }),
    ];
  };

  const department = ({ id, name, parentId, archived, lists }: DepartmentSummary): TreeNode => {
    const children = [...contents(id), ...(childrenOf.get(id) ?? []).map(department)];
    return {
      key: id, thing: { kind: 'department', id, name }, departmentId: id, parentKey: parentId, archived, recurs: false, due: null,
      progress: of.get(id)?.progress ?? NO_PROGRESS,
      mayHold: children.length > 0 || (outline.lists[id] === undefined && (lists > 0 || withArchived)),
      children,
    };
  };

  return within === undefined ? (childrenOf.get(null) ?? []).map(department) : contents(within);
}

/** Rows whose name has the query in it, with the way down to them. What is found and holds nothing found keeps all that is inside of it. */
export function filterRows(rows: readonly TreeNode[], query: string): readonly TreeNode[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return rows;
  const keep = (row: TreeNode): TreeNode[] => {
    const children = row.children.flatMap(keep);
    if (children.length > 0) return [{ ...row, children, mayHold: true }];
    return foldText(row.thing.name).includes(wanted) ? [row] : [];
  };
  return rows.flatMap(keep);
}

/** Rows that must be unfolded for what is found to be seen. */
export function waysDown(rows: readonly TreeNode[], query: string): Id[] {
  const wanted = foldText(query.trim());
  const holds = (row: TreeNode): boolean => row.children.some((child) => foldText(child.thing.name).includes(wanted) || holds(child));
  return rows.flatMap((row) => (holds(row) ? [row.key, ...waysDown(row.children, query)] : []));
}

export const countMatches = (rows: readonly TreeNode[], query: string): number =>
  rows.reduce((sum, row) => sum + (foldText(row.thing.name).includes(foldText(query.trim())) ? 1 : 0) + countMatches(row.children, query), 0);

/** A row that is not inside of something folded, as the tree draws it. */
export type Line = TreeLine & { readonly node: TreeNode };

export function linesOf(rows: readonly TreeNode[], expanded: ReadonlySet<Id>): Line[] {
  const lines: Line[] = [];
  const put = (nodes: readonly TreeNode[], level: number): void => {
    for (const [index, node] of nodes.entries()) {
      const isExpanded = node.mayHold ? expanded.has(node.key) : null;
      lines.push({ key: node.key, level, position: index + 1, of: nodes.length, isExpanded, node });
      if (isExpanded === true) put(node.children, level + 1);
    }
  };
  put(rows, 1);
  return lines;
}

export const flatten = (rows: readonly TreeNode[]): readonly TreeNode[] => rows.flatMap((row) => [row, ...flatten(row.children)]);

/** What is the same stays the same object: the tree draws anew only what changed. */
export function sharedRows(before: readonly TreeNode[], now: readonly TreeNode[]): readonly TreeNode[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const rows = now.map((row): TreeNode => {
    const old = known.get(row.key);
    if (old === undefined) return row;
    const children = sharedRows(old.children, row.children);
    return children === old.children && sameRow(old, row) ? old : { ...row, children };
  });
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows;
}

const sameRow = (a: TreeNode, b: TreeNode): boolean =>
  a.thing.name === b.thing.name && a.archived === b.archived && a.recurs === b.recurs && a.mayHold === b.mayHold &&
  a.departmentId === b.departmentId && a.parentKey === b.parentKey && JSON.stringify([a.progress, a.due]) === JSON.stringify([b.progress, b.due]);
