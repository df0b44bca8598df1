import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findings, form, node, words } from '#test/helpers/runbook-editor.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome, preview } from '#test/helpers/story.ts';

const WIKI = `# Move the buoy

Owner: Harbour master

Keeps ships off the new bank.

1. **Warn the ships** – on channel 16.
2. **Lift the buoy**
3. **Lower the buoy**

## Local customs

Sound the horn twice.
`;

test('W1–W6, M2, C1: a runbook comes out of a wiki, is edited by three faces, checked, published, compared and run, also over a kill', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  let handrail = await home.start();
  let { app, page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  const press = (keys: string) => page.keyboard.press(keys);
  const type = (text: string) => page.keyboard.type(text);
  const only = async () => {
    const [summary] = await ask(page, 'workflows.list', {});
    return ask(page, 'workflows.get', { id: summary?.id ?? '' });
  };
  const saved = () => expect(page.getByRole('main').getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await introduce(page);

  await test.step('a bad file is named with its line, and nothing of it is stored', async () => {
    const bad = join(home.userData, 'bad.md');
    await writeFile(bad, '---\ntitle: Bad\ntags: [open\n---\n\n# Bad\n\n1. Do it\n');
    await preview(app, page, [bad]);
    await expect(page.getByRole('main')).toContainText(/line \d/i);
    await take('story-bad-file');
    await press('Escape');
    expect(await ask(page, 'workflows.list', {})).toEqual([]);
  });

  await test.step('pasted: what was understood, line by line, and what has no field', async () => {
    await goTo(page, 'i', 'Import');
    await press('v');
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), WIKI);
    await press('Control+v');
    await press('Control+Enter');
    for (const told of ['Move the buoy', 'Warn the ships', 'Lift the buoy', 'Local customs']) await expect(page.getByRole('main')).toContainText(told);
    await take('story-preview');
    await press('Control+s');
    await expect.poll(async () => (await ask(page, 'workflows.list', {})).length).toBe(1);
  });

  await test.step('version 1 is published as it came, and a run of it begins', async () => {
    await goTo(page, 'b', 'Runbooks');
    await page.getByRole('table').getByRole('button', { name: 'Move the buoy' }).focus();
    await press('Enter');
    await expect(heading(page, 'Move the buoy')).toBeVisible();
    await press('p');
    await type('As the wiki has it');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
    await press('s');
    await expect.poll(async () => (await ask(page, 'runs.list', {})).map(({ version }) => version)).toEqual([1]);
  });

  await test.step('a step comes in by the map, and nothing else of the text moves but numbers', async () => {
    await goTo(page, 'b', 'Runbooks');
    await page.getByRole('table').getByRole('button', { name: 'Move the buoy' }).focus();
    await press('Enter');
    await expect(heading(page, 'Move the buoy')).toBeVisible();
    await press('e');
    await expect(words(page)).toBeFocused();
    const before = (await only()).text;
    await expect(node(page, /^Warn/)).toBeVisible();
    await press('F6');
    await press('F6');
    for (const name of [/^Warn/, /^Lift/]) {
      await press('ArrowDown');
      await expect(node(page, name)).toBeFocused();
    }
    await press('a');
    await type('Tow the buoy');
    await press('Enter');
    await expect(words(page)).toContainText('Tow the buoy');
    await press('Control+s');
    await saved();
    const { text } = await only();
    expect(text.replace(/3\. [^\n]*Tow the buoy[^\n]*\n/, '').replace('4. **Lower', '3. **Lower')).toBe(before);
  });

  await test.step('a branch to a step that is not there is found on its line', async () => {
    await words(page).focus();
    await press('Control+Home');
    for (let row = 0; row < WIKI.split('\n').findIndex((line) => line.startsWith('2.')); row += 1) await press('ArrowDown');
    await press('End');
    await type('\n\nIf the check fails: go to step 9');
    await expect(findings(page).getByRole('button', { name: /step 9/ })).toBeVisible();
    await take('story-dangling');
    await press('Backspace');
    await type('1');
    await expect(findings(page).getByRole('button', { name: /step 9/ })).toHaveCount(0);
  });

  await test.step('a rollback, an approval and a retry in the form make it durable, and it is said why', async () => {
    for (const [name, value] of [['Rollback', 'put it back'], ['Approvals needed', '1'], ['Retries', '3']] as const) {
      await form(page).getByRole('textbox', { name, exact: true }).fill(value);
      await press(name === 'Rollback' ? 'Control+Enter' : 'Enter');
    }
    await expect(page.getByRole('button', { name: /Durable/ })).toBeVisible();
    await page.getByRole('button', { name: /Durable/ }).press('Enter');
    await expect(findings(page)).toContainText('waits for somebody’s approval');
    await take('story-durable');
  });

  await test.step('kill -9 after it was saved, start again: all of it is there, and a second start only shows the first', async () => {
    await press('Control+s');
    await saved();
    const { text } = await only();
    await handrail.kill();
    handrail = await home.start();
    ({ app, page } = handrail);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    expect((await only()).text).toBe(text);
  });

  await test.step('version 2 is published with a note, and compared with version 1', async () => {
    await goTo(page, 'b', 'Runbooks');
    await page.getByRole('table').getByRole('button', { name: 'Move the buoy' }).focus();
    await press('Enter');
    await expect(page.getByText('Changed since version 1')).toBeVisible();
    await press('p');
    await expect(page.getByRole('dialog')).toContainText('Tow the buoy');
    await type('Towed, with a way back');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    const { text, versions } = await only();
    expect(versions.map(({ version, note }) => [version, note])).toEqual([[2, 'Towed, with a way back'], [1, 'As the wiki has it']]);
    expect(text).toContain('Towed, with a way back');
    await page.getByRole('tab', { name: /Versions/ }).press('Enter');
    await press('c');
    await expect(heading(page, 'Move the buoy: what changed')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Tow the buoy');
    await take('story-compare');
  });

  await test.step('the run that was under way goes on with version 1', async () => {
    const [run] = await ask(page, 'runs.list', {});
    const { run: led } = await ask(page, 'runs.get', { id: run?.id ?? '' });
    expect([led.version, led.steps.map(({ name }) => name)]).toEqual([1, ['Warn the ships', 'Lift the buoy', 'Lower the buoy']]);
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
