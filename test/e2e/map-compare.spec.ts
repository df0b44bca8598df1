import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

const CHART = join(import.meta.dirname, '../fixtures/maps/harbour.mmd');
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const legend = (page: Page) => page.getByRole('list', { name: 'What the marks mean' });
const node = (page: Page, name: string | RegExp) => page.getByRole('application').getByRole('button', { name });
const part = (page: Page, name: string | RegExp) => page.getByRole('application').getByRole('group', { name });
const focused = (page: Page) => page.locator(':focus');

test('M3: a chart is compared with the departments and what is missing is made, by keyboard alone', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  const department = async (name: string) => (await ask(page, 'departments.create', { name, parentId: null })).entityIds[0] ?? '';

  await introduce(page);
  const operations = await department('Operations');
  await ask(page, 'sections.create', { name: 'Berths & Moorings', departmentId: operations });
  await ask(page, 'sections.create', { name: 'Engines', departmentId: operations });
  await department('Ship yard');
  const kitchen = await department('Kitchen');
  await ask(page, 'sections.create', { name: 'Larder', departmentId: kitchen });
  await importFiles(app, page, [CHART]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await goTo(page, 'm', 'Maps');
  await page.getByRole('link', { name: /harbour/i }).press('Enter');
  await expect(heading(page, /harbour/i)).toBeVisible();
  await expect(part(page, /^Tugs/)).toBeVisible();

  await test.step('the chart says what is here, what is not, and what is otherwise', async () => {
    await page.keyboard.press('c');
    await expect(details(page).getByRole('heading', { name: 'Differences' })).toBeVisible();
    await expect(legend(page).getByRole('listitem')).toHaveText([/Only on the chart\s*6/, /Other name\s*1/, /Other place\s*1/, /Only here\s*2/, /In both\s*2/]);
    await expect(part(page, 'Tugs, Only on the chart')).toBeVisible();
    await expect(part(page, 'ENGINES, Other place')).toBeVisible();
    await expect(part(page, 'Shipyard, Other name')).toBeVisible();
    await expect(part(page, 'Berths & Moorings, In both')).toBeVisible();
    await expect(focused(page)).toHaveText(/^Pilots on call.*would be a section in Operations/);
    await expect(part(page, 'Iterate, Not compared')).toBeVisible();
    await take('map-compare');
  });

  await test.step('a line leads to its place, also from the outline', async () => {
    await page.keyboard.press('Tab');
    await expect(focused(page)).toHaveText(/^Tugs/);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-id="Tugs"] [data-chosen]')).toBeVisible();
    await page.keyboard.press('Shift+O');
    await expect(page.getByRole('region', { name: /outline/ }).getByText('Only on the chart').first()).toBeVisible();
    await details(page).getByRole('button', { name: /^Paint shop/ }).press('Enter');
    await expect(page.locator('[data-id="Paint"] [data-chosen]')).toBeVisible();
  });

  await test.step('what is only here is shown on the map of the organisation', async () => {
    await details(page).getByRole('button', { name: /^Larder/ }).press('Enter');
    await expect(heading(page, 'Organisation')).toBeVisible();
    await expect(node(page, 'Larder, Only here, section')).toBeVisible();
    await expect(page.locator('[data-chosen]', { hasText: 'Larder' })).toBeVisible();
    await expect(part(page, 'Tugs, Only on the chart')).toBeVisible();
    await expect(page.locator('[data-ghost]')).toHaveCount(6);
    await take('map-compare-organisation');
  });

  await test.step('what would come to be is seen before it does', async () => {
    await details(page).getByRole('button', { name: 'Create what is missing…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Create what is missing' });
    await expect(dialog.getByRole('button', { name: 'Create 3 departments, 3 sections' })).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveText([
      /^Pilots on call\s*section in Operations$/, /^Tugs\s*section in Operations$/, /^Paint shop\s*section in Ship yard$/,
      /^Cranes & Lifting\s*department at the top$/, /^Cafe\s*department at the top$/, /^Acceptance of works\s*department at the top$/,
    ]);
    await take('map-compare-create');
    await dialog.getByRole('checkbox', { name: 'Tugs' }).press('Space');
    await dialog.getByRole('button', { name: /^Create / }).last().press('Enter');
    await expect(dialog).toBeHidden();
    await expect(node(page, /^Paint shop, In both/)).toBeVisible();
    await expect(part(page, 'Tugs, Only on the chart')).toBeVisible();
    await expect(details(page).getByRole('heading', { name: '1 only on the chart' })).toBeVisible();
  });

  await test.step('one undo takes all of it back', async () => {
    await page.keyboard.press('Control+z');
    await expect(details(page).getByRole('heading', { name: '6 only on the chart' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(details(page).getByRole('heading', { name: '1 only on the chart' })).toBeVisible();
  });

  await test.step('Escape puts the comparison away, and another is chosen', async () => {
    await page.keyboard.press('Escape');
    await expect(details(page)).toBeHidden();
    await expect(focused(page)).toHaveText('Compare with…');
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Compare with a diagram' })).toBeVisible();
    await take('map-compare-choose');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveText(/^Tugs/);
    await details(page).getByRole('button', { name: 'Create what is missing…' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Create 1 section' }).press('Enter');
    await expect(details(page).getByRole('heading', { name: /only on the chart/ })).toBeHidden();
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
