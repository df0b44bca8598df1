import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { expect, test } from '@playwright/test';
import { createServer } from 'vite';
import { launchHandrail } from '#test/helpers/electron-app.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The gallery is for development only, so it is served from the sources, as `npm run dev` does. */
async function serveGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: join(ROOT, 'renderer'),
    cacheDir: join(ROOT, 'artifacts/vite'),
    plugins: [react()],
    define: { __GALLERY__: 'true' },
    server: { port: 0, host: 'localhost', hmr: false },
    logLevel: 'error',
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the sources are not served');
  return { url, close: () => server.close() };
}

/** What is on the gallery page, a picture each. */
const SECTIONS = 14;

test('U2: every primitive in every state looks as it did, in both themes and both directions', async () => {
  test.slow();
  const gallery = await serveGallery();
  const { app, page, close } = await launchHandrail({ env: { ELECTRON_RENDERER_URL: gallery.url } });
  const chrome = (await app.evaluate(() => process.versions.chrome)).split('.')[0] ?? '';
  // Another Chromium draws letters otherwise; it needs pictures of its own (`--update-snapshots`).
  const pictures = join(import.meta.dirname, 'gallery', `chrome${chrome}`);
  test.skip(!existsSync(pictures) && test.info().config.updateSnapshots !== 'all', `no pictures were taken with Chromium ${chrome} yet`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'pseudo-rtl'] as const) {
      await page.evaluate((patch) => window.handrail.invoke({ channel: 'settings.change', command: null, input: patch }), { theme, language });
      await page.goto('app://handrail/#/gallery');
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const sections = page.locator('main section[aria-labelledby]:not(section *)');
      await expect(sections).toHaveCount(SECTIONS, { timeout: 30_000 });
      await page.evaluate(() => document.fonts.ready);
      for (let index = 0; index < SECTIONS; index += 1) {
        await expect(sections.nth(index)).toHaveScreenshot([`chrome${chrome}`, `${theme}-${language}-${index + 1}.png`], { animations: 'disabled', caret: 'hide' });
      }
    }
  }
  await close();
  await gallery.close();
});
