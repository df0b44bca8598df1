import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { newWorkspace, seedList } from '#test/helpers/workspace.ts';

const { workspace, services, path, events, exportTo, edit, run, shown, find, listNamed } = fileDesk();

describe('X1: an exported list, edited as text', () => {
  it('changes exactly what was edited, while others work on the same list', async () => {
    const { checklist, items } = seedList(workspace(), ['Check the pump', 'Drain the tank', 'Clean the filter', 'Close the valve', 'Sign the log', 'Lock the door']);
    const [pump = '', , filter = ''] = items;
    services().items.setState(workspace().act(), { ids: [pump], state: 'done', reason: null });
    const file = await exportTo(checklist);
    services().items.setState(workspace().act(), { ids: [find('Sign the log').id], state: 'done', reason: null });
    services().items.edit(workspace().act(), { id: filter, text: 'Clean both filters' });
    edit(
      file,
      ['- [ ] Drain the tank\n', '- [ ] Drain the tank into the drum\n- [ ] Weigh the drum\n'],
      ['- [ ] Lock the door\n', ''],
      ['- [x] Check the pump\n', '- [ ] Lock the door\n- [x] Check the pump\n'],
      ['- [ ] Close the valve\n', ''],
      ['- [ ] Sign the log\n', '- [ ] Sign the log\n  - [x] Close the valve\n'],
    );
    const before = services().items.list().map(({ id }) => id);
    const report = await run(file);
    expect(report).toMatchObject({ created: { items: 1 }, updated: { items: 3 }, unchanged: { items: 3, checklists: 1 }, warnings: [] });
    expect(shown(checklist)).toEqual([
      'open Lock the door', 'done Check the pump', 'open Drain the tank into the drum', 'open Weigh the drum', 'open Clean both filters', 'done Sign the log', '  done Close the valve',
    ]);
    expect(find('Drain the tank into the drum').id).toBe(items[1]);
    expect(services().items.list().map(({ id }) => id).filter((id) => !before.includes(id))).toEqual([find('Weigh the drum').id]);
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
    const recorded = events();
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(events()).toBe(recorded);
  });
});

/** A list with one item of each kind that the notation knows, exported. */
async function noted(): Promise<{ readonly checklist: string; readonly items: readonly string[]; readonly file: string; readonly ana: string }> {
  const { people, items: service } = services();
  const ana = people.add(workspace().act(), { name: 'Ana Ruiz', email: null, roles: ['operator'] }).entityIds[0] ?? '';
  const { checklist, items } = seedList(workspace(), ['Check the pump', 'Drain the tank', 'Clean the filter']);
  const [pump = '', tank = ''] = items;
  service.setState(workspace().act(), { ids: [tank], state: 'blocked', reason: 'Waits on parts' });
  service.setDue(workspace().act(), { ids: [pump], due: { kind: 'day', day: '2026-11-27', time: '17:00', zone: 'Europe/Berlin' } });
  service.writeNotes(workspace().act(), { id: pump, notes: 'Look twice.' });
  return { checklist, items, file: await exportTo(checklist), ana };
}

describe('X1: what a line says of its item', () => {
  it('is taken word by word where only the file changed', async () => {
    const { items, file, ana } = await noted();
    edit(
      file,
      ['- [ ] Check the pump {due=2026-11-27T17:00}\n\n  Look twice.\n', '- [/] Check the pump {critical stage=build owner="ana ruiz" due=2026-11-28T09:30}\n\n  Look twice.\n\n  ```bash\n  pump --check\n  ```\n'],
      ['- [ ] Clean the filter', '- [!] Clean the filter {due=+3d@10:00}'],
    );
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 2 }, warnings: [] });
    expect(services().items.get(items[0] ?? '')).toMatchObject({
      text: 'Check the pump', standing: { state: 'in-progress', by: workspace().person }, critical: true, stage: 'build', assigneeId: ana,
      due: { kind: 'day', day: '2026-11-28', time: '09:30', zone: 'Europe/Berlin' }, notes: 'Look twice.\n\n```bash\npump --check\n```',
    });
    expect(services().items.get(items[2] ?? '')).toMatchObject({ standing: { state: 'blocked', reason: 'Marked blocked in the imported file.' }, due: { kind: 'cycle', days: 3, time: '10:00' } });
    edit(file, ['{critical stage=build owner="ana ruiz" due=2026-11-28T09:30}\n\n  Look twice.\n\n  ```bash\n  pump --check\n  ```\n', '\n']);
    expect(await run(file)).toMatchObject({ updated: { items: 1 }, warnings: [] });
    expect(services().items.get(items[0] ?? '')).toMatchObject({ critical: false, stage: null, assigneeId: null, due: null, notes: null });
  });

  it('leaves work in progress and what is blocked as it is, where an editor knows only empty boxes', async () => {
    const { items, file } = await noted();
    edit(file, ['- [!] Drain the tank {reason="Waits on parts"}', '- [ ] Drain the tank']);
    expect(await run(file)).toMatchObject({ updated: nothing, warnings: [] });
    edit(file, ['- [ ] Drain the tank', '- [x] Drain the tank']);
    expect(await run(file)).toMatchObject({ updated: { items: 1 }, warnings: [] });
    expect(services().items.get(items[1] ?? '').standing).toMatchObject({ state: 'done', reason: null });
  });

  it('gives no owner while nobody has the name, says so, and does once somebody has', async () => {
    const { items, file } = await noted();
    edit(file, ['- [ ] Clean the filter', '- [ ] Clean the filter {owner="Bo Berg"}']);
    const line = readFileSync(file, 'utf8').split('\n').findIndex((row) => row.includes('Bo Berg')) + 1;
    expect(await run(file)).toMatchObject({ updated: nothing, warnings: [{ code: 'owner-unknown', line }] });
    const bo = services().people.add(workspace().act(), { name: 'Bo Berg', email: null, roles: ['operator'] }).entityIds[0];
    expect(await run(file)).toMatchObject({ updated: { items: 1 }, warnings: [] });
    expect(services().items.get(items[2] ?? '').assigneeId).toBe(bo);
    services().people.update(workspace().act(), { id: bo ?? '', name: 'Bo Bergström' });
    expect(await run(await exportTo(services().items.get(items[2] ?? '').checklistId))).toMatchObject({ updated: nothing, warnings: [] });
  });

  it('knows an owner by the name that was exported, and leaves whoever was named since', async () => {
    const { items, file, checklist, ana } = await noted();
    services().items.assign(workspace().act(), { ids: [items[2] ?? ''], assigneeId: ana });
    const later = await exportTo(checklist, 'later.md');
    services().people.update(workspace().act(), { id: ana, name: 'Ana Berg' });
    expect(await run(later)).toMatchObject({ updated: nothing, warnings: [] });
    edit(file, ['- [ ] Clean the filter', '- [ ] Clean the filter {owner=Ada}']);
    expect(await run(file)).toMatchObject({ updated: nothing, warnings: [{ code: 'edited-here', message: '“Clean the filter”: the owner was changed here and in the file; what stands here was kept.' }] });
    expect(services().items.get(items[2] ?? '').assigneeId).toBe(ana);
  });
});

describe('X1: the same file again', () => {
  it('keeps ours where both changed the same text, and says so with the line', async () => {
    const { file } = await noted();
    services().items.edit(workspace().act(), { id: find('Clean the filter').id, text: 'Clean both filters' });
    edit(file, ['Clean the filter', 'Replace the filter']);
    const line = readFileSync(file, 'utf8').split('\n').findIndex((row) => row.includes('Replace')) + 1;
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'edited-here', line }] });
    expect(services().items.list().map((item) => item.text)).toEqual(['Check the pump', 'Drain the tank', 'Clean both filters']);
  });

  it('goes on being edited and imported, without a new export in between', async () => {
    const { file, checklist, items } = await noted();
    const [, tank = '', filter = ''] = items;
    edit(file, ['Clean the filter', 'Clean the old filter'], ['- [!] Drain', '- [x] Fetch the bucket\n- [!] Drain']);
    await run(file);
    edit(file, ['Clean the old filter', 'Replace the old filter'], ['- [x] Fetch the bucket', '- [ ] Fetch two buckets']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 2 }, warnings: [] });
    expect(shown(checklist)).toEqual(['open Check the pump', 'open Fetch two buckets', 'blocked Drain the tank', 'open Replace the old filter']);
    expect(services().items.get(filter).text).toBe('Replace the old filter');
    const [head = '', rest = ''] = readFileSync(file, 'utf8').split(/(?=- \[ \] Check)/);
    const rows = rest.split('\n');
    writeFileSync(file, [head, rows.filter((row) => row.includes('Drain')).join('\n'), '\n', rows.filter((row) => !row.includes('Drain')).join('\n')].join(''));
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [] });
    expect(shown(checklist)[0]).toBe('blocked Drain the tank');
    services().items.move(workspace().act(), { ids: [tank], checklistId: checklist, parentId: null, after: filter });
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(shown(checklist).at(-1)).toBe('blocked Drain the tank');
  });

  it('applies again what was undone', async () => {
    const { file, checklist } = await noted();
    edit(file, ['Clean the filter', 'Replace the filter'], ['- [!] Drain', '- [ ] Fetch the bucket\n- [!] Drain']);
    await run(file);
    const after = shown(checklist);
    services().history.undo(workspace().act());
    expect(shown(checklist)).toEqual(['open Check the pump', 'blocked Drain the tank', 'open Clean the filter']);
    expect(await run(file)).toMatchObject({ created: { items: 1 }, updated: { items: 1 }, warnings: [] });
    expect(shown(checklist)).toEqual(after);
  });

  it('takes back nothing of another copy of the same export', async () => {
    const { file, checklist } = await noted();
    const copy = path('copy.md');
    writeFileSync(copy, readFileSync(file));
    edit(file, ['Clean the filter', 'Replace the filter'], ['- [ ] Check', '- [x] Check']);
    await run(file);
    const after = shown(checklist);
    expect(await run(copy)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(shown(checklist)).toEqual(after);
  });

  it('is the same list in any folder under any heading; a changed heading renames it', async () => {
    const { file, checklist } = await noted();
    edit(file, ['# Before sailing', '# Before every sailing'], ['- [!] Drain', '- [ ] Fetch the bucket\n- [!] Drain']);
    mkdirSync(path('elsewhere'));
    const there = path('elsewhere/other name.md');
    writeFileSync(there, readFileSync(file));
    expect(await run(there)).toMatchObject({ created: { items: 1 }, updated: { checklists: 1 }, unchanged: { items: 3 }, warnings: [] });
    expect(services().checklists.list()).toMatchObject([{ id: checklist, title: 'Before every sailing' }]);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    services().checklists.rename(workspace().act(), { id: checklist, title: 'Castoff' });
    expect(await run(file)).toMatchObject({ updated: nothing, warnings: [{ code: 'edited-here' }] });
  });

  it('adds the list where the workspace does not know it, and finds it again', async () => {
    const { file } = await noted();
    const other = newWorkspace();
    const into = async () => (await other.core.services.imports.run(other.act(), [file])).files[0];
    expect(await into()).toMatchObject({ created: { departments: 1, checklists: 1, items: 3 }, warnings: [] });
    expect(await into()).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    await other.close();
  });

  it('says so where its list was archived, and keeps what the file lost', async () => {
    const { file, checklist } = await noted();
    services().checklists.archive(workspace().act(), checklist);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    edit(file, ['- [ ] Clean the filter\n', ''], ['- [!] Drain', '- [ ] Fetch the bucket\n- [!] Drain']);
    expect((await run(file)).warnings.map(({ code }) => code).sort()).toEqual(['archived-here', 'no-longer-in-file']);
    expect(shown(checklist)).toEqual(['open Check the pump', 'open Fetch the bucket', 'blocked Drain the tank', 'open Clean the filter']);
  });

  it('takes the second of two lists that say they are the same for one of its own', async () => {
    const { file } = await noted();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n# Copy\n\n${text.slice(text.indexOf('<!--'))}`);
    expect(await run(file)).toMatchObject({ created: { checklists: 1, items: 3 }, updated: nothing, warnings: [{ code: 'list-named-twice' }] });
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'list-named-twice' }] });
  });

  it('does not mix up a plain file with an export of the list that came from it', async () => {
    const plain = path('plain.md');
    writeFileSync(plain, '# Engine\n\n- [ ] Check the pump\n- [ ] Drain the tank {owner="Bo Berg"}\n- [ ] Clean the filter\n');
    expect(await run(plain)).toMatchObject({ created: { items: 3 }, warnings: [{ code: 'owner-unknown', line: 4 }] });
    const out = await exportTo(listNamed('Engine'));
    edit(out, ['Check the pump', 'Check both pumps'], ['- [ ] Clean', '- [x] Clean']);
    expect(await run(out)).toMatchObject({ created: nothing, updated: { items: 2 }, warnings: [] });
    const here = shown(listNamed('Engine'));
    expect(await run(plain)).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'owner-unknown' }] });
    expect(shown(listNamed('Engine'))).toEqual(here);
    const bo = services().people.add(workspace().act(), { name: 'Bo Berg', email: null, roles: ['operator'] }).entityIds[0];
    edit(plain, ['Check the pump', 'Check a pump']);
    expect(await run(plain)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [{ code: 'edited-here', line: 3 }] });
    expect(find('Drain the tank').assigneeId).toBe(bo);
    services().items.assign(workspace().act(), { ids: [find('Drain the tank').id], assigneeId: null });
    expect(await run(plain)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(find('Drain the tank').assigneeId).toBeNull();
  });

  it('knows a line that was rewritten in its place, among others that were not', async () => {
    const { file, items } = await noted();
    edit(file, ['- [!] Drain the tank {reason="Waits on parts"}', '- [!] Entleeren {reason="Waits on parts"}']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [] });
    expect(services().items.get(items[1] ?? '').text).toBe('Entleeren');
  });

  it('leaves a new line where it was put, whatever moved around it', async () => {
    const { file, checklist, items } = await noted();
    edit(file, ['- [ ] Check the pump', '- [ ] Fetch the bucket\n- [ ] Check the pump']);
    services().items.move(workspace().act(), { ids: [items[0] ?? ''], checklistId: checklist, parentId: null, after: items[1] ?? null });
    expect(await run(file)).toMatchObject({ created: { items: 1 }, updated: nothing, warnings: [] });
    const here = shown(checklist);
    expect(here).toEqual(['blocked Drain the tank', 'open Fetch the bucket', 'open Check the pump', 'open Clean the filter']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(shown(checklist)).toEqual(here);
  });
});
