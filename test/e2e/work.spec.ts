import { type Page, expect, test } from '@playwright/test';
import { addDays } from '#shared/domain/items/due-day.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** Two departments: one that Ada leads, with work of hers and a blocked item of Ben's, and one that she has nothing to do with. */
async function prepare(page: Page) {
  const me = (await ask(page, 'workspace.overview', {})).desk?.id ?? '';
  const [ben = ''] = (await ask(page, 'people.add', { name: 'Ben Okoro', email: null, roles: ['operator'] })).entityIds;
  const make = async (name: string) => (await ask(page, 'departments.create', { name, parentId: null })).entityIds[0] ?? '';
  const [yard, galley] = [await make('Boatyard'), await make('Galley')];
  await ask(page, 'departments.set-lead', { id: yard, personId: me });
  const list = async (departmentId: string, title: string) => (await ask(page, 'checklists.create', { departmentId, sectionId: null, title })).entityIds[0] ?? '';
  const [slip, crane, stores] = [await list(yard, 'Slipway round'), await list(yard, 'Crane inspection'), await list(galley, 'Stores')];
  const last = new Map<string, string>();
  const add = async (checklistId: string, text: string, days: number | null = null, assigneeId: string | null = me) => {
    const [id = ''] = (await ask(page, 'items.add', { checklistId, parentId: null, after: last.get(checklistId) ?? null, text, stage: null })).entityIds;
    last.set(checklistId, id);
    if (assigneeId !== null) await ask(page, 'items.assign', { ids: [id], assigneeId });
    if (days !== null) await ask(page, 'items.set-due', { ids: [id], due: { kind: 'day', day: addDays(today, days), time: null, zone } });
    return id;
  };
  await add(slip, 'Renew the **winch** certificate', -5);
  await add(slip, 'Clear the drains', -1);
  const gauge = await add(slip, 'Read the tide gauge', 0);
  const brake = await add(crane, 'Test the brake', null, ben);
  await ask(page, 'items.set-state', { ids: [brake], state: 'blocked', reason: 'The load cell is away for calibration' });
  const ropes = await add(crane, 'Inspect the ropes');
  await ask(page, 'items.set-state', { ids: [ropes], state: 'in-progress', reason: null });
  await add(crane, 'Order grease', 3);
  for (const name of ['bow', 'stern', 'port', 'starboard', 'keel', 'rudder', 'mast']) await add(stores, `Count the ${name} lines`);
  await add(stores, 'Scrub the galley', null, null);
  return { me, ben, gauge, slip };
}

const work = (page: Page) => page.getByRole('grid', { name: 'My work' });
const row = (page: Page, name: string | RegExp) => work(page).getByRole('row', { name });
const focused = (page: Page) => page.locator('[role="row"]:focus');

test('O4: what needs me stands in the order of need and is worked on where it stands, by keyboard alone', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  await introduce(page);
  const { gauge } = await prepare(page);
  await page.reload();
  await expect(heading(page, 'Today')).toBeVisible();

  await test.step('groups come in the order of need, each item once', async () => {
    await expect(work(page).getByRole('rowheader')).toHaveText([/^Overdue2$/, /^Due today1$/, /^Blocked1$/, /^In progress1$/, /^In the next seven days1$/, /^Without a date7$/]);
    await expect(row(page, /certificate/)).toBeVisible();
    await expect(row(page, /Test the brake/)).toContainText('The load cell is away for calibration');
    await expect(row(page, /Test the brake/)).toContainText('Ben Okoro');
    await expect(row(page, /Count the/)).toHaveCount(5);
    await expect(row(page, /Scrub the galley/)).toHaveCount(0);
    await take('today-work');
  });

  await test.step('keys act on the row in focus; what is settled leaves and the next has the focus', async () => {
    await page.keyboard.press('j');
    await expect(focused(page)).toContainText('certificate');
    await page.keyboard.press('ArrowDown');
    await expect(focused(page)).toContainText('Clear the drains');
    await page.keyboard.press('x');
    await expect(row(page, /Clear the drains/)).toHaveCount(0);
    await expect(focused(page)).toContainText('Read the tide gauge');
    await page.keyboard.press('Space');
    await expect(row(page, /Read the tide gauge/)).toHaveCount(0);
    await expect.poll(async () => (await ask(page, 'work.mine', {})).groups.today.total).toBe(0);
    await page.keyboard.press('Control+z');
    await expect(row(page, /Read the tide gauge/)).toBeVisible();
  });

  await test.step('blocking asks why and moves the row to its group', async () => {
    await row(page, /Inspect the ropes/).focus();
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('No light in the shed');
    await page.keyboard.press('Enter');
    await expect(row(page, /Inspect the ropes/)).toContainText('No light in the shed');
    await expect(work(page).getByRole('rowheader', { name: /In progress/ })).toHaveCount(0);
    await expect(focused(page)).toContainText('Inspect the ropes');
  });

  await test.step('a date in words and another owner', async () => {
    await row(page, /bow lines/).focus();
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('today');
    await page.keyboard.press('Enter');
    await expect(work(page).getByRole('rowheader', { name: /Due today/ })).toContainText('2');
    await expect(focused(page)).toContainText('bow lines');
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('row', { name: 'Ben Okoro' }).press('Enter');
    await expect(row(page, /bow lines/)).toHaveCount(0);
  });

  await test.step('the others of a group are shown when asked for', async () => {
    await work(page).getByRole('row', { name: 'Show 1 more' }).press('Enter');
    await expect(row(page, /Count the/)).toHaveCount(6);
  });

  await test.step('Enter opens the list at the item', async () => {
    await row(page, /Read the tide gauge/).focus();
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Slipway round')).toBeVisible();
    await expect(page.locator('[role="row"]:focus')).toHaveAttribute('data-item', gauge);
  });

  await test.step('what others do elsewhere shows at once', async () => {
    await goTo(page, 't', 'Today');
    await ask(page, 'items.set-state', { ids: [gauge], state: 'done', reason: null });
    await expect(row(page, /Read the tide gauge/)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Slipway round' }).first()).toBeVisible();
    await take('today-later');
  });

  expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('O1, D1, D8: a department shows its lead, what is blocked, what is due and where it stands, all by keyboard', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  await introduce(page);
  await prepare(page);
  const yard = (await ask(page, 'departments.tree', {})).departments.find(({ name }) => name === 'Boatyard')?.id ?? '';
  await page.evaluate((id) => { location.hash = `#/departments/${id}`; }, yard);
  await expect(heading(page, 'Boatyard')).toBeVisible();
  const lists = page.getByRole('treegrid', { name: /^Lists of Boatyard/ });
  const stuck = page.getByRole('grid', { name: 'Blocked' });

  await expect(lists.getByRole('row', { name: /^Slipway round/ })).toContainText('2 overdue');
  await expect(lists.getByRole('row', { name: /^Crane inspection/ })).toContainText(/Due \w{3} \d+ \w{3}/);
  await expect(stuck.getByRole('row')).toHaveText([/Test the brake/]);
  found.push(...(await portray(handrail, 'department-work')));

  await test.step('the lead changes, and undo gives it back', async () => {
    await expect(page.getByRole('button', { name: /^Lead: Ada/ })).toBeVisible();
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('ben');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Lead: Ben Okoro/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: /^Lead: Ada/ })).toBeVisible();
  });

  await test.step('what is blocked is opened again where it stands', async () => {
    await stuck.getByRole('row').focus();
    await page.keyboard.press('b');
    await expect(stuck).toHaveCount(0);
    await expect(lists.getByRole('row', { name: /^Crane inspection/ })).not.toContainText('1 blocked');
  });

  await test.step('the clock and other acts show at once', async () => {
    const { items } = await ask(page, 'checklists.get', { id: (await ask(page, 'departments.lists', { departmentIds: [yard] })).find(({ title }) => title === 'Slipway round')?.id ?? '' });
    await ask(page, 'items.set-state', { ids: items.map(({ id }) => id), state: 'done', reason: null });
    await expect(lists.getByRole('row', { name: /^Slipway round/ })).not.toContainText('overdue');
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
