import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#shared/ipc/search-views.ts';
import { type Boundary, type Seeded, storyBoundary } from '#test/helpers/boundary.ts';

let at: Boundary;
let seeded: Seeded;
let zoe = '';

const two = (value: number): string => String(value).padStart(2, '0');
/** Days of the calendar from today on; the day before and one within the week are due. */
const dayAfter = (days: number): string => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
const YESTERDAY = dayAfter(-1);
const SOON = dayAfter(3);

/** The story with a little more: an owner, due dates, notes, a run, something put away. */
beforeAll(async () => {
  ({ at, seeded } = await storyBoundary());
  zoe = (await at.ask('people.add', { name: 'Zoë Ruiz', email: 'zoe@example.org', roles: ['operator'] })).entityIds[0] ?? '';
  const [, cloths = '', pump = ''] = seeded.items;
  await at.ask('items.assign', { ids: [cloths], assigneeId: zoe });
  await at.ask('items.assign', { ids: [pump], assigneeId: seeded.person });
  await at.ask('items.set-state', { ids: [pump], state: 'blocked', reason: 'No water' });
  await at.ask('items.write-notes', { id: pump, notes: 'Where the key hangs:\n\n- The **key** of the pump house hangs in the inn.' });
  await at.ask('items.set-due', { ids: [pump], due: { kind: 'day', day: YESTERDAY, time: null, zone: 'Europe/Berlin' } });
  await at.ask('items.set-due', { ids: [cloths], due: { kind: 'day', day: SOON, time: null, zone: 'Europe/Berlin' } });
  await at.ask('items.set-critical', { ids: [cloths], critical: true });
  await at.ask('runs.note', { id: seeded.run, stepId: (await at.ask('runs.get', { id: seeded.run })).run.steps[0]?.stepId ?? '', text: 'The bridge gave way to the lightship' });
});
afterAll(() => at.close());

const find = (query: string, limit = 50): Promise<SearchAnswer> => at.ask('search.find', { query, limit });
const titles = async (query: string): Promise<string[]> => (await find(query)).hits.map(({ title }) => title.text);
const kinds = async (query: string): Promise<string[]> => (await find(query)).hits.map(({ kind, title }) => `${kind} ${title.text}`);

describe('X4: search', () => {
  it('finds every kind as one types, the best first', async () => {
    expect(await kinds('mach')).toEqual(['checklist Machines', 'section Machines']);
    expect(await kinds('press')).toEqual(['department Press house', 'item Change the cloths of the press', 'map How the year hangs together']);
    expect(await titles('zoe')).toEqual(['Zoë Ruiz']);
    expect(await kinds('ferry cr')).toEqual(['workflow Ferry crossing (end to end)', 'run Ferry crossing (end to end)']);
    expect(await titles('')).toEqual([]);
  });

  it('finds what stands below a title: notes, steps, notes of a run, boxes of a map', async () => {
    const [pump] = (await find('key inn')).hits;
    expect(pump).toMatchObject({ kind: 'item', snippet: { text: 'The key of the pump house hangs in the inn.' }, where: ['Press house', 'Machines'], state: 'blocked', owner: 'Ada', day: YESTERDAY });
    expect(pump?.snippet?.marks.map(([from, to]) => pump.snippet?.text.slice(from, to))).toEqual(['key', 'inn']);
    expect(await kinds('ramp')).toContain('workflow Ferry crossing (end to end)');
    expect(await kinds('lightship')).toEqual(['run Ferry crossing (end to end)']);
    expect(await kinds('frost in:maps')).toEqual(['map How the year hangs together']);
  });

  it('takes phrases and leaves out words', async () => {
    expect(await titles('"bearings of the mill"')).toEqual(['Grease the bearings of the mill']);
    expect(await titles('"mill bearings"')).toEqual([]);
    expect(await titles('in:items cellar -air')).toEqual(['Measure the cellar: warmth and damp']);
  });

  it('asks by filters alone, each with its opposite', async () => {
    expect(await titles('state:blocked')).toEqual(['Test the pump with clear water']);
    expect(await titles('owner:me in:items')).toEqual(['Test the pump with clear water']);
    expect(await titles('owner:"zoë ruiz"')).toEqual(['Change the cloths of the press']);
    expect(await titles('is:critical')).toEqual(['Change the cloths of the press']);
    expect((await titles('dept:press in:items -state:done')).toSorted()).toEqual(['Change the cloths of the press', 'Measure the cellar: warmth and damp', 'Scrub the barrels', 'Test the pump with clear water']);
    expect(await titles('dept:press in:items -state:done -owner:zoe -owner:none')).toEqual(['Test the pump with clear water']);
    expect(await titles('state:active')).toEqual(['Ferry crossing (end to end)']);
    expect(await titles('in:people')).toHaveLength(2);
  });

  it('asks by the day that something is due', async () => {
    expect(await titles('due:overdue')).toEqual(['Test the pump with clear water']);
    expect(await titles('due:week')).toEqual(['Change the cloths of the press']);
    expect(await titles(`due:${YESTERDAY} due:${SOON}`)).toEqual(['Test the pump with clear water', 'Change the cloths of the press']);
    expect(await titles(`due:${SOON} cloths`)).toEqual(['Change the cloths of the press']);
    expect(await titles('due:today')).toEqual([]);
    expect(await titles('due:none pump')).toEqual([]);
    expect((await titles('due:none dept:"Press house"')).toSorted()).toEqual(['Measure the cellar: warmth and damp', 'Scrub the barrels']);
  });

  it('asks by the day of a cycle, too', async () => {
    const { entityIds } = await at.ask('checklists.create', { departmentId: seeded.department, sectionId: null, title: 'Weekly round' });
    const list = entityIds[0] ?? '';
    const { entityIds: [item = ''] } = await at.ask('items.add', { checklistId: list, parentId: null, after: null, text: 'Walk the fence' });
    const drafts = [
      { stream: seeded.department, entity: 'checklist', entityId: list, type: 'checklist.recurrence-set', payload: { recurrence: { rule: 'FREQ=WEEKLY', start: '2026-11-23T08:00', zone: 'Europe/Berlin' }, cycle: { key: '2026-11-23T08:00', startsAt: '2026-11-23T07:00:00.000Z', endsAt: '2026-11-30T07:00:00.000Z', closed: null }, was: { recurrence: null, cycle: null } } },
      { stream: seeded.department, entity: 'item', entityId: item, type: 'item.due-set', payload: { due: { kind: 'cycle', days: 2, time: null }, was: null } },
    ] as const;
    at.workspace.core.record(seeded.person, () => drafts);
    const { hits } = await find('due:2026-11-25');
    expect(hits.map(({ title, day }) => [title.text, day])).toEqual([['Walk the fence', '2026-11-25']]);
  });

  it('finds evidence by its name, its note and its link, and says which item it belongs to', async () => {
    const [mill = '', cloths = ''] = seeded.items;
    await at.ask('evidence.add-note', { entity: 'item', id: mill, text: 'Squeaks again\nThe chandler sells the right tallow' });
    await at.ask('evidence.add-link', { entity: 'item', id: mill, url: 'https://bearings.example.org/sizes', name: 'Table of sizes' });
    const [note] = (await find('chandler')).hits;
    expect(note).toMatchObject({
      kind: 'evidence', title: { text: 'Squeaks again' }, snippet: { text: 'The chandler sells the right tallow' }, itemId: mill, listId: seeded.checklist,
      where: ['Press house', 'Machines', 'Grease the bearings of the mill'], state: null, archived: false,
    });
    expect(await kinds('sizes bearings')).toEqual(['evidence Table of sizes']);
    expect(await kinds('bearings')).toEqual(['item Grease the bearings of the mill', 'evidence Table of sizes']);
    expect(await titles('in:evidence sizes dept:press')).toEqual(['Table of sizes']);
    expect(await titles('in:evidence sizes dept:market')).toEqual([]);
    expect(await titles('sizes owner:me')).toEqual([]);
    // Taken away, it is found no more, nor is it among all there is.
    await at.ask('evidence.add-note', { entity: 'item', id: cloths, text: 'Written on the wrong item' });
    const all = (await titles('in:files')).toSorted();
    await at.ask('evidence.detach', { id: (await find('wrong')).hits[0]?.id ?? '' });
    expect(await titles('wrong')).toEqual([]);
    expect((await titles('in:files')).toSorted()).toEqual(all.filter((title) => title !== 'Written on the wrong item'));
    // What is put away takes its evidence along.
    await at.ask('items.archive', { ids: [mill] });
    expect(await titles('tallow')).toEqual([]);
    expect(await titles('tallow is:archived')).toEqual(['Squeaks again']);
    await at.ask('items.restore', { ids: [mill] });
    expect(await titles('tallow')).toEqual(['Squeaks again']);
  });

  it('leaves out what is put away, and what lies in it, unless that is asked for', async () => {
    const { entityIds: [list = ''] } = await at.ask('checklists.create', { departmentId: seeded.otherDepartment, sectionId: null, title: 'Lanterns' });
    await at.ask('items.add', { checklistId: list, parentId: null, after: null, text: 'Fill the lanterns' });
    expect(await titles('lanterns')).toEqual(['Lanterns', 'Fill the lanterns']);
    await at.ask('departments.archive', { id: seeded.otherDepartment });
    expect(await titles('lanterns')).toEqual([]);
    expect(await titles('market is:archived')).toEqual(['Market']);
    await at.ask('departments.restore', { id: seeded.otherDepartment });
    await at.ask('checklists.archive', { id: list });
    expect(await titles('lanterns')).toEqual([]);
    expect(await titles('lanterns is:archived')).toEqual(['Lanterns']);
  });

  it('says which value a filter does not know', async () => {
    expect(await find('mill state:happy')).toMatchObject({ hits: [], unknown: [{ filter: 'state', value: 'happy' }] });
    expect(await find('owner:nobody')).toMatchObject({ hits: [], unknown: [{ filter: 'owner', value: 'nobody' }] });
    expect((await find('foo:bar')).unknown).toEqual([]);
  });

  it('finds a title exactly as typed among many that begin so', async () => {
    const { core, act } = at.workspace;
    const { entityIds: [list = ''] } = core.services.checklists.create(act(), { departmentId: seeded.department, sectionId: null, title: 'Numbers' });
    const add = (text: string) => core.services.items.add(act(), { checklistId: list, parentId: null, after: null, text });
    add('Crate 1');
    for (let n = 10; n < 320; n += 1) add(`Crate 1${n}`);
    const { hits, total, hasMore } = await find('crate 1', 5);
    expect([hits.length, hits[0]?.title.text, hasMore]).toEqual([5, 'Crate 1', true]);
    expect(total).toBeGreaterThanOrEqual(200);
    expect(await titles('crate 1 -crate')).toEqual([]);
  });

  it('answers whatever is typed', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 15 }),
      fc.constantFrom('mill', '"', '-', '*', '^', 'AND', 'OR', 'NOT', 'NEAR(', ')', '(', 'title:', 'title : ^', 'in:', 'due:', 'due:overdue', '-due:week', 'state:o', '-state:done', 'owner:', 'owner:me', '-owner:none', 'dept:p', 'is:', 'stage:m', "'", ';--', '\u0000', '{', '+', '%'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const { hits, total } = await find(parts.join(' '), 5);
        expect(hits.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 400 },
    );
  });
});
