import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that after a power cut it is either the old one or the new one: temp file, fsync, rename, fsync of the folder. */
export function writeFileDurably(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = `${path}.new`;
  const handle = openSync(temporary, 'w', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameDurably(temporary, path);
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Windows can't open a folder for this and orders renames by itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same for what must not hold up its thread. */
export async function renameDurablyLater(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolderLater(dirname(to));
}

export async function syncFolderLater(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
