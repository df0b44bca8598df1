import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

const { workspace, services, events, path, edit, run } = fileDesk();

const TEXT = DOCUMENTS['template'] ?? '';
const write = (name = 'tower.md', text = TEXT): string => {
  const file = path(name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const only = () => {
  const [first, ...more] = services().library.names();
  expect(more).toEqual([]);
  return services().workflows.get(first?.id ?? '');
};
const revise = (from: string, to: string): void => {
  const { id, text } = only();
  expect(text).toContain(from);
  services().workflows.revise(workspace().act(), { id, was: text ?? '', text: (text ?? '').replace(from, to) });
};

describe('X1: a runbook that was edited here and in its file', () => {
  it('is merged line by line where both changed other lines, also the second time', async () => {
    const file = write();
    await run(file);
    revise('Hold the rail.', 'Hold the rail with both hands.');
    edit(file, ['~5 minutes', '~8 minutes']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { workflows: 1, steps: 3 }, warnings: [{ code: 'merged' }] });
    expect(only().text).toBe(TEXT.replace('Hold the rail.', 'Hold the rail with both hands.').replace('~5 minutes', '~8 minutes'));
    const recorded = events();
    expect(await run(file)).toMatchObject({ updated: nothing, unchanged: { workflows: 1 }, warnings: [] });
    expect(events()).toBe(recorded);

    edit(file, ['Oil in the lamp', 'Oil in both lamps']);
    expect(await run(file)).toMatchObject({ updated: { workflows: 1 }, warnings: [{ code: 'merged' }] });
    expect(only().draft.prerequisites[0]).toBe('Oil in both lamps');
    expect(only().draft.steps[0]?.instructions).toBe('Hold the rail with both hands.');
    services().history.undo(workspace().act());
    expect(only().draft.prerequisites[0]).toBe('Oil in the lamp');
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('is kept where both changed the same line, and the line of the file is named', async () => {
    const file = write();
    await run(file);
    revise('Hold the rail.', 'Hold the rail with both hands.');
    edit(file, ['Hold the rail.', 'Hold on.']);
    const line = readFileSync(file, 'utf8').split('\n').indexOf('Hold on.') + 1;
    expect(await run(file)).toMatchObject({ updated: nothing, warnings: [{ line, code: 'edited-here', message: `The runbook “Light the tower” was edited here and in the file; what is here was kept. Both changed line ${line} of the file.` }] });
    expect(only().text).toContain('both hands');
  });

  it('is no conflict because it was published in between', async () => {
    const file = write();
    await run(file);
    services().workflows.publish(workspace().act(), { id: only().id, note: 'As the keeper does it' });
    edit(file, ['Hold the rail.', 'Hold on.'], ['version: 2', 'version: 9'], ['- v2: Added', '- v9: Hold on\n- v2: Added']);
    expect(await run(file)).toMatchObject({ updated: { workflows: 1 } });
    const { text, draft, published } = only();
    expect([draft.version, published, text?.includes('Hold on.')]).toEqual([9, 2, true]);
  });

  it('W5: leaves what is published as it was, also when the tables are made anew', async () => {
    const file = write();
    await run(file);
    const { id } = only();
    services().workflows.publish(workspace().act(), { id, note: 'First' });
    const frozen = JSON.stringify(services().workflows.version(id, 2));
    const still = () => expect(JSON.stringify(services().workflows.version(id, 2))).toBe(frozen);
    edit(file, ['Hold the rail.', 'Hold on.']);
    await run(file);
    still();
    revise('Hold on.', 'Hold on tight.');
    services().workflows.publish(workspace().act(), { id, note: 'Second' });
    services().workflows.restoreVersion(workspace().act(), { id, version: 2, note: 'Back' });
    services().workflows.setArchived(workspace().act(), id, true);
    still();
    workspace().core.rebuild();
    still();
    await workspace().reopen();
    still();
    expect(services().workflows.view(id).versions.map(({ version, publishedBy }) => [version, publishedBy])).toEqual([[4, 'Ada'], [3, 'Ada'], [2, 'Ada']]);
  });
});

describe('X1: a runbook whose file lies elsewhere now', () => {
  it('is the same runbook where the text is the same', async () => {
    await run(write('tower.md'));
    const recorded = events();
    expect(await run(write('copies/light.md'))).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'known-elsewhere' }] });
    expect(events()).toBe(recorded);
  });

  it('is brought up to date where title and file name are the same and much of the text', async () => {
    const file = write('tower.md');
    await run(file);
    mkdirSync(path('moved'));
    renameSync(file, path('moved/tower.md'));
    edit(path('moved/tower.md'), ['Hold the rail.', 'Hold on.']);
    const report = await run(path('moved/tower.md'));
    expect(report).toMatchObject({ created: nothing, updated: { workflows: 1 } });
    expect(report.warnings[0]?.message).toContain('brought up to date, not added again');
    expect(only()).toMatchObject({ source: { path: path('moved/tower.md') } });
    expect(await run(path('moved/tower.md'))).toMatchObject({ unchanged: { workflows: 1 }, warnings: [] });
  });

  it('is the one written here of the same title: what came of its text is merged', async () => {
    services().workflows.create(workspace().act(), { text: TEXT, ownerId: null });
    const { id } = only();
    services().workflows.publish(workspace().act(), { id, note: 'First' });
    revise('climb down', 'climb down slowly');
    expect(await run(write('tower.md', TEXT.replace('Hold the rail.', 'Hold on.')))).toMatchObject({ created: nothing, updated: { workflows: 1 } });
    expect(only().text).toContain('climb down slowly');
    expect(only().text).toContain('Hold on.');
  });

  it('is another one where only the name is the same, or both files come together', async () => {
    await run(write('one/tower.md'));
    const other = '# Light the tower\n\n1. Press the button\n2. Look up\n';
    expect(await run(write('two/tower.md', other))).toMatchObject({ created: { workflows: 1 } });
    const both = [write('three/boat.md', '# Boat\n\n1. Row out\n2. Row in\n'), write('four/boat.md', '# Boat\n\n1. Row out\n2. Row in\n3. Dry it\n')];
    const { files } = await services().imports.run(workspace().act(), both);
    expect(files.map(({ created }) => created['workflows'])).toEqual([1, 1]);
  });
});

describe('X1: the preview of a runbook', () => {
  it('says what each line was understood as, and what stays text', async () => {
    const { files } = await services().imports.preview(workspace().person, [write()]);
    const lines = files[0]?.lines ?? [];
    const at = (text: string) => lines.find((line) => line.text === text);
    expect(at('Oil in the lamp')).toMatchObject({ becomes: 'part', part: 'prerequisite', change: 'created', line: TEXT.split('\n').indexOf('- [x] Oil in the lamp') + 1 });
    expect(at('Role: Keeper')).toMatchObject({ part: 'field', depth: 2 });
    expect(at('valve open')).toMatchObject({ part: 'command' });
    expect(at('If the valve is stuck: go to step 1')).toMatchObject({ part: 'branch' });
    expect(at('No oil · Anna · Low · High · Fetch some')).toMatchObject({ part: 'error' });
    expect(at('Upstream: oil delivery')).toMatchObject({ part: 'dependency' });
    expect(at('v1: First')).toMatchObject({ part: 'change' });
    expect(at('colour: green')).toMatchObject({ becomes: 'text', change: 'created' });
    expect(at('Colour: red')).toMatchObject({ becomes: 'text' });
    expect(at('Kept as it is.')).toMatchObject({ becomes: 'text' });
    expect(lines.filter(({ becomes }) => becomes === 'nothing')).toEqual([]);
  });
});
