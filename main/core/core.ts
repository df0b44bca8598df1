import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { Noun } from '#shared/ipc/channels.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import type { Clock, Instant } from '#shared/lib/time.ts';
import { type BackupFacts, backup, backupBeforehand, restore } from '#main/store/backup.ts';
import { openContentStore } from '#main/store/content-store.ts';
import { type Database, reader } from '#main/store/database.ts';
import { type Device, openDevice } from '#main/store/device.ts';
import { type Ledger, openLedger } from '#main/store/ledger.ts';
import { type OpenOptions, createStore, openStore } from '#main/store/open.ts';
import { driftedTables, dump, rebuild, refillStale } from '#main/store/rebuild.ts';
import { StoreFault } from '#main/store/store-fault.ts';
import { verifyLedger } from '#main/store/verify-ledger.ts';
import { prepareFolder, type WorkspaceFolder, workspaceFolder, writeMarker } from '#main/store/workspace-folder.ts';
import { type Means, mutator, nowFrom } from './context.ts';
import { longTask } from './long-task.ts';
import { openParser } from './parser.ts';
import { PROJECTIONS } from './projections.ts';
import { openServices, type Services } from './services.ts';

export type CoreOptions = {
  /** The workspace folder. */
  readonly folder: string;
  /** Script of the parser thread. */
  readonly parserScript: URL;
  /** Folder of the starter library. */
  readonly starterFolder: string;
  /** Makes a workspace where there was never one. */
  readonly createIfNew?: boolean;
  readonly onChanged?: (nouns: readonly Noun[]) => void;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** Where long work says how far it is, for a thread that watches. */
  readonly task?: SharedArrayBuffer;
  /** IANA zone of the machine. */
  readonly zone?: () => string;
  readonly open?: OpenOptions;
};

/** Everything behind the boundary: the store, its ledger and the services, without a window. Runs under plain Node. */
export type Core = {
  readonly folder: WorkspaceFolder;
  readonly services: Services;
  readonly newId: NewId;
  /** Records generated events as one act of a person; gives how many there were. */
  readonly record: (actor: Id, make: (now: Instant) => readonly AnyDraft[]) => number;
  readonly backup: (file: string) => BackupFacts;
  /** Integrity of the file and chain, and the tables that differ from a replay. */
  readonly check: () => ReturnType<typeof verifyLedger> & { readonly drifted: string[] };
  /** Number of events replayed, and whether the tables are the same as before. */
  readonly rebuild: () => { readonly events: number; readonly same: boolean };
  readonly close: () => Promise<void>;
};

export function openCore(options: CoreOptions): Core {
  const { clock = Date.now, newId = uuidv7, zone = zoneOfMachine, onChanged = () => undefined } = options;
  const folder = workspaceFolder(options.folder);
  prepareFolder(folder);
  if (options.createIfNew === true && isUnused(folder)) createWorkspace(folder, clock, newId);
  const device = openDevice(folder, newId);
  const db = openStore(folder, (old) => void backupBeforehand(old, folder, device, clock, 'before-upgrade'), options.open);
  refillStale(db, PROJECTIONS);
  const task = longTask(options.task);
  const ledger = openLedger({ db, device: device.id, clock, newId, projections: PROJECTIONS, onRecorded: task.step });
  enrol(db, ledger, device, newId);

  const read = reader(db);
  const content = openContentStore(folder, newId);
  const mutate = mutator(ledger, read, onChanged);
  const means: Means = { folder, db, read, ledger, device, content, clock, newId, now: nowFrom(clock), zone, mutate, task };
  const parser = openParser(options.parserScript);
  const services = openServices(means, parser, options.starterFolder, onChanged);
  if (options.open?.unchecked !== true) turnWherePossible(services);

  return {
    folder,
    services,
    newId,
    record: (actor, make) => mutate({ actor, command: newId() }, () => make(means.now())).events,
    backup: (file) => backup(db, device, clock, file),
    check: () => ({ ...verifyLedger(db), drifted: driftedTables(db, PROJECTIONS) }),
    rebuild: () => {
      const before = JSON.stringify(dump(db, PROJECTIONS));
      const events = rebuild(db, PROJECTIONS);
      return { events, same: JSON.stringify(dump(db, PROJECTIONS)) === before };
    },
    close: async () => {
      await parser.close();
      await content.close();
      db.close();
    },
  };
}

/** Makes an empty workspace in a folder that never held one. Throws a StoreFault where there is one, or its store is gone. */
export function createWorkspace(folder: WorkspaceFolder, clock: Clock = Date.now, newId: NewId = uuidv7): void {
  prepareFolder(folder);
  if (!isUnused(folder) && !folder.hasStore()) throw new StoreFault('store-missing', 'This folder held a workspace whose file is gone. Restore a backup, or choose another folder; nothing new was begun in its place.');
  const device = openDevice(folder, newId);
  const db = createStore(folder);
  try {
    const id = newId();
    const ledger = openLedger({ db, device: device.id, clock, newId, projections: PROJECTIONS });
    ledger.record({ actor: null, command: newId() }, [
      { stream: WORKSPACE_STREAM, entity: 'workspace', entityId: id, type: 'workspace.created', payload: { id, name: basename(folder.path) } },
    ]);
    enrol(db, ledger, device, newId);
    writeMarker(folder, id);
  } finally {
    db.close();
  }
}

/** Begins the cycles that it became time for while nobody was there. A store that can't be written now can still be read. */
function turnWherePossible({ cycles }: Services): void {
  try {
    cycles.turnDue();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
  }
}

const zoneOfMachine = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const isUnused = (folder: WorkspaceFolder): boolean => !folder.hasMarker() && !folder.hasStore() && folder.backups().length === 0;

/** A device makes itself known once, so that what it signs can be verified by anybody who holds the ledger. */
function enrol(db: Database, ledger: Ledger, { id, name, publicKey }: Device, newId: NewId): void {
  if (db.prepare('SELECT 1 FROM devices WHERE id = ?').get(id) !== undefined) return;
  ledger.record({ actor: null, command: newId() }, [
    { stream: WORKSPACE_STREAM, entity: 'device', entityId: id, type: 'device.enrolled', payload: { id, name, publicKey } },
  ]);
}

/** Replaces the store of a closed workspace by a verified backup; what stood there is moved aside whole. */
export const restoreWorkspace = (path: string, file: string, clock: Clock = Date.now): ReturnType<typeof restore> => {
  const folder = workspaceFolder(path);
  prepareFolder(folder);
  return restore(folder, file, clock);
};

