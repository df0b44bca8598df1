import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TASK_STAGES, type TaskProgress } from '#shared/ipc/task-views.ts';
import { longTask, newTaskCells, watchTask } from '#main/core/long-task.ts';
import { type TestWorkspace, newWorkspace, temporaryFolder } from '#test/helpers/workspace.ts';

const cells = newTaskCells();
const watch = watchTask(cells);
let at: TestWorkspace;
let folder = '';

/** A file with a list of so many items. */
const file = (name: string, items: number): string => {
  const path = join(folder, name);
  writeFileSync(path, `# Yard ${name}\n\n## List ${name}\n\n${Array.from({ length: items }, (_, n) => `- [ ] Item ${n}\n`).join('')}`);
  return path;
};

/** Looks at the work whenever the thread is free for a moment. */
function looking<T>(work: Promise<T>, look: (progress: TaskProgress) => void): Promise<T> {
  const timer = setInterval(() => {
    const progress = watch.progress();
    if (progress !== null) look(progress);
  }, 1);
  return work.finally(() => clearInterval(timer));
}

beforeEach(() => {
  at = newWorkspace({ task: cells });
  folder = temporaryFolder();
});
afterEach(() => at.close());

describe('U4: long work says how far it is and can be called off', () => {
  it('an import reads file after file, and says nothing once it is over', async () => {
    const paths = [file('a.md', 10), file('b.md', 10), file('c.md', 10)];
    const seen: TaskProgress[] = [];
    await looking(at.core.services.imports.preview(at.person, paths), (progress) => seen.push(progress));
    expect(seen.map(({ stage }) => stage)).toContain('reading');
    expect(Math.max(...seen.map(({ share }) => share))).toBeGreaterThan(0.5);
    expect(watch.progress()).toBeNull();
  });

  it('called off while files are read, nothing is previewed and the next import goes its way', async () => {
    const paths = Array.from({ length: 20 }, (_, n) => file(`${n}.md`, 5));
    await expect(looking(at.core.services.imports.run(at.act(), paths), ({ share }) => share > 0.2 && watch.callOff())).rejects.toMatchObject({ error: { code: 'called-off' } });
    expect(at.core.services.items.list()).toEqual([]);
    const { files } = await at.core.services.imports.run(at.act(), paths.slice(0, 1));
    expect(files[0]?.created).toMatchObject({ items: 5 });
  });

  it('called off by another thread while it stores, all of it is taken back and the ledger is whole', async () => {
    const path = file('big.md', 4_000);
    const { token } = await at.core.services.imports.preview(at.person, [path]);
    const events = () => at.core.services.ledger.list({ before: null, limit: 1, entityId: null }).lines[0]?.seq;
    const before = events();
    const [storing, half, hurry] = [TASK_STAGES.indexOf('storing') + 1, 500, 1];
    const other = new Worker(`const view = new Int32Array(require('node:worker_threads').workerData); while (Atomics.load(view, 0) !== ${storing} || Atomics.load(view, 1) < ${half}); Atomics.store(view, 2, ${hurry});`, { eval: true, workerData: cells });
    await once(other, 'online');
    await expect(at.core.services.imports.apply(at.act(), token, [path])).rejects.toMatchObject({ error: { code: 'called-off' } });
    await once(other, 'exit');
    expect([at.core.services.items.list(), events()]).toEqual([[], before]);
    expect(at.core.check()).toMatchObject({ findings: [], drifted: [] });
    expect((await at.core.services.imports.apply(at.act(), token, [path])).files[0]?.created).toMatchObject({ items: 4_000 });
  });

  it('what others record between the parts of an import is none of its steps', async () => {
    const task = longTask(cells);
    await task.during(async () => {
      task.begin('reading');
      watch.callOff();
      expect(() => at.core.services.departments.create(at.act(), { name: 'Meanwhile', parentId: null })).not.toThrow();
      expect(() => task.part(0, 1)).toThrow('called off');
    });
  });
});
