import { type Progress, totalOf } from '#shared/domain/checklists/progress.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Id } from '#shared/lib/ids.ts';

/** Open work in the lists: not settled, not counting what is not applicable. */
export const leftOf = ({ open, inProgress, blocked }: Progress): number => open + inProgress + blocked;

export const settledOf = (progress: Progress): number => totalOf(progress) - leftOf(progress);

/** The way down to a department, from the top: itself last. */
export function pathTo(departments: readonly Department[], id: Id | null): Department[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const path: Department[] = [];
  for (let at = byId.get(id ?? ''); at !== undefined && !path.includes(at); at = byId.get(at.parentId ?? '')) path.unshift(at);
  return path;
}
