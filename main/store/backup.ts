import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { type Clock, toInstant } from '#shared/lib/time.ts';
import { type Database, connect } from './database.ts';
import { type Device, publicKeyOf, verifySignature } from './device.ts';
import { renameDurably, syncFile } from './durable-file.ts';
import { APPLICATION_ID, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { StoreFault, asStoreFault } from './store-fault.ts';
import { type StreamHead, verifyLedger } from './verify-ledger.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

const sealSchema = z.object({
  events: z.number().int().nonnegative(),
  heads: z.array(z.object({ stream: z.string(), device: z.string(), dseq: z.number().int(), hash: z.string() })),
  at: z.string(),
  device: z.string(),
});
export type Seal = z.infer<typeof sealSchema>;

/** What a backup holds, once it was found whole. */
export type BackupFacts = { readonly file: string; readonly events: number; readonly at: string };

/**
 * Writes a backup and gives it its name only once it was opened again, verified and flushed. It carries the ledger's
 * head, signed by this device, because a chain alone does not notice a cut tail.
 */
export function backup(db: Database, device: Device, clock: Clock, file: string): BackupFacts {
  const temporary = `${file}.new`;
  rmSync(temporary, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    seal(temporary, db, device, toInstant(clock()));
    const facts = inspectBackup(temporary, device.publicKey);
    syncFile(temporary);
    renameDurably(temporary, file);
    return { ...facts, file };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asStoreFault(error);
  }
}

/** A backup into the workspace's own folder, named by the time. */
export function backupBeforehand(db: Database, folder: WorkspaceFolder, device: Device, clock: Clock, why: string): BackupFacts {
  mkdirSync(folder.backupsPath, { recursive: true });
  const stamp = toInstant(clock()).replaceAll(':', '').replace('.', '');
  return backup(db, device, clock, join(folder.backupsPath, `${stamp}-${why}.handrail`));
}

function seal(file: string, live: Database, device: Device, at: string): void {
  const heads = live.prepare<[], StreamHead>('SELECT stream, device, dseq, hash FROM stream_heads ORDER BY stream, device').all();
  const { events } = live.prepare<[], { events: number }>('SELECT count(*) AS events FROM ledger').get() ?? { events: 0 };
  const text = canonicalJson({ events, heads, at, device: device.id } satisfies Seal);
  const copy = connect(file);
  try {
    copy.exec('CREATE TABLE backup_seal (text TEXT NOT NULL, signature TEXT NOT NULL, public_key TEXT NOT NULL) STRICT');
    copy.prepare('INSERT INTO backup_seal VALUES (?, ?, ?)').run(text, device.sign(text), device.publicKey);
  } finally {
    copy.close();
  }
}

/**
 * Reads a backup without changing it: integrity, identity, version, seal, and the whole ledger against the seal. `ownKey`
 * is trusted beside the devices that the ledger names: a device that took over a copied folder is not in it yet.
 */
function inspectBackup(file: string, ownKey: string | null): BackupFacts {
  if (!existsSync(file)) throw new StoreFault('backup-invalid', `There is no backup at ${file}.`);
  let db: Database | undefined;
  try {
    db = connect(file, { readonly: true, fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw invalid(file, 'it is not a Handrail workspace');
    if (schemaVersion(db) > SCHEMA_VERSION) throw new StoreFault('store-newer', `${basename(file)} was written by a newer Handrail.`);
    const { text, signature, publicKey } = readSeal(db, file);
    if (!verifySignature(publicKey, text, signature)) throw invalid(file, 'its seal was not made by the device it names');
    const facts = sealSchema.parse(JSON.parse(text));
    const enrolled = db.prepare<[string], { public_key: string }>('SELECT public_key FROM devices WHERE id = ?').get(facts.device);
    if (publicKey !== ownKey && enrolled?.public_key !== publicKey) throw invalid(file, 'its seal was made with a key that this workspace does not know');
    const verdict = verifyLedger(db, facts.heads);
    if (verdict.events !== facts.events) throw invalid(file, `it holds ${verdict.events} events where ${facts.events} were sealed`);
    const [finding] = verdict.findings;
    if (finding !== undefined) throw invalid(file, finding.message);
    return { file, events: facts.events, at: facts.at };
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    throw new StoreFault('backup-invalid', `${basename(file)} can’t be used as a backup: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    db?.close();
  }
}

function readSeal(db: Database, file: string): { text: string; signature: string; publicKey: string } {
  const row = db.prepare<[], { text: string; signature: string; public_key: string }>('SELECT * FROM backup_seal').get();
  if (row === undefined) throw invalid(file, 'it has no seal');
  return { text: row.text, signature: row.signature, publicKey: row.public_key };
}

const invalid = (file: string, why: string): StoreFault => new StoreFault('backup-invalid', `${basename(file)} can’t be used as a backup: ${why}.`);

/**
 * Puts a verified backup in the place of the store. The store that stood there is moved aside whole, never deleted and
 * never copied over. The store must be closed.
 */
export function restore(folder: WorkspaceFolder, file: string, clock: Clock): BackupFacts & { readonly quarantined: string | null } {
  const facts = inspectBackup(file, publicKeyOf(folder));
  const temporary = `${folder.databasePath}.restoring`;
  copyFileSync(file, temporary);
  const copy = connect(temporary);
  copy.exec('DROP TABLE backup_seal');
  copy.close();
  syncFile(temporary);
  const quarantined = quarantine(folder, clock);
  renameDurably(temporary, folder.databasePath);
  // What came after the backup may be known elsewhere: a new device never reuses the numbers of those events.
  rmSync(folder.devicePath, { force: true });
  return { ...facts, quarantined };
}

/** Moves the store and its log files into a folder of their own. Gives that folder, or null where there was nothing. */
export function quarantine(folder: WorkspaceFolder, clock: Clock): string | null {
  const files = ['', '-wal', '-shm'].map((suffix) => `${folder.databasePath}${suffix}`).filter((path) => existsSync(path));
  if (files.length === 0) return null;
  const target = join(folder.quarantinePath, toInstant(clock()).replaceAll(':', '').replace('.', ''));
  mkdirSync(target, { recursive: true });
  for (const path of files) renameSync(path, join(target, basename(path)));
  return target;
}
