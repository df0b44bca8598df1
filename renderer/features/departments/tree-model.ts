import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { ChecklistSummary } from '#shared/ipc/views.ts';
import type { DepartmentNode } from '#renderer/lib/department-tree.ts';
import type { Thing } from './departments.store.ts';

/** A row of the tree, whatever it shows. */
export type TreeNode = {
  /** Unlike in different kinds, though ids are anyway. */
  readonly key: string;
  readonly thing: Thing;
  readonly departmentId: Id;
  readonly archived: boolean;
  readonly progress: Progress;
  readonly children: readonly TreeNode[];
};

const ofList = (list: ChecklistSummary): TreeNode => ({
  key: list.id,
  thing: { kind: 'checklist', id: list.id, name: list.title },
  departmentId: list.departmentId,
  archived: list.archived,
  progress: list.progress,
  children: [],
});

/** Departments as rows: lists beside the sections first, then sections, then departments inside. */
export const toRows = (nodes: readonly DepartmentNode[]): TreeNode[] =>
  nodes.map(({ department, sections, checklists, departments, progress }) => ({
    key: department.id,
    thing: { kind: 'department', id: department.id, name: department.name },
    departmentId: department.id,
    archived: department.archived,
    progress,
    children: [
      ...checklists.map(ofList),
      ...sections.map(
        (node): TreeNode => ({
          key: node.section.id,
          thing: { kind: 'section', id: node.section.id, name: node.section.name },
          departmentId: department.id,
          archived: node.section.archived,
          progress: node.progress,
          children: node.checklists.map(ofList),
        }),
      ),
      ...toRows(departments),
    ],
  }));

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Rows whose name has the query in it, with the way down to them and all that is inside of them. */
export function filterRows(rows: readonly TreeNode[], query: string): readonly TreeNode[] {
  const wanted = fold(query.trim());
  if (wanted === '') return rows;
  const keep = (row: TreeNode): TreeNode[] => {
    if (fold(row.thing.name).includes(wanted)) return [row];
    const children = row.children.flatMap(keep);
    return children.length === 0 ? [] : [{ ...row, children }];
  };
  return rows.flatMap(keep);
}

export const countMatches = (rows: readonly TreeNode[], query: string): number =>
  rows.reduce((sum, row) => sum + (fold(row.thing.name).includes(fold(query.trim())) ? 1 : 0) + countMatches(row.children, query), 0);

export const flatten = (rows: readonly TreeNode[]): readonly TreeNode[] => rows.flatMap((row) => [row, ...flatten(row.children)]);
