import { type Page, expect, test } from '@playwright/test';
import { faultsOf, map, words } from '#test/helpers/runbook-editor.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, introduce, newHome } from '#test/helpers/story.ts';

const RUBBISH = '\u0007\u200B\uFFFC <script>alert(1)</script> ]]>|||\n### 1.\n### 0.\n- [ ] \n---\n: :\n'.repeat(50) + 'x'.repeat(20_000);
const open = (page: Page, path: string) => page.evaluate((to) => void (location.hash = to), `#${path}`);

test('W4: what is typed last is saved though the window is closed at once, whatever the line ends', async () => {
  const home = await newHome();
  const first = await home.start();
  await introduce(first.page);
  const text = '# Turn the lamp\n\n## Steps\n\n### 1. Clean the glass\n\nUse the soft cloth.';
  const ids: string[] = [];
  for (const each of [text, text.replaceAll('\n', '\r\n')]) ids.push((await ask(first.page, 'workflows.create', { text: each })).entityIds[0] ?? '');
  await first.close();
  for (const id of ids) {
    const { page, close } = await home.start();
    const before = (await ask(page, 'workflows.get', { id })).text;
    await open(page, `/runbooks/${id}/edit`);
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And the last word.');
    await close();
    const again = await home.start();
    expect((await ask(again.page, 'workflows.get', { id })).text).toBe(`${before} And the last word.`);
    await again.close();
  }
  await home.remove();
});

test('W4: a text with nothing or rubbish in it, a runbook in the archive and one that is none', async () => {
  test.setTimeout(120_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page, close } = handrail;
  const faults = faultsOf(page);
  await introduce(page);
  const id = (await ask(page, 'workflows.create', { text: '# Turn the lamp\n\n## Steps\n\n### 1. Clean the glass\n' })).entityIds[0] ?? '';
  await open(page, `/runbooks/${id}/edit`);
  await expect(words(page)).toBeFocused();

  await test.step('nothing: the map says how to begin, and its first step makes a runbook again', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText('No step yet. Add one')).toBeVisible();
    expect(await portray(handrail, 'editor-empty')).toEqual([]);
    await map(page).getByRole('button', { name: 'Add a step between “Start” and “Complete”' }).click();
    await page.keyboard.type('Light the lamp');
    await page.keyboard.press('Enter');
    await expect(map(page).getByRole('button', { name: /^Light the lamp/ })).toBeVisible();
    await expect(words(page)).toContainText('title: Turn the lamp');
    await expect(words(page)).toContainText('### 1. Light the lamp');
  });

  await test.step('rubbish is text like any other, and undone as such', async () => {
    await words(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(RUBBISH);
    await expect(page.getByRole('region', { name: 'Findings' }).getByRole('button').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(words(page)).toContainText('### 1. Light the lamp');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  });

  await test.step('archived while it is edited it stays open; opened again it can be restored', async () => {
    await ask(page, 'workflows.archive', { id });
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More.');
    await expect(page.getByText(/Not saved – .*archived/)).toBeVisible();
    expect(await portray(handrail, 'editor-not-saved')).toEqual([]);
    await ask(page, 'workflows.restore', { id });
    await page.getByRole('button', { name: 'Save again' }).click();
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    expect((await ask(page, 'workflows.get', { id })).text).toContain('More.');
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('button', { name: 'Start run' })).toBeEnabled();
    await ask(page, 'workflows.archive', { id });
    await expect(page.getByRole('button', { name: 'Start run' })).toBeDisabled();
    await open(page, `/runbooks/${id}/edit`);
    await expect(page.getByText('This runbook is archived; restore it to edit it.')).toBeVisible();
    expect(await portray(handrail, 'editor-archived')).toEqual([]);
    await page.getByRole('button', { name: 'Restore the runbook' }).click();
    await expect(words(page)).toBeVisible();
  });

  await test.step('none: a way back', async () => {
    await open(page, '/runbooks/019aa000-0000-7000-8000-000000000000/edit');
    await expect(page.getByRole('main').getByRole('link', { name: /Runbooks|runbooks/ }).first()).toBeVisible();
    expect(await portray(handrail, 'editor-missing')).toEqual([]);
  });
  expect(faults).toEqual([]);
  await close();
  await home.remove();
});
