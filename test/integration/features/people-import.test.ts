import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothing } from '#test/helpers/file-desk.ts';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
let file = '';
beforeEach(() => {
  workspace = newWorkspace();
  file = join(workspace.path, 'people.csv');
});
afterEach(() => workspace.close());

const run = async (bytes: string | Buffer) => {
  writeFileSync(file, bytes);
  return (await workspace.core.services.imports.run(workspace.act(), [file])).files[0];
};
const people = () => workspace.core.services.people.list().map(({ name, email, roles }) => [name, email, roles.join(' ')]);
const events = () => workspace.core.services.ledger.list({ before: null, limit: 1, entityId: null }).total;

describe('D7: people from a file', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['UTF-16 as Excel writes it', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 the other way round', (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
  ])('come in %s, once', async (_what, encode) => {
    const bytes = encode('Name\tE-Mail\tRole\r\nGrace Hopper\tgrace@example.org\tlead\r\nZoë\t\t\r\n');
    expect(await run(bytes)).toMatchObject({ kind: 'people', created: { people: 2 }, warnings: [], error: null });
    expect(people()).toEqual([['Ada', null, 'operator'], ['Grace Hopper', 'grace@example.org', 'lead'], ['Zoë', null, 'operator']]);
    const before = events();
    expect(await run(bytes)).toMatchObject({ created: nothing, updated: nothing, unchanged: { people: 2 } });
    expect(events()).toBe(before);
  });

  it('a changed file updates who is here, and one undo takes the import back', async () => {
    await run('name,email,roles\nGrace,grace@example.org,lead\n');
    expect(await run('name,email,roles\nGrace,grace@example.org,commander\nBen,,\n')).toMatchObject({ created: { people: 1 }, updated: { people: 1 } });
    workspace.core.services.history.undo(workspace.act());
    expect(people()).toEqual([['Ada', null, 'operator'], ['Grace', 'grace@example.org', 'lead']]);
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('nothing of a faulty file is stored, and all of its faults are told', async () => {
    const before = events();
    const report = await run('name,email,roles\nGrace,grace@example.org,lead\nBen,nowhere,\nCleo,,boss\n');
    expect(report).toMatchObject({ kind: 'unreadable', created: nothing, error: { line: 3, message: expect.stringContaining('Column 2 (email)') }, warnings: [{ line: 4, message: expect.stringContaining('Column 3 (roles)') }] });
    expect(await run(Buffer.from('name\nZoë\n', 'latin1'))).toMatchObject({ error: { code: 'not-utf8', line: 2 } });
    expect(events()).toBe(before);
  });

  it('the preview says what each line becomes', async () => {
    writeFileSync(file, 'name;department\nGrace;Nowhere\nada;\n');
    const { files } = await workspace.core.services.imports.preview(workspace.person, [workspace.path]);
    expect(files).toMatchObject([{
      created: { people: 1 }, unchanged: { people: 1 }, warnings: [{ line: 2, code: 'unknown-department' }],
      lines: [{ line: 1, becomes: 'nothing' }, { line: 2, becomes: 'person', change: 'created' }, { line: 3, becomes: 'person', change: 'unchanged' }],
    }]);
    expect(people()).toHaveLength(1);
  });
});
