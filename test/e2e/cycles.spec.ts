import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, heading, newHome } from '#test/helpers/story.ts';
import { endSoon, newListOfOtherDays } from '#test/helpers/other-days.ts';

const open = async (page: Page, list: string, title: string): Promise<void> => {
  await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list);
  await expect(heading(page, title)).toBeVisible();
};
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });

test('D4: a weekly list is open again after weeks away, with the last week on record and the others missed', async () => {
  test.setTimeout(180_000);
  const home = await newHome();
  const { list, keys } = await newListOfOtherDays(join(home.workspace));
  const handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await open(page, list, 'Opening the lock');
  await expect(page.getByText(/^Weekly, next /)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(5);
  await expect(page.locator('[role="row"][data-state="open"]')).toHaveCount(5);
  await expect(page.getByRole('tab')).toHaveText([/^Now/, /2 missed$/, /Incomplete$/, /Complete$/]);
  await take('cycles-now');

  await tab(page, /Incomplete$/).click();
  const then = page.getByRole('list', { name: /^Items as they stood/ });
  await expect(then.getByRole('listitem')).toHaveCount(5);
  await expect(then.getByRole('listitem').nth(1)).toContainText('The bolt is rusty');
  await expect(then.getByRole('checkbox')).toHaveCount(0);
  await take('cycles-past');

  await tab(page, /2 missed$/).click();
  await page.getByRole('row', { name: /Missed/ }).last().press('Enter');
  await expect(then.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'Enter past work…' }).click();
  await page.keyboard.type('yesterday 16:00');
  await page.keyboard.press('Enter');
  await then.getByRole('checkbox', { name: 'Grease the hinges' }).click();
  await expect(then.getByRole('checkbox', { name: 'Grease the hinges' })).toBeChecked();
  await expect(page.getByRole('tab', { selected: true })).toContainText('Incomplete');
  await take('cycles-past-entering');
  const { items } = await ask(page, 'checklists.past-cycle', { id: list, key: keys.firstMissed });
  expect(items[0]?.standing.state).toBe('done');
  expect(Date.now() - Date.parse(items[0]?.standing.at ?? '')).toBeGreaterThan(3_600_000);
  await page.keyboard.press('Control+z');
  await expect(then.getByRole('checkbox', { name: 'Grease the hinges' })).not.toBeChecked();

  expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('D4: a list is made weekly, closed and reopened by the keyboard alone', async () => {
  test.setTimeout(180_000);
  const home = await newHome();
  const { plain } = await newListOfOtherDays(home.workspace);
  const handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));

  await open(page, plain, 'Closing the lock');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'How does this list repeat?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await take('repeats-weekly');
  await dialog.getByRole('button', { name: /Repeats/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Rule' }).focus();
  await page.keyboard.type('FREQ=MINUTELY');
  await expect(dialog.getByText('That is too often.')).toBeVisible();
  await take('repeats-rule-refused');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('FREQ=WEEKLY;BYDAY=MO,TH');
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await dialog.getByRole('textbox', { name: 'Starts' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2 Nov 2026 08:00');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Weekly on Mon, Thu, next /)).toBeVisible();

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('alertdialog')).toContainText('with 1 open item?');
  await expect(page.getByRole('alertdialog')).toContainText('It is critical.');
  await take('cycle-closing');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This cycle is closed: Incomplete')).toBeVisible();
  await take('cycle-closed');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('alert').filter({ hasText: 'This cycle is closed. Reopen' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Close cycle' })).toBeVisible();

  await page.keyboard.press('r');
  await dialog.getByRole('button', { name: 'Stop repeating' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Weekly on/)).toBeHidden();
  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});

test('D4: a list turns by itself while its page is open, without anybody touching it', async () => {
  test.setTimeout(180_000);
  const home = await newHome();
  const { plain } = await newListOfOtherDays(home.workspace);
  await endSoon(home.workspace, plain, 30_000);
  const handrail = await home.start();
  const { page } = handrail;
  await open(page, plain, 'Closing the lock');
  await expect(page.locator('[role="row"][data-state="done"]')).toHaveCount(1);
  await expect(page.locator('[role="row"][data-state="open"]')).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByRole('tab').last()).toContainText('Incomplete');
  const { lines } = await ask(page, 'ledger.list', { before: null, limit: 10, entityId: plain });
  expect(lines.find(({ type }) => type === 'checklist.cycle-turned')).toMatchObject({ actor: null });
  await handrail.close();
  await home.remove();
});
