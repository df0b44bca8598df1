import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type ListWord, NO_COUNTS, type StageCount, type StageCounts, addCounts, countWord } from './list-word.ts';

export type CellState = 'covered' | 'missing' | 'out-of-order';

/** One stage of one department and of what lies below it. */
export type MatrixCell = StageCount & { readonly stage: Stage; readonly state: CellState };

export type MatrixSums = {
  /** One for each stage, in the order of the lifecycle. */
  readonly cells: readonly MatrixCell[];
  /** Items that have no stage yet. */
  readonly unstaged: number;
  readonly items: number;
  readonly settled: number;
};

export type MatrixRow = MatrixSums & {
  readonly departmentId: Id;
  readonly name: string;
  readonly parentId: Id | null;
  /** How deep it lies below the first row's level, from 0. */
  readonly depth: number;
};

/** Department × stage (D6): a department stands before what lies below it. `totals` counts everything once. */
export type Matrix = { readonly rows: readonly MatrixRow[]; readonly totals: MatrixSums };

type Place = { readonly id: Id; readonly name: string; readonly parentId: Id | null };
type Written = { readonly departmentId: Id; readonly word: ListWord };
type Branch = { readonly rows: readonly MatrixRow[]; readonly counts: StageCounts };

/**
 * Rolls lists up over the tree: a department covers a stage when itself or what lies below it does, and has it out of
 * order when one list of these has. `departments` are those in use, siblings in their order; `top` takes only the one of
 * this id and what lies below it.
 */
export function matrixOf(departments: readonly Place[], lists: readonly Written[], top: Id | null = null): Matrix {
  const below = groupBy(departments, ({ parentId }) => parentId);
  const listsOf = groupBy(lists, ({ departmentId }) => departmentId);
  const branchOf = (department: Place, depth: number): Branch => {
    const branches = (below.get(department.id) ?? []).map((child) => branchOf(child, depth + 1));
    const own = (listsOf.get(department.id) ?? []).map(({ word }) => countWord(word));
    const counts = [...own, ...branches.map((branch) => branch.counts)].reduce(addCounts, NO_COUNTS);
    const { id, name, parentId } = department;
    return { counts, rows: [{ departmentId: id, name, parentId, depth, ...sumsOf(counts) }, ...branches.flatMap(({ rows }) => rows)] };
  };
  const first = top === null ? (below.get(null) ?? []) : departments.filter(({ id }) => id === top);
  const branches = first.map((department) => branchOf(department, 0));
  return { rows: branches.flatMap(({ rows }) => rows), totals: sumsOf(branches.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS)) };
}

function sumsOf(counts: StageCounts): MatrixSums {
  const all = Object.values(counts);
  return {
    cells: STAGES.map((stage) => cellOf(stage, counts[stage])),
    unstaged: counts.none.items,
    items: all.reduce((sum, { items }) => sum + items, 0),
    settled: all.reduce((sum, { settled }) => sum + settled, 0),
  };
}

const cellOf = (stage: Stage, count: StageCount): MatrixCell => ({ stage, state: count.items === 0 ? 'missing' : count.outOfOrder > 0 ? 'out-of-order' : 'covered', ...count });
