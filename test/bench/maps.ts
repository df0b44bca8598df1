import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { createWorkspace } from '#main/core/core.ts';
import { seedWorkspace } from '#main/cli/seed-workspace.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { openTestCore } from '#test/helpers/workspace.ts';
import { percentile } from './statistics.ts';

/** A workspace with one runbook of so many steps, every tenth with a decision behind it, every twentieth parallel with the next. */
export async function mapWorkspace(folder: string, steps: number): Promise<{ path: string; id: string }> {
  const path = join(folder, `map-${steps}`);
  createWorkspace(workspaceFolder(path));
  const core = openTestCore(path);
  seedWorkspace(core, { items: 10, events: undefined }, () => undefined);
  const parts = Array.from({ length: steps }, (_, index) => {
    const group = index % 20 < 2 ? `**Parallel**: group ${Math.floor(index / 20)}\n` : '';
    const branch = index % 10 === 5 && index + 5 < steps ? `\nIf the check fails: go to step ${index + 5}\n` : '';
    return `### ${index + 1}. Do the part ${index + 1} (Manual)\n${group}**Critical**: ${index % 7 === 0 ? 'yes' : 'no'}\n${branch}`;
  });
  const act = { actor: core.services.people.list()[0]?.id ?? '', command: uuidv7() };
  const [id = ''] = core.services.workflows.create(act, { text: `# Long\n\n## Steps\n\n${parts.join('\n')}`, ownerId: null }).entityIds;
  core.services.settings.change({ personId: core.services.people.list()[0]?.id ?? null });
  await core.close();
  return { path, id };
}

/** From the key to the map laid out and painted, then the frames while it is panned by the wheel, p95. In ms. */
export async function mapPainted(page: Page): Promise<{ open: number; frame: number }> {
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  const row = page.getByRole('table').getByRole('button', { name: 'Long', exact: true });
  await row.waitFor();
  const open = await row.evaluate(
    (element) =>
      new Promise<number>((done) => {
        const begun = performance.now();
        const look = (): void => {
          const isThere = document.querySelector('.react-flow__node, canvas[aria-hidden]') !== null;
          requestAnimationFrame(isThere ? () => done(performance.now() - begun) : look);
        };
        (element as HTMLElement).click();
        look();
      }),
  );
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const pane = document.querySelector('.react-flow__pane') ?? document.body;
        const times: number[] = [];
        let last = performance.now();
        const pan = (): void => {
          pane.dispatchEvent(new WheelEvent('wheel', { deltaY: 90, bubbles: true, cancelable: true, clientX: innerWidth - 200, clientY: 400 }));
          requestAnimationFrame((now) => {
            times.push(now - last);
            last = now;
            if (times.length < 180) pan();
            else done(times.slice(10));
          });
        };
        requestAnimationFrame(pan);
      }),
  );
  return { open, frame: percentile(frames, 0.95) };
}
