import type { Migration } from '../migrate.ts';

const WANTED = `archived = 0 AND state IN ('open', 'in-progress', 'blocked')`;

/**
 * Finds what needs somebody without reading what does not. Each index holds only items that still want doing; it ends in
 * the columns of its own condition, because SQLite would read the row of every item that it counts to look at them.
 */
export const myWork: Migration = {
  version: 6,
  name: 'my-work',
  sql: `
    DROP INDEX items_by_assignee;
    CREATE INDEX items_by_assignee ON items (assignee_id, due_day, checklist_id, state, archived) WHERE assignee_id IS NOT NULL AND ${WANTED};
    CREATE INDEX items_of_cycles_by_assignee ON items (assignee_id, checklist_id) WHERE assignee_id IS NOT NULL AND due IS NOT NULL AND due_day IS NULL AND ${WANTED};
    CREATE INDEX items_undated_by_assignee ON items (assignee_id, checklist_id, due, state, archived) WHERE assignee_id IS NOT NULL AND due IS NULL AND archived = 0 AND state = 'open';
    CREATE INDEX items_begun_by_assignee ON items (assignee_id, state_at, checklist_id) WHERE assignee_id IS NOT NULL AND archived = 0 AND state = 'in-progress';
    DROP INDEX items_blocked;
    CREATE INDEX items_blocked ON items (checklist_id, state_at) WHERE state = 'blocked' AND archived = 0;
    CREATE INDEX items_blocked_by_assignee ON items (assignee_id, state_at) WHERE assignee_id IS NOT NULL AND state = 'blocked' AND archived = 0;
    DROP INDEX items_by_due_day;
    CREATE INDEX items_by_due_day ON items (due_day, checklist_id, state, archived) WHERE due_day IS NOT NULL AND ${WANTED};
    DROP INDEX items_by_cycle_due;
    CREATE INDEX items_by_cycle_due ON items (checklist_id, json_extract(due, '$.days'), due, due_day, state, archived) WHERE due IS NOT NULL AND due_day IS NULL AND ${WANTED};
    CREATE INDEX past_cycles_missed ON past_cycles (starts_at, checklist_id) WHERE outcome = 'missed';
    CREATE INDEX missed_runs_by_end ON missed_runs (ends_at, checklist_id);
    CREATE INDEX checklists_archived ON checklists (id) WHERE archived = 1;
  `,
};
