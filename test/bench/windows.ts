import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath } from '../../scripts/setup/electron.mjs';
import { memoryOfTree } from './processes.ts';

export type Opened = { readonly app: ElectronApplication; readonly page: Page; readonly startMs: number; readonly close: () => Promise<void> };

/** Starts a program and measures from the spawn to the largest paint of its first window, in ms. Warm is what has its caches from an earlier start. */
export async function openMeasured(program: string, args: readonly string[] = [], kept?: string): Promise<Opened> {
  const userData = kept ?? mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = Date.now();
  const app = await _electron.launch({ executablePath: electronPath(), args: [resolve(program), `--user-data-dir=${userData}`, ...root, ...args] });
  const page = await app.firstWindow();
  await page.waitForSelector('h1');
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) setTimeout(() => done(performance.timeOrigin + last.startTime), 500);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return {
    app,
    page,
    startMs: painted - begun,
    close: async () => {
      await app.close();
      if (kept === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
}

export async function settledMemory({ app, page }: Opened): Promise<number> {
  await page.waitForTimeout(2_000);
  return memoryOfTree(app.process().pid ?? 0);
}
