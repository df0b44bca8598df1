import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { type DomainError, type DomainErrorCode, refusal } from '#shared/domain/error.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Intake, Kept } from './content-intake.ts';
import { chunksOf, codeOf } from './file-chunks.ts';

type Source = { readonly handle: FileHandle; readonly facts: BigIntStats };

const WHY: Readonly<Record<string, string>> = { ENOENT: 'it is not there', EACCES: 'this account may not open it', EPERM: 'this account may not open it', EIO: 'the disk that it is on reports an error' };

const refused = (code: DomainErrorCode, path: string, message: string): Result<never, DomainError> => err({ ...refusal(code, message), file: path });
const unreadable = (path: string, why: string) => refused('file-unreadable', path, `The file can’t be read: ${why}.`);
const tooLarge = (path: string, most: number) =>
  refused('evidence-too-large', path, `The file is larger than ${most / 1_000_000} MB. Attach a part of it, or a link to where it is kept.`);

/** Copies a file into an intake. Refused when it can't be read, has more than `most` bytes, or changes meanwhile; nothing is left behind then. */
export async function copyIn(path: string, most: number, begin: () => Intake): Promise<Result<Kept, DomainError>> {
  const source = await openSource(path, most);
  if (!source.ok) return source;
  const { handle, facts } = source.value;
  const intake = begin();
  try {
    for await (const chunk of chunksOf(handle)) {
      if (intake.size() + chunk.byteLength > most) return tooLarge(path, most);
      await intake.write(chunk);
    }
    if (hasChanged(facts, await handle.stat({ bigint: true }), intake.size())) return refused('file-changed', path, 'The file changed while it was read. Nothing of it was kept; try again once it is finished.');
    return ok(await intake.finish());
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && error.syscall === 'read') return unreadable(path, WHY[codeOf(error)] ?? error.message);
    throw error;
  } finally {
    await handle.close();
    await intake.abandon();
  }
}

async function openSource(path: string, most: number): Promise<Result<Source, DomainError>> {
  try {
    const facts = await stat(path, { bigint: true });
    // Anything but a file, such as a pipe or a device, may never come to an end.
    if (!facts.isFile()) return unreadable(path, facts.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
    if (facts.size > BigInt(most)) return tooLarge(path, most);
    return ok({ handle: await open(path, 'r'), facts });
  } catch (error) {
    return unreadable(path, WHY[codeOf(error)] ?? String(error));
  }
}

const hasChanged = (before: BigIntStats, after: BigIntStats, read: number): boolean =>
  after.ino !== before.ino || after.mtimeNs !== before.mtimeNs || after.size !== before.size || after.size !== BigInt(read);
