import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { seedWorkspace } from '#main/cli/seed-workspace.ts';
import { openTestCore } from '#test/helpers/workspace.ts';
import { percentile } from './statistics.ts';

/** Typed key by key: words that most items have, that few have, two at once, and one that narrows down by a filter. */
const TYPED = ['check', 'certificate', 'round 77', 'backup list', 'person 7', 'state:blocked check', 'owner:none due:week', 'zzz'];
const TIMES = 3;
/** So many the page asks for. */
const LIMIT = 200;
const WARMTH = 20;

/** A workspace with so many items; gives its folder. */
export async function searchWorkspace(folder: string, items: number): Promise<string> {
  const path = join(folder, `search-${items}`);
  createWorkspace(workspaceFolder(path));
  const core = openTestCore(path);
  seedWorkspace(core, { items }, () => undefined);
  core.services.settings.change({ personId: core.services.people.list()[0]?.id ?? null });
  await core.close();
  return path;
}

/** From a query to its answer in the core, in ms, for every text that stands there while one types. */
export async function searchInCore(path: string): Promise<number> {
  const core = openTestCore(path);
  const queries = Array.from({ length: TIMES }, () => TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))).flat();
  const samples = queries.map((query) => {
    const begun = performance.now();
    core.services.search.find(null, { query, limit: LIMIT });
    return performance.now() - begun;
  });
  await core.close();
  return percentile(samples.slice(WARMTH), 0.95);
}

/** From a key to its results on the screen, in ms, in the real window: every key of words that are found. */
export async function searchPainted(page: Page): Promise<number> {
  await page.evaluate(() => { location.hash = '#/search'; });
  await page.waitForSelector('[role="combobox"]');
  const samples = await page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('#main [role="combobox"]');
    if (field === null) return [];
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const painted = () => new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done, { once: true });
      port1.start();
      port2.postMessage(null);
    });
    const rest = () => new Promise((done) => setTimeout(done, 120));
    const taken: number[] = [];
    for (const text of typed) {
      const begun = performance.now();
      write?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The first result shows what was typed set off; nothing that stood there before does.
      while (document.querySelector('[role="option"] mark')?.textContent.toLowerCase() !== text && performance.now() - begun < 2_000) await frame();
      // The frame that is being made shows it; what stands behind it in the queue comes after its paint.
      await painted();
      taken.push(performance.now() - begun);
      await rest();
    }
    return taken;
  }, ['check', 'certificate', 'round', 'list', 'rotate'].flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1))));
  return percentile(samples.slice(1), 0.95);
}
