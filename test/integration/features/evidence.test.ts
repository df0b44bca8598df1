import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '#shared/domain/evidence/evidence.ts';
import { restoreWorkspace } from '#main/core/core.ts';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
let checklist = '';
let item = '';
let other = '';
let department = '';
beforeEach(() => {
  workspace = newWorkspace();
  const seeded = seedList(workspace, ['Oil the hinge', 'Read the gauge']);
  ({ checklist, department } = seeded);
  [item = '', other = ''] = seeded.items;
});
afterEach(() => workspace.close());

const evidence = () => workspace.core.services.evidence;
const history = () => workspace.core.services.history;
const subject = () => ({ entity: 'item', id: item }) as const;
const names = (): string[] => evidence().list(subject()).evidence.map(({ name }) => name);
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(workspace.path, '..', name);
  writeFileSync(path, bytes);
  return path;
};
const attach = async (name: string, bytes: string | Uint8Array): Promise<string> => (await evidence().addFile(workspace.act(), subject(), file(name, bytes))).entityIds[0] ?? '';
const refusalOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    return (error as { error?: { code: string } }).error?.code ?? String(error);
  }
  return 'taken';
};
/** Paths of all files in the evidence folder. */
const stored = (): string[] => {
  const folder = join(workspace.path, 'evidence');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [];
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A PNG of so many pixels, all of them black. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1))), chunk('IEND', Buffer.alloc(0))]);
}

describe('D5, L4: evidence of an item', () => {
  it('is there after a restart, says what it is, and is equal to a replay', async () => {
    await attach('gauge.log', 'all well');
    evidence().addLink(workspace.act(), { ...subject(), url: 'https://example.org/status', name: null });
    evidence().addNote(workspace.act(), { ...subject(), text: 'Turned by hand' });
    const before = evidence().list(subject());
    expect(before.evidence).toMatchObject([{ kind: 'file', name: 'gauge.log', size: 8, mediaType: 'text/plain', by: workspace.person }, { kind: 'link' }, { kind: 'note' }]);
    await workspace.reopen();
    expect(evidence().list(subject())).toEqual(before);
    expect(evidence().list({ entity: 'item', id: other }).evidence).toEqual([]);
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
    expect(await evidence().check()).toEqual({ contents: 1, findings: [], orphans: [] });
  });

  it('of the same content is stored once, for two items and under two names; the same again decides nothing', async () => {
    await attach('a.txt', 'the same');
    await attach('b.txt', 'the same');
    await evidence().addFile(workspace.act(), { entity: 'item', id: other }, file('a.txt', 'the same'));
    expect(stored()).toHaveLength(1);
    expect((await evidence().addFile(workspace.act(), subject(), file('a.txt', 'the same'))).events).toBe(0);
    expect(names()).toEqual(['a.txt', 'b.txt']);
  });

  it('is taken back and brought again by undo and redo, whatever was done to it, and its content stays', async () => {
    const { actor } = workspace.act();
    const undo = () => history().undo({ ...workspace.act(), actor }).what;
    const redo = () => history().redo({ ...workspace.act(), actor }).what;
    const id = await attach('a.txt', 'one');
    evidence().rename(workspace.act(), { id, name: 'b' });
    evidence().detach(workspace.act(), id);
    expect(names()).toEqual([]);
    expect(await refusalOf(() => evidence().preview(id))).toBe('not-found');
    expect(undo()).toBe('evidence.detached');
    expect(names()).toEqual(['b.txt']);
    expect(redo()).toBe('evidence.attached');
    expect(names()).toEqual([]);
    undo();
    expect(undo()).toBe('evidence.renamed');
    expect(names()).toEqual(['a.txt']);
    expect(undo()).toBe('evidence.attached');
    expect(names()).toEqual([]);
    expect(stored()).toHaveLength(1);
    redo();
    expect(await evidence().preview(id)).toMatchObject({ kind: 'text', text: 'one' });
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('belongs to the current cycle of a recurring list, and is counted there', async () => {
    const { checklists } = workspace.core.services;
    await attach('a.txt', 'one');
    expect(checklists.view(checklist).evidence).toEqual({ [item]: 1 });
    const cycle = (key: string) => ({ key, startsAt: '2026-11-16T07:00:00.000Z', endsAt: null, closed: null });
    const none = { recurrence: null, cycle: null };
    const weekly = { recurrence: { rule: 'FREQ=WEEKLY', start: '2026-11-16T08:00', zone: 'Europe/Berlin' }, cycle: cycle('2026-11-16T08:00') };
    workspace.core.record(workspace.person, () => [{ stream: department, entity: 'checklist', entityId: checklist, type: 'checklist.recurrence-set', payload: { ...weekly, was: none } }]);
    expect(checklists.view(checklist).evidence).toEqual({});
    await attach('a.txt', 'one');
    evidence().addNote(workspace.act(), { ...subject(), text: 'Done' });
    expect(checklists.view(checklist).evidence).toEqual({ [item]: 2 });
    expect(evidence().list(subject())).toMatchObject({ cycle: '2026-11-16T08:00', evidence: [{ cycle: null }, { cycle: '2026-11-16T08:00' }, { cycle: '2026-11-16T08:00' }] });
  });

  it('is refused for what is not there and what is archived, before anything is kept', async () => {
    expect(await refusalOf(() => evidence().addFile(workspace.act(), { entity: 'item', id: workspace.person }, file('a', 'x')))).toBe('not-found');
    workspace.core.services.items.archive(workspace.act(), [item]);
    expect(await refusalOf(() => attach('a', 'x'))).toBe('archived');
    expect(await refusalOf(() => evidence().addNote(workspace.act(), { ...subject(), text: 'x' }))).toBe('archived');
    expect(stored()).toEqual([]);
  });

  it('of more than 500 MB is refused with a clear word', async () => {
    truncateSync(file('huge.bin', ''), MOST_BYTES + 1);
    expect(await refusalOf(() => evidence().addFile(workspace.act(), subject(), join(workspace.path, '../huge.bin')))).toBe('evidence-too-large');
    expect(await refusalOf(() => evidence().begin(MOST_BYTES + 1))).toBe('evidence-too-large');
  });
});

describe('files that pages send in pieces', () => {
  const send = async (size: number, ...pieces: readonly string[]): Promise<string> => {
    const { upload } = await evidence().begin(size);
    for (const piece of pieces) await evidence().push(upload, Buffer.from(piece));
    return upload;
  };
  const record = (upload: string, act = workspace.act()) => evidence().attach(act, { ...subject(), files: [{ upload, name: 'a.txt' }] });

  it('are attached once all of it is there, and the same command again is answered from the ledger', async () => {
    const act = workspace.act();
    const upload = await send(6, 'abc', 'def');
    const receipt = await record(upload, act);
    expect(await record(upload, act)).toEqual(receipt);
    expect(await refusalOf(() => record(upload))).toBe('upload-expired');
    expect(names()).toEqual(['a.txt']);
  });

  it('are refused when they are shorter or longer than they said, or given up; nothing is left behind', async () => {
    expect(await refusalOf(async () => record(await send(6, 'abc')))).toBe('file-changed');
    expect(await refusalOf(() => send(6, 'abc', 'defg'))).toBe('file-changed');
    const upload = await send(6, 'abc');
    await evidence().cancel(upload);
    await evidence().cancel(upload);
    expect(await refusalOf(() => record(upload))).toBe('upload-expired');
    expect(stored()).toEqual([]);
  });

  it('are one act when they come together, the same file twice among them once', async () => {
    const files = [{ upload: await send(1, 'a'), name: 'a.txt' }, { upload: await send(1, 'b'), name: 'b.txt' }, { upload: await send(1, 'a'), name: 'a.txt' }];
    expect(await evidence().attach(workspace.act(), { ...subject(), files })).toMatchObject({ events: 2 });
    expect(names()).toEqual(['a.txt', 'b.txt']);
    history().undo(workspace.act());
    expect(names()).toEqual([]);
  });

  it('give way to new ones when too many are left lying', async () => {
    const first = await send(6, 'abc');
    for (let n = 0; n < 128; n += 1) await send(6, 'abc');
    expect(await refusalOf(() => evidence().push(first, Buffer.from('x')))).toBe('upload-expired');
    expect(stored()).toHaveLength(128);
  });
});

describe('what is shown of a file', () => {
  const shown = async (name: string, bytes: string | Uint8Array) => evidence().preview(await attach(name, bytes));

  it('is the beginning of a text, with nothing hidden in it and no character cut in two', async () => {
    expect(await shown('a.log', 'ok\r\n\u202eevil\u001b')).toEqual({ kind: 'text', text: 'ok\n�evil�', isCut: false });
    const long = await shown('b.log', `a${'ü'.repeat(40_000)}`);
    expect(long).toMatchObject({ kind: 'text', isCut: true });
    expect(long.kind === 'text' && long.text.endsWith('ü') && long.text.length).toBe(32_768);
    expect(await shown('c.txt', Buffer.from('\ufeffwide', 'utf16le'))).toEqual({ kind: 'text', text: 'wide', isCut: false });
  });

  it('is the source of an SVG or a page, never the document', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
    expect(await shown('a.svg', svg)).toEqual({ kind: 'text', text: svg, isCut: false });
    expect(await shown('a.png', svg)).toMatchObject({ kind: 'text' });
    expect(await shown('a.html', '<script>alert(1)</script>')).toMatchObject({ kind: 'text' });
  });

  it('is a picture that can be drawn, and nothing of one that claims too much', async () => {
    expect(await shown('a.png', png(40, 30))).toMatchObject({ kind: 'image', mediaType: 'image/png', width: 40, height: 30 });
    expect(await shown('bomb.png', png(60_000, 60_000))).toEqual({ kind: 'none', why: 'too-large' });
    expect(await shown('torn.png', png(40, 30).subarray(0, 12))).toEqual({ kind: 'none', why: 'kind' });
    expect(await shown('big.png', Buffer.concat([png(40, 30), Buffer.alloc(16_000_000)]))).toEqual({ kind: 'none', why: 'too-large' });
    expect(await shown('a.bin', Buffer.from([0, 1, 2]))).toEqual({ kind: 'none', why: 'kind' });
  });

  it('is nothing when the content is damaged', async () => {
    const id = await attach('a.txt', 'good');
    const [path = ''] = stored();
    chmodSync(path, 0o644);
    writeFileSync(path, 'evil');
    expect(await refusalOf(() => evidence().preview(id))).toBe('content-damaged');
    expect(await refusalOf(() => evidence().writeCopy(id, join(workspace.path, '../copy')))).toBe('content-damaged');
    rmSync(path);
    expect(await refusalOf(() => evidence().preview(id))).toBe('content-missing');
  });
});

describe('the check of all contents', () => {
  it('names what is damaged and what is gone, also of evidence that was removed, and lists what belongs to nothing', async () => {
    const good = await attach('good.txt', 'good');
    await attach('bad.txt', 'bad');
    evidence().detach(workspace.act(), await attach('gone.txt', 'gone'));
    const placeOf = (text: string): string => join(workspace.path, 'evidence', hash(text).slice(0, 2), hash(text));
    chmodSync(placeOf('bad'), 0o644);
    writeFileSync(placeOf('bad'), 'BAD');
    rmSync(placeOf('gone'));
    mkdirSync(dirname(placeOf('of nobody')), { recursive: true });
    writeFileSync(placeOf('of nobody'), 'of nobody');
    const found = await evidence().check();
    expect(found.findings).toEqual(
      [
        { code: 'content-damaged', hash: hash('bad'), message: expect.stringContaining('bad.txt') },
        { code: 'content-missing', hash: hash('gone'), message: expect.stringContaining('gone.txt') },
      ].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
    );
    expect(found.orphans).toEqual([hash('of nobody')]);
    expect(await evidence().preview(good)).toMatchObject({ text: 'good' });
  });

  it('after an older backup was restored, what came later lies there still and is listed', async () => {
    await attach('early.txt', 'early');
    const backup = join(workspace.path, '../kept.handrail');
    workspace.core.backup(backup);
    await attach('late.txt', 'late');
    await workspace.core.close();
    restoreWorkspace(workspace.path, backup);
    await workspace.reopen();
    expect(names()).toEqual(['early.txt']);
    expect(await evidence().check()).toEqual({ contents: 1, findings: [], orphans: [hash('late')] });
    await attach('late.txt', 'late');
    expect(await evidence().check()).toMatchObject({ contents: 2, orphans: [] });
  });
});

it('commands are answered while a large file is copied', async () => {
  truncateSync(file('large.bin', ''), 200_000_000);
  const copy = { isOver: false };
  const copying = evidence().addFile(workspace.act(), subject(), join(workspace.path, '../large.bin')).finally(() => { copy.isOver = true; });
  const waits: number[] = [];
  while (!copy.isOver) {
    const asked = performance.now();
    await new Promise((done) => setImmediate(done));
    waits.push(performance.now() - asked);
    if (waits.length % 20 === 0) workspace.core.services.items.edit(workspace.act(), { id: other, text: `Read the gauge ${waits.length}` });
  }
  await copying;
  expect(waits.length).toBeGreaterThan(100);
  expect(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)]).toBeLessThan(100);
  expect(names()).toEqual(['large.bin']);
});
