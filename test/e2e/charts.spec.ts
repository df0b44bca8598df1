import { type ElectronApplication, type Page, expect, test } from '@playwright/test';
import { CHARTS, PAYLOADS, TRICKS, hostile } from '#test/helpers/charts.ts';
import { type LaunchedApp, launchHandrail } from '#test/helpers/electron-app.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce } from '#test/helpers/story.ts';

let handrail: LaunchedApp;
let page: Page;
let app: ElectronApplication;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  handrail = await launchHandrail();
  ({ app, page } = handrail);
  await app.evaluate(({ session, shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void seen.push(url));
    shell.openExternal = (url) => {
      seen.push(`opened ${url}`);
      return Promise.resolve();
    };
  });
  await introduce(page);
});
test.afterAll(() => handrail.close());

const fenced = (charts: readonly string[]): string => charts.map((chart) => `\`\`\`mermaid\n${chart}\n\`\`\`\n`).join('\n');

/** Opens a runbook whose overview holds charts. */
async function show(title: string, overview: string): Promise<void> {
  await ask(page, 'workflows.create', { text: `# ${title}\n\n## Overview\n${overview}\n## Steps\n\n### 1. Read it\nRead.\n` });
  await goTo(page, 'b', 'Runbooks');
  await page.getByRole('table').getByRole('button', { name: title, exact: true }).click();
  await expect(heading(page, title)).toBeVisible();
}
const drawn = () => page.locator('main figure img');
const refused = () => page.locator('main').getByText('This chart cannot be drawn.');

test('M3: a flowchart in a text is drawn in the colours of the theme, with its outline; a faulty one shows its text and why', async () => {
  await show('Ferries', `How it goes:\n\n${fenced(['flowchart LR\n  A([Fog]) --> B{Clear?}\n  B -->|yes| C[Cast off]\n  B -->|no| D[[Wait]] --> B', CHARTS['sequenceDiagram'] ?? '', 'flowchart LR\n  A -> B', 'pie title x\n  nonsense'])}\n`);
  await expect(drawn()).toHaveCount(2, { timeout: 30_000 });
  await expect(refused()).toHaveCount(2);
  await expect(page.locator('main').getByText('Expected an arrow such as -->')).toBeVisible();
  const [flow] = await drawn().evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(flow).toBeGreaterThan(200);
  await page.getByText('Flowchart: 4 nodes, 4 connections').press('Enter');
  await expect(page.getByRole('region', { name: 'Flowchart, outline' })).toContainText('yes:Cast off');
  expect(await portray(handrail, 'charts-in-text')).toEqual([]);
});

test('M3: every kind of diagram is drawn', async () => {
  test.setTimeout(180_000);
  await show('Every kind', fenced(Object.values(CHARTS)));
  await expect.poll(async () => (await drawn().count()) + (await refused().count()), { timeout: 120_000 }).toBe(Object.keys(CHARTS).length);
  expect(await page.locator('main').getByText('This chart cannot be drawn.').locator('..').allInnerTexts()).toEqual([]);
  const sizes = await drawn().evaluateAll((images) => Promise.all(images.map(async (image) => {
    await (image as HTMLImageElement).decode();
    return Math.min((image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight);
  })));
  expect(sizes.filter((size) => size < 20)).toEqual([]);
  await page.screenshot({ path: 'artifacts/screens/charts-every-kind.png', fullPage: true });
});

test('M3: nothing of a chart runs, is fetched or reaches beyond its picture, whatever is written', async () => {
  test.setTimeout(600_000);
  const charts = [...PAYLOADS.flatMap((payload) => hostile(payload)), ...TRICKS];
  for (let at = 0; at < charts.length; at += 60) {
    const some = charts.slice(at, at + 60);
    await show(`Strangers ${at}`, fenced(some));
    await expect.poll(async () => (await drawn().count()) + (await refused().count()), { timeout: 180_000 }).toBe(some.length);
    expect(await page.evaluate(() => [(globalThis as { pwned?: number }).pwned, getComputedStyle(document.body).display])).toEqual([undefined, 'block']);
    expect(await page.locator('main :is(script, iframe, object, embed, foreignObject, [onerror], [onload])').count()).toBe(0);
  }
  const requests = await app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(requests.filter((url) => !/^(app:\/\/handrail\/|devtools:|blob:app:|data:)/.test(url))).toEqual([]);
  console.log(`${charts.length} hostile charts, 0 run, 0 requests`);
});
