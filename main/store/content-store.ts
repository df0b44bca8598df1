import { existsSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import type { NewId } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Intake, type Kept, beginIntake } from './content-intake.ts';
import { copyIn } from './content-source.ts';
import { renameDurablyLater, syncFolderLater } from './durable-file.ts';
import { codeOf, hashThrough, writeAll } from './file-chunks.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** How content stands: whole is what its hash says. */
export type Condition = 'whole' | 'missing' | 'damaged';

/**
 * Contents by their SHA-256 (L4), each once, under `evidence/ab/abcd…`. What is there is never written to again; what is
 * read is held against its hash, and refused when it is not that any more. All of it goes in pieces, so that the thread
 * answers commands meanwhile.
 */
export type ContentStore = {
  /** Takes content that comes in pieces. */
  readonly begin: () => Intake;
  /** Copies a file in. Refused when it can't be read, has more than `most` bytes, or changes meanwhile. */
  readonly keepFile: (path: string, most: number) => Promise<Result<Kept, DomainError>>;
  readonly read: (hash: string) => Promise<Result<Uint8Array, DomainError>>;
  /** The first bytes, once all of it was found whole. */
  readonly readHead: (hash: string, bytes: number) => Promise<Result<Uint8Array, DomainError>>;
  /** Writes a copy in one step: a file of that name stays what it was until the copy is whole. */
  readonly copyTo: (hash: string, path: string) => Promise<Result<null, DomainError>>;
  readonly conditionOf: (hash: string) => Promise<Condition>;
  /** Hashes of all that is there, in order. */
  readonly stored: () => Promise<string[]>;
  /** Gives up what is on its way in. */
  readonly close: () => Promise<void>;
};

const HASH = /^[0-9a-f]{64}$/;

/** To be opened while the store is held, so that nobody else is taking content in. */
export function openContentStore(folder: WorkspaceFolder, newId: NewId): ContentStore {
  const root = folder.evidencePath;
  const incoming = join(root, 'incoming');
  const pathOf = (hash: string): string => join(root, hash.slice(0, 2), hash);
  const underWay = new Set<Intake>();
  let placing: Promise<unknown> = Promise.resolve();
  // Half a file of somebody who was ended in the middle is of no use.
  rmSync(incoming, { recursive: true, force: true });

  /** Gives a flushed file the name of its content; on disk before this answers. */
  const place = async (from: string, hash: string): Promise<void> => {
    const target = pathOf(hash);
    const condition = await conditionOf(hash);
    if (condition === 'whole') return rm(from, { force: true });
    if (condition === 'damaged') await moveAside(target);
    const made = await mkdir(dirname(target), { recursive: true });
    await renameDurablyLater(from, target);
    // A folder is an entry of the one that it is in.
    if (made !== undefined) await syncFolderLater(root);
    if (made === root) await syncFolderLater(folder.path);
  };

  const moveAside = async (path: string): Promise<void> => {
    await mkdir(folder.quarantinePath, { recursive: true });
    await rename(path, join(folder.quarantinePath, `${basename(path)}-${newId()}`));
  };

  const conditionOf = async (hash: string): Promise<Condition> => {
    const read = await scan(pathOf(hash), hash, () => undefined);
    return read.ok ? 'whole' : read.error.code === 'content-missing' ? 'missing' : 'damaged';
  };

  const begin = (): Intake => {
    const intake = beginIntake(incoming, newId, {
      // One at a time: two of the same content must not both find the place free.
      place: (path, hash) => {
        const turn = placing.then(() => place(path, hash));
        placing = turn.catch(() => undefined);
        return turn;
      },
      onOver: () => void underWay.delete(intake),
    });
    underWay.add(intake);
    return intake;
  };

  const readHead = async (hash: string, bytes: number): Promise<Result<Uint8Array, DomainError>> => {
    const parts: Uint8Array[] = [];
    let wanted = bytes;
    const read = await scan(pathOf(hash), hash, (chunk) => {
      if (wanted <= 0) return;
      parts.push(chunk.slice(0, wanted));
      wanted -= chunk.byteLength;
    });
    return read.ok ? ok(Buffer.concat(parts)) : read;
  };

  return {
    begin,
    keepFile: (path, most) => copyIn(resolve(path), most, begin),
    conditionOf,
    readHead,
    read: (hash) => readHead(hash, Number.POSITIVE_INFINITY),
    copyTo: (hash, path) => copyOut(pathOf(hash), hash, resolve(path), newId),
    stored: async () => {
      if (!existsSync(root)) return [];
      const names = await readdir(root, { recursive: true });
      return names.filter((name) => HASH.test(basename(name)) && dirname(name) === basename(name).slice(0, 2)).map((name) => basename(name)).sort();
    },
    close: async () => {
      await Promise.all([...underWay].map((intake) => intake.abandon()));
    },
  };
}

const MISSING = refusal('content-missing', 'The content of this evidence is not in the workspace folder any more.');
const DAMAGED = refusal('content-damaged', 'The content of this evidence is damaged: it is not what was attached.');

/** Reads content to its end and holds it against its hash. What can't be read is damaged. */
async function scan(path: string, hash: string, each: (chunk: Uint8Array) => void | Promise<void>): Promise<Result<null, DomainError>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return (await hashThrough(file, each)) === hash ? ok(null) : err(DAMAGED);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return err(MISSING);
    if (error instanceof Error && 'syscall' in error && (error.syscall === 'read' || error.syscall === 'open')) return err(DAMAGED);
    throw error;
  } finally {
    await file?.close();
  }
}

async function copyOut(from: string, hash: string, to: string, newId: NewId): Promise<Result<null, DomainError>> {
  const temporary = join(dirname(to), `.${newId()}.part`);
  try {
    const target = await open(temporary, 'wx');
    try {
      const read = await scan(from, hash, (chunk) => writeAll(target, chunk));
      if (!read.ok) return read;
      await target.sync();
    } finally {
      await target.close();
    }
    await renameDurablyLater(temporary, to);
    return ok(null);
  } catch (error) {
    return err(refusal('copy-not-written', `The copy can’t be written to ${to}: ${codeOf(error) === 'ENOSPC' ? 'the disk is full' : error instanceof Error ? error.message : String(error)}.`));
  } finally {
    await rm(temporary, { force: true });
  }
}
