import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { Day } from '#shared/domain/items/due.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';

/** When something is due: the wall clock that people read, and the instant from which it is overdue. */
export type DueView = { readonly day: Day; readonly time: string | null; readonly at: Instant };

/** An item away from its list. */
export type WorkItem = {
  readonly id: Id;
  /** Inline Markdown. */
  readonly text: string;
  readonly state: ItemState;
  /** Why it is blocked. */
  readonly reason: string | null;
  /** Since when it is in its state, and by whom; null while nobody touched it. */
  readonly since: Instant | null;
  readonly by: string | null;
  readonly critical: boolean;
  readonly assigneeId: Id | null;
  readonly assignee: string | null;
  readonly due: DueView | null;
  readonly list: { readonly id: Id; readonly title: string; readonly recurs: boolean };
  readonly section: string | null;
  readonly department: { readonly id: Id; readonly name: string };
};

/** The first of a group, and how many there are in all. */
export type WorkGroup = { readonly items: readonly WorkItem[]; readonly total: number };

/** Groups of work in the order of need (O4). An item is in the first that takes it. */
export const WORK_GROUPS = ['overdue', 'today', 'blocked', 'inProgress', 'soon', 'undated'] as const;
export type WorkGroupName = (typeof WORK_GROUPS)[number];

/** A list with items whose day is over, or with a cycle that nobody was there for lately: the day on which the last of them began. */
export type LateList = { readonly id: Id; readonly title: string; readonly departmentId: Id; readonly department: string; readonly overdue: number; readonly missed: Day | null };

/** A list with work left. */
export type WaitingList = { readonly id: Id; readonly title: string; readonly department: string; readonly progress: Progress };

/** A department with what lies below it. */
export type LateDepartment = { readonly id: Id; readonly name: string; readonly progress: Progress; readonly overdue: number; /** Lists that missed a cycle lately. */ readonly missed: number };

/** What needs the person at the desk (O4). */
export type MyWork = {
  readonly groups: Readonly<Record<WorkGroupName, WorkGroup>>;
  /** Of the departments that the person leads or belongs to; of all where there are none. Most behind first. */
  readonly lateLists: readonly LateList[];
  readonly departments: readonly LateDepartment[];
  /** Lists to go on with: stuck ones first, then begun ones. */
  readonly waiting: { readonly lists: readonly WaitingList[]; readonly hasMore: boolean };
  /** When all this reads differently though nobody does anything: something falls due, or the day ends. */
  readonly changesAt: Instant;
};

/** What is due in a list. */
export type ListDue = { readonly listId: Id; readonly overdue: number; /** The next that is still to come. */ readonly next: DueView | null };
export type DepartmentDues = { readonly lists: readonly ListDue[]; readonly changesAt: Instant };
