import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Due } from '#shared/domain/items/due.ts';
import type { MyWork, WorkGroupName } from '#shared/ipc/work-views.ts';
import { WORK_GROUPS } from '#shared/ipc/work-views.ts';
import { MIGRATIONS } from '#main/store/migrate.ts';
import { workRepository } from '#main/features/work/work.repository.ts';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

/** Friday, 27 November 2026, 10:00 in Berlin. */
const NOW = Date.parse('2026-11-27T09:00:00.000Z');
let workspace: TestWorkspace;
let close: (() => Promise<void>) | null = null;
let now = NOW;
afterEach(async () => {
  await close?.();
  close = null;
});

const first = (ids: readonly string[]): string => ids[0] ?? '';
const on = (day: string, time: string | null = null): Due => ({ kind: 'day', day, time, zone: 'Europe/Berlin' });

function open() {
  now = NOW;
  workspace = newWorkspace({ clock: () => now, zone: () => 'Europe/Berlin' });
  close = workspace.close;
  const { core, act, person } = workspace;
  const { departments, sections, checklists, items, people } = core.services;
  const department = (name: string, parentId: string | null = null) => first(departments.create(act(), { name, parentId }).entityIds);
  const list = (departmentId: string, title: string, sectionId: string | null = null) => first(checklists.create(act(), { departmentId, sectionId, title }).entityIds);
  const item = (checklistId: string, text: string, { due = null, mine = true, state }: { due?: Due | null; mine?: boolean | string; state?: 'blocked' | 'in-progress' | 'done' } = {}) => {
    const id = first(items.add(act(), { checklistId, parentId: null, after: null, text }).entityIds);
    if (due !== null) items.setDue(act(), { ids: [id], due });
    if (mine !== false) items.assign(act(), { ids: [id], assigneeId: mine === true ? person : mine });
    if (state !== undefined) items.setState(act(), { ids: [id], state, reason: state === 'blocked' ? 'Waits on parts' : null });
    return id;
  };
  return {
    person, department, list, item, services: core.services, act,
    section: (departmentId: string, name: string) => first(sections.create(act(), { departmentId, name }).entityIds),
    somebody: (name: string) => first(people.add(act(), { name, email: null, roles: ['lead'] }).entityIds),
    mine: (who = person) => core.services.work.mine(who),
  };
}

const texts = (work: MyWork, group: WorkGroupName) => work.groups[group].items.map(({ text }) => text);
const all = (work: MyWork) => Object.fromEntries(WORK_GROUPS.map((group) => [group, texts(work, group)]).filter(([, items]) => (items?.length ?? 0) > 0));

describe('what needs the person at the desk (O4)', () => {
  it('stands in the order of need, each item once', () => {
    const { department, list, item, mine } = open();
    const harbour = list(department('Harbour'), 'Before sailing');
    item(harbour, 'long over', { due: on('2026-10-01') });
    item(harbour, 'over this morning', { due: on('2026-11-27', '09:59') });
    item(harbour, 'over and stuck', { due: on('2026-11-26'), state: 'blocked' });
    item(harbour, 'this afternoon', { due: on('2026-11-27', '15:00') });
    item(harbour, 'by tonight, begun', { due: on('2026-11-27'), state: 'in-progress' });
    item(harbour, 'stuck', { state: 'blocked' });
    item(harbour, 'stuck, due next week', { due: on('2026-12-01'), state: 'blocked' });
    item(harbour, 'begun', { state: 'in-progress' });
    item(harbour, 'begun, due next week', { due: on('2026-12-01'), state: 'in-progress' });
    item(harbour, 'on Friday', { due: on('2026-12-04') });
    item(harbour, 'tomorrow', { due: on('2026-11-28') });
    item(harbour, 'in two weeks', { due: on('2026-12-11') });
    item(harbour, 'some day');
    item(harbour, 'done', { due: on('2026-10-01'), state: 'done' });
    item(harbour, 'of nobody', { due: on('2026-10-01'), mine: false });
    const work = mine();
    expect(all(work)).toEqual({
      overdue: ['long over', 'over and stuck', 'over this morning'],
      today: ['this afternoon', 'by tonight, begun'],
      blocked: ['stuck', 'stuck, due next week'],
      inProgress: ['begun', 'begun, due next week'],
      soon: ['tomorrow', 'on Friday'],
      undated: ['some day'],
    });
    expect(WORK_GROUPS.map((group) => work.groups[group].total)).toEqual([3, 2, 2, 2, 2, 1]);
    expect(work.groups.overdue.items[1]).toMatchObject({ state: 'blocked', reason: 'Waits on parts', by: 'Ada', due: { day: '2026-11-26', time: null, at: '2026-11-26T23:00:00.000Z' }, list: { title: 'Before sailing' }, department: { name: 'Harbour' } });
  });

  it('says when it will read differently: when something falls due, or the day ends', () => {
    const { department, list, item, mine } = open();
    const harbour = list(department('Harbour'), 'Before sailing');
    expect(mine().changesAt).toBe('2026-11-27T23:00:00.000Z');
    item(harbour, 'this afternoon', { due: on('2026-11-27', '15:00') });
    expect(mine().changesAt).toBe('2026-11-27T14:00:00.000Z');
    now = Date.parse('2026-11-27T14:00:00.000Z');
    expect(all(mine())).toEqual({ overdue: ['this afternoon'] });
  });

  it('what is put away needs nobody: items, lists, sections, departments and what is inside of them', () => {
    const { department, section, list, item, mine, services, act } = open();
    const [harbour, old] = [department('Harbour'), department('Old port')];
    const inside = department('Pier', old);
    const shed = section(harbour, 'Shed');
    const [kept, gone, stored, pier] = [list(harbour, 'Kept'), list(harbour, 'Gone'), list(harbour, 'Stored', shed), list(inside, 'Pier')];
    for (const [at, name] of [[kept, 'kept'], [gone, 'gone'], [stored, 'stored'], [pier, 'pier']] as const) {
      item(at, `${name}, over`, { due: on('2026-10-01') });
      item(at, `${name}, stuck`, { state: 'blocked' });
      item(at, `${name}, some day`);
    }
    services.items.archive(act(), [item(kept, 'archived', { due: on('2026-10-01') })]);
    services.checklists.archive(act(), gone);
    services.sections.archive(act(), shed);
    services.departments.archive(act(), old);
    const work = mine();
    expect(all(work)).toEqual({ overdue: ['kept, over'], blocked: ['kept, stuck'], undated: ['kept, some day'] });
    expect(WORK_GROUPS.map((group) => work.groups[group].total)).toEqual([1, 0, 1, 0, 0, 1]);
    expect(work.lateLists.map(({ title, overdue }) => [title, overdue])).toEqual([['Kept', 1]]);
    expect(work.waiting).toMatchObject({ hasMore: false, lists: [{ title: 'Kept' }] });
    expect(work.departments.map(({ name }) => name)).toEqual(['Harbour']);
  });

  it('a lead answers for what is blocked in their departments, and in those inside that name no lead', () => {
    const { department, list, item, mine, services, act, person, somebody } = open();
    const grace = somebody('Grace');
    const [harbour, office] = [department('Harbour'), department('Office')];
    const [pier, crane] = [department('Pier', harbour), department('Crane', harbour)];
    services.departments.setLead(act(), { id: harbour, personId: person });
    services.departments.setLead(act(), { id: crane, personId: grace });
    for (const [at, name] of [[harbour, 'harbour'], [pier, 'pier'], [crane, 'crane'], [office, 'office']] as const) {
      const checklist = list(at, name);
      item(checklist, name, { mine: false, state: 'blocked' });
      item(checklist, `${name}, over`, { mine: false, due: on('2026-10-01') });
    }
    expect(all(mine())).toEqual({ blocked: ['harbour', 'pier'] });
    expect(mine().lateLists.map(({ title }) => title).sort()).toEqual(['harbour', 'pier']);
    expect(mine().departments.map(({ name, overdue }) => [name, overdue])).toEqual([['Pier', 1]]);
    expect(all(mine(grace))).toEqual({ blocked: ['crane'] });
    expect(mine('').lateLists).toHaveLength(4);
  });

  it('days of a cycle count from its start, in the zone of the list, and only while it runs', () => {
    const { list, item, mine, services, department } = open();
    const daily = list(department('Harbour'), 'Every Monday');
    const [monday, tuesday, late] = [{ kind: 'cycle', days: 0, time: null }, { kind: 'cycle', days: 4, time: '08:00' }, { kind: 'cycle', days: 5, time: null }] as const;
    item(daily, 'on Monday', { due: monday });
    item(daily, 'Friday at eight', { due: tuesday });
    item(daily, 'Saturday', { due: late });
    expect(all(mine())).toEqual({});
    workspace.core.record(workspace.person, () => [
      {
        stream: services.checklists.view(daily).department.id, entity: 'checklist', entityId: daily, type: 'checklist.recurrence-set',
        payload: {
          recurrence: { rule: 'FREQ=WEEKLY', start: '2026-11-23T06:00', zone: 'Europe/Berlin' },
          cycle: { key: '2026-11-23T06:00', startsAt: '2026-11-23T05:00:00.000Z', endsAt: '2026-11-30T05:00:00.000Z', closed: null },
          was: { recurrence: null, cycle: null },
        },
      },
    ]);
    expect(all(mine())).toEqual({ overdue: ['on Monday', 'Friday at eight'], soon: ['Saturday'] });
    expect(mine().groups.overdue.items[1]?.due).toEqual({ day: '2026-11-27', time: '08:00', at: '2026-11-27T07:00:00.000Z' });
    // Of a list only days that are over count as late.
    expect(mine().lateLists).toMatchObject([{ title: 'Every Monday', overdue: 1 }]);
    expect(services.work.dues(services.checklists.view(daily).department.id).lists).toEqual([{ listId: daily, overdue: 2, next: { day: '2026-11-28', time: null, at: '2026-11-28T23:00:00.000Z' } }]);
    workspace.core.record(workspace.person, () => [
      { stream: services.checklists.view(daily).department.id, entity: 'checklist', entityId: daily, type: 'checklist.cycle-closed', payload: { closed: { at: '2026-11-27T08:00:00.000Z', by: null, outcome: 'incomplete', items: [] } } },
    ]);
    expect(all(mine())).toEqual({});
  });

  it('a list whose cycle nobody was there for lately is behind', () => {
    const { list, item, mine, services, department, act } = open();
    const harbour = department('Harbour');
    const daily = list(harbour, 'Every morning');
    item(daily, 'sweep', { mine: false });
    services.cycles.setRecurrence(act(), { id: daily, recurrence: { rule: 'FREQ=DAILY', start: '2026-11-27T06:00', zone: 'Europe/Berlin' } });
    expect(mine().lateLists).toEqual([]);
    now += 4 * 86_400_000;
    services.cycles.turnDue();
    expect(mine().lateLists).toMatchObject([{ title: 'Every morning', overdue: 0, missed: '2026-11-30' }]);
    expect(mine().departments).toMatchObject([{ name: 'Harbour', overdue: 0, missed: 1 }]);
    now += 20 * 86_400_000;
    expect(mine().lateLists).toEqual([]);
  });

  it('gives fifty of a group and counts the rest', () => {
    const { department, list, item, mine } = open();
    const harbour = list(department('Harbour'), 'Before sailing');
    for (let n = 0; n < 60; n += 1) item(harbour, `over ${n}`, { due: on(n < 55 ? '2026-10-01' : '2026-11-26') });
    for (let n = 0; n < 53; n += 1) item(harbour, `some day ${n}`);
    const { groups } = mine();
    expect([groups.overdue.items.length, groups.overdue.total]).toEqual([50, 60]);
    expect([groups.undated.items.length, groups.undated.total]).toEqual([50, 53]);
  });

  it('lists to go on with: stuck ones, then begun ones, then the rest; settled ones not', () => {
    const { department, list, item, mine } = open();
    const harbour = department('Harbour');
    const [fresh, begun, stuck, settled] = ['Fresh', 'Begun', 'Stuck', 'Settled'].map((title) => list(harbour, title));
    item(fresh ?? '', 'a', { mine: false });
    item(begun ?? '', 'b', { mine: false });
    item(begun ?? '', 'c', { mine: false, state: 'done' });
    item(stuck ?? '', 'd', { mine: false, state: 'blocked' });
    item(settled ?? '', 'e', { mine: false, state: 'done' });
    expect(mine().waiting.lists.map(({ title }) => title)).toEqual(['Stuck', 'Begun', 'Fresh']);
    for (let n = 0; n < 7; n += 1) item(list(harbour, `More ${n}`), 'f', { mine: false });
    expect([mine().waiting.lists.length, mine().waiting.hasMore]).toEqual([9, true]);
  });

  it('what is blocked in a department is told with all that lies below it', () => {
    const { department, list, item, services, act } = open();
    const harbour = department('Harbour');
    const pier = department('Pier', harbour);
    const gone = department('Gone', harbour);
    for (const at of [harbour, pier, gone, department('Office')]) item(list(at, 'List'), services.departments.get(at).name, { mine: false, state: 'blocked' });
    services.departments.archive(act(), gone);
    expect(services.work.blocked(harbour)).toMatchObject({ total: 2, items: [{ text: 'Harbour' }, { text: 'Pier' }] });
    expect(() => services.work.blocked(workspace.person)).toThrow('There is no such department.');
  });
});

describe('how it is found', () => {
  it('by the indexes of what still wants doing, never by reading every item', () => {
    const db = new Sqlite(':memory:');
    for (const { sql } of MIGRATIONS) db.exec(sql);
    const asked: string[] = [];
    const ask = (sql: string) => void asked.push(sql);
    const work = workRepository({ get: (sql) => (ask(sql), undefined), all: (sql) => (ask(sql), []) });
    work.dueBefore('p', '2026-01-01', '[]', 0);
    work.dueBetween('p', '2026-01-01', '2026-02-01', '[]', 0);
    work.dueInCycles('p', '[]', 0);
    work.begun('p', '[]', 0);
    work.undated('p', '[]', 0);
    work.blocked('p', ['d'], '[]', 0);
    work.dueInDepartment('d');
    work.details(['i']);
    work.overdueByDay('2026-01-01');
    work.dueByCycleDay();
    const planOf = (sql: string) => db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/@\w+|\?/g, 'NULL')}`).all().map(({ detail }) => detail);
    expect(asked.length).toBeGreaterThan(12);
    for (const sql of asked) {
      const plan = planOf(sql);
      const reads = plan.filter((step) => /\bi\b/.test(step));
      expect(reads.length, sql).toBeGreaterThan(0);
      expect(reads.filter((step) => !/SEARCH i|SCAN i USING (COVERING )?INDEX items_/.test(step)), `${sql}\n${plan.join('\n')}`).toEqual([]);
    }
    db.close();
  });
});
