import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import type { LaunchedApp } from './electron-app.ts';

const FOLDER = resolve(import.meta.dirname, '../../artifacts/screens');
const SIZES = [[1280, 800], [1440, 900]] as const;
const THEMES = ['light', 'dark'] as const;

/** Follows the system: what the window would do when the system turns dark. */
export async function useTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Every rule of axe, serious or not. What is said aloud by the name of a busy button stays for some seconds where that button is gone already. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')} ${node.html.slice(0, 120)}`));
}

/**
 * Takes the screen that is shown in both themes and sizes, and gives what axe finds on it, with its name before it.
 * The pictures are kept as artefacts for people to look at.
 */
export async function portray({ app, page }: Pick<LaunchedApp, 'app' | 'page'>, name: string): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const found: string[] = [];
  await page.mouse.move(0, 0);
  for (const theme of THEMES) {
    await useTheme(page, theme);
    for (const [width, height] of SIZES) {
      await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [width, height] as const);
      await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 2, width);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.screenshot({ path: join(FOLDER, `${name}-${theme}-${width}.png`) });
    }
    found.push(...(await findings(page)).map((finding) => `${name}, ${theme}: ${finding}`));
  }
  return found;
}
