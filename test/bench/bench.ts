import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { seedWorkspace } from '#main/cli/seed-workspace.ts';
import { openTestCore } from '#test/helpers/workspace.ts';
import { useVirtualDisplay } from '#test/helpers/display.ts';
import { median, percentile, rounded } from './statistics.ts';
import { importBesideInsert } from './imports.ts';
import { listWorkspace, ticksInList } from './lists.ts';
import { mapPainted, mapWorkspace } from './maps.ts';
import { searchInCore, searchPainted, searchWorkspace } from './search.ts';
import { openMeasured, settledMemory } from './windows.ts';

/**
 * `npm run bench`: what Handrail costs beside a floor measured in the same run. Prints a table and writes
 * `artifacts/bench.json`. Absolute times depend on the machine; read the ratios.
 */
type Line = { readonly what: string; readonly value: number; readonly unit: string; readonly floor: number | null; readonly ratio: number | null };

const ITEMS = Number(process.env['HANDRAIL_BENCH_ITEMS'] ?? 10_000);
/** Of the workspace that the window is started on. */
const EVENTS = Number(process.env['HANDRAIL_BENCH_EVENTS'] ?? 100_000);
/** A tick is measured in workspaces of each of these sizes: it may not grow with them. */
const TICKED = (process.env['HANDRAIL_BENCH_TICKS'] ?? '1000,10000,100000').split(',').map(Number);
const IMPORTED = Number(process.env['HANDRAIL_BENCH_IMPORT'] ?? 20_000);
/** Search is measured at ten times the items each, which may cost it no more than a little (X4). */
const SEARCHED = (process.env['HANDRAIL_BENCH_SEARCH'] ?? '1000,10000,100000').split(',').map(Number);
/** Steps of the runbook whose map is opened and panned. */
const MAPPED = Number(process.env['HANDRAIL_BENCH_MAP'] ?? 1_000);
const STARTS = 5;
const TICKS = 300;
/** A frame of the screen, in ms. */
const FRAME = 1_000 / 60;
const BARE = 'test/bench/bare-window';

const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
const lines: Line[] = [];
const line = (what: string, value: number, unit: string, floor: number | null = null): void =>
  void lines.push({ what, value: rounded(value), unit, floor: floor === null ? null : rounded(floor), ratio: floor === null ? null : rounded(value / floor) });

/** One row, one FULL commit, on the same disk. */
function rawCommits(): number[] {
  const db = new Sqlite(join(folder, `floor-${uuidv7()}.db`));
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
  db.exec('CREATE TABLE t (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO t VALUES (?, ?)');
  const samples = Array.from({ length: TICKS }, (_, n) => timed(() => insert.run(`row ${n}`, 'x'.repeat(200))));
  db.close();
  return samples;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A workspace, and what a tick costs in it. */
async function seeded(size: number, events?: number): Promise<{ path: string; items: string[] }> {
  const path = join(folder, `workspace-${size}-${events ?? 0}`);
  createWorkspace(workspaceFolder(path));
  const core = openTestCore(path);
  seedWorkspace(core, { items: size, events }, () => undefined);
  const [person] = core.services.people.list();
  core.services.settings.change({ personId: person?.id ?? null });
  const items = core.services.items.list().slice(0, TICKS * 2).map((item) => item.id);
  const ticks = items.slice(0, TICKS).map((id) => timed(() => core.services.items.setState({ actor: person?.id ?? '', command: uuidv7() }, { ids: [id], state: 'in-progress', reason: null })));
  const raw = rawCommits();
  const where = `${size} items${events === undefined ? '' : `, ${events} events`}`;
  line(`tick in the core, p50 (${where})`, median(ticks), 'ms', median(raw));
  line(`tick in the core, p99 (${where})`, percentile(ticks, 0.99), 'ms', percentile(raw, 0.99));
  await core.close();
  return { path, items };
}

/** From the call in the page to the answer that it is on disk, in the real window. */
async function ticksInWindow(path: string, items: readonly string[]): Promise<{ starts: number[]; memory: number; saved: number[] }> {
  const starts: number[] = [];
  let memory = 0;
  let saved: number[] = [];
  for (let n = 0; n <= STARTS; n += 1) {
    const opened = await openMeasured('.', [`--workspace=${path}`], join(folder, 'settings'));
    if (n > 0) starts.push(opened.startMs);
    if (n === STARTS) {
      memory = await settledMemory(opened);
      saved = await opened.page.evaluate(async (calls) => {
        const bridge = window as unknown as { handrail: { invoke: (request: unknown) => Promise<unknown> } };
        const samples: number[] = [];
        for (const { id, command } of calls) {
          const begun = performance.now();
          await bridge.handrail.invoke({ channel: 'items.set-state', command, input: { ids: [id], state: 'done', reason: null } });
          samples.push(performance.now() - begun);
          // As quick as a key that is held down repeats.
          await new Promise((done) => setTimeout(done, 30));
        }
        return samples;
      }, items.map((id) => ({ id, command: uuidv7() })));
    }
    await opened.close();
  }
  return { starts, memory, saved };
}

async function bareWindow(): Promise<{ starts: number[]; memory: number }> {
  const starts: number[] = [];
  let memory = 0;
  for (let n = 0; n <= STARTS; n += 1) {
    const opened = await openMeasured(BARE, [], join(folder, 'bare-settings'));
    if (n > 0) starts.push(opened.startMs);
    if (n === STARTS) memory = await settledMemory(opened);
    await opened.close();
  }
  return { starts, memory };
}

/** The floor of the long list is the short one: what a tick costs must not depend on how long the list is. */
async function lists(): Promise<void> {
  let short: number | null = null;
  for (const perList of [100, 10_000]) {
    const { path, list, items } = await listWorkspace(folder, perList);
    const opened = await openMeasured('.', [`--workspace=${path}`]);
    const { painted, saved } = await ticksInList(opened.page, list, items, uuidv7);
    await opened.close();
    line(`key to tick painted, p50 (list of ${perList})`, median(painted), 'ms', FRAME);
    line(`key to tick painted, p95 (list of ${perList})`, percentile(painted, 0.95), 'ms', FRAME);
    line(`tick to saved, list on the screen, p95 (list of ${perList})`, percentile(saved, 0.95), 'ms', short);
    short ??= percentile(saved, 0.95);
  }
}

/** The ratio is to the smallest store; the last line is to a bare frame of the screen. */
async function searches(): Promise<void> {
  let least: number | null = null;
  let path = '';
  for (const items of SEARCHED) {
    path = await searchWorkspace(folder, items);
    const value = await searchInCore(path);
    line(`search in the core, p95 (${items} items)`, value, 'ms', least);
    least ??= value;
  }
  const opened = await openMeasured('.', [`--workspace=${path}`]);
  line(`key to results painted, p95 (${SEARCHED.at(-1) ?? 0} items)`, await searchPainted(opened.page), 'ms', FRAME);
  await opened.close();
}

/** From the key in the library to the runbook's map, with its text beside it; panning is held against a frame of the screen. */
async function maps(): Promise<void> {
  const { path } = await mapWorkspace(folder, MAPPED);
  const opened = await openMeasured('.', [`--workspace=${path}`]);
  const { open, frame } = await mapPainted(opened.page);
  await opened.close();
  line(`layout and paint of ${MAPPED} nodes`, open, 'ms');
  line(`frame while panning ${MAPPED} nodes, p95`, frame, 'ms', FRAME);
}

const release = await useVirtualDisplay();
try {
  for (const size of TICKED) await seeded(size);
  const { path, items } = await seeded(ITEMS, EVENTS);
  const bare = await bareWindow();
  const raw = rawCommits();
  const ours = await ticksInWindow(path, items.slice(TICKS));
  line(`warm start to Today, median (${EVENTS} events)`, median(ours.starts), 'ms', median(bare.starts));
  line('memory of all processes at Today', ours.memory, 'MB', bare.memory);
  line('tick to saved in the window, p50', median(ours.saved), 'ms', median(raw));
  line('tick to saved in the window, p99', percentile(ours.saved, 0.99), 'ms', percentile(raw, 0.99));
  await lists();
  await searches();
  await maps();
  const { ours: imported, floor } = await importBesideInsert(folder, IMPORTED);
  line(`import of ${IMPORTED} items, read and stored`, imported, 'ms', floor);
  mkdirSync('artifacts', { recursive: true });
  writeFileSync('artifacts/bench.json', `${JSON.stringify({ items: ITEMS, lines }, null, 2)}\n`);
  console.table(lines);
} finally {
  release();
  rmSync(folder, { recursive: true, force: true });
}
