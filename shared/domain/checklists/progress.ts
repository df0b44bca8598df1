import type { ItemState } from '#shared/domain/items/item.ts';

/** How many items of a list, section, department or workspace are in which state (D8). */
export type Progress = {
  readonly open: number;
  readonly inProgress: number;
  readonly blocked: number;
  readonly done: number;
  readonly notApplicable: number;
};

export const NO_PROGRESS: Progress = { open: 0, inProgress: 0, blocked: 0, done: 0, notApplicable: 0 };

export const PROGRESS_KEY = {
  open: 'open', 'in-progress': 'inProgress', blocked: 'blocked', done: 'done', 'not-applicable': 'notApplicable',
} as const satisfies Record<ItemState, keyof Progress>;

export const addProgress = (a: Progress, b: Progress): Progress => ({
  open: a.open + b.open,
  inProgress: a.inProgress + b.inProgress,
  blocked: a.blocked + b.blocked,
  done: a.done + b.done,
  notApplicable: a.notApplicable + b.notApplicable,
});

export const totalOf = (p: Progress): number => p.open + p.inProgress + p.blocked + p.done + p.notApplicable;

/** Share that is settled, 0 to 1: done and not applicable count; an empty list is at 0. */
export const settledShare = (p: Progress): number => (totalOf(p) === 0 ? 0 : (p.done + p.notApplicable) / totalOf(p));
