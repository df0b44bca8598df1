import { expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, introduce, newHome } from '#test/helpers/story.ts';

/** The day in the machine's zone, so many days from now. */
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA');

test('a list of forty items, worked on by keyboard alone (D3, D5, U1)', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  const press = (...keys: string[]) => keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const found: string[] = [];
  await page.mouse.move(0, 0);
  await introduce(page);
  for (const name of ['Ben', 'Cleo']) await ask(page, 'people.add', { name, email: null, roles: ['operator'] });
  const [department = ''] = (await ask(page, 'departments.create', { name: 'Harbour', parentId: null })).entityIds;
  const [list = ''] = (await ask(page, 'checklists.create', { departmentId: department, sectionId: null, title: 'Start of the week' })).entityIds;
  await ask(page, 'checklists.create', { departmentId: department, sectionId: null, title: 'Some other day' });
  for (let n = 1; n <= 40; n += 1) await ask(page, 'items.add', { checklistId: list, parentId: null, after: null, text: `Mooring ${n}: check the **ropes**`, critical: n === 5 });
  await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list);
  const row = (n: number) => page.getByRole('row', { name: `Mooring ${n}: check the ropes` });
  const items = async () => (await ask(page, 'checklists.get', { id: list })).items;
  const item = async (n: number) => (await items()).find(({ text }) => text.startsWith(`Mooring ${n}:`));
  await expect(row(1)).toBeVisible();

  await test.step('ticks down the column, blocks with a reason, rules out with a reason', async () => {
    await press('j', 'x', 'j', 'x', 'j', 'b');
    await page.keyboard.type('The crane is away');
    await press('Enter');
    await expect(row(3)).toContainText('The crane is away');
    await press('j', 'n');
    await page.keyboard.type('No ship there');
    await press('Enter');
    await expect(row(4)).toContainText('Not applicable');
    expect(await Promise.all([1, 2, 3, 4].map(async (n) => (await item(n))?.standing.state))).toEqual(['done', 'done', 'blocked', 'not-applicable']);
  });

  await test.step('a sweep over several leaves the critical item and says so', async () => {
    await press('j', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(page.getByRole('toolbar', { name: 'Acts for the chosen items' })).toContainText('3 chosen');
    found.push(...(await portray({ app, page }, 'checklist-chosen')));
    await press('x');
    await expect(page.getByText('1 critical item is left', { exact: false }).first()).toBeVisible();
    expect(await Promise.all([5, 6, 7].map(async (n) => (await item(n))?.standing.state))).toEqual(['open', 'done', 'done']);
    await press('Escape');
    await expect(page.getByRole('toolbar', { name: 'Acts for the chosen items' })).toBeHidden();
  });

  await test.step('three at once to a person', async () => {
    await press('j', 'Shift+ArrowDown', 'Shift+ArrowDown', 'o');
    await expect(page.getByRole('dialog')).toContainText('Who owns these 3 items?');
    await press('ArrowDown', 'Enter');
    await expect(row(8)).toContainText('Ben');
    await press('Escape');
    expect((await items()).filter(({ assigneeId }) => assigneeId !== null)).toHaveLength(3);
  });

  await test.step('a due date in words', async () => {
    await press('d');
    await page.keyboard.type('tomorrow 17:00');
    await expect(page.getByRole('dialog')).toContainText('Tomorrow, 17:00');
    found.push(...(await portray({ app, page }, 'checklist-due')));
    await press('Enter');
    await expect(row(10)).toContainText('Tomorrow, 17:00');
    expect((await item(10))?.due).toMatchObject({ kind: 'day', day: dayFromNow(1), time: '17:00' });
    await press('d');
    await page.keyboard.type('when pigs fly');
    await press('Enter');
    await expect(page.getByRole('dialog')).toContainText('no date that Handrail understands');
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a stage, notes in the drawer, critical', async () => {
    await press('s');
    await press('ArrowDown', 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(async () => (await item(10))?.stage).toBe('build');
    await press('!');
    await expect(row(10)).toContainText('Critical');
    await press('h');
    await page.getByRole('button', { name: 'Write notes' }).focus();
    await press('Enter');
    await page.keyboard.type('Mind the *swell* at the outer berth.');
    await press('Control+Enter');
    await expect(page.getByRole('complementary')).toContainText('Mind the swell at the outer berth.');
    found.push(...(await portray({ app, page }, 'checklist-details')));
    expect((await item(10))?.notes).toBe('Mind the *swell* at the outer berth.');
    await row(10).focus();
    await press('h');
  });

  await test.step('edits a text in its place, moves two up, nests and takes out again', async () => {
    await press('e', 'End');
    await page.keyboard.type(' and fenders');
    await press('Enter');
    await expect(page.getByRole('row', { name: 'Mooring 10: check the ropes and fenders' })).toBeVisible();
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    const order = async () => (await items()).filter(({ parentId }) => parentId === null).map(({ text }) => Number(/\d+/.exec(text)?.[0])).slice(6, 11);
    await expect.poll(order).toEqual([7, 10, 8, 9, 11]);
    await press('Alt+ArrowRight');
    await expect.poll(async () => (await item(10))?.parentId).toBe((await item(7))?.id);
    await press('Alt+ArrowLeft');
    await expect.poll(order).toEqual([7, 10, 8, 9, 11]);
  });

  await test.step('the last acts are taken back one by one, and one is done again', async () => {
    const parent = async () => (await item(10))?.parentId ?? null;
    await press('Control+z');
    await expect.poll(parent).toBe((await item(7))?.id);
    await press('Control+z');
    await expect.poll(parent).toBeNull();
    await press('Control+Shift+z');
    await expect.poll(parent).toBe((await item(7))?.id);
    await press('Control+z');
    await expect.poll(parent).toBeNull();
  });

  await test.step('what a colleague did yesterday is entered with its time (R10)', async () => {
    await page.getByRole('button', { name: 'Acts for the list' }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name: 'Enter past work…' }).focus();
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'When was it done?' })).toBeFocused();
    await page.keyboard.type('yesterday 16:00');
    await press('Enter');
    await expect(page.getByText('You are entering work done on')).toBeVisible();
    await row(11).focus();
    await press('x');
    await expect.poll(async () => (await item(11))?.standing.state).toBe('done');
    const at = new Date((await item(11))?.standing.at ?? '');
    expect([at.toLocaleDateString('en-CA'), at.getHours()]).toEqual([dayFromNow(-1), 16]);
    found.push(...(await portray({ app, page }, 'checklist-past-work')));
    await page.getByRole('button', { name: 'Back to now' }).focus();
    await press('Enter');
    const { lines } = await ask(page, 'ledger.list', { before: null, limit: 1, entityId: (await item(11))?.id ?? null });
    expect(lines[0]?.happenedAt).not.toBe(lines[0]?.recordedAt);
  });

  await test.step('what is mine, and a stage', async () => {
    await page.getByRole('switch', { name: 'Mine' }).focus();
    await press('Space');
    await expect(page.getByText('Nothing here is like that.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all items' }).focus();
    await press('Enter');
    await expect(row(1)).toBeVisible();
  });

  await test.step('all but the critical are ticked at once', async () => {
    await page.getByRole('button', { name: 'Acts for the list' }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name: 'Tick all but critical' }).focus();
    await press('Enter');
    await expect.poll(async () => (await items()).filter(({ standing }) => standing.state === 'open').every(({ critical }) => critical)).toBe(true);
    expect((await items()).filter(({ standing }) => standing.state === 'open')).toHaveLength(2);
    await press('Control+z');
  });

  await test.step('items go to another list', async () => {
    await row(12).focus();
    await press('v');
    await page.keyboard.type('other');
    await expect(page.getByRole('row', { name: /Some other day/ })).toBeVisible();
    await press('Enter');
    await expect.poll(async () => (await item(12)) === undefined).toBe(true);
    await press('Control+z');
    await expect.poll(async () => (await item(12)) === undefined).toBe(false);
  });

  await test.step('a row is dragged by its grip', async () => {
    const [from, to] = [await row(2).boundingBox(), await row(4).boundingBox()];
    if (from === null || to === null) throw new Error('the rows are not there');
    await page.mouse.move(from.x + 8, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 8, to.y + to.height - 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await items()).filter(({ parentId }) => parentId === null).map(({ text }) => Number(/\d+/.exec(text)?.[0])).slice(0, 5)).toEqual([1, 3, 4, 2, 5]);
  });

  expect(found).toEqual([]);
  await close();
  await home.remove();
});
