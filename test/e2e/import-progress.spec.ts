import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { answerChoice, ask, goTo, introduce, newHome } from '#test/helpers/story.ts';

test('U4: a long import says how far it is, is called off with Escape, and leaves nothing behind', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  const path = join(home.userData, 'long.md');
  const lists = Array.from({ length: 300 }, (_each, list) => `## Round ${list}\n\n${Array.from({ length: 100 }, (_item, n) => `- [ ] Look at post ${list}.${n}\n`).join('')}\n`);
  writeFileSync(path, `# Long walk\n\n${lists.join('')}`);
  await answerChoice(app, [path]);
  await goTo(page, 'i', 'Import');

  await page.keyboard.press('o');
  const bar = page.getByRole('progressbar', { name: /Reading the files|Working out what changes/ });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('Called off. Nothing was stored.')).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Files to import' })).toBeHidden();

  await page.keyboard.press('o');
  await expect(page.getByRole('grid', { name: 'Files to import' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+s');
  const storing = page.getByRole('progressbar', { name: 'Storing' });
  await expect(storing).toBeVisible();
  await page.screenshot({ path: 'artifacts/screens/import-progress-light.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('Called off. Nothing was stored.')).toBeVisible();
  expect((await ask(page, 'workspace.overview', {})).counts).toMatchObject({ departments: 0, checklists: 0, items: 0 });

  await expect(page.getByRole('grid', { name: 'Files to import' })).toBeVisible();
  const found = await portray({ app, page }, 'import-called-off');
  expect(found).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible({ timeout: 60_000 });
  expect((await ask(page, 'workspace.overview', {})).counts).toMatchObject({ checklists: 300, items: 30_000 });
  await close();
  await home.remove();
});
