import type { Migration } from '../migrate.ts';

/** Due dates and notes of items, cycles of lists, leads of departments, and counts kept for each department. */
export const dailyWork: Migration = {
  version: 2,
  name: 'daily-work',
  sql: `
    ALTER TABLE departments ADD COLUMN lead_id TEXT;
    ALTER TABLE checklists ADD COLUMN recurrence TEXT;
    ALTER TABLE checklists ADD COLUMN cycle TEXT;
    -- When the current cycle ends, so that what is due to turn is found without reading every list.
    ALTER TABLE checklists ADD COLUMN cycle_ends_at TEXT;
    CREATE INDEX checklists_by_cycle_end ON checklists (cycle_ends_at) WHERE cycle_ends_at IS NOT NULL;
    CREATE INDEX checklists_by_section ON checklists (section_id) WHERE section_id IS NOT NULL;

    ALTER TABLE items ADD COLUMN due TEXT;
    ALTER TABLE items ADD COLUMN due_day TEXT;
    ALTER TABLE items ADD COLUMN notes TEXT;
    -- Keys stay sorted, as a replay writes them.
    UPDATE items SET source = '{"attributes":{"critical":false,"due":null,"notes":null,"owner":null,"reason":null,"stage":null,"state":null},' || substr(source, 2)
      WHERE source IS NOT NULL;
    CREATE INDEX items_by_due_day ON items (due_day) WHERE due_day IS NOT NULL AND archived = 0 AND state IN ('open', 'in-progress', 'blocked');
    CREATE INDEX items_by_cycle_due ON items (checklist_id) WHERE due IS NOT NULL AND due_day IS NULL AND archived = 0 AND state IN ('open', 'in-progress', 'blocked');
    CREATE INDEX items_by_assignee ON items (assignee_id) WHERE assignee_id IS NOT NULL AND archived = 0 AND state IN ('open', 'in-progress', 'blocked');
    CREATE INDEX items_blocked ON items (state_at) WHERE state = 'blocked' AND archived = 0;

    CREATE TABLE past_cycles (
      checklist_id TEXT NOT NULL, key TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT, closed_at TEXT NOT NULL, closed_by TEXT,
      outcome TEXT NOT NULL, open INTEGER NOT NULL, in_progress INTEGER NOT NULL, blocked INTEGER NOT NULL, done INTEGER NOT NULL,
      not_applicable INTEGER NOT NULL,
      PRIMARY KEY (checklist_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE past_items (
      checklist_id TEXT NOT NULL, key TEXT NOT NULL, item_id TEXT NOT NULL, parent_id TEXT, text TEXT NOT NULL, position TEXT NOT NULL,
      state TEXT NOT NULL, reason TEXT, state_by TEXT, state_at TEXT, stage TEXT, critical INTEGER NOT NULL, assignee_id TEXT, notes TEXT,
      PRIMARY KEY (checklist_id, key, item_id)
    ) STRICT, WITHOUT ROWID;

    -- Counts of the lists in use of a department itself, without what lies below it.
    CREATE TABLE department_progress (
      department_id TEXT PRIMARY KEY, lists INTEGER NOT NULL, open INTEGER NOT NULL, in_progress INTEGER NOT NULL, blocked INTEGER NOT NULL,
      done INTEGER NOT NULL, not_applicable INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO department_progress
      SELECT c.department_id, count(*), coalesce(sum(p.open), 0), coalesce(sum(p.in_progress), 0), coalesce(sum(p.blocked), 0), coalesce(sum(p.done), 0), coalesce(sum(p.not_applicable), 0)
      FROM checklists c LEFT JOIN checklist_progress p ON p.checklist_id = c.id WHERE c.archived = 0 GROUP BY c.department_id;
  `,
};
