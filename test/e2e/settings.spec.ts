import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HARBOUR, ORCHARD, ask, goTo, heading, introduce, newHome, preview } from '#test/helpers/story.ts';

test('how the program looks is kept, and there before the first paint of the next start', async () => {
  const home = await newHome();
  let handrail = await home.start();
  let { page } = handrail;
  await introduce(page);
  await page.keyboard.press('Control+,');
  await expect(heading(page, 'Settings')).toBeVisible();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.getByRole('radio', { name: 'Compact' }).check({ force: true });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('110 %')).toBeVisible();
  await expect(page.getByText(home.workspace)).toBeVisible();
  const { version } = await ask(page, 'app.info', {});
  await expect(page.getByRole('region', { name: 'About' })).toContainText(version);
  await expect.poll(() => ask(page, 'settings.get', {})).toMatchObject({ theme: 'dark', density: 'compact', zoom: 110 });
  expect(JSON.parse(readFileSync(join(home.workspace, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark', density: 'compact', zoom: 110 });
  await handrail.close();

  handrail = await home.start();
  page = handrail.page;
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const paint = list.getEntries()[0];
      if (paint !== undefined) Object.assign(globalThis, { atFirstPaint: document.documentElement.dataset['theme'] ?? 'none' });
    }).observe({ type: 'paint', buffered: true });
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { atFirstPaint?: string }).atFirstPaint)).toBe('dark');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await handrail.close();
  await home.remove();
});

test('every text comes from the catalogue, and the whole interface turns round', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await preview(app, page, [ORCHARD, HARBOUR]);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  await ask(page, 'settings.change', { language: 'pseudo-rtl' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const bracketed = /^\[.*\]$/;
  for (const letter of ['t', 'd', 'b', 'r', 'm', 'l', 'i']) {
    await goTo(page, letter, bracketed);
    const buttons = await page.locator('button:visible').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? (each as HTMLElement).innerText.split('\n')[0] ?? ''));
    expect(buttons.filter((name) => name !== '' && !/[[\]]/.test(name) && !['A', 'Ada'].includes(name)), letter).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${letter}: nothing runs out of the window`).toBe(true);
  }
  await close();
  await home.remove();
});
