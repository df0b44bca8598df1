import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { ItemState } from '#shared/domain/items/item.ts';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

const A_DAY = 86_400_000;
const WEEKLY: Recurrence = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-02T08:00', zone: 'Europe/Berlin' };
const DAILY: Recurrence = { ...WEEKLY, rule: 'FREQ=DAILY' };

let now = 0;
let workspace: TestWorkspace;
let list = '';
let items: string[] = [];

const at = (instant: string): void => {
  now = Date.parse(instant);
  workspace.core.services.cycles.turnDue();
};
const cycles = () => workspace.core.services.cycles;
const states = () => items.map((id) => workspace.core.services.items.get(id).standing.state);
const set = (index: number, state: ItemState, reason: string | null = null) => workspace.core.services.items.setState(workspace.act(), { ids: [items[index] ?? ''], state, reason });
const repeat = (recurrence: Recurrence | null) => cycles().setRecurrence(workspace.act(), { id: list, recurrence });
const page = () => cycles().list({ id: list, before: null });
const outcomes = () => page().past.map(({ key, outcome }) => `${key} ${outcome}`);
const past = (key: string) => cycles().past(list, key);
const isSound = () => {
  expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
  expect(workspace.core.rebuild().same).toBe(true);
};

beforeEach(() => {
  now = Date.parse('2026-11-04T10:00:00.000Z');
  workspace = newWorkspace({ clock: () => now });
  ({ checklist: list, items } = seedList(workspace, ['Lamp', 'Rope', 'Horn']));
});
afterEach(() => workspace.close());

describe('D4: a list that comes again', () => {
  it('opens with what is ticked already, and is open again on the next Monday with the week before on record', () => {
    set(0, 'done');
    repeat(WEEKLY);
    expect(page()).toMatchObject({ current: { key: '2026-11-02T08:00', startsAt: '2026-11-02T07:00:00.000Z', endsAt: '2026-11-09T07:00:00.000Z', closed: null, progress: { done: 1, open: 2 } }, past: [] });
    set(1, 'blocked', 'It is wet');
    at('2026-11-09T06:59:59.999Z');
    expect(states()).toEqual(['done', 'blocked', 'open']);
    at('2026-11-09T07:00:00.000Z');
    expect(states()).toEqual(['open', 'open', 'open']);
    expect(page().current).toMatchObject({ key: '2026-11-09T08:00', progress: { open: 3, done: 0, blocked: 0 } });
    expect(page().past).toMatchObject([{ key: '2026-11-02T08:00', outcome: 'incomplete', closedAt: '2026-11-09T07:00:00.000Z', closedBy: null, progress: { done: 1, blocked: 1, open: 1 } }]);
    expect(past('2026-11-02T08:00').items).toMatchObject([
      { text: 'Lamp', standing: { state: 'done', by: workspace.person } },
      { text: 'Rope', standing: { state: 'blocked', reason: 'It is wet' } },
      { text: 'Horn', standing: { state: 'open', by: null } },
    ]);
    isSound();
  });

  it('keeps the record as it was, whatever becomes of the items', () => {
    repeat(WEEKLY);
    set(0, 'done');
    at('2026-11-09T08:00:00.000Z');
    const { items: service } = workspace.core.services;
    service.edit(workspace.act(), { id: items[0] ?? '', text: 'Lantern' });
    service.archive(workspace.act(), [items[1] ?? '']);
    expect(past('2026-11-02T08:00').items.map(({ text, standing }) => `${text} ${standing.state}`)).toEqual(['Lamp done', 'Rope open', 'Horn open']);
    isSound();
  });

  it('is complete when every item was settled, and missed when nobody touched any', () => {
    repeat(WEEKLY);
    set(0, 'done');
    set(1, 'done');
    set(2, 'not-applicable', 'No fog');
    at('2026-11-09T08:00:00.000Z');
    at('2026-11-16T08:00:00.000Z');
    set(0, 'done');
    set(0, 'open');
    at('2026-11-23T08:00:00.000Z');
    expect(outcomes()).toEqual(['2026-11-16T08:00 incomplete', '2026-11-09T08:00 missed', '2026-11-02T08:00 complete']);
    isSound();
  });

  it('shows weeks away as missed, one by one, and every one can be read', () => {
    repeat(WEEKLY);
    set(0, 'done');
    at('2026-12-01T12:00:00.000Z');
    expect(outcomes()).toEqual(['2026-11-23T08:00 missed', '2026-11-16T08:00 missed', '2026-11-09T08:00 missed', '2026-11-02T08:00 incomplete']);
    expect(past('2026-11-16T08:00')).toMatchObject({ startsAt: '2026-11-16T07:00:00.000Z', endsAt: '2026-11-23T07:00:00.000Z', progress: { open: 3 }, items: [{ text: 'Lamp', standing: { state: 'open', by: null } }, {}, {}] });
    expect(() => past('2026-11-17T08:00')).toThrow('no such cycle');
    expect(() => past('2026-11-30T08:00')).toThrow('no such cycle');
    isSound();
  });

  it('reads a missed cycle with the items of its time', () => {
    repeat(DAILY);
    at('2026-11-06T12:00:00.000Z');
    workspace.core.services.items.edit(workspace.act(), { id: items[0] ?? '', text: 'Lantern' });
    at('2026-11-10T12:00:00.000Z');
    const first = (key: string): string => past(key).items[0]?.text ?? '';
    expect(['2026-11-04T08:00', '2026-11-05T08:00', '2026-11-06T08:00', '2026-11-07T08:00'].map(first)).toEqual(['Lamp', 'Lamp', 'Lantern', 'Lantern']);
    isSound();
  });

  it('keeps items of missed cycles only where they say something new', async () => {
    repeat(DAILY);
    for (let day = 5; day <= 20; day += 1) {
      at(`2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`);
      if (day === 12) workspace.core.services.items.edit(workspace.act(), { id: items[0] ?? '', text: 'Lantern' });
    }
    expect(outcomes().length).toBe(16);
    await workspace.core.close();
    const db = new Sqlite(join(workspace.path, 'handrail.db'), { readonly: true });
    expect(db.prepare('SELECT DISTINCT key FROM past_items').pluck().all()).toEqual(['2026-11-04T08:00', '2026-11-12T08:00']);
    db.close();
    await workspace.reopen();
  });

  it('gives years of missed cycles page by page', () => {
    repeat(DAILY);
    at('2028-11-04T12:00:00.000Z');
    const found: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const answer = cycles().list({ id: list, before });
      found.push(...answer.past.map(({ key }) => key));
      before = answer.past.at(-1)?.startsAt ?? null;
      more = answer.hasMore;
    }
    expect([found.length, new Set(found).size, found[0], found.at(-1)]).toEqual([731, 731, '2028-11-03T08:00', '2026-11-04T08:00']);
    expect(found).toEqual([...found].sort().reverse());
  });

  it('keeps its hour over a change of the clock', () => {
    now = Date.parse('2026-03-23T12:00:00.000Z');
    repeat({ ...WEEKLY, start: '2026-03-02T08:00' });
    at('2026-03-30T06:00:00.000Z');
    expect(page().current).toMatchObject({ key: '2026-03-30T08:00', startsAt: '2026-03-30T06:00:00.000Z' });
  });

  it('turns for the program itself, at the time that the cycle ended', () => {
    repeat(WEEKLY);
    set(0, 'done');
    at('2026-11-12T12:00:00.000Z');
    const { lines } = workspace.core.services.ledger.list({ before: null, limit: 2, entityId: null });
    expect(lines).toMatchObject([
      { type: 'item.cycle-reset', actor: null, happenedAt: '2026-11-09T07:00:00.000Z', recordedAt: '2026-11-12T12:00:00.000Z' },
      { type: 'checklist.cycle-turned', actor: null },
    ]);
  });

  it('turns nothing twice and keeps its order, however the clock is moved', () => {
    repeat(DAILY);
    const total = () => workspace.core.services.ledger.list({ before: null, limit: 1, entityId: list }).total;
    at('2026-11-06T12:00:00.000Z');
    const keys = outcomes();
    const before = total();
    for (const instant of ['2026-11-05T12:00:00.000Z', '2026-11-04T00:00:00.000Z', '2026-11-06T06:59:00.000Z', '2026-11-06T12:00:00.000Z', '2026-11-07T06:59:00.000Z']) at(instant);
    expect([total(), outcomes()]).toEqual([before, keys]);
    at('2026-11-08T12:00:00.000Z');
    expect(outcomes()).toEqual(['2026-11-07T08:00 missed', '2026-11-06T08:00 missed', ...keys]);
    isSound();
  });

  it('can be mended after a clock that ran a year ahead', () => {
    repeat(DAILY);
    set(0, 'done');
    at('2027-11-04T12:00:00.000Z');
    at('2026-11-05T12:00:00.000Z');
    expect([page().current?.key, outcomes()]).toEqual(['2027-11-04T08:00', ['2026-11-05T08:00 missed', '2026-11-04T08:00 incomplete']]);
    repeat(DAILY);
    set(1, 'done');
    at('2026-11-06T12:00:00.000Z');
    expect(page().current).toMatchObject({ key: '2026-11-06T08:00', endsAt: '2026-11-07T07:00:00.000Z' });
    expect(outcomes()[0]).toBe('2026-11-05T13:00 incomplete');
    isSound();
  });

  it('comes no more once that is said, keeps what is ticked, and its past stays readable', () => {
    repeat(WEEKLY);
    at('2026-11-10T08:00:00.000Z');
    set(0, 'done');
    repeat(null);
    at('2026-12-24T08:00:00.000Z');
    expect([states()[0], page().current, page().past.length]).toEqual(['done', null, 1]);
    expect(cycles().nextEnd()).toBeNull();
    repeat(null);
    repeat(WEEKLY);
    expect(page().current).toMatchObject({ key: '2026-12-21T08:00' });
  });

  it('never gives a new cycle the name of one that is over', () => {
    repeat(DAILY);
    at('2026-11-05T12:00:00.000Z');
    repeat({ ...WEEKLY, rule: 'FREQ=WEEKLY;BYDAY=WE' });
    expect(page().current).toMatchObject({ key: '2026-11-05T13:00', startsAt: '2026-11-05T12:00:00.000Z', endsAt: '2026-11-11T07:00:00.000Z' });
    repeat({ rule: 'FREQ=HOURLY', start: '2026-11-01T00:00', zone: 'Europe/Berlin' });
    at('2026-11-05T15:30:00.000Z');
    repeat({ rule: 'FREQ=HOURLY', start: '2026-11-01T00:00', zone: 'Pacific/Honolulu' });
    expect(page().current).toMatchObject({ key: '2026-11-05T15:01', endsAt: '2026-11-06T02:00:00.000Z' });
    at('2026-11-06T02:00:00.000Z');
    const keys = outcomes();
    expect(new Set(keys).size).toBe(keys.length);
    isSound();
  });

  it('is left alone while it is archived', () => {
    repeat(WEEKLY);
    workspace.core.services.checklists.archive(workspace.act(), list);
    at('2026-11-24T08:00:00.000Z');
    expect([page().current?.key, cycles().nextEnd()]).toEqual(['2026-11-02T08:00', null]);
    expect(() => repeat(DAILY)).toThrow('archived');
    expect(() => cycles().close(workspace.act(), list)).toThrow('archived');
    expect(() => cycles().reopen(workspace.act(), list)).toThrow('archived');
  });

  it('turns when the workspace opens, and is read unturned where the store is only looked at', async () => {
    repeat(WEEKLY);
    now = Date.parse('2026-11-10T08:00:00.000Z');
    await workspace.reopen({ open: { unchecked: true } });
    expect(page().current?.key).toBe('2026-11-02T08:00');
    await workspace.reopen();
    expect(page().current?.key).toBe('2026-11-09T08:00');
  });

  it('stays where it is when this machine does not know its zone, and says so', () => {
    repeat(WEEKLY);
    workspace.core.record(workspace.person, () => {
      const { recurrence, cycle, departmentId } = workspace.core.services.checklists.view(list).checklist;
      return [{ stream: departmentId, entity: 'checklist', entityId: list, type: 'checklist.recurrence-set', payload: { recurrence: { ...WEEKLY, zone: 'Mars/Olympus' }, cycle, was: { recurrence, cycle } } }];
    });
    at('2026-11-24T08:00:00.000Z');
    expect(page()).toMatchObject({ current: { key: '2026-11-02T08:00' }, fault: 'zone-unknown' });
  });

  it('says what a rule gives next, or what is wrong with it', () => {
    expect(cycles().preview({ ...WEEKLY, rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }).starts.map(({ key }) => key.slice(0, 10))).toEqual(['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
    expect(() => cycles().preview({ ...WEEKLY, rule: 'FREQ=DAILY;UNTIL=20261103' })).toThrow('over');
    expect(() => repeat({ ...WEEKLY, rule: 'FREQ=DAILY;UNTIL=20261103' })).toThrow('over');
    expect(() => cycles().preview({ ...WEEKLY, rule: 'FREQ=MINUTELY' })).toThrow('once an hour');
    expect(() => repeat({ ...WEEKLY, rule: 'often' })).toThrow('no part of a rule');
  });
});

describe('D4: a cycle that is closed early', () => {
  it('takes no ticks until the next begins, and says when that is', () => {
    repeat(WEEKLY);
    set(0, 'done');
    cycles().close(workspace.act(), list);
    expect(page().current?.closed).toMatchObject({ by: workspace.person, outcome: 'incomplete' });
    expect(() => set(1, 'done')).toThrow('the next begins 2026-11-09 at 08:00');
    expect(() => workspace.core.services.items.tickAll(workspace.act(), list)).toThrow('closed');
    at('2026-11-09T08:00:00.000Z');
    set(1, 'done');
    expect(page()).toMatchObject({ current: { closed: null }, past: [{ outcome: 'incomplete', closedBy: workspace.person, closedAt: '2026-11-04T10:00:00.000Z' }] });
    isSound();
  });

  it('holds what was in it; what is added afterwards is for the next', () => {
    repeat(WEEKLY);
    for (const index of [0, 1, 2]) set(index, 'done');
    cycles().close(workspace.act(), list);
    cycles().close(workspace.act(), list);
    workspace.core.services.items.add(workspace.act(), { checklistId: list, parentId: null, after: null, text: 'Flag' });
    workspace.core.services.items.archive(workspace.act(), [items[2] ?? '']);
    at('2026-11-09T08:00:00.000Z');
    expect(past('2026-11-02T08:00')).toMatchObject({ outcome: 'complete', progress: { done: 3, open: 0 }, items: [{ text: 'Lamp' }, { text: 'Rope' }, { text: 'Horn' }] });
    isSound();
  });

  it('opens again by hand or by undo', () => {
    expect(() => cycles().close(workspace.act(), list)).toThrow('does not come again');
    expect(() => cycles().reopen(workspace.act(), list)).toThrow('does not come again');
    repeat(WEEKLY);
    cycles().reopen(workspace.act(), list);
    cycles().close(workspace.act(), list);
    cycles().reopen(workspace.act(), list);
    set(0, 'done');
    cycles().close(workspace.act(), list);
    workspace.core.services.history.undo(workspace.act());
    set(1, 'done');
    expect(states()).toEqual(['done', 'done', 'open']);
  });
});

describe('R10: what was done in a past cycle, entered later', () => {
  const enter = (key: string, index: number, state: ItemState, happenedAt: string, reason: string | null = null) =>
    cycles().amend(workspace.act(), { id: list, key, itemId: items[index] ?? '', state, reason, happenedAt });

  it('stands with the time it happened, beside the time it was recorded', () => {
    repeat(WEEKLY);
    set(0, 'done');
    at('2026-11-17T12:00:00.000Z');
    enter('2026-11-02T08:00', 1, 'done', '2026-11-05T09:30:00.000Z');
    enter('2026-11-02T08:00', 2, 'done', '2026-11-05T09:40:00.000Z');
    expect(past('2026-11-02T08:00')).toMatchObject({ outcome: 'complete', progress: { done: 3 }, items: [{}, { standing: { state: 'done', by: workspace.person, at: '2026-11-05T09:30:00.000Z' } }, {}] });
    expect(workspace.core.services.ledger.list({ before: null, limit: 1, entityId: list }).lines).toMatchObject([{ happenedAt: '2026-11-05T09:40:00.000Z', recordedAt: '2026-11-17T12:00:00.000Z' }]);
    expect(states()).toEqual(['open', 'open', 'open']);
    isSound();
  });

  it('makes a missed cycle one that was worked, and undo makes it missed again', () => {
    repeat(WEEKLY);
    at('2026-12-01T12:00:00.000Z');
    const before = page().past;
    enter('2026-11-16T08:00', 1, 'done', '2026-11-16T09:30:00.000Z');
    expect(outcomes()).toEqual(['2026-11-23T08:00 missed', '2026-11-16T08:00 incomplete', '2026-11-09T08:00 missed', '2026-11-02T08:00 missed']);
    isSound();
    workspace.core.services.history.undo(workspace.act());
    expect(page().past).toEqual(before);
    isSound();
  });

  it('may not lie in the future, be of another cycle, or lack a reason', () => {
    repeat(WEEKLY);
    at('2026-11-10T12:00:00.000Z');
    expect(() => enter('2026-11-02T08:00', 0, 'done', '2026-11-10T12:05:00.000Z')).toThrow('still to come');
    expect(() => enter('2026-11-02T08:00', 0, 'blocked', '2026-11-05T12:00:00.000Z')).toThrow('Say why');
    expect(() => enter('2026-11-09T08:00', 0, 'done', '2026-11-10T10:00:00.000Z')).toThrow('no such cycle');
    const added = workspace.core.services.items.add(workspace.act(), { checklistId: list, parentId: null, after: null, text: 'Flag' }).entityIds[0] ?? '';
    expect(() => cycles().amend(workspace.act(), { id: list, key: '2026-11-02T08:00', itemId: added, state: 'done', reason: null, happenedAt: '2026-11-05T12:00:00.000Z' })).toThrow('no such item of this cycle');
    enter('2026-11-02T08:00', 0, 'open', '2026-11-05T12:00:00.000Z');
    expect(page().past[0]?.outcome).toBe('missed');
  });
});

describe('undo across cycles', () => {
  it('refuses to untick what was ticked in a cycle that is over', () => {
    repeat(WEEKLY);
    set(0, 'done');
    at('2026-11-09T08:00:00.000Z');
    expect(() => workspace.core.services.history.undo(workspace.act())).toThrow(/changed again|new cycle/);
    expect(past('2026-11-02T08:00').items[0]?.standing.state).toBe('done');
  });

  it('refuses to tick again what was unticked by undo in a cycle that is over', () => {
    repeat(WEEKLY);
    set(0, 'done');
    workspace.core.services.history.undo(workspace.act());
    at('2026-11-09T08:00:00.000Z');
    expect(() => workspace.core.services.history.redo(workspace.act())).toThrow('A new cycle');
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('refuses to change what somebody else closed', () => {
    repeat(WEEKLY);
    set(0, 'done');
    const other = workspace.core.services.people.add(workspace.act(), { name: 'Grace', email: null, roles: ['operator'] }).entityIds[0] ?? '';
    set(1, 'done');
    cycles().close({ actor: other, command: workspace.core.newId() }, list);
    expect(() => workspace.core.services.history.undo(workspace.act())).toThrow('closed');
    expect(states()).toEqual(['done', 'done', 'open']);
  });

  it('refuses to take back a rhythm under which a cycle has begun', () => {
    repeat(WEEKLY);
    at('2026-11-09T08:00:00.000Z');
    expect(() => workspace.core.services.history.undo(workspace.act())).toThrow('changed again');
  });
});

describe('D4: a workspace that was closed for a year', () => {
  it('turns fifty daily lists without a pile: a year costs what a day does', () => {
    const { departments, checklists, items: service } = workspace.core.services;
    const department = departments.create(workspace.act(), { name: 'Yard', parentId: null }).entityIds[0] ?? '';
    for (let n = 0; n < 50; n += 1) {
      const id = checklists.create(workspace.act(), { departmentId: department, sectionId: null, title: `List ${n}` }).entityIds[0] ?? '';
      const ids = Array.from({ length: 8 }, (_, index) => service.add(workspace.act(), { checklistId: id, parentId: null, after: null, text: `Item ${index}` }).entityIds[0] ?? '');
      cycles().setRecurrence(workspace.act(), { id, recurrence: DAILY });
      service.setState(workspace.act(), { ids, state: 'done', reason: null });
    }
    const all = (): { id: string }[] => checklists.list().filter(({ recurrence }) => recurrence !== null);
    const events = (): number => workspace.core.services.ledger.list({ before: null, limit: 1, entityId: null }).total;
    const turned = (daysAway: number): { added: number; took: number } => {
      const before = events();
      now += daysAway * A_DAY;
      const began = performance.now();
      cycles().turnDue();
      const took = performance.now() - began;
      const added = events() - before;
      for (const { id } of all()) service.tickAll(workspace.act(), id);
      return { added, took };
    };
    const day = turned(1);
    const year = turned(365);
    expect([day.added, year.added]).toEqual([50 + 50 * 8, 50 + 50 * 8]);
    console.info(`50 daily lists of 8 items turn in ${day.took.toFixed(0)} ms after a day, in ${year.took.toFixed(0)} ms after a year`);
    isSound();
  });
});
