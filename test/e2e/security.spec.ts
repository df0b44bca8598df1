import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import fc from 'fast-check';
import { EXPOSED_CHANNELS } from '#shared/ipc/channels.ts';
import { ERROR_CODES, type Envelope } from '#shared/ipc/errors.ts';
import { type LaunchedApp, launchHandrail } from '#test/helpers/electron-app.ts';
import { HARBOUR, ORCHARD, type PageSide, ask, goTo, importFiles, introduce } from '#test/helpers/story.ts';

let handrail: LaunchedApp;
let page: Page;
let app: ElectronApplication;

test.describe.configure({ mode: 'serial' });

/** Written down in main from the first request on: what was asked for, and what was handed to other programs. */
async function watchMain(): Promise<void> {
  await app.evaluate(({ session, shell }) => {
    const seen: { requests: string[]; opened: string[] } = { requests: [], opened: [] };
    Object.assign(globalThis, { seen });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void seen.requests.push(url));
    session.defaultSession.webRequest.onCompleted(({ url }) => void seen.requests.push(url));
    shell.openExternal = (url) => {
      seen.opened.push(url);
      return Promise.resolve();
    };
  });
}
const seen = () => app.evaluate(() => (globalThis as unknown as { seen: { requests: string[]; opened: string[] } }).seen);

type Violations = { violations: string[] };

test.beforeAll(async () => {
  handrail = await launchHandrail();
  ({ app, page } = handrail);
  await watchMain();
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(globalThis, { violations: found });
    document.addEventListener('securitypolicyviolation', (event) => found.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
  await page.reload();
});
test.afterAll(() => handrail.close());

const violations = () => page.evaluate(() => (globalThis as unknown as Violations).violations);

test('a walk through every page breaks no policy and asks for nothing outside', async () => {
  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);
  for (const [letter, title] of [['t', 'Today'], ['d', 'Departments'], ['b', 'Runbooks'], ['r', 'Runs'], ['m', 'Maps'], ['l', 'Ledger'], ['i', 'Import']] as const) {
    await goTo(page, letter, title);
  }
  await goTo(page, 'b', 'Runbooks');
  await page.getByRole('table').getByRole('button', { name: 'Ferry crossing (end to end)' }).click();
  await expect(page.getByRole('application').getByRole('button', { name: 'Board', exact: true })).toBeVisible();
  await goTo(page, 'm', 'Maps');
  await page.locator('main').getByRole('link').first().click();
  await expect(page.getByRole('application')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await violations()).toEqual([]);
  const { requests, opened } = await seen();
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((url) => !/^(app:\/\/handrail\/|devtools:|blob:app:|data:)/.test(url))).toEqual([]);
  expect(opened).toEqual([]);
});

test('a page has no Node, runs in the sandbox, and sees two calls', async () => {
  expect(await page.evaluate(() => [typeof require, typeof process, typeof module, typeof Buffer, 'electron' in globalThis])).toEqual(['undefined', 'undefined', 'undefined', 'undefined', false]);
  expect(await page.evaluate(() => Object.keys((globalThis as unknown as PageSide).handrail).sort())).toEqual(['invoke', 'subscribe']);
  expect(page.url()).toMatch(/^app:\/\/handrail\//);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
  expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false);
  expect(preferences['nodeIntegrationInSubFrames'] ?? false).toBe(false);
  expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false);
});

test('the policy refuses inline scripts, eval and strangers, in every answer', async () => {
  const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy?.split('; ').find((directive) => directive.startsWith('script-src'))).toBe("script-src 'self'");

  const ran = await page.evaluate(async () => {
    const mark = (globalThis as unknown as { mark?: string[] }).mark = [];
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.mark.push("inline")';
    document.body.append(inline);
    const remote = document.createElement('script');
    remote.src = 'https://example.org/x.js';
    document.body.append(remote);
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    document.body.append(image);
    const handler = document.createElement('div');
    handler.innerHTML = '<img src="data:," onerror="globalThis.mark.push(1)"><iframe src="https://example.org/"></iframe>';
    document.body.append(handler);
    await new Promise((done) => setTimeout(done, 300));
    for (const each of [inline, remote, image, handler]) each.remove();
    return mark;
  });
  expect(ran).toEqual([]);
  const found = (await violations()).join('\n');
  expect(found).toContain('script-src-elem inline');
  expect(found).toContain('script-src-elem https://example.org/x.js');
  expect(found).toContain('img-src https://example.org/x.png');
  expect(found).toContain('script-src-attr inline');
  expect(found).toContain('frame-src https://example.org');
});

test('nothing leaves the machine', async () => {
  const answers = await page.evaluate(async () => {
    const outcome = (name: string, attempt: Promise<unknown>) => attempt.then(() => `${name} went through`, () => `${name} refused`);
    return Promise.all([
      outcome('fetch', fetch('https://example.org/')),
      outcome('file', fetch('file:///etc/hostname')),
      outcome('other origin', fetch('app://elsewhere/index.html')),
      outcome('socket', new Promise((done, fail) => {
        try {
          const socket = new WebSocket('wss://example.org/');
          socket.addEventListener('open', done);
          socket.addEventListener('error', fail);
        } catch (error) {
          fail(error);
        }
      })),
    ]);
  });
  expect(answers).toEqual(['fetch refused', 'file refused', 'other origin refused', 'socket refused']);
  expect(await app.evaluate(async ({ session }) => session.defaultSession.fetch('https://example.org/').then(() => 'went through', () => 'refused'))).toBe('refused');
  const climbed = await page.evaluate(async () => Promise.all(['/../main/main.js', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '//etc/passwd', '/%00'].map((path) => fetch(path).then(({ status }) => status, () => 404))));
  expect(climbed.every((status) => status === 404)).toBe(true);
  expect((await seen()).requests.filter((url) => url.startsWith('http') || url.startsWith('ws') || url.startsWith('file'))).toEqual([]);
});

test('no navigation, no new window; one door to the outside', async () => {
  const here = page.url();
  const follow = (url: string) =>
    page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, url);
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://elsewhere/']) await follow(url);
  for (const url of ['https://example.org/', 'mailto:ada@example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'app://handrail/', 'smb://example.org/']) {
    expect(await page.evaluate((to) => window.open(to) === null, url), url).toBe(true);
  }
  await page.waitForTimeout(300);
  expect(page.url()).toBe(here);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect((await seen()).opened).toEqual(['https://example.org/', 'mailto:ada@example.org']);
  await follow('about:blank');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/handrail\//);
});

test('every permission is denied but writing text to the clipboard', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'persistent-storage', 'clipboard-read'];
    return Promise.all(names.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state]));
  });
  expect(states.filter(([, state]) => state === 'granted')).toEqual([]);
  const attempts = await page.evaluate(async () => {
    const outcome = (attempt: Promise<unknown>) => attempt.then(() => 'granted', () => 'denied');
    return Promise.all([
      outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      outcome(navigator.mediaDevices.getDisplayMedia()),
      outcome(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
      Notification.requestPermission(),
    ]);
  });
  expect(attempts).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('malformed calls on every channel answer with an error and never bring main down', async () => {
  test.setTimeout(180_000);
  const before = await ask(page, 'ledger.list', { before: null, limit: 1, entityId: null });
  const each = 300;
  let calls = 0;
  for (const channel of EXPOSED_CHANNELS) {
    const inputs = fc.sample(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string(), fc.constant({ id: '../../etc' }), fc.constant(JSON.parse('{"__proto__":{"ok":true}}'))), each);
    const requests = inputs.map((input, index) => ({ channel, command: index % 3 === 0 ? null : `key ${index}`, input }));
    const answers = (await page.evaluate(
      (sent) => Promise.all(sent.map((request) => (globalThis as unknown as PageSide).handrail.invoke(request))),
      requests,
    )) as Envelope<unknown>[];
    calls += answers.length;
    // One expectation a channel: each is a step of the report, and tens of thousands of them take minutes.
    const wrong = answers.flatMap((answer, index) => {
      const isFine = answer.ok ? isObject(inputs[index]) : ERROR_CODES.includes(answer.error.code) && answer.error.code !== 'internal';
      return isFine ? [] : [{ input: inputs[index], answer }];
    });
    expect(wrong, channel).toEqual([]);
  }
  expect(calls).toBe(EXPOSED_CHANNELS.length * each);
  const odd = await page.evaluate(async () => {
    const { invoke } = (globalThis as unknown as PageSide).handrail;
    const settle = async (request: unknown): Promise<string> => {
      try {
        return ((await invoke(request)) as { ok: boolean }).ok ? 'taken' : 'refused';
      } catch {
        return 'refused';
      }
    };
    return Promise.all([null, undefined, 42, 'x', [], {}, { channel: 1 }, { channel: 'imports.preview', command: null, input: { paths: ['/etc'] } }, { channel: 'exports.render', command: null, input: {} }, { channel: 'people.list' }].map(settle));
  });
  expect(odd.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'refused'));
  expect(await ask(page, 'ledger.list', { before: null, limit: 1, entityId: null })).toEqual(before);
  expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
});

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
