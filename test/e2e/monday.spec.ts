import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { STAGES } from '#shared/domain/items/stages.ts';
import { endSoon, newMonday } from '#test/helpers/other-days.ts';
import { portray } from '#test/helpers/screens.ts';
import { answerChoice, ask, goTo, heading, newHome } from '#test/helpers/story.ts';

/** The dialog of the system answers with this path from now on. */
const answerSave = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

test("a lead's Monday, from what is overdue to next week's list, by keyboard alone", async () => {
  test.setTimeout(400_000);
  const home = await newHome();
  const { list, department } = await newMonday(home.workspace);
  let handrail = await home.start();
  let { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  const press = (...keys: string[]) => keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const row = (n: number) => page.getByRole('row', { name: `Berth ${n}: look at the fenders` });
  const items = async () => (await ask(page, 'checklists.get', { id: list })).items;
  const item = async (n: number) => (await items()).find(({ text }) => text.startsWith(`Berth ${n}:`));
  const menu = async (name: string | RegExp) => {
    await page.getByRole('button', { name: 'Acts for the list' }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name }).focus();
    await press('Enter');
    await expect(page.getByRole('menu')).toBeHidden();
  };

  await test.step('Today says what is overdue and what waits on her', async () => {
    await expect(heading(page, 'Today')).toBeVisible();
    const work = page.getByRole('grid', { name: 'My work' });
    await expect(work.getByRole('rowheader', { name: /Overdue/ })).toContainText('1');
    await expect(work.getByRole('rowheader', { name: /Blocked/ })).toContainText('2');
    await take('monday-today');
  });

  await test.step('her department: eight lists, two blocked items, and no item for the stage of monitoring', async () => {
    await goTo(page, 'd', 'Departments');
    await page.getByRole('row', { name: /^Harbour, Department/ }).focus();
    await press('Enter');
    await expect(heading(page, 'Harbour')).toBeVisible();
    const tree = page.getByRole('treegrid', { name: /^Lists of Harbour/ });
    await expect(tree.getByRole('row')).toHaveCount(8);
    await expect(page.getByRole('grid', { name: 'Blocked' }).getByRole('row')).toHaveCount(2);
    const lifecycle = (await page.getByRole('img', { name: /^Lifecycle of Harbour: / }).getAttribute('aria-label')) ?? '';
    expect([lifecycle.match(/ covered/g)?.length, lifecycle.match(/\w+ missing/g)]).toEqual([STAGES.length - 1, ['Monitor missing']]);
    await take('monday-department');
    await tree.getByRole('row', { name: /^Start of the week/ }).focus();
    await press('Enter');
    await expect(heading(page, 'Start of the week')).toBeVisible();
  });

  await test.step('ticks down the column, rules one out, blocks one, gives three away, says when, edits, moves', async () => {
    await press('j', 'x', 'j', 'x', 'j', 'n');
    await page.keyboard.type('No ship there');
    await press('Enter', 'j', 'b');
    await page.keyboard.type('The crane is away');
    await press('Enter');
    await expect(row(4)).toContainText('The crane is away');
    await press('j', 'Shift+ArrowDown', 'Shift+ArrowDown', 'o', 'ArrowDown', 'Enter');
    await expect(row(7)).toContainText('Ben');
    await press('Escape', 'j', 'd');
    await page.keyboard.type('fri');
    await press('Enter');
    await expect(row(8)).toContainText(/Fri|Today|Tomorrow/);
    await press('e', 'End');
    await page.keyboard.type(' and the ladder');
    await press('Enter');
    await expect(page.getByRole('row', { name: 'Berth 8: look at the fenders and the ladder' })).toBeVisible();
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    const order = async () => (await items()).map(({ text }) => Number(/\d+/.exec(text)?.[0])).slice(4, 9);
    await expect.poll(order).toEqual([5, 8, 6, 7, 9]);
    await press('Control+z');
    await expect.poll(order).toEqual([5, 6, 8, 7, 9]);
    await press('Control+z');
    await expect.poll(order).toEqual([5, 6, 7, 8, 9]);
    await press('Control+z');
    await expect(row(8)).toBeVisible();
    await press('Control+Shift+z');
    await expect(page.getByRole('row', { name: 'Berth 8: look at the fenders and the ladder' })).toBeVisible();
    expect(await Promise.all([1, 2, 3, 4].map(async (n) => (await item(n))?.standing.state))).toEqual(['done', 'done', 'not-applicable', 'blocked']);
    expect((await items()).filter(({ assigneeId }) => assigneeId !== null)).toHaveLength(3);
  });

  await test.step('a file becomes evidence of an item', async () => {
    await row(9).focus();
    await press('h');
    const log = join(home.userData, 'berth.txt');
    writeFileSync(log, 'all well');
    await page.locator('input[type="file"]').setInputFiles(log);
    await expect(row(9)).toContainText('1 piece of evidence');
    await press('h');
    await take('monday-list');
  });

  await test.step('printed with empty boxes for a colleague, whose ticks are entered with the time that they were made', async () => {
    const paper = join(home.userData, 'paper.pdf');
    await answerSave(app, paper);
    await menu(/empty boxes$/i);
    await expect.poll(() => existsSync(paper), { timeout: 20_000 }).toBe(true);
    expect(readFileSync(paper).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await menu('Enter past work…');
    await expect(page.getByRole('textbox', { name: 'When was it done?' })).toBeFocused();
    await page.keyboard.type('yesterday 16:00');
    await press('Enter');
    await row(10).focus();
    await press('x', 'j', 'x');
    await expect.poll(async () => (await item(11))?.standing.state).toBe('done');
    expect(new Date((await item(11))?.standing.at ?? '').getHours()).toBe(16);
    await page.getByRole('button', { name: 'Back to now' }).focus();
    await press('Enter');
  });

  await test.step('saved as Markdown, edited elsewhere, read again: the changes land on the same items, and nothing doubles', async () => {
    const path = join(home.userData, 'week.md');
    await answerSave(app, path);
    await menu(/Markdown/);
    await expect.poll(() => existsSync(path)).toBe(true);
    const before = await items();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('Berth 12: look at the fenders');
    writeFileSync(path, text.replace('Berth 12: look at the fenders', 'Berth 12: look at the fenders twice').replace('- [ ] Berth 13', '- [x] Berth 13'));
    await answerChoice(app, [path]);
    await goTo(page, 'i', 'Import');
    await press('o');
    await expect(page.getByRole('grid', { name: 'Files to import' })).toBeVisible();
    await press('Control+s');
    await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
    const after = await items();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const changed = after.filter((each, index) => JSON.stringify([each.text, each.standing.state]) !== JSON.stringify([before[index]?.text, before[index]?.standing.state]));
    expect(changed.map(({ text: now, standing }) => [now, standing.state])).toEqual([['Berth 12: look at the fenders twice', 'open'], ['Berth 13: look at the fenders', 'done']]);
  });

  await test.step('the list is made weekly', async () => {
    await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list);
    await expect(heading(page, 'Start of the week')).toBeVisible();
    await press('r');
    await expect(page.getByRole('dialog', { name: 'How does this list repeat?' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Repeats/ }).last()).toBeFocused();
    await page.getByRole('textbox', { name: 'Starts' }).focus();
    await press('Enter');
    await expect(page.getByText(/^Weekly on \w+, next |^Weekly, next /)).toBeVisible();
    expect((await items()).filter(({ standing }) => standing.state === 'done')).toHaveLength(5);
  });

  const settled = (await items()).filter(({ standing }) => standing.state !== 'open').length;
  await handrail.close();
  await endSoon(home.workspace, list, 25_000, false);
  handrail = await home.start();
  ({ app, page } = handrail);

  await test.step('next time it starts with everything open; the last cycle is on record as it was left', async () => {
    await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list);
    await expect(heading(page, 'Start of the week')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: /^Progress/ }).first()).toHaveAttribute('aria-valuenow', '0', { timeout: 60_000 });
    expect(new Set((await items()).map(({ standing }) => standing.state))).toEqual(new Set(['open']));
    await page.getByRole('tab').last().focus();
    await press('End', 'Enter');
    const then = page.getByRole('list', { name: /^Items as they stood/ });
    await expect(then.getByRole('listitem')).toHaveCount(40);
    await expect(then.getByRole('listitem').nth(3)).toContainText('The crane is away');
    await expect(then.getByRole('listitem').nth(4)).toContainText('Ben');
    const { progress } = (await ask(page, 'checklists.cycles', { id: list, before: null })).past[0] ?? {};
    expect((progress?.done ?? 0) + (progress?.notApplicable ?? 0) + (progress?.blocked ?? 0)).toBe(settled);
    await take('monday-next');
  });

  expect(department).not.toBe('');
  expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
