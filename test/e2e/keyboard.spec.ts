import { expect, test } from '@playwright/test';
import { HARBOUR, ORCHARD, answerChoice, ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

test('the whole story by keyboard alone', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  const press = (...keys: string[]) => keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () => page.locator(':focus');
  // The pointer stays away: what follows is reached by keys or not at all.
  await page.mouse.move(0, 0);

  await test.step('a name, then import by Tab and Enter', async () => {
    await introduce(page);
    await answerChoice(app, [HARBOUR, ORCHARD]);
    await expect(page.getByRole('button', { name: 'Load the starter workspace' })).toBeFocused();
    await press('Tab');
    await expect(page.getByRole('button', { name: 'Import files' }).last()).toBeFocused();
    await press('Enter');
    await expect(heading(page, 'Import')).toBeFocused();
  });

  await test.step('files are walked, left out and taken by keys', async () => {
    await press('o');
    const files = page.getByRole('grid', { name: 'Files to import' });
    await expect(files).toBeVisible();
    for (let stops = 0; stops < 20 && (await files.locator(':focus').count()) === 0; stops += 1) await press('Tab');
    await expect(files.getByRole('row', { name: /harbour\.md/ })).toBeFocused();
    await press('ArrowDown');
    await expect(page.getByRole('heading', { level: 2, name: 'orchard.md' })).toBeVisible();
    await press('x');
    await expect(page.getByRole('checkbox', { name: 'Take orchard.md' })).not.toBeChecked();
    await press('x');
    await expect(page.getByText('2 of 2 taken')).toBeVisible();
    await press('Control+s');
    await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  });

  await test.step('a list is found in the palette; its items are ticked, blocked, written and moved', async () => {
    await press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('machines');
    await expect(page.getByRole('option', { name: /Machines/ }).first()).toBeVisible();
    await press('Enter');
    await expect(heading(page, 'Machines')).toBeVisible();
    const row = (text: string) => page.getByRole('row', { name: text });
    await press('j');
    await expect(row('Grease the bearings of the mill')).toBeFocused();
    await press('j', 'x');
    await expect(row('Change the cloths of the press').getByRole('checkbox')).toBeChecked();
    await press('j', 'b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('No water today');
    await press('Enter');
    await expect(row('Test the pump with clear water')).toContainText('Blocked');
    await expect(row('Test the pump with clear water')).toContainText('No water today');
    await expect(row('Test the pump with clear water')).toBeFocused();
    await press('Alt+ArrowUp');
    await expect.poll(async () => {
      const checklists = await ask(page, 'departments.lists', { departmentIds: null });
      const list = checklists.find(({ title }) => title === 'Machines');
      return (await ask(page, 'checklists.get', { id: list?.id ?? '' })).items.map(({ text }) => text);
    }).toEqual(['Grease the bearings of the mill', 'Test the pump with clear water', 'Change the cloths of the press']);
    await press('Control+z', 'Control+z');
    await expect(row('Test the pump with clear water')).not.toContainText('Blocked');
  });

  await test.step('the tree of departments opens by arrows and Enter', async () => {
    await goTo(page, 'd', 'Departments');
    const tree = page.getByRole('treegrid');
    for (let stops = 0; stops < 20 && (await tree.locator(':focus').count()) === 0; stops += 1) await press('Tab');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Departments');
  });

  await test.step('a runbook is started and run to its end', async () => {
    await goTo(page, 'b', 'Runbooks');
    for (let stops = 0; stops < 30 && (await focused().textContent()) !== 'Ferry crossing (end to end)'; stops += 1) await press('Tab');
    await press('ArrowDown');
    await press('Enter');
    await expect(heading(page, 'Fog at the pier (safety)')).toBeVisible();
    await press('s');
    await expect(page.getByRole('button', { name: 'Publish version 1 and start' })).toBeFocused();
    await press('Enter');
    for (const [index, name] of ['Sound', 'Light', 'Wait'].entries()) {
      await expect(page.getByRole('region', { name: `Step ${index + 1} of 3` })).toBeVisible();
      const step = page.getByRole('heading', { level: 2, name });
      await (index === 0 ? expect(step).toBeVisible() : expect(step).toBeFocused());
      await press('Enter');
    }
    await expect(page.getByRole('heading', { name: 'Complete' })).toBeFocused();
  });

  await test.step('help names the keys of the page and gives the focus back', async () => {
    await goTo(page, 'l', 'Ledger');
    await press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await expect(help.getByText('Verify')).toBeVisible();
    await press('Escape');
    await expect(help).toBeHidden();
    await press('v');
    await expect(page.getByText('The ledger is whole', { exact: true })).toBeVisible();
  });

  await test.step('nothing traps the focus: Tab goes once around every page', async () => {
    for (const [letter, title] of [['t', 'Today'], ['d', 'Departments'], ['b', 'Runbooks'], ['r', 'Runs'], ['m', 'Maps'], ['l', 'Ledger'], ['i', 'Import']] as const) {
      await goTo(page, letter, title);
      const seen = new Set<string>();
      let sameInARow = 0;
      let last = '';
      for (let stops = 0; stops < 60; stops += 1) {
        await press('Tab');
        const here = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return 'body';
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          const before = getComputedStyle(element, '::before').outlineStyle;
          return `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30)} ${[outlineStyle, before].some((style) => style !== 'none') || boxShadow !== 'none' || element.closest('[data-focus-visible], [data-focus-visible-within]') !== null}`;
        });
        expect(here, `${title}: the focus is seen`).not.toMatch(/false$/);
        sameInARow = here === last ? sameInARow + 1 : 0;
        expect(sameInARow, `${title}: ${here}`).toBeLessThan(12);
        last = here;
        seen.add(here);
      }
      expect(seen.size, title).toBeGreaterThan(8);
    }
  });

  await close();
  await home.remove();
});
