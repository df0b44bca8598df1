import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

test('W6, W8, C2: the library is filtered, grouped and kept as a view, and the inventory leaves', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const { app, page } = await home.start();
  const { keyboard } = page;
  await introduce(page);
  await ask(page, 'starter.load', {});
  const table = page.getByRole('table');
  const shown = page.locator('output').filter({ hasText: 'shown' });

  await test.step('every runbook with its class, level and score', async () => {
    await goTo(page, 'b', 'Runbooks');
    await expect(table.getByRole('columnheader')).toHaveText(['Runbook', 'Category', 'Tags', 'Owner', 'Class', 'Level', 'Score', 'Version', 'Last run', 'Steps']);
    await expect(table.getByText('…', { exact: true })).toHaveCount(0);
    expect(await portray({ app, page }, 'library')).toEqual([]);
  });

  await test.step('by keyboard: filter as one types, sort, group', async () => {
    await keyboard.press('/');
    await keyboard.type('inventory');
    await expect(shown).toHaveText('22 runbooks shown');
    await page.getByRole('button', { name: 'Class', exact: true }).first().focus();
    await keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: /Short/ }).focus();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(shown).toHaveText('8 runbooks shown');
    await table.getByRole('button', { name: 'Steps' }).focus();
    await keyboard.press('Enter');
    await expect(table.getByRole('columnheader', { name: 'Steps' })).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('kept as a view, renamed, deleted and brought back', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await keyboard.press('v');
    await keyboard.press('s');
    await keyboard.type('Short ones');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'View: Short ones' })).toBeVisible();
    await page.getByRole('heading', { level: 1 }).focus();
    await keyboard.press('v');
    await keyboard.press('l');
    await expect(page.getByRole('button', { name: 'View: All runbooks' })).toBeVisible();
    await page.getByRole('button', { name: 'View: All runbooks' }).click();
    await page.getByRole('menuitem', { name: 'Short ones' }).click();
    await expect(shown).toHaveText('8 runbooks shown');
    expect((await ask(page, 'settings.get', {})).libraryViews).toMatchObject([{ name: 'Short ones', view: { query: 'inventory', facets: { class: ['short'] } } }]);
    await page.getByRole('button', { name: 'View: Short ones' }).click();
    await page.getByRole('menuitem', { name: 'Delete “Short ones”' }).click();
    expect((await ask(page, 'settings.get', {})).libraryViews).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'View: Short ones' })).toBeVisible();
  });

  await test.step('C2: the inventory, group by group, as a table', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await keyboard.press('v');
    await keyboard.press('i');
    await expect(shown).toHaveText('22 runbooks shown');
    await expect(table.getByText('Short · 8')).toBeVisible();
    expect(await portray({ app, page }, 'inventory')).toEqual([]);
    const file = join(home.userData, 'inventory.csv');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(`Saved to ${file}.`)).toBeVisible();
    const [header, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(header).toContain('Workflow,Declared class,Class,Why');
    expect(rows).toHaveLength(22);
  });

  await test.step('W7: a runbook of the library as it is read', async () => {
    const found = (await ask(page, 'workflows.list', {})).find(({ title }) => title === 'Due diligence room orchestration');
    await page.evaluate((target) => { location.hash = `#/runbooks/${target}`; }, found?.id ?? '');
    await expect(heading(page, 'Due diligence room orchestration')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Score/ })).toBeVisible();
    expect(await portray({ app, page }, 'starter-runbook')).toEqual([]);
    await page.getByRole('heading', { level: 3 }).nth(2).evaluate((node) => node.scrollIntoView({ block: 'start' }));
    expect(await portray({ app, page }, 'starter-runbook-steps')).toEqual([]);
  });

  await test.step('a finding leads to its step', async () => {
    const text = '# Tow the barge\n\n## Steps\n\n### 1. Take the line (Manual)\n\n### 2. Pull, obviously (Manual)\n**Role**: Mate\n\n## Local customs\n\nSound the horn twice.\n';
    const { entityIds: [id = ''] } = await ask(page, 'workflows.create', { text });
    await page.evaluate((target) => { location.hash = `#/runbooks/${target}`; }, id);
    await expect(heading(page, 'Tow the barge')).toBeVisible();
    await expect(page.getByText('Sound the horn twice.')).toBeVisible();
    await page.getByRole('button', { name: /findings|errors|warnings/ }).first().click();
    const finding = page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /Step 2/ }).first();
    await finding.click();
    await expect(page.getByRole('heading', { level: 3, name: /Pull, obviously/ })).toBeFocused();
  });

  await app.close();
  await home.remove();
});
