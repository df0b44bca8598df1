import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { Id } from '#shared/lib/ids.ts';

export type CellItem = {
  readonly id: Id;
  readonly text: string;
  readonly state: ItemState;
  readonly critical: boolean;
  readonly checklistId: Id;
  /** Comes after an item of a later stage in its list. */
  readonly isOutOfOrder: boolean;
  /** Of an item that has no stage: the one that its words speak for, if they do. */
  readonly suggestion: Stage | null;
};

/** A list that has, or could have, items of the stage. */
export type CellList = { readonly id: Id; readonly title: string; readonly departmentId: Id; readonly department: string; readonly items: number; readonly isOutOfOrder: boolean };

/** What stands behind one cell of the matrix: a department with what lies below it, and a stage; null for items without one (D6). */
export type CellView = {
  readonly departmentId: Id;
  readonly department: string;
  readonly stage: Stage | null;
  readonly total: number;
  /** In the order of their lists; at most 500 of `total`. */
  readonly items: readonly CellItem[];
  /** Every list in use, those of the department itself first. */
  readonly lists: readonly CellList[];
};
