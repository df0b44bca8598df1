import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { HARBOUR, ORCHARD, TORN, ask, goTo, heading, introduce, newHome, preview } from '#test/helpers/story.ts';

test('axe finds nothing on the screens of a new workspace, in light and in dark', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  let handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  await take('first-start');
  await introduce(page);
  await take('start-choices');
  for (const [letter, title, name] of [['d', 'Departments', 'departments'], ['b', 'Runbooks', 'runbooks'], ['r', 'Runs', 'runs'], ['m', 'Maps', 'maps'], ['l', 'Ledger', 'ledger'], ['i', 'Import', 'import']] as const) {
    await goTo(page, letter, title);
    await take(`empty-${name}`);
  }
  await page.evaluate(() => { location.hash = '#/nowhere'; });
  await expect(heading(page, 'There is no such page')).toBeVisible();
  await take('not-found');
  await handrail.close();

  rmSync(join(home.workspace, 'handrail.db'));
  handrail = await home.start();
  await expect(heading(handrail.page, 'The workspace is gone from its folder.')).toBeVisible();
  await take('store-fault');
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('axe finds nothing on the screens of a workspace in use, in light and in dark', async () => {
  test.setTimeout(400_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await introduce(page);
  await preview(app, page, [ORCHARD, HARBOUR, TORN]);
  await take('import-preview');
  await page.getByRole('row', { name: /torn\.md/ }).click();
  await take('import-preview-error');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  await take('import-result');
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await goTo(page, 'd', 'Departments');
  await take('departments');
  const tree = await ask(page, 'departments.tree', {});
  const checklists = await ask(page, 'departments.lists', { departmentIds: null });
  const department = tree.departments.find(({ name }) => name === 'Press house');
  await page.evaluate((id) => { location.hash = `#/departments/${id}`; }, department?.id);
  await expect(heading(page, 'Press house')).toBeVisible();
  await take('department');
  const list = checklists.find(({ title }) => title === 'Pruning');
  await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list?.id);
  await expect(heading(page, 'Pruning')).toBeVisible();
  await page.keyboard.press('j');
  await take('checklist');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('checklist-blocking');
  await page.keyboard.type('The saw is at the smith');
  await page.keyboard.press('Enter');
  await expect(page.locator('[role="row"]:focus')).toContainText('The saw is at the smith');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await take('checklist-details');
  await page.keyboard.press('Escape');

  await goTo(page, 'b', 'Runbooks');
  await take('runbooks');
  await page.getByRole('table').getByRole('button', { name: 'Ferry crossing (end to end)' }).click();
  await expect(page.getByRole('application').getByRole('button', { name: 'Board', exact: true })).toBeVisible();
  await take('runbook');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('runbook-review');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Step 1 of 6' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Step 2 of 6' })).toBeVisible();
  await take('run');
  await page.keyboard.press('m');
  await expect(page.getByRole('application')).toBeVisible();
  await take('run-map');
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+F');
  await take('run-large');
  await page.keyboard.press('Escape');

  await goTo(page, 't', 'Today');
  await take('today');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('press');
  await take('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await take('shortcuts');
  await page.keyboard.press('Escape');

  await goTo(page, 'r', 'Runs');
  await take('runs');
  await page.locator('main').getByRole('link').first().click();
  for (let step = 2; step <= 6; step += 1) {
    await expect(page.getByRole('region', { name: `Step ${step} of 6` })).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Complete' })).toBeVisible();
  await take('run-report');

  await goTo(page, 'm', 'Maps');
  await take('maps');
  await page.locator('main').getByRole('link').first().click();
  await expect(page.getByRole('application')).toBeVisible();
  await take('map');
  await goTo(page, 'l', 'Ledger');
  await page.keyboard.press('v');
  await expect(page.getByText('The ledger is whole', { exact: true })).toBeVisible();
  await take('ledger');
  await page.keyboard.press('Control+,');
  await expect(heading(page, 'Settings')).toBeVisible();
  await take('settings');

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
