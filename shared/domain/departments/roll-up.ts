import { NO_PROGRESS, type Progress, addProgress } from '#shared/domain/checklists/progress.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';

type Part = { readonly id: Id; readonly parentId: Id | null; readonly archived: boolean; readonly lists: number; readonly progress: Progress };

/** Counts of a department with all that lies below it. */
export type RolledUp = { readonly lists: number; readonly progress: Progress };

const NOTHING: RolledUp = { lists: 0, progress: NO_PROGRESS };
const add = (a: RolledUp, b: RolledUp): RolledUp => ({ lists: a.lists + b.lists, progress: addProgress(a.progress, b.progress) });

/**
 * Counts rolled up over the tree (D8), by department, and of the whole. What is archived never counts for what is above
 * it; its own figures are still there.
 */
export function rollUp(departments: readonly Part[]): { readonly of: ReadonlyMap<Id, RolledUp>; readonly all: RolledUp } {
  const childrenOf = groupBy(departments, ({ parentId }) => parentId);
  const of = new Map<Id, RolledUp>();
  const below = (parentId: Id | null): RolledUp => (childrenOf.get(parentId) ?? []).reduce((sum, part) => {
    const whole = add({ lists: part.lists, progress: part.progress }, below(part.id));
    of.set(part.id, whole);
    return part.archived ? sum : add(sum, whole);
  }, NOTHING);
  return { all: below(null), of };
}
