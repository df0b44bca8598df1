import type { Database } from './database.ts';
import { keel } from './migrations/0001-keel.ts';
import { dailyWork } from './migrations/0002-daily-work.ts';
import { search } from './migrations/0003-search.ts';
import { evidence } from './migrations/0004-evidence.ts';
import { missedCycles } from './migrations/0005-missed-cycles.ts';
import { myWork } from './migrations/0006-my-work.ts';
import { searchEvidence } from './migrations/0007-search-evidence.ts';
import { runbookTexts } from './migrations/0008-runbook-texts.ts';
import { StoreFault } from './store-fault.ts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** `HRL1`: how a store says that it is one of ours. */
export const APPLICATION_ID = 0x48524c31;

export const MIGRATIONS: readonly Migration[] = [keel, dailyWork, search, evidence, missedCycles, myWork, searchEvidence, runbookTexts];

export const SCHEMA_VERSION = MIGRATIONS.length;

export const schemaVersion = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings a store to the newest schema: one transaction a migration, its `user_version` inside it, foreign keys checked
 * before commit. `beforeUpgrade` runs once, before the first change to a store that holds data.
 */
export function migrate(db: Database, beforeUpgrade: () => void): void {
  const from = schemaVersion(db);
  if (from > SCHEMA_VERSION) {
    throw new StoreFault('store-newer', `This workspace was written by a newer Handrail (schema ${from}; this one knows ${SCHEMA_VERSION}). It was left untouched.`);
  }
  const due = MIGRATIONS.filter((migration) => migration.version > from);
  if (due.length > 0 && from > 0) beforeUpgrade();
  for (const migration of due) apply(db, migration);
}

function apply(db: Database, { version, sql }: Migration): void {
  db.transaction(() => {
    db.exec(sql);
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new StoreFault('store-broken', `Migration ${version} left dangling references; nothing was changed.`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${version}`);
  })();
}
