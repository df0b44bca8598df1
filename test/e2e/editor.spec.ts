import { expect, test } from '@playwright/test';
import { faultsOf, findings, form, node, words } from '#test/helpers/runbook-editor.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const RUNBOOK = `---
title: Turn the lamp
owner: Keeper
duration: 10-20 minutes
---

# Turn the lamp

Keeps the lamp in sight of every ship.

## Steps

### 1. Clean the glass (Manual)
**Role**: Keeper
**Duration**: ~5 minutes

Use the soft cloth.

**Validation**: no streak is left

### 2. Turn the lamp (Manual)
**Role**: Keeper
**Duration**: ~5 minutes

A word <!-- kept as it stands --> to the crew.

**Validation**: the beam sweeps the bay

### 3. Write it down (Manual)
**Role**: Keeper
**Duration**: ~1 minute

In the book.

**Validation**: the line is in the book
`;


test('W4: one runbook by its text, its form and its map, with one history', async () => {
  test.setTimeout(300_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page } = handrail;
  const faults = faultsOf(page);
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  await introduce(page);
  const id = (await ask(page, 'workflows.create', { text: RUNBOOK })).entityIds[0] ?? '';
  await ask(page, 'workflows.publish', { id, note: 'First' });
  const start = (await ask(page, 'workflows.get', { id })).text;
  /** What is on the disk once all that was done is saved. */
  const stored = async (): Promise<string> => {
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    return (await ask(page, 'workflows.get', { id })).text;
  };
  const texts = [start];

  await test.step('the page of a runbook leads to its editor, and the text has the focus', async () => {
    await goTo(page, 'b', 'Runbooks');
    await page.getByRole('table').getByRole('button', { name: 'Turn the lamp' }).press('Enter');
    await expect(heading(page, 'Turn the lamp')).toBeVisible();
    await page.keyboard.press('e');
    await expect(words(page)).toBeFocused();
    await expect(node(page, /^Turn the lamp/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Medium' })).toBeVisible();
  });

  await test.step('a branch to a step that is not there is found on its line, and is gone once it is mended', async () => {
    await page.getByText('to the crew.').click();
    await expect(node(page, /^Turn the lamp/).locator('[data-chosen]')).toBeVisible();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('If the check fails: go to step 9');
    await page.keyboard.press('Escape');
    const line = start.split('\n').indexOf('A word <!-- kept as it stands --> to the crew.') + 3;
    const dangling = findings(page).getByRole('button', { name: /step 9/ });
    await expect(dangling).toContainText(`Line ${line}`);
    await take('editor-finding');
    await page.keyboard.press('Home');
    await page.keyboard.press('F8');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await expect(dangling).toHaveCount(0);
    texts.push(await stored());
    expect(texts.at(-1)).toBe(start.replace('to the crew.', 'to the crew.\n\nIf the check fails: go to step 3'));
  });

  await test.step('the form says of the step what makes it durable, and the reasons are shown', async () => {
    for (const [name, value, line] of [['Rollback', 'turn it back', '**Rollback**: turn it back'], ['Approvals needed', '1', '**Approval**: yes'], ['Retries', '3', '**Retry**: 3 times']] as const) {
      await form(page).getByRole('textbox', { name, exact: true }).fill(value);
      await page.keyboard.press(name === 'Rollback' ? 'Control+Enter' : 'Enter');
      await expect(words(page)).toContainText(line);
      texts.push(await stored());
      expect(texts.at(-1)?.split('\n').filter((each) => !(texts.at(-2) ?? '').includes(each)).join('\n')).toBe(line);
    }
    await page.getByRole('button', { name: 'Durable' }).click();
    await expect(findings(page)).toContainText('has a rollback that does something');
    await expect(findings(page)).toContainText('waits for somebody’s approval');
    await take('editor-durable');
  });

  await test.step('the map adds a step, and the text has it in its place; nothing else moves but numbers', async () => {
    await node(page, /^Clean the glass/).click();
    await page.keyboard.press('a');
    await page.keyboard.type('Light the lamp');
    await page.keyboard.press('Enter');
    await expect(node(page, /^Light the lamp/)).toBeFocused();
    await expect(form(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Light the lamp');
    const before = texts.at(-1) ?? '';
    const now = await stored();
    texts.push(now);
    const [head = '', tail = ''] = now.split(/### 2\. Light the lamp \(Manual\)\n[^]*?(?=### 3\.)/);
    expect(head + tail.replace('### 3.', '### 2.').replace('### 4.', '### 3.').replace('go to step 4', 'go to step 3')).toBe(before);
    await take('editor-map');
  });

  await test.step('the map moves, joins and connects', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(words(page)).toContainText('### 3. Light the lamp');
    texts.push(await stored());
    await expect(node(page, /^Light the lamp/)).toBeFocused();
    await page.keyboard.press('c');
    await page.keyboard.type('Write');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('it is dark');
    await page.keyboard.press('Enter');
    await expect(words(page)).toContainText('If it is dark: go to step 4');
    texts.push(await stored());
  });

  await test.step('undo takes all of it back one by one, from wherever the focus is', async () => {
    for (const text of texts.toReversed().slice(1, -1)) {
      await page.keyboard.press('Control+z');
      await expect.poll(stored).toBe(text);
    }
    for (let turn = 0; turn < 12 && (await stored()) !== start; turn += 1) await page.keyboard.press('Control+z');
    expect(await stored()).toBe(start);
    for (let turn = 0; turn < 40 && (await stored()) !== texts.at(-1); turn += 1) await page.keyboard.press('Control+Shift+z');
    expect(await stored()).toBe(texts.at(-1));
  });

  await test.step('closed at once and opened again, nothing is lost; it is published from here', async () => {
    await words(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nLast words.');
    await page.keyboard.press('Control+e');
    await expect(heading(page, 'Turn the lamp')).toBeVisible();
    expect((await ask(page, 'workflows.get', { id })).text).toBe(`${texts.at(-1)}\nLast words.`);
    await page.keyboard.press('e');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Control+Shift+p');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Light the lamp');
    await page.keyboard.type('Lights and branches');
    await dialog.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await expect(page.getByText('Version 2 is published.').first()).toBeVisible();
    await expect(words(page)).toContainText('Last words.');
    expect((await ask(page, 'workflows.get', { id })).versions.map(({ version, note }) => [version, note])).toEqual([[2, 'Lights and branches'], [1, 'First']]);
  });

  await test.step('what was changed elsewhere meanwhile is shown, and nothing is lost', async () => {
    const theirs = (await ask(page, 'workflows.get', { id })).text;
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('<!-- mine -->');
    await ask(page, 'workflows.revise', { id, text: theirs.replace('In the book.', 'In the big book.'), was: theirs });
    await expect(page.getByRole('alert').filter({ hasText: 'changed elsewhere' })).toBeVisible();
    await take('editor-conflict');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('dialog')).toContainText('In the big book.');
    await page.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
    await expect(words(page)).not.toContainText('mine');
    await words(page).focus();
    await page.keyboard.press('Control+z');
    await expect(words(page)).toContainText('mine');
    expect(await stored()).toContain('mine');
  });

  expect(found).toEqual([]);
  expect(faults).toEqual([]);
  await handrail.close();
  await home.remove();
});
