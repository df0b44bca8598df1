import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { HARBOUR, ORCHARD, ask, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

/** The dialog of the system answers with this path from now on, or is closed. */
const answerSave = (app: ElectronApplication, path: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

test('a list is saved as Markdown where the person says; a closed dialog saves nothing', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await page.getByRole('link', { name: 'Grafting' }).click();
  await expect(heading(page, 'Grafting')).toBeVisible();
  const path = join(home.userData, 'grafting.md');
  const save = async () => {
    await page.getByRole('button', { name: 'Acts for the list' }).click();
    await page.getByRole('menuitem', { name: /Markdown/ }).click();
  };

  await answerSave(app, null);
  await save();
  await expect(page.getByRole('menu')).toBeHidden();
  const id = page.url().split('/').at(-1) ?? '';
  expect(await ask(page, 'exports.save', { noun: 'checklist', id, format: 'json' })).toBeNull();
  expect(existsSync(path)).toBe(false);

  await answerSave(app, path);
  await save();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('- [ ] Order rootstock for two hundred trees');
  expect(text).toContain('- [-] Try the quince on the old wall');
  await close();
  await home.remove();
});

test('a list is saved as PDF, with what is ticked or with empty boxes, and as CSV (X2, R10)', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await page.getByRole('link', { name: 'Grafting' }).click();
  await expect(heading(page, 'Grafting')).toBeVisible();
  const save = async (name: RegExp, file: string): Promise<Buffer> => {
    const path = join(home.userData, file);
    await answerSave(app, path);
    await page.getByRole('button', { name: 'Acts for the list' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
    return readFileSync(path);
  };
  const filled = await save(/^As PDF$/, 'filled.pdf');
  const empty = await save(/empty boxes$/i, 'empty.pdf');
  for (const pdf of [filled, empty]) expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(filled.equals(empty)).toBe(false);
  expect((await save(/^As CSV$/, 'grafting.csv')).toString('utf8').split('\r\n')[0]).toContain('state');
  await close();
  await home.remove();
});

test('the command line lays a list out as a PDF without a display (X2, X3)', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  const list = (await ask(page, 'departments.lists', { departmentIds: null })).find(({ title }) => title === 'Grafting');
  await close();
  const out = join(home.userData, 'grafting.pdf');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const answer = spawnSync(process.execPath, ['main/cli.ts', 'export', 'checklist', list?.id ?? '', '--format', 'pdf', '--out', out, '--boxes', 'empty', '--workspace', home.workspace], { env, encoding: 'utf8' });
  expect(answer.stderr).toBe('');
  expect(answer.status).toBe(0);
  expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await home.remove();
});

/** The compressed pixels of a PNG. */
function pixelsOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

test('the command line lays a runbook out as a picture and as a PDF without a display (M3, X2, X3)', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [HARBOUR]);
  await close();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const cli = (...words: string[]) => spawnSync(process.execPath, ['main/cli.ts', ...words, '--workspace', home.workspace], { env, encoding: 'utf8' });
  const [title = ''] = (JSON.parse(cli('list', 'workflows', '--json').stdout) as { title: string }[]).map((workflow) => workflow.title);
  const [svg, png] = [join(home.userData, 'map.svg'), join(home.userData, 'map.png')];
  expect(cli('workflow', 'export', title, '--format', 'svg', '--out', svg).status).toBe(0);
  const answer = cli('workflow', 'export', title, '--format', 'png', '--out', png);
  expect([answer.stderr, answer.status]).toEqual(['', 0]);
  const [, width, height] = (/ width="(\d+)" height="(\d+)"/.exec(readFileSync(svg, 'utf8')) ?? []).map(Number);
  const bytes = readFileSync(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Two px for each of the drawing’s own.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([(width ?? 0) * 2, (height ?? 0) * 2]);
  const pdf = join(home.userData, 'runbook.pdf');
  expect(cli('export', 'workflow', title, '--format', 'pdf', '--out', pdf).status).toBe(0);
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  // A white sheet has one value in every byte, and those of its filters.
  expect(new Set(inflateSync(pixelsOf(bytes))).size).toBeGreaterThan(20);
  await home.remove();
});
