import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { type Database, connect } from './database.ts';
import { APPLICATION_ID, SCHEMA_VERSION, migrate } from './migrate.ts';
import { StoreFault, asStoreFault } from './store-fault.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

export type OpenOptions = {
  /** Waits this long in ms for another program to let go of the store. */
  readonly busyTimeout?: number;
  /** Leaves out the quick check, so that a damaged store can be looked into. */
  readonly unchecked?: boolean;
};

const PRAGMAS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  // better-sqlite3 compiles WAL with NORMAL: without this line a power cut loses acknowledged writes.
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'temp_store = MEMORY',
  'journal_size_limit = 16777216',
  'wal_autocheckpoint = 1000',
  ...(process.platform === 'darwin' ? ['fullfsync = ON', 'checkpoint_fullfsync = ON'] : []),
];

/**
 * Opens the store of an existing workspace, in the order of quality.md: marker, header, application id, version, quick
 * check. Empty is never taken for new. Throws a StoreFault; a store that is refused stays byte for byte what it was.
 */
export function openStore(folder: WorkspaceFolder, beforeUpgrade: (db: Database) => void, options: OpenOptions = {}): Database {
  inspectFile(folder);
  return guarded(folder.databasePath, options, (db) => {
    if (options.unchecked !== true) quickCheck(db);
    migrate(db, () => beforeUpgrade(db));
  });
}

/** Makes the store of a new workspace. Refuses to touch a file that is there already. */
export function createStore(folder: WorkspaceFolder): Database {
  if (existsSync(folder.databasePath)) throw new StoreFault('store-exists', `There is a workspace in this folder already: ${folder.path}`);
  return guarded(folder.databasePath, {}, (db) => migrate(db, () => undefined));
}

function guarded(file: string, options: OpenOptions, prepare: (db: Database) => void): Database {
  let db: Database | undefined;
  try {
    db = connect(file);
    db.pragma(`busy_timeout = ${options.busyTimeout ?? 5_000}`);
    for (const pragma of PRAGMAS) db.pragma(pragma);
    prepare(db);
    assertDurable(db);
    return db;
  } catch (error) {
    db?.close();
    throw asStoreFault(error);
  }
}

/** Reads the header by hand, because SQLite would change a newer or foreign file on opening it in WAL mode. */
function inspectFile({ databasePath, hasMarker, backups }: WorkspaceFolder): void {
  if (!existsSync(databasePath)) {
    if (!hasMarker() && backups().length === 0) throw new StoreFault('store-missing', 'There is no workspace in this folder. Create one first.');
    throw new StoreFault('store-missing', 'The workspace file is gone, though this folder held a workspace. Restore a backup; nothing new was begun in its place.');
  }
  if (statSync(databasePath).size === 0) throw new StoreFault('store-empty', 'The workspace file is empty. It was not taken for a new one; restore a backup.');
  const header = readHeader(databasePath);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new StoreFault('store-foreign', 'The workspace file is not an SQLite database, or its first bytes are damaged.');
  const version = header.readUInt32BE(60);
  const applicationId = header.readUInt32BE(68);
  // A store that was killed before its first checkpoint keeps both in the log; the check after opening covers it.
  if (applicationId === 0 && version === 0 && existsSync(`${databasePath}-wal`)) return;
  if (applicationId !== APPLICATION_ID) throw new StoreFault('store-foreign', 'The file is an SQLite database, but not a Handrail workspace.');
  if (version > SCHEMA_VERSION) throw new StoreFault('store-newer', `This workspace was written by a newer Handrail (schema ${version}; this one knows ${SCHEMA_VERSION}). It was left untouched.`);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}

function quickCheck(db: Database): void {
  if ((db.pragma('application_id', { simple: true }) as number) !== APPLICATION_ID) throw new StoreFault('store-foreign', 'The file is an SQLite database, but not a Handrail workspace.');
  const findings = db.pragma('quick_check(5)') as { quick_check: string }[];
  if (findings[0]?.quick_check === 'ok') return;
  throw new StoreFault('store-damaged', `The workspace file is damaged: ${findings.map((row) => row.quick_check).join('; ')}`);
}

/** Settings that durability hangs on are read back: a pragma that was not understood is silent otherwise. */
function assertDurable(db: Database): void {
  const expected: Readonly<Record<string, unknown>> = { journal_mode: 'wal', synchronous: 2, locking_mode: 'exclusive', foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 };
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = db.pragma(name, { simple: true });
    if (actual !== value) throw new StoreFault('store-broken', `SQLite did not take the setting ${name}: expected ${String(value)}, found ${String(actual)}.`);
  }
}
