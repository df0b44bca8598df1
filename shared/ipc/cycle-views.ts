import type { CurrentCycle, CycleOutcome } from '#shared/domain/checklists/cycle.ts';
import type { Occurrence } from '#shared/domain/checklists/occurrences.ts';
import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { DomainErrorCode } from '#shared/domain/error.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';

/** A cycle that is over. */
export type CycleSummary = {
  /** Wall-clock moment of its start, which names it. */
  readonly key: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly outcome: CycleOutcome;
  readonly closedAt: Instant;
  /** Who closed it before its end; null when its time was over. */
  readonly closedBy: Id | null;
  readonly progress: Progress;
};

export type ChecklistCycles = {
  /** Null for a list that is worked through once. */
  readonly current: (CurrentCycle & { readonly progress: Progress }) | null;
  /** Why no next cycle can be reckoned on this machine. */
  readonly fault: DomainErrorCode | null;
  /** Newest first. */
  readonly past: readonly CycleSummary[];
  /** Whether there are older ones; ask for those before the last `startsAt`. */
  readonly hasMore: boolean;
};

/** An item as it stood when its cycle was over. */
export type PastItem = Pick<Item, 'id' | 'parentId' | 'text' | 'standing' | 'stage' | 'critical' | 'assigneeId' | 'notes'>;
export type PastCycleView = CycleSummary & { readonly items: readonly PastItem[] };

/** What a recurrence gives next. */
export type RecurrencePreview = { readonly starts: readonly Occurrence[] };
