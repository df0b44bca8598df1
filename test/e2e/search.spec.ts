import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { portray } from '#test/helpers/screens.ts';
import { openTestCore } from '#test/helpers/workspace.ts';
import { HARBOUR, ORCHARD, ask, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

const palette = (page: Page) => page.getByRole('combobox', { name: 'Search or do' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const address = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash.replaceAll('+', ' ')));

test('X4: everything is found as one types, in the palette and on its page', async () => {
  test.setTimeout(300_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);
  const lists = await ask(page, 'departments.lists', { departmentIds: null });
  const machines = lists.find(({ title }) => title === 'Machines')?.id ?? '';
  const { items } = await ask(page, 'checklists.get', { id: machines });
  const [, cloths = '', pump = ''] = items.map(({ id }) => id);
  await ask(page, 'items.set-state', { ids: [pump], state: 'blocked', reason: 'No water' });
  await ask(page, 'items.write-notes', { id: pump, notes: 'The key of the pump house hangs in the inn.' });
  await ask(page, 'items.set-critical', { ids: [cloths], critical: true });

  await test.step('the palette finds an item by its notes, and Enter shows it in its list with its details', async () => {
    await page.keyboard.press('Control+k');
    await palette(page).pressSequentially('pump hou');
    await expect(page.getByRole('option', { name: /Test the pump with clear water/ })).toContainText('The key of the pump house');
    await take('palette-search');
    await palette(page).fill('key inn');
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Machines')).toBeVisible();
    await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText('Test the pump');
    await expect(page.locator('[role="row"]:focus')).toContainText('Test the pump');
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('The key of the pump house');
    expect(await address(page)).toBe(`#/checklists/${machines}`);
  });

  await test.step('what was opened is on top of the palette the next time', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('group', { name: 'Recent' })).toContainText('Test the pump');
    await palette(page).fill('mach');
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Search')).toBeVisible();
    await expect(field(page)).toHaveValue('mach');
    await expect(results(page).first()).toContainText('Machines');
  });

  await test.step('filters write themselves; the address keeps what is asked, so that back works', async () => {
    await expect(field(page)).toBeFocused();
    await field(page).fill('pr');
    await expect(results(page).first()).toBeVisible();
    await take('search-results');
    await page.getByText('By kind').click();
    await take('search-by-kind');
    await page.getByText('Best first').click();
    await field(page).fill('');
    await page.getByRole('button', { name: 'Blocked', exact: true }).click();
    await expect(field(page)).toHaveValue('state:blocked');
    await expect(results(page)).toHaveCount(1);
    await expect(field(page)).toBeFocused();
    await page.getByRole('button', { name: 'Blocked', exact: true }).click();
    await page.getByRole('button', { name: 'Critical', exact: true }).click();
    await expect(results(page)).toContainText(['Change the cloths']);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Machines')).toBeVisible();
    await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText('Change the cloths');
    await page.goBack();
    await expect(heading(page, 'Search')).toBeVisible();
    await expect(field(page)).toHaveValue('is:critical');
    expect(await address(page)).toBe('#/search?q=is:critical');
  });

  await test.step('arrows choose, and / begins anew from anywhere', async () => {
    await field(page).fill('in:items dept:press');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(heading(page, /Machines|Cellar/)).toBeVisible();
    await page.keyboard.press('/');
    await expect(heading(page, 'Search')).toBeVisible();
    await expect(field(page)).toBeFocused();
    await take('search-help');
  });

  await test.step('a section is found in its department, with the focus on it', async () => {
    await page.keyboard.press('/');
    await field(page).fill('in:sections cellar');
    await expect(results(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Press house')).toBeVisible();
    await expect(page.locator('[role="treegrid"] [role="row"]:focus')).toContainText('Cellar');
    expect(await address(page)).not.toContain('?');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
  });

  await test.step('nothing found says why, and what to try', async () => {
    await field(page).fill('mill state:happy');
    await expect(page.getByText('state: does not know “happy”')).toBeVisible();
    await take('search-unknown');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await expect(results(page)).toContainText(['Grease the bearings of the mill']);
    await field(page).fill('qqqq');
    await expect(page.getByRole('button', { name: 'Look among what is put away' })).toBeVisible();
  });

  await test.step('evidence is found by what it says, and leads to the item that carries it', async () => {
    await ask(page, 'evidence.add-note', { entity: 'item', id: cloths, text: 'Linen from the weaver\nThe hemp ones tear' });
    await field(page).fill('hemp');
    await expect(results(page)).toHaveCount(1);
    await expect(results(page).first()).toContainText('Press house › Machines › Change the cloths of the press');
    await take('search-evidence');
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Machines')).toBeVisible();
    await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText('Change the cloths');
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('region', { name: 'Evidence' })).toContainText('Linen from the weaver');
    await expect(details).toContainText('Ada attached “Linen from the weaver”');
  });

  await test.step('what is put away is found among it, and brought back where it lies', async () => {
    await ask(page, 'items.archive', { ids: [cloths] });
    await page.keyboard.press('/');
    await field(page).fill('cloths is:archived');
    await expect(results(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Machines')).toBeVisible();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect(page.locator('[role="row"]:focus')).toContainText('Change the cloths');
    // An address from before the item moved finds it where it is now.
    const cellar = lists.find(({ title }) => title === 'Cellar')?.id ?? '';
    await ask(page, 'items.move', { ids: [cloths], checklistId: cellar, parentId: null, after: null });
    await expect(page.locator('[role="row"]', { hasText: 'Change the cloths' })).toHaveCount(0);
    await page.evaluate((to) => { location.hash = to; }, `#/checklists/${machines}?item=${cloths}`);
    await expect(heading(page, 'Cellar')).toBeVisible();
    await expect(page.locator('[role="row"]:focus')).toContainText('Change the cloths');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
  });

  await test.step('results follow what changes', async () => {
    await field(page).fill('state:blocked');
    await expect(results(page)).toHaveCount(1);
    await ask(page, 'items.set-state', { ids: [pump], state: 'done', reason: null });
    await expect(results(page)).toHaveCount(0);
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('X4: a hit in a list of 10,000 opens the list at the very item, in sight and with the focus', async () => {
  const home = await newHome();
  createWorkspace(workspaceFolder(home.workspace));
  const core = openTestCore(home.workspace);
  const [person = ''] = core.services.people.add({ actor: null, command: core.newId() }, { name: 'Ada', email: null, roles: ['operator'] }).entityIds;
  core.services.settings.change({ personId: person });
  const file = join(home.userData, 'crates.md');
  writeFileSync(file, `# Store\n\n## Crates\n\n${Array.from({ length: 10_000 }, (_, index) => `- [ ] Weigh crate number ${index + 1}`).join('\n')}\n`);
  await core.services.imports.run({ actor: person, command: core.newId() }, [file]);
  await core.close();
  const handrail = await home.start();
  const { page } = handrail;
  const row = page.locator('[role="row"]:focus');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  for (const wanted of ['Weigh crate number 7777', 'Weigh crate number 3', 'Weigh crate number 10000']) {
    await page.keyboard.press('Control+k');
    await palette(page).fill(wanted);
    await page.keyboard.press('Enter');
    await expect(row).toContainText(wanted);
    await expect(row).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(wanted);
    // Not below the bar that stays above the list.
    expect(await row.evaluate((element) => { const { left, top } = element.getBoundingClientRect(); return element.contains(document.elementFromPoint(left + 60, top + 4)); })).toBe(true);
    // The keys go on from there.
    await page.keyboard.press('x');
    await expect(row).toHaveAttribute('data-state', 'done');
  }
  await handrail.close();
  await home.remove();
});
