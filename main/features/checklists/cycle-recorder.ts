import type { Checklist, ChecklistDraft } from '#shared/domain/checklists/checklist.ts';
import type { Cycle, MissedRun, PastCycle } from '#shared/domain/checklists/cycle.ts';
import type { Id } from '#shared/lib/ids.ts';
import { json } from '#main/store/columns.ts';
import type { Database } from '#main/store/database.ts';

export const CYCLE_TABLES = ['past_cycles', 'past_items', 'missed_runs'] as const;

const COUNTS = ['open', 'in-progress', 'blocked', 'done', 'not-applicable'].map((state) => `coalesce(sum(state = '${state}'), 0)`).join(', ');
const ITEM = 'item_id, parent_id, text, position, stage, critical, assignee_id, notes';
const ITEMS_OF = `SELECT ${ITEM} FROM past_items WHERE checklist_id = @list AND key =`;

/** The nearest cycle before one whose items are kept. */
export const KEPT_BEFORE = `SELECT p.key FROM past_cycles p WHERE p.checklist_id = @list AND p.starts_at < @startsAt
  AND EXISTS (SELECT 1 FROM past_items i WHERE i.checklist_id = p.checklist_id AND i.key = p.key) ORDER BY p.starts_at DESC LIMIT 1`;

/**
 * Keeps the record of past cycles: each item as it stood when the cycle was over, and what was entered later (D4, R10).
 * A missed cycle keeps no items of its own where they are the same as before it, because years of missed cycles must not
 * pile up; it gets them when somebody enters what was done in it.
 */
export function cycleRecorder(db: Database): (after: Checklist, before: Checklist | null, event: ChecklistDraft) => void {
  const keepItems = db.prepare(
    `INSERT INTO past_items (checklist_id, key, item_id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, notes)
     SELECT checklist_id, @key, id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, notes FROM items
     WHERE checklist_id = @list AND CASE WHEN @items IS NULL THEN archived = 0 ELSE id IN (SELECT value FROM json_each(@items)) END`,
  );
  const copyItems = db.prepare(
    `INSERT INTO past_items (checklist_id, key, ${ITEM}, state) SELECT checklist_id, @key, ${ITEM}, 'open' FROM past_items WHERE checklist_id = @list AND key = (${KEPT_BEFORE})`,
  );
  const dropItems = db.prepare('DELETE FROM past_items WHERE checklist_id = @list AND key = @key');
  const hasItems = db.prepare('SELECT 1 FROM past_items WHERE checklist_id = @list AND key = @key LIMIT 1');
  const addCycle = db.prepare(
    `INSERT INTO past_cycles (checklist_id, key, starts_at, ends_at, closed_at, closed_by, outcome, open, in_progress, blocked, done, not_applicable)
     VALUES (@list, @key, @startsAt, @endsAt, @at, @by, @outcome, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING`,
  );
  const dropCycle = db.prepare('DELETE FROM past_cycles WHERE checklist_id = @list AND key = @key');
  const addRun = db.prepare('INSERT OR REPLACE INTO missed_runs (checklist_id, first, last, starts_at, ends_at, recurrence) VALUES (@list, @first, @last, @startsAt, @endsAt, @recurrence)');
  const isInRun = db.prepare('SELECT 1 FROM missed_runs WHERE checklist_id = @list AND starts_at <= @startsAt AND ends_at > @startsAt LIMIT 1');
  const amend = db.prepare('UPDATE past_items SET state = @state, reason = @reason, state_by = @by, state_at = @at WHERE checklist_id = @list AND key = @key AND item_id = @item');
  const count = db.prepare(
    `UPDATE past_cycles SET (open, in_progress, blocked, done, not_applicable) = (SELECT ${COUNTS} FROM past_items WHERE checklist_id = @list AND key = @key)
     WHERE checklist_id = @list AND key = @key`,
  );
  // The same that `outcomeOf` says of standings.
  const judge = db.prepare<[object], { outcome: string }>(
    `UPDATE past_cycles SET outcome = CASE
       WHEN NOT EXISTS (SELECT 1 FROM past_items WHERE checklist_id = @list AND key = @key AND NOT (state = 'open' AND state_by IS NULL)) THEN 'missed'
       WHEN open + in_progress + blocked = 0 THEN 'complete' ELSE 'incomplete' END
     WHERE checklist_id = @list AND key = @key RETURNING outcome`,
  );
  const isLikeBefore = db.prepare(
    `WITH base(key) AS (${KEPT_BEFORE})
     SELECT 1 FROM base WHERE NOT EXISTS (${ITEMS_OF} @key EXCEPT ${ITEMS_OF} base.key) AND NOT EXISTS (${ITEMS_OF} base.key EXCEPT ${ITEMS_OF} @key)`,
  );

  /** Counts and judges a cycle by its items; those of a missed one are let go where they say nothing new. */
  const settle = (list: Id, { key, startsAt }: Pick<Cycle, 'key' | 'startsAt'>): void => {
    const cycle = { list, key };
    count.run(cycle);
    if (judge.get(cycle)?.outcome !== 'missed') return;
    if (isLikeBefore.get({ ...cycle, startsAt }) !== undefined) dropItems.run(cycle);
    if (isInRun.get({ list, startsAt }) !== undefined) dropCycle.run(cycle);
  };

  const keep = (list: Id, { key, startsAt, endsAt, closed }: PastCycle, items: readonly Id[] | null): void => {
    // A clock that ran ahead may have left a record of a cycle that only now is over.
    dropCycle.run({ list, key });
    dropItems.run({ list, key });
    addCycle.run({ list, key, startsAt, endsAt, ...closed });
    keepItems.run({ list, key, items: json(items) });
    settle(list, { key, startsAt });
  };

  const keepMissed = (list: Checklist, { first, last, startsAt, endsAt }: MissedRun): void =>
    void addRun.run({ list: list.id, first, last, startsAt, endsAt, recurrence: json(list.recurrence) });

  return (after, before, event) => {
    if (event.type === 'checklist.cycle-turned') {
      keep(after.id, event.payload.past, before?.cycle?.closed?.items ?? null);
      if (event.payload.missed !== null) keepMissed(after, event.payload.missed);
    } else if (event.type === 'checklist.cycle-amended') {
      const { cycle, itemId, to } = event.payload;
      const at = { list: after.id, key: cycle.key };
      addCycle.run({ ...at, startsAt: cycle.startsAt, endsAt: cycle.endsAt, at: cycle.endsAt ?? cycle.startsAt, by: null, outcome: 'missed' });
      if (hasItems.get(at) === undefined) copyItems.run({ ...at, startsAt: cycle.startsAt });
      amend.run({ ...at, item: itemId, state: to.state, reason: to.reason, by: to.by, at: to.at });
      settle(after.id, cycle);
    }
  };
}
