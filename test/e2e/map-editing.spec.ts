import { type Locator, type Page, expect, test } from '@playwright/test';
import { faultsOf, map, node, words } from '#test/helpers/runbook-editor.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const RUNBOOK = `# Turn the lamp

Keeps the lamp in sight of every ship.

## Steps

### 1. Clean the glass (Manual)
**Role**: Keeper

Use the soft cloth.

### 2. Turn the lamp (Manual)
**Role**: Keeper

A word <!-- kept as it stands --> to the crew.

### 3. Write it down (Manual)
**Role**: Keeper

In the book.

## Notes
- kept * as it is
`;


const middleOf = async (thing: Locator): Promise<{ x: number; y: number }> => {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** All of the map, so that each node can be taken. */
async function fit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the map' }).click();
  await expect(node(page, /^Write/)).toBeInViewport({ ratio: 0.99 });
}
/** Drags as a hand does: takes, goes there over several places, lets go. */
async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const start = await middleOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

test('M2: a runbook is built on its map with the mouse, and its text follows', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page } = handrail;
  const faults = faultsOf(page);
  await introduce(page);
  const id = (await ask(page, 'workflows.create', { text: RUNBOOK })).entityIds[0] ?? '';
  const stored = async (): Promise<string> => {
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    return (await ask(page, 'workflows.get', { id })).text;
  };
  const texts = [RUNBOOK];
  const keep = async (): Promise<string> => {
    const now = await stored();
    texts.push(now);
    return now;
  };
  await goTo(page, 'b', 'Runbooks');
  await page.getByRole('table').getByRole('button', { name: 'Turn the lamp' }).press('Enter');
  await expect(heading(page, 'Turn the lamp')).toBeVisible();
  await page.keyboard.press('e');
  await expect(node(page, /^Clean the glass/)).toBeVisible();

  await test.step('a new step is dragged into the map; the text gains it in the right place and nothing else moves', async () => {
    const spot = map(page).getByRole('button', { name: 'Add a step between “Clean the glass” and “Turn the lamp”' });
    const place = await middleOf(spot);
    await drag(page, page.getByRole('button', { name: 'Add step', exact: true }), { x: place.x + 40, y: place.y });
    await expect(spot).toHaveAttribute('data-aimed');
    await page.mouse.up();
    await page.keyboard.type('Light the lamp');
    await page.keyboard.press('Enter');
    await expect(node(page, /^Light the lamp/)).toBeFocused();
    const [head = '', tail = ''] = (await keep()).split(/### 2\. Light the lamp \(Manual\)\n[^]*?(?=### 3\.)/);
    expect(head + tail.replace('### 3.', '### 2.').replace('### 4.', '### 3.')).toBe(RUNBOOK);
    await expect(page.getByRole('region', { name: 'Form' }).getByRole('textbox', { name: 'Name' })).toHaveValue('Light the lamp');
  });

  await test.step('what is let go outside of the map, or taken back by Escape, is nothing', async () => {
    const source = page.getByRole('button', { name: 'Add step', exact: true });
    await drag(page, source, await middleOf(words(page)));
    await page.mouse.up();
    await drag(page, source, await middleOf(node(page, /^Write it down/)));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await stored()).toBe(texts.at(-1));
  });

  await test.step('a handle is dragged to another step: the way there has a condition', async () => {
    await node(page, /^Turn the lamp/).hover();
    await drag(page, map(page).getByRole('button', { name: /^Connect “Turn the lamp”/ }), await middleOf(node(page, /^Clean the glass/)));
    await page.mouse.up();
    await page.keyboard.type('it sticks');
    await page.keyboard.press('Enter');
    await expect(words(page)).toContainText('If it sticks: go to step 1');
    await expect(map(page).getByRole('group', { name: /decision$/ }).or(map(page).getByRole('button', { name: /decision$/ }))).toBeVisible();
    await keep();
  });

  await test.step('a double click renames', async () => {
    await fit(page);
    await node(page, /^Write it down/).dblclick();
    await page.keyboard.type('Write the log');
    await page.keyboard.press('Enter');
    await expect(words(page)).toContainText('### 4. Write the log (Manual)');
    await keep();
  });

  await test.step('a menu on a step has all acts with their keys', async () => {
    await node(page, /^Clean the glass/).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Acts on “Clean the glass”' });
    await expect(menu.getByRole('menuitem', { name: 'Add a decision after' })).toContainText('D');
    expect(await portray(handrail, 'editor-map-menu')).toEqual([]);
    await menu.getByRole('menuitem', { name: 'In parallel with the next step' }).click();
    await expect(map(page).getByRole('group', { name: /^Group Together/ })).toBeVisible();
    await keep();
    await fit(page);
    await node(page, /^Write the log/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add a decision after' }).click();
    await page.keyboard.type('Is the log complete?');
    await page.keyboard.press('Enter');
    await expect(words(page)).toContainText('Is the log complete?');
    await keep();
  });

  await test.step('a step that is dragged onto a line stands there from then on', async () => {
    await fit(page);
    const spot = map(page).getByRole('button', { name: /^Add a step between “Start” and/ });
    await drag(page, node(page, /^Turn the lamp/), await middleOf(spot));
    await expect(spot).toHaveAttribute('data-aimed');
    await page.mouse.up();
    await expect(words(page)).toContainText('### 1. Turn the lamp (Manual)');
    await keep();
  });

  await test.step('anywhere else it stays where the hand puts it, and the text as it is; arranging anew takes that back', async () => {
    await fit(page);
    const before = await middleOf(node(page, /^Turn the lamp/));
    await drag(page, node(page, /^Turn the lamp/), { x: before.x + 130, y: before.y + 10 });
    await page.mouse.up();
    await expect.poll(async () => Object.keys((await ask(page, 'workflows.get', { id })).workflow.positions)).toEqual(['turn-the-lamp']);
    expect(await stored()).toBe(texts.at(-1));
    await page.getByRole('button', { name: 'Acts on the chosen step' }).click();
    await page.getByRole('menuitem', { name: 'Arrange anew' }).click();
    await expect.poll(async () => Object.keys((await ask(page, 'workflows.get', { id })).workflow.positions)).toEqual([]);
  });

  await test.step('a step is deleted, by the menu or by its key', async () => {
    await fit(page);
    await node(page, /^Light the lamp/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete the step' }).click();
    await expect(words(page)).not.toContainText('Light the lamp');
    await keep();
  });

  await test.step('each of these is taken back by one undo', async () => {
    for (const text of texts.toReversed().slice(1)) {
      await page.keyboard.press('Control+z');
      await expect.poll(stored).toBe(text);
    }
    expect(await stored()).toBe(RUNBOOK);
  });

  expect(faults).toEqual([]);
  await handrail.close();
  await home.remove();
});
