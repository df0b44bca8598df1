import { createHash } from 'node:crypto';
import { type Database, connect } from './database.ts';
import { type EventRow, toEvent } from './event-row.ts';
import { BOOKKEEPING_TABLES, projectors } from './ledger.ts';
import { migrate } from './migrate.ts';
import type { Projection } from './projection.ts';

const tablesOf = (projections: readonly Projection[]): string[] => [...BOOKKEEPING_TABLES, ...projections.flatMap((projection) => projection.tables)];

/** Drops every projection and replays the ledger into fresh ones, in one transaction. Gives the number of events replayed. */
export function rebuild(db: Database, projections: readonly Projection[]): number {
  return db.transaction(() => {
    for (const table of tablesOf(projections)) {
      const definitions = db.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC').all(table);
      db.exec(`DROP TABLE "${table}"`);
      for (const { sql } of definitions) db.exec(sql);
    }
    return replay(db, db, projections);
  })();
}

/** Fills the tables that a migration left to be filled from the ledger; all of them or none. */
export function refillStale(db: Database, projections: readonly Projection[]): void {
  db.transaction(() => {
    const stale = new Set(db.prepare<[], { name: string }>('SELECT name FROM stale_tables').all().map(({ name }) => name));
    for (const projection of projections.filter(({ tables }) => tables.some((table) => stale.has(table)))) {
      for (const table of projection.tables) db.exec(`DELETE FROM "${table}"`);
      const project = projection.projector(db);
      const entities = projection.entities.map((entity) => `'${entity}'`).join(', ');
      for (const row of db.prepare<[], EventRow>(`SELECT * FROM ledger WHERE entity IN (${entities}) ORDER BY seq`).all()) project(toEvent(row));
    }
    db.exec('DELETE FROM stale_tables');
  })();
}

function replay(from: Database, into: Database, projections: readonly Projection[]): number {
  const project = projectors(into, projections);
  const page = from.prepare<[number], EventRow>('SELECT * FROM ledger WHERE seq > ? ORDER BY seq LIMIT 1000');
  let last = 0;
  let count = 0;
  for (let rows = page.all(last); rows.length > 0; rows = page.all(last)) {
    for (const row of rows) project(toEvent(row));
    last = rows.at(-1)?.seq ?? last;
    count += rows.length;
  }
  return count;
}

/** A digest of what each projection table says: its rows in the order of their primary keys, or what the projection gives in their place. */
export function dump(db: Database, projections: readonly Projection[]): Record<string, string> {
  const saying: Projection['saying'] = Object.assign({}, ...projections.map((projection) => projection.saying));
  return Object.fromEntries(tablesOf(projections).map((table) => [table, digest(saying?.[table]?.(db) ?? rowsOf(db, table))]));
}

function digest(rows: Iterable<unknown>): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

const rowsOf = (db: Database, table: string): Iterable<unknown> => db.prepare(`SELECT * FROM "${table}" ORDER BY ${keyOf(db, table)}`).raw().iterate();

const keyOf = (db: Database, table: string): string =>
  db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table).map(({ name }) => `"${name}"`).join(', ');

/** The projection tables that say something else than a replay of the ledger does. The store itself is not written. */
export function driftedTables(db: Database, projections: readonly Projection[]): string[] {
  const shadow = connect(':memory:');
  try {
    migrate(shadow, () => undefined);
    replay(db, shadow, projections);
    const replayed = dump(shadow, projections);
    return Object.entries(dump(db, projections)).filter(([table, digest]) => replayed[table] !== digest).map(([table]) => table);
  } finally {
    shadow.close();
  }
}
