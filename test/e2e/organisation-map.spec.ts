import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, type Page, expect, test } from '@playwright/test';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { portray } from '#test/helpers/screens.ts';
import { ORCHARD, ask, goTo, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

const node = (page: Page, name: string | RegExp) => page.getByRole('application').getByRole('button', { name });
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The dialog of the system answers with this path from now on. */
const answerSave = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

async function openMap(page: Page): Promise<void> {
  await goTo(page, 'm', 'Maps');
  await page.locator('main').getByRole('link', { name: 'Organisation' }).click();
  await expect(heading(page, 'Organisation')).toBeVisible();
  await expect(node(page, /^Trees, /)).toBeVisible();
}

test('M1, M4: the map of the organisation by keyboard alone: fold, walk, search, open, outline', async () => {
  test.setTimeout(180_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const tree = await ask(page, 'departments.tree', {});
  const market = tree.departments.find(({ name }) => name === 'Market')?.id ?? '';
  await ask(page, 'checklists.create', { departmentId: market, sectionId: null, title: 'Scales' });
  await openMap(page);

  await test.step('how far everything is stands on it in figures, and stays right as work goes on', async () => {
    await expect(node(page, 'Press house, 2 / 6, department')).toBeVisible();
    const [list] = (await ask(page, 'departments.lists', { departmentIds: null })).filter(({ title }) => title === 'Machines');
    const { items } = await ask(page, 'checklists.get', { id: list?.id ?? '' });
    await ask(page, 'items.set-state', { ids: [items[1]?.id ?? ''], state: 'blocked', reason: 'No cloth' });
    await expect(node(page, 'Press house, 2 / 6, 1 blocked, department')).toBeVisible();
    expect(await portray(handrail, 'map-organisation')).toEqual([]);
  });

  await test.step('Space closes and opens, the arrows walk', async () => {
    for (let stops = 0; stops < 30 && (await page.getByRole('application').locator(':focus').count()) === 0; stops += 1) await press(page, 'Tab');
    await node(page, /^Trees, /).focus();
    await expect(node(page, /^Trees, /)).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Space');
    await expect(node(page, /^Pruning, /)).toBeHidden();
    await expect(node(page, /^Trees, /)).toHaveAttribute('aria-expanded', 'false');
    await expect(node(page, /^Trees, /)).toBeFocused();
    await press(page, 'Space');
    await expect(node(page, /^Pruning, /)).toBeVisible();
    await press(page, 'ArrowRight');
    await expect(node(page, /^Pruning, /)).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(node(page, /^Grafting, /)).toBeFocused();
  });

  await test.step('what is put away is found and shown', async () => {
    await node(page, /^Market, /).focus();
    await press(page, 'Space');
    await expect(node(page, /^Scales, /)).toBeHidden();
    await press(page, 'Control+f');
    await page.keyboard.type('scal');
    await expect(page.getByText('0 / 1', { exact: true })).toBeVisible();
    await press(page, 'Enter');
    await expect(node(page, 'Scales, list')).toBeVisible();
    await expect(page.getByText('1 / 1', { exact: true })).toBeVisible();
    await press(page, 'Escape');
  });

  await test.step('the outline says the same', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await press(page, 'Shift+O');
    const outline = page.getByRole('treegrid');
    await expect(outline.getByRole('row', { name: /^Document/ })).toBeVisible();
    await expect(outline.getByRole('row', { name: /^Press house/ })).toContainText('1 blocked');
    await expect(outline.getByRole('row', { name: /^Scales/ })).toBeVisible();
    await portray(handrail, 'map-organisation-outline');
    for (let stops = 0; stops < 30 && (await outline.locator(':focus').count()) === 0; stops += 1) await press(page, 'Tab');
    await press(page, 'ArrowLeft', 'ArrowDown', 'ArrowLeft');
    await expect(outline.getByRole('row', { name: /^Pruning/ })).toBeHidden();
    await press(page, 'Enter');
    await expect(heading(page, 'Trees')).toBeVisible();
  });

  await test.step('a double click opens, and what was closed stayed closed', async () => {
    await openMap(page);
    await expect(node(page, /^Pruning, /)).toBeHidden();
    await node(page, /^Machines, /).dblclick();
    await expect(heading(page, 'Machines')).toBeVisible();
  });
  await handrail.close();
  await home.remove();
});

test('M3: the map leaves as Mermaid, as a drawing and as a picture', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await openMap(page);
  const save = async (entry: RegExp, name: string): Promise<Buffer> => {
    const path = join(home.userData, name);
    await answerSave(app, path);
    await page.getByRole('button', { name: 'Export the map' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.getByText(`Saved to ${path}.`).first()).toBeVisible();
    return readFileSync(path);
  };
  const graph = parseFlowchart((await save(/^Mermaid \(/, 'map.mmd')).toString('utf8'));
  expect(graph).toMatchObject({ ok: true, value: { groups: [{ title: 'Common workflow' }] } });
  expect(graph.ok && [graph.value.nodes.length, graph.value.edges.length, graph.value.edges.filter(({ head }) => head === 'none').length]).toEqual([16, 15, 3]);

  const svg = (await save(/SVG/, 'map.svg')).toString('utf8');
  expect(svg).toContain('<title id="title">Organisation</title>');
  expect(svg.match(/data-node=/g)).toHaveLength(16);
  expect(svg).toContain('4 / 8');

  const png = await save(/PNG/, 'map.png');
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);

  await goTo(page, 'm', 'Maps');
  await page.locator('main').getByRole('link').nth(1).click();
  await expect(page.getByRole('application')).toBeVisible();
  const imported = parseFlowchart((await save(/^Mermaid \(/, 'imported.mmd')).toString('utf8'));
  expect(imported.ok && [imported.value.nodes.length, imported.value.edges.length]).toEqual([7, 7]);
  await close();
  await home.remove();
});
