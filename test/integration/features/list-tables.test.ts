import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { armed, defused } from '#shared/formats/csv/formula.ts';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { OWNERS, draftsOf, itemOf, textOf } from '#test/helpers/lists.ts';

const { workspace, services, events, path, run, shown, find, edit, listNamed } = fileDesk();

type Cells = Record<string, string>;

async function tableOf(list: string, name = 'list.csv'): Promise<string> {
  const file = path(name);
  writeFileSync(file, (await services().exports.render('checklist', list, 'csv')).text);
  return file;
}

/** Changes the rows as a person would in a spreadsheet. */
function rewrite(file: string, change: (rows: Cells[]) => Cells[], without: readonly string[] = []): void {
  const { data, meta } = Papa.parse<Cells>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true, delimiter: ',' });
  const columns = (meta.fields ?? []).filter((column) => !without.includes(column));
  const rows = change(data.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, armed(cell)]))));
  writeFileSync(file, Papa.unparse({ fields: columns, data: rows.map((row) => columns.map((column) => defused(row[column] ?? ''))) }));
}

const refusal = async (text: string) => {
  const file = path('bad.csv');
  writeFileSync(file, text);
  const before = events();
  const [report] = (await services().imports.run(workspace().act(), [file])).files;
  expect(events(), 'nothing of it is stored').toBe(before);
  const { error } = report ?? {};
  return [error, ...(report?.warnings ?? [])].map((fault) => `${fault?.line}: ${fault?.message}`);
};

describe('X1, X2: a list as a table that comes back', () => {
  it('changes nothing and records nothing, whatever the list', async () => {
    const { people, departments } = services();
    const owners = OWNERS.map((name) => people.add(workspace().act(), { name, email: null, roles: ['operator'] }).entityIds[0] ?? '');
    const department = departments.create(workspace().act(), { name: 'Harbour', parentId: null }).entityIds[0] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { minLength: 1, maxLength: 6 }), textOf(6).filter((text) => text.trim() !== ''), async (items, title) => {
        const { id, drafts } = draftsOf(workspace().core.newId, department, title, items, owners, workspace().person);
        workspace().core.record(workspace().person, () => drafts);
        const before = events();
        const report = await run(await tableOf(id));
        expect({ ...report, path: '', unchanged: {} }).toEqual({ path: '', kind: 'checklists', created: {}, updated: {}, unchanged: {}, warnings: [], error: null });
        expect(report.unchanged['items']).toBe(drafts.length - 1);
        expect(events()).toBe(before);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  });

  it('and reads as the same list in a workspace that never saw it', async () => {
    const department = services().departments.create(workspace().act(), { name: 'Harbour', parentId: null }).entityIds[0] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { minLength: 1, maxLength: 6 }), async (items) => {
        const { id, drafts } = draftsOf(workspace().core.newId, department, 'Before sailing', items, [], workspace().person);
        workspace().core.record(workspace().person, () => drafts);
        const file = await tableOf(id, `${id}.csv`);
        rewrite(file, (rows) => rows.map((row) => ({ ...row, list: `Copy of ${id}` })), ['listId', 'exported']);
        await run(file);
        const copy = listNamed(`Copy of ${id}`);
        // Compared in the form in which lists leave, which says the same of both but for who and when.
        const said = async (list: string) => Papa.parse<Cells>(readFileSync(await tableOf(list, 'other.csv'), 'utf8'), { header: true, delimiter: ',' }).data.map(({ list: _list, listId: _id, exported: _exported, changedAt: _at, changedBy: _by, ...row }) => row);
        expect(await said(copy)).toEqual(await said(id));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 25), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  });
});

const CARE = [
  'department;section;list;level;item;state;reason;stage;critical;owner;due;notes',
  'Works / Night shift;Cellar;Pumps;1;Test the pump;open;;monitor;yes;Ada;2026-11-27 17:00;Shut both valves first',
  ';;;2;Fetch the bucket;In progress;;;;;+3d;',
  ';;;;Rinse it;[-];It is clean;;no;;;',
  ';;;1;Report;Done;;Document;;;;',
  'Works;;Gate;;Lock it;blocked;No key;;;;;',
].join('\n');

describe('X1: lists from a table', () => {
  it('go where the rows say, nested by level, and the same table again changes nothing', async () => {
    const file = path('care.csv');
    writeFileSync(file, CARE);
    expect(await run(file)).toMatchObject({ kind: 'checklists', created: { departments: 2, sections: 1, checklists: 2, items: 5 }, warnings: [] });
    expect(shown(listNamed('Pumps'))).toEqual(['open Test the pump', '  in-progress Fetch the bucket', '  not-applicable Rinse it', 'done Report']);
    expect(shown(listNamed('Gate'))).toEqual(['blocked Lock it']);
    expect(find('Test the pump')).toMatchObject({ stage: 'monitor', critical: true, assigneeId: workspace().person, due: { day: '2026-11-27', time: '17:00' }, notes: 'Shut both valves first' });
    expect(find('Lock it').standing).toMatchObject({ state: 'blocked', reason: 'No key' });
    const before = events();
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing });
    expect(events()).toBe(before);
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('a bare column of tasks is one list with the name of the file', async () => {
    const file = path('Opening.csv');
    writeFileSync(file, 'Task,Done\nUnlock,x\n"Lights, all",\n');
    expect(await run(file)).toMatchObject({ created: { checklists: 1, items: 2 } });
    expect(shown(listNamed('Opening'))).toEqual(['done Unlock', 'open Lights, all']);
  });

  it('what was edited in the table is taken, what was changed here meanwhile stays, and both are told apart by field', async () => {
    await run((writeFileSync(path('care.csv'), CARE), path('care.csv')));
    const file = await tableOf(listNamed('Pumps'));
    const { items } = services();
    items.setDue(workspace().act(), { ids: [find('Fetch the bucket').id], due: null });
    items.edit(workspace().act(), { id: find('Report').id, text: 'Report to the office' });
    rewrite(file, (rows) => [...rows.map((row) => {
      if (row['item'] === 'Fetch the bucket') return { ...row, state: 'open', owner: 'Ada' };
      if (row['item'] === 'Report') return { ...row, item: 'Report at once' };
      return row;
    }), { item: 'Sweep', stage: 'iterate' }]);
    const report = await run(file);
    expect(report).toMatchObject({ created: { items: 1 }, updated: { items: 1 } });
    expect(report.warnings.map(({ line, message }) => `${line}: ${message}`)).toEqual(['5: “Report to the office”: the text was changed here and in the file; what stands here was kept.']);
    expect(find('Fetch the bucket'), 'a state in a cell is meant').toMatchObject({ standing: { state: 'open' }, assigneeId: workspace().person, due: null });
    expect(shown(listNamed('Pumps'))).toEqual(['open Test the pump', '  open Fetch the bucket', '  not-applicable Rinse it', 'done Report to the office', 'open Sweep']);
    services().history.undo(workspace().act());
    expect(shown(listNamed('Pumps')).at(-1)).toBe('done Report to the office');
  });

  it('a column that was taken out says nothing', async () => {
    await run((writeFileSync(path('care.csv'), CARE), path('care.csv')));
    const file = await tableOf(listNamed('Pumps'));
    rewrite(file, (rows) => rows.map((row) => (row['item'] === 'Report' ? { ...row, state: 'open' } : row)), ['reason', 'critical', 'owner', 'due', 'notes', 'stage', 'changedAt', 'changedBy']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [] });
    expect(find('Rinse it').standing).toMatchObject({ state: 'not-applicable', reason: 'It is clean' });
    expect(find('Test the pump')).toMatchObject({ stage: 'monitor', critical: true, assigneeId: workspace().person, due: { day: '2026-11-27' }, notes: 'Shut both valves first' });
    edit(file, ['exported', 'left out']);
    expect(await refusal(readFileSync(file, 'utf8'))).toEqual([expect.stringContaining('1: Expected “listId”, “exported” and “level” together, as the export wrote them; “exported” is missing.')]);
  });

  it.each([
    ['headings without items', 'list,owner,due\nPumps,Ada,\n', ['1: Expected a column “item” beside list, owner, due; found list, owner, due.']],
    ['a list by its id without levels', 'item,listId,exported\nOne,a,b\n', ['1: Expected “listId”, “exported” and “level” together, as the export wrote them; “level” is missing.']],
    ['every fault at its line and column', 'level,item,state,stage,critical,due\n2,One,,,,\n1,,finished,,,\n1,Two,,later,,\n3,Three,,,perhaps,27.11.2026\n1,Four\n', [
      '2: Column 1 (level): expected 1, as it is the first of its list, found “2”.',
      '3: Column 2 (item): expected an item, found nothing.',
      '3: Column 3 (state): expected open, in-progress, blocked, done or not-applicable; found “finished”.',
      '4: Column 4 (stage): expected setup, build, automate, publish, monitor, iterate, document; found “later”.',
      '5: Column 1 (level): expected a whole number from 1 to 2, found “3”.',
      '5: Column 5 (critical): expected yes or no, found “perhaps”.',
      '5: Column 6 (due): expected a day such as 2026-11-27,',
      '6: Expected 6 cells as in the first row, found 2.',
    ]],
    ['an id that no export wrote', 'level,item,listId,exported\n1,One,17,today\n', ['2: Column 3 (listId): expected what the export wrote into listId and exported, or nothing in both; found “17” and “today”.']],
    ['one id for two lists', 'list,level,item,listId,exported\nA,1,One,018f3c7a-0000-7000-8000-000000000000,2026-11-21T07:15:33.123Z\nB,1,Two,018f3c7a-0000-7000-8000-000000000000,2026-11-21T07:15:33.123Z\n', ['3: Column 4 (listId): expected the list “A” with the same “exported” as on line 2, found “B”.']],
    ['a text too long', `item\n${'a'.repeat(20_001)}\n`, ['2: Column 1 (item): expected at most 20000 characters, found 20001.']],
  ])('refuses %s', async (_what, text, expected) => {
    const told = await refusal(text);
    expect(told).toHaveLength(expected.length);
    for (const [index, part] of expected.entries()) expect(told[index]).toContain(part);
  });
});
