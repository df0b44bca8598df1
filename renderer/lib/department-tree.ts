import { type Progress, NO_PROGRESS, addProgress, totalOf } from '#shared/domain/checklists/progress.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { ChecklistSummary, DepartmentTree } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';

/** Departments and sections with their lists. */
export type WholeTree = DepartmentTree & { readonly checklists: readonly ChecklistSummary[] };

export type SectionNode = { readonly section: Section; readonly checklists: readonly ChecklistSummary[]; readonly progress: Progress };

/** A department with what it holds; progress is rolled up over everything below that is in use (D8). */
export type DepartmentNode = {
  readonly department: Department;
  readonly departments: readonly DepartmentNode[];
  readonly sections: readonly SectionNode[];
  /** Lists beside the sections. */
  readonly checklists: readonly ChecklistSummary[];
  readonly progress: Progress;
};

const sum = (parts: readonly { readonly progress: Progress }[]): Progress => parts.map((part) => part.progress).reduce(addProgress, NO_PROGRESS);

const inUse = (entity: { readonly archived: boolean }): boolean => !entity.archived;

/** Open work in the lists: not settled, not counting what is not applicable. */
export const leftOf = ({ open, inProgress, blocked }: Progress): number => open + inProgress + blocked;

export const settledOf = (progress: Progress): number => totalOf(progress) - leftOf(progress);

/** The departments with what they hold, in their order. Archived parts are left out unless they are asked for; they never count. */
export function nestDepartments(tree: WholeTree, { withArchived = false }: { readonly withArchived?: boolean } = {}): DepartmentNode[] {
  const shown = <T extends { readonly archived: boolean }>(all: readonly T[]): readonly T[] => (withArchived ? all : all.filter(inUse));
  const childrenOf = groupBy(shown(tree.departments), (department) => department.parentId);
  const sectionsOf = groupBy(shown(tree.sections), (section) => section.departmentId);
  const listsOf = groupBy(shown(tree.checklists), (list) => list.departmentId);

  const nest = (parentId: Id | null): DepartmentNode[] =>
    (childrenOf.get(parentId) ?? []).map((department) => {
      const lists = listsOf.get(department.id) ?? [];
      const inSection = groupBy(lists, (list) => list.sectionId);
      const sections = (sectionsOf.get(department.id) ?? []).map((section) => {
        const checklists = inSection.get(section.id) ?? [];
        return { section, checklists, progress: sum(checklists.filter(inUse)) };
      });
      // What an archived section holds is put away with it.
      const checklists = inSection.get(null) ?? [];
      const departments = nest(department.id);
      const parts = [...departments.filter((node) => !node.department.archived), ...sections.filter((node) => !node.section.archived), ...checklists.filter(inUse)];
      return { department, departments, sections, checklists, progress: sum(parts) };
    });
  return nest(null);
}

/** The way down to a department, from the top: itself last. */
export function pathTo(departments: readonly Department[], id: Id | null): Department[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const path: Department[] = [];
  for (let at = byId.get(id ?? ''); at !== undefined && !path.includes(at); at = byId.get(at.parentId ?? '')) path.unshift(at);
  return path;
}

export const findNode = (nodes: readonly DepartmentNode[], id: Id): DepartmentNode | null => {
  for (const node of nodes) {
    const found = node.department.id === id ? node : findNode(node.departments, id);
    if (found !== null) return found;
  }
  return null;
};
