import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { seedWorkspace } from '#main/cli/seed-workspace.ts';
import { openTestCore } from '#test/helpers/workspace.ts';

const ITEMS = 10_000;
const KEYS = 60;
const CALLS = 150;

/** A workspace of ten thousand items in lists of one size; gives its folder and a list with the ids of its items. */
export async function listWorkspace(folder: string, perList: number): Promise<{ path: string; list: string; items: string[] }> {
  const path = join(folder, `lists-${perList}`);
  createWorkspace(workspaceFolder(path));
  const core = openTestCore(path);
  seedWorkspace(core, { items: ITEMS, perList }, () => undefined);
  core.services.settings.change({ personId: core.services.people.list()[0]?.id ?? null });
  const list = core.services.items.list()[0]?.checklistId ?? '';
  const items = core.services.checklists.view(list).items.map(({ id }) => id);
  await core.close();
  return { path, list, items };
}

/** With the list on the screen: from a key to the row painted as ticked, and from a tick to the answer that it is on disk; in ms. */
export async function ticksInList(page: Page, list: string, items: readonly string[], newId: () => string): Promise<{ painted: number[]; saved: number[] }> {
  await page.evaluate((id) => { location.hash = `#/checklists/${id}`; }, list);
  await page.waitForSelector('[role="treegrid"] [role="row"]');
  await page.keyboard.press('j');
  await page.waitForSelector('[role="row"]:focus');
  const painted = await page.evaluate(async (keys) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const rest = () => new Promise((done) => setTimeout(done, 60));
    const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    const taken: number[] = [];
    for (let n = 0; n < keys; n += 1) {
      const row = document.activeElement as HTMLElement;
      const before = row.dataset['state'];
      await frame();
      const begun = performance.now();
      press('x');
      while (row.dataset['state'] === before && performance.now() - begun < 2_000) await frame();
      taken.push(performance.now() - begun);
      await rest();
      press('j');
      await rest();
    }
    return taken;
  }, KEYS);
  const saved = await page.evaluate(async (calls) => {
    const bridge = window as unknown as { handrail: { invoke: (request: unknown) => Promise<unknown> } };
    const taken: number[] = [];
    for (const { id, command } of calls) {
      const begun = performance.now();
      await bridge.handrail.invoke({ channel: 'items.set-state', command, input: { ids: [id], state: 'in-progress', reason: null } });
      taken.push(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 30));
    }
    return taken;
  }, Array.from({ length: CALLS }, (_, n) => ({ id: items[n % items.length] ?? '', command: newId() })));
  return { painted, saved };
}
