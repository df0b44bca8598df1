import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { ORCHARD, ask, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

/** The dialog of the system answers with this path from now on, or is closed. */
const answerSave = (app: ElectronApplication, path: string | null) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

test('a list is saved as Markdown where the person says; a closed dialog saves nothing', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD]);
  await page.getByRole('link', { name: 'Grafting' }).click();
  await expect(heading(page, 'Grafting')).toBeVisible();
  const path = join(home.userData, 'grafting.md');
  const save = async () => {
    await page.getByRole('button', { name: 'Acts for the list' }).click();
    await page.getByRole('menuitem', { name: /Markdown/ }).click();
  };

  await answerSave(app, null);
  await save();
  await expect(page.getByRole('menu')).toBeHidden();
  const id = page.url().split('/').at(-1) ?? '';
  expect(await ask(page, 'exports.save', { noun: 'checklist', id, format: 'json' })).toBeNull();
  expect(existsSync(path)).toBe(false);

  await answerSave(app, path);
  await save();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('- [ ] Order rootstock for two hundred trees');
  expect(text).toContain('- [-] Try the quince on the old wall');
  await close();
  await home.remove();
});
