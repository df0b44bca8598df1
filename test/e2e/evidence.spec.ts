import { readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, type Page, expect, test } from '@playwright/test';
import { type LaunchedApp, launchHandrail, temporaryFolder } from '#test/helpers/electron-app.ts';
import { portray } from '#test/helpers/screens.ts';
import { ORCHARD, ask, heading, importFiles, introduce } from '#test/helpers/story.ts';

let handrail: LaunchedApp;
let page: Page;
let app: ElectronApplication;
let folder = '';
let item = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await temporaryFolder('evidence');
  handrail = await launchHandrail();
  ({ app, page } = handrail);
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  const lists = await ask(page, 'departments.lists', { departmentIds: null });
  const list = lists.find(({ title }) => title === 'Machines');
  await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list?.id);
  await expect(heading(page, 'Machines')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await expect(panel()).toBeVisible();
  item = (await page.locator('[role="row"]').first().getAttribute('data-item')) ?? '';
});
test.afterAll(() => handrail.close());

const panel = () => page.getByRole('region', { name: 'Evidence' });
const pieces = () => panel().getByRole('listitem');
/** How many pieces are on record; the panel shows what is on its way as well. */
const attached = async (): Promise<number> => (await view()).evidence.length;
const view = () => ask(page, 'evidence.list', { entity: 'item', id: item });
const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
/** Files that the evidence folder holds. */
const contents = (): string[] => readdirSync(join(handrail.workspace ?? '', 'evidence'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);

type Given = { readonly name: string; readonly type: string; readonly bytes: readonly number[] };
const given = (name: string, type: string, bytes: string | Uint8Array): Given => ({ name, type, bytes: [...Buffer.from(bytes as string)] });

/** Drags files over an element and lets them go there, as the system would. */
async function drop(selector: string, files: readonly Given[]): Promise<void> {
  await page.evaluate(
    ([at, all]) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      for (const kind of ['dragenter', 'dragover', 'drop']) document.querySelector(at)?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [selector, files] as const,
  );
}
const inPanel = 'section[aria-labelledby]:has(input[type="file"])';

/** A PNG that the page draws itself. */
async function picture(width: number, height: number): Promise<Uint8Array> {
  return new Uint8Array(
    await page.evaluate(async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const paint = canvas.getContext('2d');
      for (let x = 0; x < w; x += 8) {
        if (paint !== null) paint.fillStyle = `hsl(${(x * 360) / w} 70% 55%)`;
        paint?.fillRect(x, 0, 8, h);
      }
      return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
    }, [width, height] as const),
  );
}

test('D5: a dropped file is kept, counted on its row and shown; undo takes it away and redo brings it back', async () => {
  await expect(panel()).toContainText('Nothing is attached yet.');
  await portray({ app, page }, 'evidence-empty');
  await drop(inPanel, [given('gauge.log', 'text/plain', '03:07 all well\n')]);
  await expect(pieces()).toHaveCount(1);
  await expect(pieces().first()).toContainText('15 bytes · Ada');
  await expect(page.locator('[role="row"]').first()).toContainText('1 piece of evidence');
  await panel().getByRole('button', { name: 'gauge.log', exact: true }).click();
  await expect(panel().getByText('03:07 all well')).toBeVisible();
  expect(contents()).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect(pieces()).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(pieces()).toHaveCount(1);
});

test('a picture is seen small in the list and whole when it is asked for', async () => {
  await drop(inPanel, [given('press.png', 'image/png', await picture(640, 400))]);
  await expect(pieces()).toHaveCount(2);
  await expect(pieces().nth(1).locator('img')).toHaveJSProperty('naturalWidth', 80);
  await panel().getByRole('button', { name: 'press.png', exact: true }).click();
  const shown = panel().getByRole('img', { name: 'The picture press.png' });
  await expect(shown).toHaveJSProperty('naturalWidth', 640);
});

test('files are chosen in the dialog of the system, several as one act', async () => {
  await panel().locator('input[type="file"]').setInputFiles([file('one.txt', 'one'), file('two.txt', 'two')]);
  await expect.poll(attached).toBe(4);
  await page.locator('[role="row"]').first().click();
  await page.keyboard.press('Control+z');
  await expect(pieces()).toHaveCount(2);
});

test('a picture is pasted from the clipboard, and gets a name of its own', async () => {
  const bytes = [...(await picture(60, 60))];
  await page.evaluate((all) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(all)], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, bytes);
  await expect.poll(attached).toBe(3);
  await expect(pieces().nth(2)).toContainText('Picture of');
});

test('a link and a note by keyboard alone; a new name; removed and brought back', async () => {
  await page.keyboard.press('l');
  await page.keyboard.type('status.example.org/mill');
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('link', { name: 'status.example.org/mill' })).toHaveAttribute('href', 'https://status.example.org/mill');
  await page.keyboard.press('l');
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('This link cannot be kept.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await page.keyboard.type('Turned by hand');
  await page.keyboard.press('Enter');
  await expect(pieces()).toHaveCount(5);

  await panel().getByRole('button', { name: 'Acts for gauge.log' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('At night');
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('button', { name: 'At night.log', exact: true })).toBeVisible();
  await panel().getByRole('button', { name: 'Acts for At night.log' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await expect(pieces()).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pieces()).toHaveCount(5);
});

test('a file let go over a row belongs to its item', async () => {
  const before = await page.locator('[role="row"]').nth(1).getAttribute('data-item');
  await drop('[role="row"][aria-rowindex="2"]', [given('row.txt', 'text/plain', 'row')]);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Attached row.txt');
  expect((await ask(page, 'evidence.list', { entity: 'item', id: before ?? '' })).evidence).toMatchObject([{ name: 'row.txt' }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await ask(page, 'evidence.list', { entity: 'item', id: before ?? '' })).evidence).toEqual([]);
});

test('what it looks like, in light and in dark, and what axe says', async () => {
  test.setTimeout(240_000);
  const found = await portray({ app, page }, 'evidence');
  await panel().getByRole('button', { name: 'At night.log', exact: true }).scrollIntoViewIfNeeded();
  await panel().getByRole('button', { name: 'press.png', exact: true }).click();
  await page.evaluate((at) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x'));
    document.querySelector(at)?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, inPanel);
  await panel().getByText('Let go to attach.').scrollIntoViewIfNeeded();
  found.push(...(await portray({ app, page }, 'evidence-over')));
  await page.evaluate((at) => document.querySelector(at)?.dispatchEvent(new DragEvent('dragleave', { bubbles: true })), inPanel);
  expect(found).toEqual([]);
});

test('U4: a large file shows how far it is, and can be given up; nothing of it is left', async () => {
  const path = file('large.bin', '');
  truncateSync(path, 400_000_000);
  const kept = contents().length;
  await panel().locator('input[type="file"]').setInputFiles(path);
  await expect(panel().getByRole('progressbar', { name: 'large.bin' })).toBeVisible();
  await expect.poll(() => panel().getByText(/^[\d.]+ MB of 400 MB$/).count()).toBe(1);
  await panel().getByRole('button', { name: 'Give up attaching large.bin' }).click();
  await expect(panel().getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => contents().length).toBe(kept);
  truncateSync(path, 500_000_001);
  await panel().locator('input[type="file"]').setInputFiles(path);
  await expect(panel()).toContainText('The file is too large to attach.');
  await panel().getByText('The file is too large to attach.').scrollIntoViewIfNeeded();
  expect(await portray({ app, page }, 'evidence-refused')).toEqual([]);
  await panel().getByRole('button', { name: 'Dismiss large.bin' }).click();
});

test('a copy is saved where the dialog says, and other programs get only what can do no harm', async () => {
  await app.evaluate(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[] };
    Object.assign(globalThis, { opening: seen });
    dialog.showMessageBox = (_window: unknown, options?: { message: string }) => {
      seen.asked.push(options?.message ?? '');
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    shell.openPath = (path: string) => {
      seen.opened.push(path);
      return Promise.resolve('');
    };
  });
  const opening = () => app.evaluate(() => (globalThis as unknown as { opening: { asked: string[]; opened: string[] } }).opening);
  const target = join(folder, 'saved.log');
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, target);
  await panel().getByRole('button', { name: 'Acts for At night.log' }).click();
  await page.getByRole('menuitem', { name: 'Save a copy' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(`Saved a copy as ${target}`);
  expect(readFileSync(target, 'utf8')).toBe('03:07 all well\n');

  await panel().getByRole('button', { name: 'Acts for At night.log' }).click();
  await page.getByRole('menuitem', { name: 'Open in another program' }).click();
  await expect.poll(async () => (await opening()).opened.length).toBe(1);
  const { asked, opened } = await opening();
  expect(asked).toEqual(['Open a copy of “At night.log” in another program?']);
  expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('03:07 all well\n');
  expect(statSync(opened[0] ?? '').mode & 0o333).toBe(0);

  await drop(inPanel, [given('run.sh', 'text/plain', '#!/bin/sh\n'), given('tool.txt', 'text/plain', '#!/bin/sh\n'), given('page.html', 'text/html', '<script></script>'), given('a.svg', 'image/svg+xml', '<svg/>')]);
  await expect.poll(attached).toBe(9);
  for (const { id, name } of (await view()).evidence.slice(-4)) {
    await expect(ask(page, 'evidence.open', { id }), name).rejects.toThrow('not-openable');
    await panel().getByRole('button', { name: `Acts for ${name}` }).click();
    await expect(page.getByRole('menuitem', { name: 'Save a copy' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Open in another program' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  expect((await opening()).opened).toHaveLength(1);
  await page.locator('[role="row"]').first().click();
  await page.keyboard.press('Control+z');
  await expect(pieces()).toHaveCount(5);
});

/** Ways to get a script to run, as names of files and as what is in them. */
const SCRIPTS = [
  '<script>fired("S")</script>', '<img src=x onerror=fired("I")>', '<svg onload=fired("V")>', '<iframe srcdoc="<script>parent.fired(1)</script>">', '<a href="javascript:fired(1)">x</a>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>fired("X")</script><image href="https://example.org/x.png"/></svg>', '<object data="data:text/html,<script>fired(1)</script>">', '<body onpageshow=fired(1)>',
  '<math><mi xlink:href="javascript:fired(1)">', '<style>@import url(https://example.org/x.css)</style>', '<link rel=stylesheet href=https://example.org/x.css>', '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<video><source onerror=fired(1)></video>', '"><script>fired(1)</script>', "'-fired(1)-'", '{{fired(1)}}', '${fired(1)}', 'javascript:fired(1)', 'data:text/html,<script>fired(1)</script>', '[x](javascript:fired(1))',
  '![x](https://example.org/x.png)', '<template><script>fired(1)</script></template>', '<details ontoggle=fired(1) open>', '<input onfocus=fired(1) autofocus>', '\u202e<script>fired(1)</script>',
] as const;
const ENDS = ['.txt', '.svg', '.html', '.png', '.jpg', '.gif', '.webp', '.md', '.xml', '.pdf', '.json', '.csv', '.sh', '.exe', '.log', '.mhtml', '.xhtml', '.js', '.css', ''] as const;

test('500 scripts in names and contents: none is executed, nothing is asked for', async () => {
  test.setTimeout(300_000);
  await app.evaluate(({ session, shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { asked: seen });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void seen.push(url));
    shell.openExternal = (url) => { seen.push(url); return Promise.resolve(); };
  });
  await page.evaluate(() => {
    const fired: unknown[] = [];
    Object.assign(globalThis, { executed: fired, fired: (how: unknown) => fired.push(how) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => fired.push(`${violatedDirective} ${blockedURI}`));
  });
  await page.locator('[role="row"]').nth(2).click();
  item = (await page.locator('[role="row"]').nth(2).getAttribute('data-item')) ?? '';
  await expect(panel()).toContainText('Nothing is attached yet.');
  let tried = 0;
  for (const script of SCRIPTS) {
    await drop(inPanel, ENDS.map((end) => given(`${script.replaceAll('/', '\u2215')}${end}`, 'text/plain', script)));
    await expect.poll(attached).toBe(ENDS.length);
    await expect(pieces()).toHaveCount(ENDS.length);
    // Each is shown, first in the list, then with what is in it.
    await page.evaluate((selector) => {
      for (const button of document.querySelectorAll<HTMLElement>(`${selector} button[aria-expanded="false"]:not([aria-haspopup])`)) button.click();
    }, inPanel);
    await expect(panel().locator('figure')).toHaveCount(ENDS.length);
    for (const { id } of (await view()).evidence) await ask(page, 'evidence.detach', { id });
    await expect(pieces()).toHaveCount(0);
    tried += ENDS.length;
  }
  expect(tried).toBe(500);
  // And every name is a link, a note, a new name and a line of the ledger.
  for (const script of SCRIPTS) {
    await ask(page, 'evidence.add-note', { entity: 'item', id: item, text: script });
    await expect(ask(page, 'evidence.add-link', { entity: 'item', id: item, url: script, name: null }), script).rejects.toThrow('link-not-allowed');
    await ask(page, 'evidence.add-link', { entity: 'item', id: item, url: 'https://example.org/', name: script });
  }
  await page.evaluate(() => { location.hash = '#/ledger'; });
  await expect(heading(page, 'Ledger')).toBeVisible();
  await page.waitForTimeout(500);
  const whatRan = () => page.evaluate(() => (globalThis as unknown as { executed: unknown[] }).executed);
  const { executed, asked } = {
    executed: await whatRan(),
    asked: await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
  };
  expect(executed).toEqual([]);
  expect(asked.filter((url) => !/^(app:\/\/handrail\/|devtools:|blob:app:|data:)/.test(url))).toEqual([]);
  expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
  // One that does get into the page is noticed: the trap would have caught the others.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" onerror="fired(1)">'));
  await expect.poll(whatRan).not.toEqual([]);
});
