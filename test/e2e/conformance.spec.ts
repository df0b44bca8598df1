import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Departments by stage' });
const cellOf = (page: Page, department: string, column: number) => grid(page).getByRole('row', { name: new RegExp(`^${department}`) }).getByRole('gridcell').nth(column);
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test('D6: the matrix is walked, opened and mended by keyboard alone, and axe finds nothing', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await introduce(page);
  await goTo(page, 'c', 'Conformance');
  await expect(page.getByText('There is no department yet.')).toBeVisible();
  await take('empty-conformance');
  await ask(page, 'starter.load', {});
  await expect(page.getByText('7 of 10 departments have the whole lifecycle')).toBeVisible();
  await take('conformance');

  await test.step('a gap is opened from the grid, and filled', async () => {
    await grid(page).getByRole('rowheader', { name: 'Research & analysis' }).focus();
    for (let n = 0; n < 7; n += 1) await page.keyboard.press('ArrowDown');
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator(':focus')).toHaveText(/Missing/);
    await page.keyboard.press('Enter');
    await expect(details(page).getByRole('heading', { name: 'Automate' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'What is to be done' })).toBeFocused();
    await take('conformance-missing');
    await page.keyboard.type('Remind managers of reviews by a script');
    await page.keyboard.press('Enter');
    await expect(details(page).getByRole('link', { name: 'Remind managers of reviews by a script' })).toBeVisible();
    await expect(page.getByText('8 of 10 departments have the whole lifecycle')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details(page)).toBeHidden();
    await expect(page.locator(':focus')).toHaveText(/0\/1/);
    const list = (await ask(page, 'departments.lists', { departmentIds: null })).find(({ title }) => title === 'Hiring & growth');
    const { items } = await ask(page, 'checklists.get', { id: list?.id ?? '' });
    expect(items.map(({ stage }) => stage)).toEqual(['setup', 'build', 'automate', 'publish', 'monitor', 'iterate', 'document']);
  });

  await test.step('one undo takes it back', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('7 of 10 departments have the whole lifecycle')).toBeVisible();
  });

  await test.step('a list out of order is put in order', async () => {
    const list = (await ask(page, 'departments.lists', { departmentIds: null })).find(({ title }) => title === 'Testing');
    const { items } = await ask(page, 'checklists.get', { id: list?.id ?? '' });
    await ask(page, 'items.move', { ids: [items.at(-1)?.id ?? ''], checklistId: list?.id ?? '', parentId: null, after: null });
    await expect(cellOf(page, 'Quality', 0)).toHaveText(/Out of order/);
    await page.getByRole('button', { name: 'Quality: 6 stages out of order' }).press('Enter');
    await expect(details(page).getByText('After a later stage')).toBeVisible();
    await take('conformance-out-of-order');
    await details(page).getByRole('button', { name: 'Put in order: Testing' }).press('Enter');
    await expect(messages(page).getByText('“Testing” is in order: 1 item moved.')).toBeVisible();
    await expect(cellOf(page, 'Quality', 0)).toHaveText(/Covered/);
    await page.keyboard.press('Escape');
  });

  await test.step('items without a stage get the ones that their words speak for', async () => {
    const tree = await ask(page, 'departments.tree', {});
    const people = tree.departments.find(({ name }) => name === 'People');
    const made = await ask(page, 'checklists.create', { departmentId: people?.id ?? '', sectionId: null, title: 'Summer' });
    const checklistId = made.entityIds[0] ?? '';
    for (const text of ['Plan the holidays', 'Automate the rota', 'Water the plants']) await ask(page, 'items.add', { checklistId, parentId: null, after: null, text });
    await page.getByRole('button', { name: 'People: 3 items without a stage' }).press('Enter');
    await expect(details(page).getByRole('heading', { name: 'No stage yet' })).toBeVisible();
    await expect(details(page).getByRole('button', { name: 'Accept 2 suggestions' })).toBeFocused();
    await take('conformance-unstaged');
    await page.keyboard.press('Enter');
    await expect(messages(page).getByText('2 items have their stage.')).toBeVisible();
    await expect(details(page).getByRole('link')).toHaveText(['Water the plants']);
    await expect(page.locator(':focus')).toBeVisible();
    await details(page).getByRole('link').press('Enter');
    await expect(heading(page, 'Summer')).toBeVisible();
    await expect(page.locator('[role="row"]:focus')).toContainText('Water the plants');
  });

  await test.step('the page of a department shows its stages, in one sentence to the ear', async () => {
    await goTo(page, 'd', 'Departments');
    await page.getByRole('link', { name: 'Conformance with the lifecycle' }).press('Enter');
    await grid(page).getByRole('rowheader', { name: 'Housekeeping' }).press('Enter');
    await expect(heading(page, 'Housekeeping')).toBeVisible();
    await expect(page.getByRole('img', { name: /^Lifecycle of Housekeeping: Set up covered, 0 of 1 settled; .*Automate missing; Publish missing; / })).toBeVisible();
    await take('department-stages');
  });

  await test.step('the matrix leaves as a file', async () => {
    await goTo(page, 'c', 'Conformance');
    const path = join(home.userData, 'matrix.csv');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Export' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).press('Enter');
    await expect(messages(page).getByText(`Saved to ${path}`)).toBeVisible();
    expect(await readFile(path, 'utf8')).toContain('Department,Set up,Build');
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
