import { type Page, expect, test } from '@playwright/test';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, heading, introduce, newHome } from '#test/helpers/story.ts';

const TEXT = DOCUMENTS['template'] ?? '';
const changes = (page: Page) => page.getByRole('list', { name: /Differences from|differences? from/ });

test('W5: a runbook is published, compared and restored, by keyboard alone', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const handrail = await home.start();
  const { page } = handrail;
  const found: string[] = [];
  const take = async (name: string) => void found.push(...(await portray(handrail, name)));
  await introduce(page);
  const id = (await ask(page, 'workflows.create', { text: TEXT, ownerId: null })).entityIds[0] ?? '';
  const revise = async (from: string, to: string) => {
    const { text } = await ask(page, 'workflows.get', { id });
    await ask(page, 'workflows.revise', { id, was: text, text: text.replace(from, to) });
  };
  const dialog = page.getByRole('dialog');

  await test.step('the first version is published with its note', async () => {
    await page.evaluate((hash) => { window.location.hash = hash; }, `#/runbooks/${id}`);
    await expect(heading(page, 'Light the tower')).toBeVisible();
    await page.keyboard.press('p');
    await expect(dialog).toContainText('This is the first version, with 3 steps.');
    await page.keyboard.type('As the keeper does it');
    await dialog.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the next shows what changed before it is frozen', async () => {
    await revise('~5 minutes', '~12 minutes');
    await revise('### 3. Light the lamp (Automated)', '### 3. Trim the wick (Manual)\n\nWith the small scissors.\n\n### 4. Light the lamp (Automated)');
    await expect(page.getByText('Changed since version 2')).toBeVisible();
    await page.keyboard.press('p');
    await expect(changes(page).getByRole('listitem')).toHaveText([/Climb the stairs/, /Trim the wick/, /Is it foggy\?/]);
    await take('versions-publish');
    await page.keyboard.type('Trimmed');
    await dialog.getByRole('button', { name: 'Publish version 3' }).press('Enter');
    await expect(dialog).toBeHidden();
    await page.getByRole('tab', { name: /Versions/ }).press('Enter');
    await expect(page.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveText([/Version 3.*Trimmed/s, /Version 2.*As the keeper/s]);
    await take('versions-tab');
  });

  await test.step('two versions are compared: what is said, the text, and the map', async () => {
    await page.getByRole('tab', { name: /Versions/ }).focus();
    await page.keyboard.press('c');
    await expect(heading(page, 'Light the tower: what changed')).toBeVisible();
    await expect(changes(page)).toContainText('~5 minutes');
    await expect(changes(page)).toContainText('~12 minutes');
    await take('compare-structure');
    await page.getByRole('tab', { name: 'Text' }).click();
    await expect(page.getByRole('textbox', { name: 'Text of Version 3' })).toContainText('Trim the wick');
    await take('compare-text');
    await page.getByRole('tab', { name: 'Map' }).click();
    await expect(page.getByText('Trim the wick').first()).toBeVisible();
    await take('compare-map');
    await page.evaluate((hash) => { window.location.hash = hash; }, `#/runbooks/${id}/compare?from=3&to=draft`);
    await expect(page.getByText('Version 3 and Draft are the same.')).toBeVisible();
    await take('compare-same');
  });

  await test.step('an earlier version is read, and restored as a new one', async () => {
    await page.evaluate((hash) => { window.location.hash = hash; }, `#/runbooks/${id}/versions/2`);
    await expect(heading(page, /Light the tower · Version 2/)).toBeVisible();
    await take('version-read');
    await page.getByRole('button', { name: 'Restore' }).press('Enter');
    await expect(dialog).toContainText('No version is lost.');
    await dialog.getByRole('button', { name: 'Publish version 4' }).press('Enter');
    await expect(dialog).toBeHidden();
    const { versions, text } = await ask(page, 'workflows.get', { id });
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(text).not.toContain('Trim the wick');
  });

  await test.step('what leads nowhere is refused with its line', async () => {
    await revise('go to step 1', 'go to step 77');
    await page.evaluate((hash) => { window.location.hash = hash; }, `#/runbooks/${id}`);
    await expect(heading(page, 'Light the tower')).toBeVisible();
    await page.keyboard.press('p');
    await dialog.getByRole('button', { name: /^Publish version/ }).press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(/Line \d+: there is no step 77/);
    await expect(dialog.getByRole('button', { name: 'Open the text' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
