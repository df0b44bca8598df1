import { NO_PROGRESS, type Progress } from '#shared/domain/checklists/progress.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { ChecklistSummary, DepartmentSummary } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { type Outline, type TreeNode, flatten, treeOf } from '#renderer/features/departments/tree-model.ts';

export const department = (id: string, parentId: string | null = null, more: Partial<DepartmentSummary> = {}): DepartmentSummary => ({
  id, name: id, parentId, position: id, leadId: null, archived: false, lists: 0, progress: NO_PROGRESS, ...more,
});
export const section = (id: string, departmentId: string, more: Partial<Section> = {}): Section => ({ id, departmentId, name: id, position: id, archived: false, ...more });
export const list = (id: string, departmentId: string, sectionId: string | null = null, more: Partial<Omit<ChecklistSummary, 'progress'>> & { readonly progress?: Partial<Progress> } = {}): ChecklistSummary => ({
  id, departmentId, sectionId, title: id, position: id, archived: false, recurs: false, ...more, progress: { ...NO_PROGRESS, ...more.progress },
});

/** An outline of which all lists are known, with the counts of its departments. */
export function outlineOf(departments: readonly DepartmentSummary[], sections: readonly Section[], lists: readonly ChecklistSummary[]): Outline {
  const byDepartment = groupBy(lists, ({ departmentId }) => departmentId);
  return {
    departments: departments.map((each) => ({ ...each, lists: byDepartment.get(each.id)?.filter(({ archived }) => !archived).length ?? 0 })),
    sections,
    lists: Object.fromEntries(departments.map(({ id }) => [id, byDepartment.get(id) ?? []])),
  };
}

export const shown = (outline: Outline): readonly TreeNode[] => flatten(treeOf(outline, { withArchived: true }));

/** A row of an outline by its key. */
export function rowIn(outline: Outline, key: string): TreeNode {
  const row = shown(outline).find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}
