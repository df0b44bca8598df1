import type { CycleOutcome, PastCycle } from '#shared/domain/checklists/cycle.ts';
import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { Recurrence, WallMoment } from '#shared/domain/checklists/recurrence.ts';
import type { ItemState, Stage } from '#shared/domain/items/item.ts';
import type { PastItem } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { Reader } from '#main/store/database.ts';
import { type ProgressRow, toProgress } from './checklists.repository.ts';
import { KEPT_BEFORE } from './cycle-recorder.ts';

type CycleRow = ProgressRow & { key: string; starts_at: string; ends_at: string | null; closed_at: string; closed_by: string | null; outcome: string };
type RunRow = { first: string; last: string; starts_at: string; ends_at: string; recurrence: string };
type ItemRow = {
  item_id: string; parent_id: string | null; text: string; state: string; reason: string | null; state_by: string | null; state_at: string | null;
  stage: string | null; critical: number; assignee_id: string | null; notes: string | null;
};

export type KeptCycle = PastCycle & { readonly progress: Progress };
/** Missed cycles from `startsAt` up to `endsAt`; which they are says the recurrence that held then. */
export type KeptRun = { readonly first: WallMoment; readonly last: WallMoment; readonly startsAt: Instant; readonly endsAt: Instant; readonly recurrence: Recurrence };

const toCycle = (row: CycleRow): KeptCycle => ({
  key: row.key, startsAt: row.starts_at, endsAt: row.ends_at, closed: { at: row.closed_at, by: row.closed_by, outcome: row.outcome as CycleOutcome }, progress: toProgress(row),
});

const toRun = (row: RunRow): KeptRun => ({ first: row.first, last: row.last, startsAt: row.starts_at, endsAt: row.ends_at, recurrence: JSON.parse(row.recurrence) as Recurrence });

const toPastItem = (row: ItemRow): PastItem => ({
  id: row.item_id, parentId: row.parent_id, text: row.text, standing: { state: row.state as ItemState, reason: row.reason, by: row.state_by, at: row.state_at },
  stage: row.stage as Stage | null, critical: row.critical === 1, assigneeId: row.assignee_id, notes: row.notes,
});

export const cyclesRepository = (read: Reader) => ({
  /** Lists whose cycle is over, the longest over first. */
  due: (now: Instant): Id[] =>
    read.all<{ id: string }>('SELECT id FROM checklists WHERE cycle_ends_at <= ? AND archived = 0 ORDER BY cycle_ends_at, id', now).map(({ id }) => id),
  /** When the next cycle after an instant ends, of all lists. */
  nextEnd: (now: Instant): Instant | null => read.get<{ at: string | null }>('SELECT min(cycle_ends_at) AS at FROM checklists WHERE cycle_ends_at > ? AND archived = 0', now)?.at ?? null,
  /** The latest name that a past cycle bears, of those that began by now. A clock that ran ahead may have taken names that are still to come. */
  floor: (list: Id, now: Instant): WallMoment | null =>
    read.get<{ key: string | null }>(
      `SELECT max(key) AS key FROM (SELECT key FROM past_cycles WHERE checklist_id = @list AND starts_at <= @now
       UNION ALL SELECT CASE WHEN ends_at <= @now THEN last ELSE first END FROM missed_runs WHERE checklist_id = @list AND starts_at <= @now)`,
      { list, now },
    )?.key ?? null,
  cycle: (list: Id, key: WallMoment): KeptCycle | null => {
    const row = read.get<CycleRow>('SELECT * FROM past_cycles WHERE checklist_id = ? AND key = ?', list, key);
    return row === undefined ? null : toCycle(row);
  },
  /** Newest first, of those that began before an instant. */
  before: (list: Id, before: Instant, limit: number): KeptCycle[] =>
    read.all<CycleRow>('SELECT * FROM past_cycles WHERE checklist_id = ? AND starts_at < ? ORDER BY starts_at DESC LIMIT ?', list, before, limit).map(toCycle),
  runsBefore: (list: Id, before: Instant): KeptRun[] =>
    read.all<RunRow>('SELECT * FROM missed_runs WHERE checklist_id = ? AND starts_at < ? ORDER BY starts_at DESC', list, before).map(toRun),
  runWith: (list: Id, key: WallMoment): KeptRun | null => {
    const row = read.get<RunRow>('SELECT * FROM missed_runs WHERE checklist_id = @list AND first <= @key AND last >= @key ORDER BY starts_at DESC LIMIT 1', { list, key });
    return row === undefined ? null : toRun(row);
  },
  /** Items of a cycle in their order, as they were kept; none where the cycle kept none of its own. */
  items: (list: Id, key: WallMoment): PastItem[] =>
    read.all<ItemRow>('SELECT * FROM past_items WHERE checklist_id = ? AND key = ? ORDER BY position, item_id', list, key).map(toPastItem),
  /** The nearest cycle before an instant whose items were kept. */
  keptBefore: (list: Id, startsAt: Instant): WallMoment | null => read.get<{ key: string }>(KEPT_BEFORE, { list, startsAt })?.key ?? null,
});
