import type { ChecklistDraft } from '#shared/domain/checklists/checklist.ts';
import type { Database } from '#main/store/database.ts';

export const CYCLE_TABLES = ['past_cycles', 'past_items'] as const;

const COUNTS = ['open', 'in-progress', 'blocked', 'done', 'not-applicable'].map((state) => `coalesce(sum(state = '${state}'), 0)`).join(', ');

/** Keeps the record of past cycles: each item as it stood when the cycle was over, and what was entered later (D4, R10). */
export function cycleRecorder(db: Database): (event: ChecklistDraft) => void {
  const keepItems = db.prepare(
    `INSERT OR REPLACE INTO past_items (checklist_id, key, item_id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, notes)
     SELECT checklist_id, @key, id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, notes
     FROM items WHERE checklist_id = @list AND archived = 0`,
  );
  const keepCycle = db.prepare(
    `INSERT OR REPLACE INTO past_cycles (checklist_id, key, starts_at, ends_at, closed_at, closed_by, outcome, open, in_progress, blocked, done, not_applicable)
     SELECT @list, @key, @startsAt, @endsAt, @at, @by, @outcome, ${COUNTS} FROM past_items WHERE checklist_id = @list AND key = @key`,
  );
  const keepMissed = db.prepare(
    `INSERT OR REPLACE INTO past_cycles (checklist_id, key, starts_at, ends_at, closed_at, closed_by, outcome, open, in_progress, blocked, done, not_applicable)
     SELECT @list, @key, @startsAt, @endsAt, coalesce(@endsAt, @startsAt), NULL, 'missed', count(*), 0, 0, 0, 0 FROM items WHERE checklist_id = @list AND archived = 0`,
  );
  /** Items of a missed cycle are kept only once somebody enters what was done in it: years of missed cycles must not pile up. */
  const keepOpenItems = db.prepare(
    `INSERT OR IGNORE INTO past_items (checklist_id, key, item_id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, notes)
     SELECT checklist_id, @key, id, parent_id, text, position, 'open', NULL, NULL, NULL, stage, critical, assignee_id, notes
     FROM items WHERE checklist_id = @list AND archived = 0 AND NOT EXISTS (SELECT 1 FROM past_items WHERE checklist_id = @list AND key = @key)`,
  );
  const amend = db.prepare('UPDATE past_items SET state = @state, reason = @reason, state_by = @by, state_at = @at WHERE checklist_id = @list AND key = @key AND item_id = @item');
  const recount = db.prepare(
    `UPDATE past_cycles SET (open, in_progress, blocked, done, not_applicable) = (SELECT ${COUNTS} FROM past_items WHERE checklist_id = @list AND key = @key)
     WHERE checklist_id = @list AND key = @key`,
  );
  const judge = db.prepare(
    `UPDATE past_cycles SET outcome = CASE WHEN open + in_progress + blocked = 0 THEN 'complete' WHEN in_progress + blocked + done + not_applicable = 0 THEN 'missed' ELSE 'incomplete' END
     WHERE checklist_id = @list AND key = @key`,
  );

  return (event) => {
    const list = event.entityId;
    if (event.type === 'checklist.cycle-turned') {
      const { past, missed } = event.payload;
      if (past !== null) {
        keepItems.run({ list, key: past.key });
        keepCycle.run({ list, key: past.key, startsAt: past.startsAt, endsAt: past.endsAt, ...past.closed });
      }
      for (const { key, startsAt, endsAt } of missed) keepMissed.run({ list, key, startsAt, endsAt });
    } else if (event.type === 'checklist.cycle-amended') {
      const { key, itemId, to } = event.payload;
      keepOpenItems.run({ list, key });
      amend.run({ list, key, item: itemId, state: to.state, reason: to.reason, by: to.by, at: to.at });
      recount.run({ list, key });
      judge.run({ list, key });
    }
  };
}
