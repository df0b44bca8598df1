import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { StoreFault } from './store-fault.ts';

/** So much is read and hashed at a time: a millisecond or two between which other work goes on. */
const CHUNK = 1_048_576;

/** The rest of an open file, piece by piece. Each piece is only good until the next one is asked for. */
export async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Reads a file to its end, handing on each piece; gives the SHA-256 of all of it in hexadecimal. */
export async function hashThrough(handle: FileHandle, each: (chunk: Uint8Array) => void | Promise<void> = () => undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(handle)) {
    hash.update(chunk);
    await each(chunk);
  }
  return hash.digest('hex');
}

/** Writes all of it: one call may take only a part. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) done += (await handle.write(bytes, done)).bytesWritten;
}

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR']);

/** What went wrong while writing into a folder, as the fault that it is of the store. */
export function asWriteFault(error: unknown, what: string): unknown {
  if (FULL.has(codeOf(error))) return new StoreFault('store-full', `The disk is full: ${what} could not be written. Nothing of it was kept; free some space and try again.`, { cause: error });
  if (READ_ONLY.has(codeOf(error))) return new StoreFault('store-read-only', `${what} can’t be written: this account may not write there, or the disk only lets itself be read.`, { cause: error });
  if (codeOf(error) === 'EIO') return new StoreFault('store-broken', `The disk reported an error while ${what} was written. Nothing of it was kept.`, { cause: error });
  return error;
}
