import type { Migration } from '../migrate.ts';

/**
 * A runbook keeps its text, how it was read, and where its steps were put on the map (W4, M1). What definitions say of
 * older events has grown, so both tables are filled anew from the ledger: `stale_tables` names those that the first
 * opening behind this has to fill.
 */
export const runbookTexts: Migration = {
  version: 8,
  name: 'runbook-texts',
  sql: `
    CREATE TABLE stale_tables (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    ALTER TABLE workflows ADD COLUMN text TEXT;
    ALTER TABLE workflows ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE workflows ADD COLUMN positions TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE workflow_versions ADD COLUMN text TEXT;
    ALTER TABLE workflow_versions ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
    INSERT INTO stale_tables (name) VALUES ('workflows'), ('workflow_versions');
  `,
};
