import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContentStore, openContentStore } from '#main/store/content-store.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const MOST = 10_000_000;
let root = '';
let content: ContentStore;
beforeEach(() => {
  root = temporaryFolder();
  mkdirSync(join(root, 'workspace'));
  content = openContentStore(workspaceFolder(join(root, 'workspace')), uuidv7);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const sha = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const placeOf = (hash: string): string => join(root, 'workspace/evidence', hash.slice(0, 2), hash);
const source = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(root, name), bytes);
  return join(root, name);
};
/** Every file below the evidence folder. */
const files = (): string[] => {
  const folder = join(root, 'workspace/evidence');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort() : [];
};
const damage = (hash: string): void => {
  chmodSync(placeOf(hash), 0o644);
  const bytes = readFileSync(placeOf(hash));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(placeOf(hash), bytes);
};

describe('L4: content by its hash', () => {
  it('is kept under its SHA-256, read only, and comes back byte for byte', async () => {
    const bytes = Buffer.alloc(3_500_000, 'gauge ');
    const kept = await content.keepFile(source('big.bin', bytes), MOST);
    expect(kept).toMatchObject({ ok: true, value: { hash: sha(bytes), size: bytes.length } });
    expect(statSync(placeOf(sha(bytes))).mode & 0o222).toBe(0);
    const read = await content.read(sha(bytes));
    expect(read.ok && Buffer.compare(Buffer.from(read.value), bytes)).toBe(0);
    const head = await content.readHead(sha(bytes), 10);
    expect(head.ok && Buffer.from(head.value).toString()).toBe('gauge gaug');
    expect(await content.copyTo(sha(bytes), join(root, 'copy.bin'))).toEqual({ ok: true, value: null });
    expect(readFileSync(join(root, 'copy.bin')).equals(bytes)).toBe(true);
  });

  it('is there once, however often it comes and even when it comes twice at the same time', async () => {
    const path = source('same.txt', 'the same');
    const kept = await Promise.all([content.keepFile(path, MOST), content.keepFile(path, MOST), content.keepFile(source('other.txt', 'the same'), MOST)]);
    expect(kept.map((each) => each.ok && each.value.hash)).toEqual(Array.from({ length: 3 }, () => sha('the same')));
    const { ino, mtimeMs } = statSync(placeOf(sha('the same')));
    await content.keepFile(path, MOST);
    expect(statSync(placeOf(sha('the same')))).toMatchObject({ ino, mtimeMs });
    expect(files()).toEqual([sha('the same')]);
    expect(await content.stored()).toEqual([sha('the same')]);
  });

  it('takes an empty file', async () => {
    expect(await content.keepFile(source('empty', ''), MOST)).toMatchObject({ ok: true, value: { hash: sha(''), size: 0 } });
  });

  it('is refused when it is damaged or gone, by every way of reading it', async () => {
    const hash = sha('good');
    await content.keepFile(source('a', 'good'), MOST);
    damage(hash);
    const codes = async () => {
      const answers = [await content.read(hash), await content.readHead(hash, 2), await content.copyTo(hash, join(root, 'copy'))];
      return answers.map((answer) => !answer.ok && answer.error.code);
    };
    expect(await codes()).toEqual(['content-damaged', 'content-damaged', 'content-damaged']);
    expect(await content.conditionOf(hash)).toBe('damaged');
    await rm(placeOf(hash));
    expect(await codes()).toEqual(['content-missing', 'content-missing', 'content-missing']);
    expect(await content.conditionOf(hash)).toBe('missing');
    expect(readdirSync(root).sort()).toEqual(['a', 'workspace']);
  });

  it('that is damaged is mended when it comes again, and what stood there is put aside', async () => {
    const hash = sha('good');
    const path = source('a', 'good');
    await content.keepFile(path, MOST);
    damage(hash);
    expect(await content.keepFile(path, MOST)).toMatchObject({ ok: true });
    expect(await content.conditionOf(hash)).toBe('whole');
    expect(readdirSync(join(root, 'workspace/quarantine'))).toHaveLength(1);
  });

  it('is not copied over a file until the copy is whole', async () => {
    const hash = sha('good');
    await content.keepFile(source('a', 'good'), MOST);
    const target = source('target', 'precious');
    damage(hash);
    await content.copyTo(hash, target);
    expect(readFileSync(target, 'utf8')).toBe('precious');
    expect(await content.copyTo(hash, join(root, 'nowhere/target'))).toMatchObject({ ok: false, error: { code: 'copy-not-written' } });
  });
});

describe('a file that can’t be taken in leaves nothing behind', () => {
  it.each([
    ['one that is not there', () => join(root, 'nothing'), 'file-unreadable'],
    ['a folder', () => root, 'file-unreadable'],
    ['a device without end', () => '/dev/zero', 'file-unreadable'],
    ['one that is too large', () => { truncateSync(source('huge', ''), MOST + 1); return join(root, 'huge'); }, 'evidence-too-large'],
    ['a link that leads nowhere', () => { symlinkSync(join(root, 'nothing'), join(root, 'link')); return join(root, 'link'); }, 'file-unreadable'],
  ])('%s', async (_what, path, code) => {
    expect(await content.keepFile(path(), MOST)).toMatchObject({ ok: false, error: { code } });
    expect(files()).toEqual([]);
  });

  it('one that grows, shrinks or is rewritten while it is read', async () => {
    const during = async (change: (path: string) => void | Promise<void>) => {
      const path = source('log', Buffer.alloc(8_000_000, 1));
      const keeping = content.keepFile(path, MOST);
      await new Promise((done) => setImmediate(done));
      await change(path);
      return keeping;
    };
    expect(await during((path) => appendFile(path, 'one more line'))).toMatchObject({ error: { code: 'file-changed' } });
    expect(await during((path) => truncateSync(path, 10))).toMatchObject({ error: { code: 'file-changed' } });
    expect(await during((path) => writeFileSync(path, Buffer.alloc(8_000_000, 2)))).toMatchObject({ error: { code: 'file-changed' } });
    expect(files()).toEqual([]);
  });

  it('one that is given up in the middle', async () => {
    const intake = content.begin();
    await intake.write(Buffer.alloc(1_000));
    expect(files()).toHaveLength(1);
    await intake.abandon();
    expect(files()).toEqual([]);
    await expect(intake.write(Buffer.alloc(1))).rejects.toThrow();
  });

  it.skipIf(process.platform !== 'linux')('one for which the disk has no room: a clear word, nothing kept', async () => {
    // A file may become no larger than this in a process so limited: the disk is full as far as it can tell.
    const script = fileURLToPath(new URL('../../helpers/keeping-process.ts', import.meta.url));
    const path = source('big', Buffer.alloc(4_000_000, 7));
    const said = await run('bash', ['-c', `trap '' XFSZ; ulimit -f 2000; exec "$0" "$1" "$2" "$3"`, process.execPath, script, join(root, 'workspace'), path]);
    expect(said).toContain('store-full');
    expect(files()).toEqual([]);
  });

  it('one whose taker was killed in the middle: gone at the next start, and what was whole stays', async () => {
    await content.keepFile(source('whole', 'whole'), MOST);
    const script = fileURLToPath(new URL('../../helpers/keeping-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script, join(root, 'workspace')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((done) => child.stdout.once('data', () => done()));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    expect(files()).toHaveLength(2);
    const again = openContentStore(workspaceFolder(join(root, 'workspace')), uuidv7);
    expect(files()).toEqual([sha('whole')]);
    expect(await again.conditionOf(sha('whole'))).toBe('whole');
  });
});

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('close', () => done(said));
  });
}
