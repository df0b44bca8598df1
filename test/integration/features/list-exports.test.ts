import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { checklistJsonSchema } from '#shared/formats/json/checklist-json.ts';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
let seeded: ReturnType<typeof seedList>;
beforeEach(() => {
  workspace = newWorkspace();
  seeded = seedList(workspace, ['Check the **ropes**', '=HYPERLINK("x")', 'Three, with a comma']);
  const { items } = workspace.core.services;
  const [one = '', two = ''] = seeded.items;
  items.setState(workspace.act(), { ids: [one], state: 'done', reason: null });
  items.setState(workspace.act(), { ids: [two], state: 'blocked', reason: 'Waits\non parts' });
  items.assign(workspace.act(), { ids: [one], assigneeId: workspace.person });
  items.setDue(workspace.act(), { ids: [one], due: { kind: 'day', day: '2026-11-27', time: '17:00', zone: 'UTC' } });
  items.add(workspace.act(), { checklistId: seeded.checklist, parentId: one, after: null, text: 'Inside', critical: true });
});
afterEach(() => workspace.close());

const render = async (format: 'json' | 'csv' | 'html', boxes?: 'empty') => (await workspace.core.services.exports.render('checklist', seeded.checklist, format, { boxes })).text;

describe('a list taken out of the program (X2)', () => {
  it('as JSON it is of the documented form', async () => {
    const list = checklistJsonSchema.parse(JSON.parse(await render('json')));
    expect(list).toMatchObject({ format: 'handrail/checklist', version: 1, departments: ['Harbour'], title: 'Before sailing' });
    expect(list.items.map(({ state, owner, items }) => [state, owner, items.length])).toEqual([['done', 'Ada', 1], ['blocked', null, 0], ['open', null, 0]]);
  });

  it('as a table it has an item a row, and no cell runs', async () => {
    const { data } = Papa.parse<Record<string, string>>(await render('csv'), { header: true, skipEmptyLines: true });
    expect(data.map(({ level, item, state }) => [level, item, state])).toEqual([
      ['1', 'Check the **ropes**', 'done'], ['2', 'Inside', 'open'], ['1', '\'=HYPERLINK("x")', 'blocked'], ['1', 'Three, with a comma', 'open'],
    ]);
    expect(data[0]).toMatchObject({ department: 'Harbour', list: 'Before sailing', owner: 'Ada', due: '2026-11-27T17:00' });
    expect(data[2]?.['reason']).toBe('Waits\non parts');
  });

  it('as a sheet it says when things are due, or has empty boxes', async () => {
    expect(await render('html')).toContain('due 2026-11-27 17:00');
    expect(await render('html', 'empty')).toContain('class="write"');
  });

  it('refuses a form that there is not, and says which there are', async () => {
    const { entityIds } = workspace.core.services.departments.create(workspace.act(), { name: 'Yard', parentId: null });
    await expect(workspace.core.services.exports.render('checklist', entityIds[0] ?? '', 'md')).rejects.toMatchObject({ error: { code: 'not-found' } });
  });
});
