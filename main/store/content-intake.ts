import { type Hash, createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewId } from '#shared/lib/ids.ts';
import { asWriteFault, writeAll } from './file-chunks.ts';

/** Content on its way in: bytes go to a file of its own until all of them are there. */
export type Intake = {
  /** Bytes taken so far. */
  readonly size: () => number;
  /** Takes bytes, in the order of the calls. Throws a StoreFault when they can't be written; the intake is then gone. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Flushes what was written and hands it over to `place`, which gives it its name. */
  readonly finish: () => Promise<Kept>;
  /** Leaves nothing behind; after `finish` it does nothing. */
  readonly abandon: () => Promise<void>;
};

/** Content that is on disk under its hash. */
export type Kept = {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly size: number;
  /** The first bytes: what it is can be told from them. */
  readonly head: Uint8Array;
};

const HEAD = 4_096;
const READ_ONLY = 0o444;

type State = { readonly handle: FileHandle; readonly hash: Hash; head: Buffer };

type Ends = {
  /** Moves a flushed file to where its hash says. */
  readonly place: (path: string, hash: string) => Promise<void>;
  readonly onOver: () => void;
};

/** Begins an intake in `folder`. */
export function beginIntake(folder: string, newId: NewId, { place, onOver }: Ends): Intake {
  let state: State | null = null;
  let size = 0;
  let isOver = false;
  let turn: Promise<unknown> = Promise.resolve();
  const path = join(folder, `${newId()}.part`);

  const begin = async (): Promise<State> => {
    await mkdir(folder, { recursive: true });
    return { handle: await open(path, 'wx'), hash: createHash('sha256'), head: Buffer.alloc(0) };
  };

  const drop = async (): Promise<void> => {
    isOver = true;
    onOver();
    await state?.handle.close().catch(() => undefined);
    state = null;
    await rm(path, { force: true });
  };

  /** One after the other; what fails leaves nothing behind. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(async () => {
      if (isOver) throw new Error('this intake is over');
      try {
        return await work();
      } catch (error) {
        await drop();
        throw asWriteFault(error, 'the file');
      }
    });
    turn = next.catch(() => undefined);
    return next;
  };

  return {
    size: () => size,
    write: (bytes) =>
      inTurn(async () => {
        state ??= await begin();
        state.hash.update(bytes);
        if (state.head.length < HEAD) state.head = Buffer.concat([state.head, bytes.subarray(0, HEAD - state.head.length)]);
        await writeAll(state.handle, bytes);
        size += bytes.byteLength;
      }),
    finish: () =>
      inTurn(async () => {
        state ??= await begin();
        const { handle, hash, head } = state;
        const digest = hash.digest('hex');
        await handle.chmod(READ_ONLY);
        await handle.sync();
        await handle.close();
        await place(path, digest);
        isOver = true;
        onOver();
        state = null;
        return { hash: digest, size, head };
      }),
    abandon: () => {
      const end = turn.then(() => (isOver ? undefined : drop()));
      turn = end;
      return end;
    },
  };
}
