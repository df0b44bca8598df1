import type { Migration } from '../migrate.ts';

/** Stretches of cycles that nobody was there for, each kept as one row. */
export const missedCycles: Migration = {
  version: 5,
  name: 'missed-cycles',
  sql: `
    CREATE TABLE missed_runs (
      checklist_id TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, recurrence TEXT NOT NULL,
      PRIMARY KEY (checklist_id, first)
    ) STRICT, WITHOUT ROWID;
    -- What is put away does not turn, so it is not looked for either.
    DROP INDEX checklists_by_cycle_end;
    CREATE INDEX checklists_by_cycle_end ON checklists (cycle_ends_at) WHERE cycle_ends_at IS NOT NULL AND archived = 0;
  `,
};
