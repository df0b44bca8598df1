import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothing } from '#test/helpers/file-desk.ts';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
let file = '';
beforeEach(() => {
  workspace = newWorkspace();
  file = join(workspace.path, 'outline.md');
  writeFileSync(file, readFileSync(fileURLToPath(new URL('../../fixtures/documents/outline.md', import.meta.url))));
});
afterEach(() => workspace.close());

const run = async () => (await workspace.core.services.imports.run(workspace.act(), [file])).files[0];
const edit = (from: string, to: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const find = (text: string) => workspace.core.services.items.list().find((item) => item.text === text);

describe('X1: importing the same file again', () => {
  it('changes an edited line in place and keeps its tick', async () => {
    await run();
    const before = find('Sweep the stairs');
    workspace.core.services.items.setState(workspace.act(), { ids: [before?.id ?? ''], state: 'done', reason: null });
    edit('Sweep the stairs', 'Sweep the stairs and the landing');
    expect(await run()).toMatchObject({ created: nothing, updated: { items: 1 } });
    expect(find('Sweep the stairs and the landing')).toMatchObject({ id: before?.id, standing: { state: 'done' } });
  });

  it('takes a tick from the file where nobody ticked here, and keeps ours where somebody did', async () => {
    await run();
    const ours = find('Count the diesel');
    workspace.core.services.items.setState(workspace.act(), { ids: [ours?.id ?? ''], state: 'blocked', reason: 'No key' });
    edit('[ ] Count the diesel', '[x] Count the diesel');
    edit('[ ] Read the tide table', '[x] Read the tide table');
    expect(await run()).toMatchObject({ updated: { items: 1 } });
    expect(find('Read the tide table')?.standing.state).toBe('done');
    expect(find('Count the diesel')?.standing.state).toBe('blocked');
  });

  it('puts a new line where the file has it, keeps what the file lost and says so', async () => {
    await run();
    edit('        - [x] Check the spare bulb\n', '        - [x] Check the spare bulb\n        - [ ] Wind the clockwork\n');
    edit('        - [ ] Clean the lens with a dry cloth\n', '');
    const report = await run();
    expect(report).toMatchObject({ created: { items: 1 }, warnings: [{ code: 'no-longer-in-file' }] });
    const lamp = workspace.core.services.checklists.list().find((list) => list.title === 'Lamp');
    const texts = workspace.core.services.items.inChecklist(lamp?.id ?? '').map((item) => item.text);
    expect(texts).toEqual(['Clean the lens with a dry cloth', 'Check the spare bulb', 'Wind the clockwork']);
  });

  it('keeps a text that was edited here, and says so when the file changed too', async () => {
    await run();
    const item = find('Sweep the stairs');
    workspace.core.services.items.edit(workspace.act(), { id: item?.id ?? '', text: 'Sweep both stairs' });
    expect(await run()).toMatchObject({ created: nothing, updated: nothing });
    edit('Sweep the stairs', 'Sweep the stairs twice');
    expect(await run()).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'edited-here' }] });
    expect(workspace.core.services.items.get(item?.id ?? '').text).toBe('Sweep both stairs');
  });

  it('U1: is taken back whole by one undo', async () => {
    await run();
    workspace.core.services.history.undo(workspace.act());
    expect(workspace.core.services.items.list()).toEqual([]);
    expect(workspace.core.services.departments.list()).toEqual([]);
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('promises in the preview exactly what the import then does', async () => {
    const preview = await workspace.core.services.imports.preview(workspace.person, [file]);
    expect(workspace.core.services.items.list()).toEqual([]);
    const lines = preview.files[0]?.lines ?? [];
    expect(lines.find((line) => line.text === 'Oil the old hinge')).toMatchObject({ line: 9, becomes: 'item', change: 'created', depth: 4 });
    const { created } = (await workspace.core.services.imports.apply(workspace.act(), preview.token, [file])).files[0] ?? {};
    expect(created).toEqual(preview.files[0]?.created);
    await expect(workspace.core.services.imports.apply(workspace.act(), preview.token, [file])).rejects.toThrow('no longer there');
  });
});
