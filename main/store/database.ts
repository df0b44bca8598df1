import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

/** The one writable connection. Only the ledger and the projections write through it. */
export type Database = BetterSqlite3.Database;

const require = createRequire(import.meta.url);

/**
 * Loads SQLite. Its binary ends the whole process with a segmentation fault where Node-API is too old for it, so the
 * version is checked first unless the binary was rebuilt for this runtime by the set-up.
 */
export function connect(file: string, options: { readonly?: boolean; fileMustExist?: boolean } = {}): Database {
  const Sqlite = require('better-sqlite3') as typeof BetterSqlite3;
  return new Sqlite(file, options);
}

/** A prepared query that can't write: `reader` refuses any statement that is not read-only. */
export type Reader = {
  readonly get: <Row>(sql: string, ...params: readonly Param[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...params: readonly Param[]) => Row[];
};
export type Param = string | number | null | Readonly<Record<string, string | number | null>>;

/** Reading by prepared statements, each compiled once. Rows come back as they are; repositories map them to entities. */
export function reader(db: Database): Reader {
  const cache = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  const prepare = (sql: string) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<unknown[]>(sql);
    if (!statement.readonly) throw new Error(`a query must not write: ${sql}`);
    cache.set(sql, statement);
    return statement;
  };
  return {
    get: <Row>(sql: string, ...params: readonly Param[]) => prepare(sql).get(...params) as Row | undefined,
    all: <Row>(sql: string, ...params: readonly Param[]) => prepare(sql).all(...params) as Row[],
  };
}
