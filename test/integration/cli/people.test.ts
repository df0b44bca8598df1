import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '#shared/ipc/views.ts';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { nothing } from '#test/helpers/file-desk.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

let root = '';
let workspace = '';
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
  cliJson(workspace, 'workspace', 'create', '--as', 'Ada');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type PersonRow = { id: string; name: string; email: string | null; department: string | null; roles: string[]; active: boolean; openItems: number };
const people = (): PersonRow[] => cliJson(workspace, 'list', 'people');
const refusal = (...words: string[]): unknown => {
  const { exit, err } = cli(workspace, ...words, '--json');
  return { exit, ...(JSON.parse(err) as object) };
};

describe('D7: people by the command line', () => {
  it('adds, changes, refuses what is no address, role or department', () => {
    writeFileSync(join(root, 'list.md'), '# Yard\n\n## Works\n\n- [ ] Lock the gate\n\n## Harbour\n\n- [ ] Feed the cat\n');
    cliJson(workspace, 'import', join(root, 'list.md'));
    expect(cliJson(workspace, 'person', 'add', 'Ben', '--email', 'ben@example.org', '--role', 'lead', '--role', 'operator,approver', '--department', 'works')).toMatchObject({
      name: 'Ben', email: 'ben@example.org', roles: ['operator', 'lead', 'approver'], active: true,
    });
    expect(cliJson(workspace, 'person', 'set', 'ben', '--name', 'Benedict', '--role', 'commander', '--department', '')).toMatchObject({ name: 'Benedict', email: 'ben@example.org', roles: ['commander'], departmentId: null });
    expect(refusal('person', 'set', 'Benedict', '--email', 'nowhere')).toMatchObject({ exit: 1, error: { code: 'invalid' } });
    expect(refusal('person', 'set', 'Benedict', '--role', 'boss')).toMatchObject({ exit: 2 });
    expect(refusal('person', 'set', 'Benedict', '--department', 'Attic')).toMatchObject({ exit: 1, error: { code: 'not-found' } });
    expect(refusal('person', 'set', 'Nobody')).toMatchObject({ exit: 1, error: { code: 'not-found' } });
    expect(refusal('person', 'add', 'ADA')).toMatchObject({ exit: 1, error: { code: 'name-taken' } });
  });

  it('deactivates with a successor, acts for nobody who left, and takes it back', () => {
    expect(cliJson(workspace, 'person', 'deactivate', 'Ada', '--to', 'Benedict', '--as', 'Ada')).toMatchObject({ name: 'Ada', active: false });
    expect(people().map(({ name, active }) => [name, active])).toEqual([['Ada', false], ['Benedict', true]]);
    expect(refusal('person', 'add', 'Cleo', '--as', 'Ada')).toMatchObject({ exit: 1, error: { code: 'person-inactive' } });
    expect(refusal('person', 'deactivate', 'Benedict')).toMatchObject({ exit: 1, error: { code: 'last-person' } });
    cliJson(workspace, 'undo', '--as', 'Ada');
    expect(people().every(({ active }) => active)).toBe(true);
    cliJson(workspace, 'person', 'deactivate', 'Ada', '--as', 'Benedict');
    expect(cliJson(workspace, 'person', 'reactivate', 'ada')).toMatchObject({ name: 'Ada', active: true });
  });

  it('X1: people come from a table, and a bad one is refused with all its faults', () => {
    const file = join(root, 'people.csv');
    writeFileSync(file, 'name;mail;department;role\nCleo;cleo@example.org;Works;lead\nBenedict;;Works;\n');
    const created = (report: ImportReport) => report.files.map((each) => [each.created, each.updated]);
    expect(created(cliJson(workspace, 'people', 'import', file, '--preview'))).toEqual([[{ people: 1 }, { people: 1 }]]);
    expect(people()).toHaveLength(2);
    expect(created(cliJson(workspace, 'people', 'import', file))).toEqual([[{ people: 1 }, { people: 1 }]]);
    expect(created(cliJson(workspace, 'people', 'import', file))).toEqual([[{}, {}]]);
    expect(people().find(({ name }) => name === 'Benedict')).toMatchObject({ department: 'Works', roles: ['commander'] });
    writeFileSync(file, 'name,mail\nDan,@\n,dan@example.org\n');
    const { exit, out } = cli(workspace, 'people', 'import', file);
    expect(exit).toBe(1);
    expect(out).toContain(`${file}:2: Column 2 (email): expected an address`);
    expect(out).toContain(`${file}:3: Column 1 (name): expected a name`);
    expect(cli(workspace, 'people', 'import', join(root, 'list.md')).exit).toBe(2);
    writeFileSync(file, 'item,owner\nLock the gate,Cleo\n');
    expect(refusal('people', 'import', file)).toMatchObject({ exit: 1, error: { code: 'invalid', message: expect.stringContaining('found one of lists') } });
  });

  it('X2: people go out as a table that comes in again without a change, and as JSON', () => {
    const out = join(root, 'out.csv');
    cliJson(workspace, 'person', 'add', '=1+1', '--department', 'Works');
    cliJson(workspace, 'export', 'people', '--out', out);
    expect(readFileSync(out, 'utf8')).toBe(
      "\uFEFFname,email,department,roles,active\r\n'=1+1,,Works,operator,yes\r\nAda,,,operator,yes\r\nBenedict,ben@example.org,Works,commander,yes\r\nCleo,cleo@example.org,Works,lead,yes\r\n".replace('Ada,,,operator', `Ada,,,${people().find(({ name }) => name === 'Ada')?.roles.join('; ') ?? ''}`),
    );
    expect(cliJson<ImportReport>(workspace, 'people', 'import', out).files[0]).toMatchObject({ created: nothing, updated: nothing, unchanged: { people: 4 }, warnings: [] });
    expect(cli(workspace, 'export', 'people').out).toMatch(/^name,email/);
    expect(cliJson<PersonRow[]>(workspace, 'export', 'people', '--format', 'json').map(({ name, department }) => [name, department])).toContainEqual(['Cleo', 'Works']);
  });
});
