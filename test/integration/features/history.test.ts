import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, type Progress, addProgress } from '#shared/domain/checklists/progress.ts';
import { ITEM_STATES, STAGES } from '#shared/domain/items/item.ts';
import { dump } from '#main/store/rebuild.ts';
import { PROJECTIONS } from '#main/core/projections.ts';
import { BOOKKEEPING_TABLES } from '#main/store/ledger.ts';
import { Refused } from '#shared/ipc/errors.ts';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

type Step = { readonly kind: number; readonly item: number; readonly state: number };

/** Steps of any kind, or those that cycles are made of. */
const kinds = fc.oneof(fc.nat(25), fc.constantFrom(0, 4, 9, 20, 20, 21, 22, 23, 24, 24));
const histories = fc.array(fc.record({ kind: kinds, item: fc.nat(4), state: fc.nat(ITEM_STATES.length - 1) }), { minLength: 1, maxLength: 18 });

const A_DAY = 86_400_000;
const DAWN = Date.parse('2026-10-20T06:00:00.000Z');
/** The clock of the workspaces here: it stands still until a step moves it on. */
let nowMs = DAWN;
const begin = (): TestWorkspace => {
  nowMs = DAWN;
  return newWorkspace({ clock: () => nowMs });
};
const TIME_PASSES = 20;
const LONGER = [3_600_000, A_DAY, 2 * A_DAY, 9 * A_DAY, 40 * A_DAY];
const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=HOURLY;INTERVAL=6', 'FREQ=DAILY;BYHOUR=2,3', null];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Honolulu'];

/** A list of five items, and a department, a section and a list beside it. */
function seed(workspace: TestWorkspace) {
  const { core, act } = workspace;
  const list = seedList(workspace, ['One', 'Two', 'Three', 'Four', 'Five']);
  const [otherDepartment = ''] = core.services.departments.create(act(), { name: 'Yard', parentId: list.department }).entityIds;
  const [section = ''] = core.services.sections.create(act(), { departmentId: list.department, name: 'Slipway' }).entityIds;
  const [otherChecklist = ''] = core.services.checklists.create(act(), { departmentId: list.department, sectionId: section, title: 'After sailing' }).entityIds;
  return { ...list, otherDepartment, section, otherChecklist };
}

/** What the counts of departments should be, summed up from the lists that are in use. */
function countedFromLists({ core }: TestWorkspace): Record<string, { lists: number; progress: Progress }> {
  const { departments, sections } = core.services;
  const putAway = new Set(sections.list().filter(({ archived }) => archived).map(({ id }) => id));
  const inUse = departments.lists(null).filter(({ archived, sectionId }) => !archived && !putAway.has(sectionId ?? ''));
  return Object.fromEntries(departments.list().map(({ id }) => {
    const own = inUse.filter(({ departmentId }) => departmentId === id);
    return [id, { lists: own.length, progress: own.map(({ progress }) => progress).reduce(addProgress, NO_PROGRESS) }];
  }));
}

/** One act of any kind; some are refused, which is as good a history as any. */
function take({ core, act, person }: TestWorkspace, seeded: ReturnType<typeof seed>, { kind, item, state }: Step): void {
  const { items, checklists, cycles, departments, sections } = core.services;
  const id = seeded.items[item % seeded.items.length] ?? '';
  const ids = seeded.items.slice(0, 1 + (state % seeded.items.length));
  const place = { checklistId: seeded.checklist, parentId: null };
  const acts = [
    () => items.setState(act(), { ids: [id], state: ITEM_STATES[state] ?? 'open', reason: 'because' }),
    () => items.edit(act(), { id, text: `Text ${state}` }),
    () => items.move(act(), { ids: [id], checklistId: seeded.checklist, parentId: null, after: seeded.items[state % seeded.items.length] ?? null }),
    () => items.archive(act(), [id]),
    () => items.add(act(), { checklistId: seeded.checklist, parentId: state % 2 === 0 ? id : null, after: null, text: `New ${state}` }),
    () => checklists.rename(act(), { id: seeded.checklist, title: `Title ${state}` }),
    () => departments.rename(act(), { id: seeded.department, name: `Name ${state}` }),
    () => (state % 2 === 0 ? items.assign(act(), { ids: [id], assigneeId: person }) : sections.create(act(), { departmentId: seeded.department, name: `Section ${item} ${state}` })),
    () => items.setState(act(), { ids, state: ITEM_STATES[state] ?? 'open', reason: 'together', happenedAt: '2026-01-01T00:00:00.000Z' }),
    () => items.tickAll(act(), seeded.checklist),
    () => items.setDue(act(), { ids, due: state % 2 === 0 ? { kind: 'day', day: `2026-12-0${state + 1}`, time: null, zone: 'UTC' } : { kind: 'cycle', days: state, time: '08:00' } }),
    () => items.setStage(act(), { ids, stage: STAGES[state] ?? null }),
    () => items.setCritical(act(), { ids, critical: state % 2 === 0 }),
    () => items.writeNotes(act(), { id, notes: state === 0 ? null : `Note ${state}` }),
    () => items.move(act(), { ids, ...place, parentId: id, after: null }),
    () => items.move(act(), { ids: [id], checklistId: seeded.otherChecklist, parentId: null, after: null }),
    () => checklists.move(act(), { id: seeded.checklist, departmentId: state % 2 === 0 ? seeded.otherDepartment : seeded.department, sectionId: null, after: null }),
    () => sections.move(act(), { id: seeded.section, departmentId: state % 2 === 0 ? seeded.otherDepartment : seeded.department, after: null }),
    () => (state % 2 === 0 ? sections.archive(act(), seeded.section) : sections.restore(act(), seeded.section)),
    () => checklists.move(act(), { id: seeded.otherChecklist, departmentId: seeded.department, sectionId: seeded.section, after: null }),
    () => {
      nowMs += LONGER[state] ?? 0;
      cycles.turnDue();
    },
    () => {
      const rule = RULES[state] ?? null;
      cycles.setRecurrence(act(), { id: seeded.checklist, recurrence: rule === null ? null : { rule, start: '2026-10-01T02:30', zone: ZONES[item] ?? '' } });
    },
    () => cycles.close(act(), seeded.checklist),
    () => cycles.reopen(act(), seeded.checklist),
    () => {
      const { past } = cycles.list({ id: seeded.checklist, before: null });
      const key = past[item % Math.max(past.length, 1)]?.key ?? '';
      if (key !== '') cycles.amend(act(), { id: seeded.checklist, key, itemId: id, state: ITEM_STATES[state] ?? 'open', reason: 'on paper', happenedAt: new Date(nowMs).toISOString() });
    },
    () => (state % 2 === 0 ? checklists.archive(act(), seeded.checklist) : checklists.restore(act(), seeded.checklist)),
  ];
  try {
    acts[kind]?.();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

const withoutBooks = (digests: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(digests).filter(([table]) => !(BOOKKEEPING_TABLES as readonly string[]).includes(table)));

/** The tables as they stand on disk, read once the store is closed. */
async function tables(workspace: TestWorkspace): Promise<Record<string, string>> {
  await workspace.core.close();
  const db = new Sqlite(join(workspace.path, 'handrail.db'));
  const digests = dump(db, PROJECTIONS);
  db.close();
  await workspace.reopen();
  return digests;
}

describe('the ledger is the truth', () => {
  it('L1: replay equals projection, over any history', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const workspace = begin();
        const seeded = seed(workspace);
        for (const step of steps) take(workspace, seeded, step);
        expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
        expect(workspace.core.rebuild().same).toBe(true);
        const counts = Object.fromEntries(workspace.core.services.departments.tree().departments.map(({ id, lists, progress }) => [id, { lists, progress }]));
        expect(counts, 'D8').toEqual(countedFromLists(workspace));
        await workspace.close();
      }),
      { numRuns: 25 },
    );
  });

  it('U1: undo of any single act gives the tables as they were before it, and redo as they were after it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const workspace = begin();
        const seeded = seed(workspace);
        const last = steps.findLast(({ kind }) => kind !== TIME_PASSES);
        for (const step of steps.slice(0, last === undefined ? steps.length : steps.lastIndexOf(last))) take(workspace, seeded, step);
        const before = await tables(workspace);
        if (last !== undefined) take(workspace, seeded, last);
        const after = await tables(workspace);
        if (JSON.stringify(before) !== JSON.stringify(after)) {
          workspace.core.services.history.undo(workspace.act());
          expect(withoutBooks(await tables(workspace))).toEqual(withoutBooks(before));
          workspace.core.services.history.redo(workspace.act());
          expect(withoutBooks(await tables(workspace))).toEqual(withoutBooks(after));
        }
        await workspace.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('U1: undo and redo', () => {
  it('takes back one act after the other, also after a restart, and does them again', async () => {
    const workspace = newWorkspace();
    const { items } = seedList(workspace, ['One', 'Two']);
    const [one = '', two = ''] = items;
    const state = (id: string) => workspace.core.services.items.get(id).standing.state;
    workspace.core.services.items.setState(workspace.act(), { ids: [one], state: 'done', reason: null });
    workspace.core.services.items.setState(workspace.act(), { ids: [two], state: 'blocked', reason: 'No key' });
    await workspace.reopen();
    expect(workspace.core.services.history.undo(workspace.act())).toMatchObject({ what: 'item.blocked', entityId: two });
    expect(workspace.core.services.history.undo(workspace.act())).toMatchObject({ entityId: one });
    expect([state(one), state(two)]).toEqual(['open', 'open']);
    workspace.core.services.history.redo(workspace.act());
    workspace.core.services.history.redo(workspace.act());
    expect([state(one), state(two)]).toEqual(['done', 'blocked']);
    expect(() => workspace.core.services.history.redo(workspace.act())).toThrow('nothing to redo');
    workspace.core.services.history.undo(workspace.act());
    expect([state(one), state(two)]).toEqual(['done', 'open']);
    await workspace.close();
  });

  it('takes back several changes of one item, in turn, and does them again', async () => {
    const workspace = newWorkspace();
    const { items } = seedList(workspace, ['One']);
    const id = items[0] ?? '';
    const { items: service, history } = workspace.core.services;
    service.setState(workspace.act(), { ids: [id], state: 'done', reason: null });
    service.setState(workspace.act(), { ids: [id], state: 'blocked', reason: 'No key' });
    const states: string[] = [];
    for (const step of ['undo', 'undo', 'redo', 'redo', 'undo', 'redo', 'undo', 'undo'] as const) {
      history[step](workspace.act());
      states.push(service.get(id).standing.state);
    }
    expect(states).toEqual(['done', 'open', 'done', 'blocked', 'done', 'blocked', 'done', 'open']);
    expect(workspace.core.check().drifted).toEqual([]);
    await workspace.close();
  });

  it('refuses to overwrite what somebody else changed since', async () => {
    const workspace = newWorkspace();
    const { items } = seedList(workspace, ['One']);
    const id = items[0] ?? '';
    const { people, items: service, history } = workspace.core.services;
    const other = people.add(workspace.act(), { name: 'Grace', email: null, roles: ['operator'] }).entityIds[0] ?? '';
    service.setState(workspace.act(), { ids: [id], state: 'done', reason: null });
    service.setState({ actor: other, command: workspace.core.newId() }, { ids: [id], state: 'blocked', reason: 'Not done at all' });
    expect(() => history.undo(workspace.act())).toThrow('changed again');
    expect(service.get(id).standing).toMatchObject({ state: 'blocked', reason: 'Not done at all' });
    await workspace.close();
  });
});
