import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFileDurably } from './durable-file.ts';
import { StoreFault } from './store-fault.ts';

/** Where everything of a workspace lives. */
export type WorkspaceFolder = {
  readonly path: string;
  readonly databasePath: string;
  readonly backupsPath: string;
  readonly quarantinePath: string;
  readonly devicePath: string;
  /** Contents of evidence, each under its hash. */
  readonly evidencePath: string;
  /** Whether a workspace was ever made here. */
  readonly hasMarker: () => boolean;
  readonly hasStore: () => boolean;
  /** File names of the backups, oldest first. */
  readonly backups: () => string[];
};

const MARKER = 'handrail.json';

export function workspaceFolder(path: string): WorkspaceFolder {
  const root = resolve(path);
  const backupsPath = join(root, 'backups');
  return {
    path: root,
    databasePath: join(root, 'handrail.db'),
    backupsPath,
    quarantinePath: join(root, 'quarantine'),
    devicePath: join(root, 'device.json'),
    evidencePath: join(root, 'evidence'),
    hasMarker: () => existsSync(join(root, MARKER)),
    hasStore: () => existsSync(join(root, 'handrail.db')),
    backups: () => (existsSync(backupsPath) ? readdirSync(backupsPath).filter((name) => name.endsWith('.handrail')).sort() : []),
  };
}

/** Makes the folder where it is missing, and finds out before anything else whether it can be written. */
export function prepareFolder({ path, backupsPath }: WorkspaceFolder): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    mkdirSync(backupsPath, { recursive: true });
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw full
      ? new StoreFault('store-full', 'The disk is full: the workspace folder can’t be made. Free some space and try again.', { cause: error })
      : new StoreFault('store-read-only', `The workspace folder can’t be written: ${path}`, { cause: error });
  }
}

/** The marker is written after the store exists: from then on a missing store is a fault, not a first start. */
export function writeMarker({ path }: WorkspaceFolder, workspaceId: string): void {
  writeFileDurably(join(path, MARKER), `${JSON.stringify({ format: 1, workspace: workspaceId }, null, 2)}\n`);
}
