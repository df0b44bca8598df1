import { type Locator, type Page, expect, test } from '@playwright/test';
import { HARBOUR, ORCHARD, ask, goTo, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

const tree = (page: Page) => page.getByRole('treegrid');
const row = (page: Page, name: string, kind = '') => tree(page).getByRole('row', { name: new RegExp(`^${name}, ${kind}`) });
const shown = (page: Page) => tree(page).getByRole('row').evaluateAll((rows) => rows.sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex'))).map((each) => (each.getAttribute('aria-label') ?? '').split(',').slice(0, 2).join(':')));
const told = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** Where lists stand in the store, `Department › Section › List`. */
async function stored(page: Page): Promise<string[]> {
  const { departments, sections } = await ask(page, 'departments.tree', {});
  const lists = await ask(page, 'departments.lists', { departmentIds: null });
  const name = (all: readonly { id: string; name: string }[], id: string | null) => all.find((each) => each.id === id)?.name;
  return lists.map((list) => [name(departments, list.departmentId), name(sections, list.sectionId), list.title].filter((part) => part !== undefined).join(' › '));
}

async function middleOf(target: Locator, share = 0.5): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to point at');
  return { x: box.x + 120, y: box.y + box.height * share };
}

async function drag(page: Page, from: Locator, to: Locator, share = 0.5, isDropped = true): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to, share)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  if (isDropped) await page.mouse.up();
}

test('D1, D8, U1: the tree is worked on by keyboard alone, and every move can be taken back', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  const press = (...keys: string[]) => keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);
  await goTo(page, 'd', 'Departments');
  await page.mouse.move(0, 0);
  const whole = ['Trees: Department', 'Pruning: Section', 'Pruning: Checklist', 'Grafting: Section', 'Grafting: Checklist'];
  await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(whole);

  await test.step('arrows walk and fold; what was folded stays so', async () => {
    await row(page, 'Trees', 'Department').focus();
    await press('ArrowDown', 'ArrowLeft');
    await expect(row(page, 'Pruning', 'Section')).toHaveAttribute('aria-expanded', 'false');
    await goTo(page, 'l', 'Ledger');
    await goTo(page, 'd', 'Departments');
    await expect(row(page, 'Pruning', 'Section')).toHaveAttribute('aria-expanded', 'false');
    await row(page, 'Pruning', 'Section').focus();
    await press('ArrowRight');
    await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(whole);
  });

  await test.step('Alt and arrows move; it is said where to; undo takes it back', async () => {
    await row(page, 'Pruning', 'Section').focus();
    await press('Alt+ArrowDown');
    await expect.poll(async () => (await shown(page)).slice(1, 3)).toEqual(['Grafting: Section', 'Grafting: Checklist']);
    await expect(row(page, 'Pruning', 'Section')).toBeFocused();
    await expect(told(page)).toContainText('“Pruning” is in Trees now, 2 of 2.');
    await press('Alt+ArrowDown');
    await expect(told(page)).toContainText('It is the last here already.');
    await press('Control+z');
    await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(whole);
    await row(page, 'Pruning', 'Checklist').focus();
    await press('Alt+ArrowDown');
    await expect(told(page)).toContainText('“Pruning” is in Trees › Grafting now, 1 of 2.');
    await press('Alt+ArrowLeft');
    await expect.poll(async () => await stored(page)).toContain('Trees › Pruning');
    await press('Control+z', 'Control+z');
    await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(whole);
  });

  await test.step('a department goes into the one before it, with all that counts in it, and out again', async () => {
    await row(page, 'Press house').focus();
    await press('Alt+ArrowRight');
    await expect(row(page, 'Press house')).toHaveAttribute('aria-level', '2');
    await expect(row(page, 'Trees', 'Department')).toHaveAttribute('aria-label', /6 of 14 items settled/);
    await press('Alt+ArrowLeft');
    await expect(row(page, 'Press house')).toHaveAttribute('aria-level', '1');
    await expect(row(page, 'Press house')).toBeFocused();
  });

  await test.step('a list is moved by the dialog, found by typing', async () => {
    await row(page, 'Pruning', 'Checklist').focus();
    await press('m');
    const dialog = page.getByRole('dialog', { name: 'Move “Pruning”' });
    await expect(dialog).toBeVisible();
    await page.keyboard.type('cellar');
    await expect(dialog.getByRole('option').first()).toContainText('Press house › Cellar');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(async () => await stored(page)).toContain('Press house › Cellar › Pruning');
    await expect(row(page, 'Pruning', 'Checklist')).toBeFocused();
  });

  await test.step('taken up in one place and put down in another', async () => {
    await press('Control+x');
    await expect(page.getByText('“Pruning” is taken up.')).toBeVisible();
    await row(page, 'Stall', 'Checklist').focus();
    await press('Control+v');
    await expect.poll(async () => await stored(page)).toContain('Market › Stall › Pruning');
    await expect(page.getByText('is taken up.')).toBeHidden();
    await row(page, 'Market').focus();
    await press('Control+x');
    await row(page, 'Stall', 'Section').focus();
    await press('Control+v');
    await expect(told(page)).toContainText('not among lists');
  });

  await test.step('renamed, archived, shown with what is archived, and brought back', async () => {
    await row(page, 'Grafting', 'Checklist').focus();
    await press('F2');
    await page.keyboard.type('Grafting by hand');
    await press('Enter');
    await expect(row(page, 'Grafting by hand')).toBeFocused();
    await press('Delete');
    await expect(row(page, 'Grafting by hand')).toBeHidden();
    await expect(tree(page).locator(':focus')).toHaveCount(1);
    await page.getByRole('switch', { name: 'Show archived' }).press('Space');
    await expect(row(page, 'Grafting by hand', 'Checklist, Archived')).toBeVisible();
    await row(page, 'Grafting by hand').focus();
    await press('Delete');
    await expect(row(page, 'Grafting by hand', 'Checklist, 1 of 3')).toBeVisible();
  });

  await test.step('a filter finds departments, sections and lists, with the way down to them', async () => {
    await press('/');
    await page.keyboard.type('CELL');
    await expect.poll(async () => await shown(page)).toEqual(['Press house: Department', 'Cellar: Section', 'Cellar: Checklist']);
    await press('Escape');
    await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(10);
  });

  await test.step('new lists go where the focus is', async () => {
    await row(page, 'Stall', 'Section').focus();
    await press('a');
    await page.keyboard.type('Scales');
    await press('Enter');
    await expect(heading(page, 'Scales')).toBeVisible();
    expect(await stored(page)).toContain('Market › Stall › Scales');
  });

  await close();
  await home.remove();
});

test('D1: what is dragged goes where it may, and where it may not it is said why', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await goTo(page, 'd', 'Departments');
  await expect(row(page, 'Pruning', 'Checklist')).toBeVisible();

  await test.step('a list into another section', async () => {
    await drag(page, row(page, 'Pruning', 'Checklist'), row(page, 'Cellar', 'Section'));
    await expect.poll(async () => await stored(page)).toContain('Press house › Cellar › Pruning');
    await expect(heading(page, 'Departments')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => await stored(page)).toContain('Trees › Pruning › Pruning');
  });

  await test.step('a section between others, a department between others', async () => {
    await drag(page, row(page, 'Grafting', 'Section'), row(page, 'Pruning', 'Section'), 0.1);
    await expect.poll(async () => (await shown(page)).slice(0, 4)).toEqual(['Trees: Department', 'Grafting: Section', 'Grafting: Checklist', 'Pruning: Section']);
    await drag(page, row(page, 'Market', 'Department'), row(page, 'Press house', 'Department'), 0.1);
    await expect.poll(async () => (await ask(page, 'departments.tree', {})).departments.map(({ name }) => name)).toEqual(['Trees', 'Market', 'Press house']);
  });

  await test.step('a department over a list is refused with the reason, and Escape lets go', async () => {
    await drag(page, row(page, 'Press house', 'Department'), row(page, 'Grafting', 'Checklist'), 0.45, false);
    await expect(page.getByText('A department can stand among departments or inside of one, not among lists.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('not among lists')).toBeHidden();
    await page.mouse.up();
    await expect(heading(page, 'Departments')).toBeVisible();
    expect((await ask(page, 'departments.tree', {})).departments.map(({ name }) => name)).toEqual(['Trees', 'Market', 'Press house']);
  });

  await test.step('on the page of a department lists go within and between sections', async () => {
    await row(page, 'Trees', 'Department').click();
    await expect(heading(page, 'Trees')).toBeVisible();
    await drag(page, row(page, 'Pruning', 'Checklist'), row(page, 'Grafting', 'Checklist'), 0.1);
    await expect.poll(async () => await stored(page)).toContain('Trees › Grafting › Pruning');
    await row(page, 'Pruning', 'Checklist').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await shown(page)).slice(0, 3)).toEqual(['Grafting: Section', 'Grafting: Checklist', 'Pruning: Checklist']);
  });

  await close();
  await home.remove();
});
