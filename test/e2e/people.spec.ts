import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locator, type Page, expect, test } from '@playwright/test';
import type { Id } from '#shared/lib/ids.ts';
import { portray } from '#test/helpers/screens.ts';
import { HARBOUR, ORCHARD, ask, goTo, importFiles, introduce, newHome, preview } from '#test/helpers/story.ts';

const CREW = ['name;e-mail;department;role', 'Grace Hopper;grace@example.org;Press house;lead, operator', 'Ben Okri;ben@example.org;Press house;operator', 'Zoë Wanamaker;;Market;commander', 'Edith;;Nowhere;'].join('\r\n');

const table = (page: Page) => page.getByRole('table', { name: 'People' });
const rowOf = (page: Page, name: string) => table(page).getByRole('row', { name: new RegExp(name) });
/** What opens a person, a row each. */
const rows = (page: Page) => table(page).getByRole('button');
const dialog = (page: Page) => page.getByRole('dialog');
const everybody = (page: Page) => ask(page, 'people.list', {});
const named = async (page: Page, name: string) => (await everybody(page)).find((person) => person.name === name);

/** Walks by Tab to something. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 25; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(goal)}`);
}

const itemsOf = async (page: Page, id: Id) => (await ask(page, 'checklists.get', { id })).items;

/** Gives every item of the workspace to somebody; one of them is blocked. */
async function giveAll(page: Page, to: Id): Promise<{ ids: Id[]; lists: Id[] }> {
  const lists = (await ask(page, 'departments.lists', { departmentIds: null })).map(({ id }) => id);
  const ids = (await Promise.all(lists.map(async (id) => (await itemsOf(page, id)).filter(({ standing }) => standing.state === 'open').map((item) => item.id)))).flat();
  await ask(page, 'items.assign', { ids, assigneeId: to });
  await ask(page, 'items.set-state', { ids: ids.slice(0, 1), state: 'blocked', reason: 'No key' });
  return { ids, lists };
}

/** Makes a list come again every year, and settles the last item of it, which the next cycle opens. */
async function settleInRecurring(page: Page, checklistId: Id): Promise<Id> {
  const item = (await itemsOf(page, checklistId)).at(-1)?.id ?? '';
  await ask(page, 'checklists.set-recurrence', { id: checklistId, recurrence: { rule: 'FREQ=YEARLY', start: `${new Date().getFullYear()}-01-01T00:00`, zone: 'UTC' } });
  await ask(page, 'items.set-state', { ids: [item], state: 'done', reason: null });
  return item;
}

/** Publishes a runbook, gives it to somebody and starts a run of it. */
async function runInTheNameOf(page: Page, owner: Id): Promise<void> {
  const { desk } = await ask(page, 'workspace.overview', {});
  const [workflow] = await ask(page, 'workflows.list', {});
  const id = workflow?.id ?? '';
  await ask(page, 'workflows.publish', { id, note: 'First' });
  await ask(page, 'workflows.set-owner', { id, ownerId: owner });
  await ask(page, 'settings.change', { personId: owner });
  await ask(page, 'runs.start', { workflowId: id });
  await ask(page, 'settings.change', { personId: desk?.id ?? '' });
}

test('D7: people come from a table, are added, changed and handed over, by keyboard alone', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const { keyboard } = page;
  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);

  await test.step('a faulty table is refused with all its faults, a good one is stored', async () => {
    const file = join(home.userData, 'crew.csv');
    await writeFile(file, 'name,email\nGrace,nowhere\n,ben@example.org\n');
    await keyboard.press('g');
    await keyboard.press('p');
    await expect(page.getByText('You are alone here so far.')).toBeVisible();
    await preview(app, page, [file]);
    await expect(page.getByText('Column 2 (email): expected an address such as ada@example.org, found “nowhere”.')).toBeVisible();
    await expect(page.getByText('Column 1 (name): expected a name, found nothing.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Import 0 files/ })).toBeDisabled();
    await keyboard.press('Escape');
    await writeFile(file, CREW);
    await importFiles(app, page, [file]);
    expect((await everybody(page)).map(({ name, roles }) => `${name}: ${roles.join(' ')}`)).toEqual([
      'Ada: operator administrator', 'Ben Okri: operator', 'Edith: operator', 'Grace Hopper: operator lead', 'Zoë Wanamaker: commander',
    ]);
    await preview(app, page, [file]);
    await expect(page.getByText('4 people unchanged')).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('somebody is added; what is wrong stands at its field', async () => {
    await goTo(page, 'p', 'People');
    await keyboard.press('Alt+n');
    await keyboard.type('ADA');
    await tabTo(page, dialog(page).getByRole('textbox', { name: /Email/ }));
    await keyboard.type('dora at example');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /Email/ })).toBeFocused();
    await expect(dialog(page).getByText('Write an address such as ada@example.org')).toBeVisible();
    await keyboard.press('Control+a');
    await keyboard.type('dora@example.org');
    await keyboard.press('Enter');
    await expect(dialog(page).getByText('Somebody active has this name.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.type('Dora');
    await tabTo(page, dialog(page).getByRole('combobox', { name: 'Department' }));
    await keyboard.type('mark');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, dialog(page).getByRole('checkbox', { name: /Lead/ }));
    await keyboard.press('Space');
    await tabTo(page, dialog(page).getByRole('button', { name: 'Add person' }));
    await keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(rowOf(page, 'Dora')).toContainText('Market');
    expect(await named(page, 'Dora')).toMatchObject({ email: 'dora@example.org', roles: ['operator', 'lead'] });
  });

  await test.step('found by a few letters, walked to by the arrows, changed and changed back', async () => {
    await keyboard.press('Escape');
    await keyboard.press('/');
    await keyboard.type('zoe');
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await keyboard.press('Escape');
    await tabTo(page, rows(page).first());
    await keyboard.press('End');
    await expect(page.getByRole('button', { name: 'Zoë Wanamaker' })).toBeFocused();
    await keyboard.press('e');
    await keyboard.press('End');
    await keyboard.type(' CBE');
    await keyboard.press('Enter');
    await expect(rowOf(page, 'Zoë Wanamaker CBE')).toBeVisible();
    await keyboard.press('Control+z');
    await expect(rowOf(page, 'Zoë Wanamaker CBE')).toBeHidden();
  });

  await test.step('somebody leaves: their department’s lead is proposed, all goes over in one act, and one undo brings it back', async () => {
    const [grace, ben] = [await named(page, 'Grace Hopper'), await named(page, 'Ben Okri')];
    await ask(page, 'departments.set-lead', { id: grace?.departmentId ?? '', personId: grace?.id ?? '' });
    await ask(page, 'departments.set-lead', { id: (await named(page, 'Zoë Wanamaker'))?.departmentId ?? '', personId: ben?.id ?? '' });
    const { ids, lists } = await giveAll(page, ben?.id ?? '');
    const open = ids.length - 1;
    const recurring = lists.at(-1) ?? '';
    const settled = await settleInRecurring(page, recurring);
    await runInTheNameOf(page, ben?.id ?? '');
    await expect(rowOf(page, 'Ben Okri')).toContainText(String(open));
    await tabTo(page, rows(page).and(page.locator('[tabindex="0"]')));
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Delete');
    await expect(dialog(page).getByRole('listitem')).toHaveText([
      `${open} open items (1 blocked)`, '1 settled or archived item that may return', 'the lead of 1 department', '1 runbook',
    ]);
    await expect(dialog(page).getByText('1 run under way stays in the name of Ben Okri.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Hand over to' })).toHaveValue('Grace Hopper');
    await tabTo(page, dialog(page).getByRole('button', { name: 'Deactivate' }));
    await keyboard.press('Enter');
    await expect(page.getByText(`Ben Okri is inactive; ${ids.length + 2} things went to Grace Hopper.`).first()).toBeVisible();
    await expect(rowOf(page, 'Ben Okri')).toBeHidden();
    expect((await ask(page, 'people.load', { id: grace?.id ?? '' })).counts).toMatchObject({ items: open, blocked: 1, departments: 2, workflows: 1, runs: 0 });
    expect((await itemsOf(page, recurring)).find(({ id }) => id === settled), 'what the next cycle opens').toMatchObject({ assigneeId: grace?.id, standing: { state: 'done' } });
    await keyboard.press('Control+z');
    await expect(rowOf(page, 'Ben Okri')).toContainText(String(open));
    expect((await ask(page, 'people.load', { id: grace?.id ?? '' })).counts).toMatchObject({ items: 0, departments: 1, workflows: 0 });
    expect(await ask(page, 'people.load', { id: ben?.id ?? '' })).toMatchObject({ counts: { items: open, blocked: 1, departments: 1, workflows: 1, runs: 1 }, dormant: 1 });
  });

  await test.step('who is at the desk leaves: somebody else sits down first, and it is theirs to undo', async () => {
    await tabTo(page, rows(page).and(page.locator('[tabindex="0"]')));
    await keyboard.press('Home');
    await keyboard.press('Delete');
    await expect(page.getByRole('combobox', { name: 'Who sits down next?' })).toBeFocused();
    await tabTo(page, dialog(page).getByRole('button', { name: 'Deactivate' }));
    await keyboard.press('Enter');
    await expect(dialog(page).getByText('Choose who sits down next.')).toBeVisible();
    await keyboard.press('Shift+Tab');
    await tabTo(page, dialog(page).getByRole('combobox', { name: 'Who sits down next?' }));
    await keyboard.type('grace');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, dialog(page).getByRole('button', { name: 'Deactivate' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Grace Hopper.*Who is at the desk/ })).toBeVisible();
    expect(await named(page, 'Ada')).toMatchObject({ active: false });
    await keyboard.press('Control+z');
    await expect(rowOf(page, 'Ada')).toBeVisible();
    await keyboard.press('Control+Shift+z');
    await expect(rowOf(page, 'Ada')).toBeHidden();
  });

  await test.step('who left is found among the inactive, and brought back', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Active', exact: true }));
    await keyboard.press('ArrowRight');
    await expect(rowOf(page, 'Ada')).toContainText('Inactive');
    await tabTo(page, rows(page).and(page.locator('[tabindex="0"]')));
    await keyboard.press('Delete');
    await expect(page.getByText('Ada is active again.').first()).toBeVisible();
    expect(await named(page, 'Ada')).toMatchObject({ active: true });
  });
  await handrail.close();
  await home.remove();
});

test('D7: who is at the desk is chosen with the keyboard among many', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  await introduce(page);
  const file = join(home.userData, 'many.csv');
  await writeFile(file, `name\n${Array.from({ length: 300 }, (_, n) => `Person ${n}`).join('\n')}\nMary Ann Evans\n`);
  await importFiles(app, page, [file]);
  await goTo(page, 'p', 'People');
  const found = await portray(handrail, 'people-many');
  await page.getByRole('button', { name: /Who is at the desk/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Somebody else…' })).toBeFocused();
  found.push(...(await portray(handrail, 'desk-menu')));
  await page.keyboard.press('Enter');
  await page.keyboard.type('mary');
  await expect(dialog(page).getByRole('option', { name: /Mary Ann Evans/ })).toBeVisible();
  found.push(...(await portray(handrail, 'desk-choice')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Mary Ann Evans.*Who is at the desk/ })).toBeVisible();
  expect((await ask(page, 'workspace.overview', {})).desk).toMatchObject({ name: 'Mary Ann Evans' });
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('axe finds nothing on the page of people, its card and its dialogs, in light and in dark', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);
  await goTo(page, 'p', 'People');
  await take('people-alone');
  const file = join(home.userData, 'crew.csv');
  await writeFile(file, CREW);
  await preview(app, page, [file]);
  await take('people-import');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  await take('people-imported');
  await goTo(page, 'p', 'People');
  const [ben, edith, grace] = [await named(page, 'Ben Okri'), await named(page, 'Edith'), await named(page, 'Grace Hopper')];
  await ask(page, 'departments.set-lead', { id: grace?.departmentId ?? '', personId: grace?.id ?? '' });
  const { lists } = await giveAll(page, grace?.id ?? '');
  await settleInRecurring(page, lists.at(-1) ?? '');
  await runInTheNameOf(page, grace?.id ?? '');
  await ask(page, 'people.deactivate', { id: edith?.id ?? '', reassignTo: null });
  await page.getByText('All', { exact: true }).click();
  await expect(rowOf(page, 'Edith')).toContainText('Inactive');
  await take('people');
  await rowOf(page, 'Grace Hopper').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Grace Hopper' })).toBeVisible();
  await take('people-card');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Name' }).fill('');
  await page.keyboard.press('Enter');
  await take('people-edit');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('combobox', { name: 'Hand over to' })).toBeFocused();
  await take('people-deactivate');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await take('people-deactivate-to');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await ask(page, 'people.deactivate', { id: grace?.id ?? '', reassignTo: ben?.id ?? '' });
  await expect(page.getByText('1 run under way is in their name.')).toBeVisible();
  await take('people-card-inactive');
  await page.evaluate((id) => { location.hash = `#/people/${id}`; }, ben?.id);
  await expect(page.getByRole('heading', { level: 2, name: 'Ben Okri' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('nobody at all');
  await expect(page.getByText('Nobody passes these filters.')).toBeVisible();
  await take('people-none');
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
