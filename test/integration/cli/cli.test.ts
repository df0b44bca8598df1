import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '#shared/ipc/views.ts';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/documents/${name}`, import.meta.url));

let root = '';
let workspace = '';
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type ItemRow = { id: string; text: string; state: string; department: string; checklist: string; section: string | null; stage: string | null; line: number };
type WorkflowRow = { id: string; title: string; steps: number; owner: string | null; version: number | null; source: string };
type RunStatus = { id: string; state: string; step: { index: number; of: number; name: string } | null; elapsedMs: number };

describe('X3: the command line, on one workspace from its making to its end', () => {
  it('makes a workspace, and refuses to make it twice', () => {
    expect(cliJson<{ id: string }>(workspace, 'workspace', 'create', '--as', 'Ada').id).toMatch(/^[0-9a-f-]{36}$/);
    const again = cli(workspace, 'workspace', 'create', '--json');
    expect(again.exit).toBe(3);
    expect(JSON.parse(again.err)).toMatchObject({ error: { code: 'store-exists' } });
  });

  it('X1: previews without storing, imports, and changes nothing the second time', () => {
    const preview = cliJson<ImportReport>(workspace, 'import', fixture('outline.md'), '--preview');
    expect(preview.files[0]?.created).toMatchObject({ items: 9 });
    expect(cliJson<ItemRow[]>(workspace, 'list', 'items')).toEqual([]);
    const first = cliJson<ImportReport>(workspace, 'import', fixture('outline.md'), fixture('runbooks.md'));
    expect(first.files.map((file) => file.created)).toEqual([
      { departments: 3, sections: 3, checklists: 5, items: 9, maps: 1, nodes: 3, edges: 2 },
      { workflows: 4, steps: 14 },
    ]);
    const second = cliJson<ImportReport>(workspace, 'import', fixture('outline.md'), fixture('runbooks.md'));
    for (const file of second.files) expect([file.created, file.updated]).toEqual([{}, {}]);
  });

  it('lists items with the documented fields', () => {
    const items = cliJson<ItemRow[]>(workspace, 'list', 'items');
    expect(items.find((item) => item.text === 'Check the spare bulb')).toMatchObject({ state: 'done', department: 'Tower', section: 'Lamp', checklist: 'Lamp', stage: null, line: 6 });
    expect(items.filter((item) => item.state === 'done')).toHaveLength(2);
  });

  it('D3: sets the state of an item, asks for a reason, and undoes it', () => {
    const [item] = cliJson<ItemRow[]>(workspace, 'list', 'items').filter((row) => row.state === 'open');
    const id = item?.id ?? '';
    expect(cliJson(workspace, 'item', 'set', id, 'done')).toMatchObject({ id, state: 'done' });
    const refused = cli(workspace, 'item', 'set', id, 'blocked', '--json');
    expect([refused.exit, JSON.parse(refused.err)]).toMatchObject([1, { error: { code: 'reason-required' } }]);
    expect(cliJson(workspace, 'item', 'set', id, 'blocked', '--reason', 'No key')).toMatchObject({ state: 'blocked', reason: 'No key' });
    cliJson(workspace, 'undo');
    cliJson(workspace, 'undo');
    expect(cliJson(workspace, 'show', 'item', id)).toMatchObject({ standing: { state: 'open' } });
    expect(cliJson(workspace, 'redo')).toMatchObject({ entityId: id });
  });

  it('R1: walks a run from a published version to its report', () => {
    const [workflow] = cliJson<WorkflowRow[]>(workspace, 'list', 'workflows').filter((row) => row.title === 'Lamp failure');
    const id = workflow?.id ?? '';
    expect(workflow).toMatchObject({ steps: 3, owner: null, version: null });
    expect(cli(workspace, 'run', 'start', id).exit).toBe(1);
    expect(cliJson(workspace, 'workflow', 'publish', id)).toMatchObject({ version: 1 });
    const started = cliJson<RunStatus>(workspace, 'run', 'start', 'Lamp failure');
    expect(started.step).toEqual({ index: 1, of: 3, name: 'Switch' });
    expect(cliJson<RunStatus>(workspace, 'run', 'done', started.id, '--note', 'Took two tries').step?.index).toBe(2);
    expect(cli(workspace, 'run', 'skip', started.id).exit).toBe(1);
    expect(cliJson<RunStatus>(workspace, 'run', 'skip', started.id, '--reason', 'No radio').step?.index).toBe(3);
    expect(cliJson<RunStatus>(workspace, 'run', 'fail', started.id, '--reason', 'No tools')).toMatchObject({ state: 'failed', step: { index: 3 } });
    cliJson(workspace, 'run', 'retry', started.id);
    const ended = cliJson<RunStatus>(workspace, 'run', 'done', started.id);
    expect(ended).toMatchObject({ state: 'complete', step: null });
    expect(ended.elapsedMs).toBeGreaterThan(0);
    expect(cli(workspace, 'run', 'report', started.id).out).toContain('Took two tries');
    expect(cli(workspace, 'run', 'done', started.id).exit).toBe(1);
  });

  it('X4: searches by words and filters, and says what it does not know', () => {
    type Found = { total: number; results: { kind: string; id: string; title: string; where: string[]; state: string | null }[] };
    const { total, results } = cliJson<Found>(workspace, 'search', 'stairs', 'state:open');
    expect(results).toMatchObject([{ kind: 'item', title: 'Sweep the stairs', where: ['Tower', 'Stairs'], state: 'open' }]);
    expect(total).toBe(1);
    expect(cliJson<Found>(workspace, 'search', 'in:items', '--limit', '2').results).toHaveLength(2);
    expect(cli(workspace, 'search', 'lamp').out).toContain('Lamp failure');
    expect(cli(workspace, 'search', 'state:happy').out).toContain('expected one of open');
    expect(cli(workspace, 'search').exit).toBe(2);
    expect(cli(workspace, 'search', 'x', '--limit', '0').exit).toBe(2);
  });

  it('X2: exports Markdown that comes back as the same list', () => {
    const [list] = cliJson<{ id: string; title: string }[]>(workspace, 'list', 'checklists').filter((row) => row.title === 'Stairs');
    const file = join(root, 'stairs.md');
    writeFileSync(file, cliJson<{ text: string }>(workspace, 'export', 'checklist', list?.id ?? '').text);
    const other = join(root, 'other');
    cliJson(other, 'workspace', 'create');
    cliJson(other, 'import', file);
    expect(cliJson<ItemRow[]>(other, 'list', 'items')).toMatchObject([{ text: 'Sweep the stairs', department: 'Tower', section: 'Stairs' }, { text: 'Oil the old hinge', state: 'not-applicable' }]);
  });

  it('X1: stores nothing of a bad file, and says file and line', () => {
    const bad = join(root, 'bad.md');
    writeFileSync(bad, '# Fine\n\n- [ ] fine\n\n```mermaid\nflowchart TD\n  A[open\n```\n');
    const before = cliJson<unknown[]>(workspace, 'list', 'items').length;
    const result = cli(workspace, 'import', bad, '--json');
    expect(result.exit).toBe(1);
    expect(JSON.parse(result.err)).toMatchObject({ error: { code: 'malformed-flowchart', file: bad, line: 7 } });
    expect(JSON.parse(result.out)).toMatchObject({ files: [{ error: { line: 7 } }] });
    expect(cliJson<unknown[]>(workspace, 'list', 'items')).toHaveLength(before);
  });

  it('D6: shows who keeps to the lifecycle, as text, data and files', () => {
    const value = cliJson<{ rows: { name: string; cells: { state: string }[] }[]; acceptance: { departments: { total: number; whole: number } } }>(workspace, 'matrix');
    expect(value.rows[0]?.cells).toHaveLength(7);
    expect(value.acceptance.departments).toMatchObject({ total: value.rows.length, whole: 0 });
    expect(cli(workspace, 'matrix').out).toContain(`0 of ${value.rows.length} departments have the whole lifecycle.`);
    expect(cli(workspace, 'matrix', '--format', 'md').out).toContain('| Department | Set up |');
    const file = join(root, 'matrix.csv');
    expect(cliJson(workspace, 'matrix', '--format', 'csv', '--out', file)).toEqual({ path: file });
    expect(readFileSync(file, 'utf8')).toContain('Department,Set up');
    expect(cli(workspace, 'matrix', '--format', 'pdf').exit).toBe(2);
  });

  it('D2: loads the starter library, and nothing the second time', () => {
    const starter = join(root, 'starter');
    cliJson(starter, 'workspace', 'create', '--as', 'Ada');
    const { files } = cliJson<ImportReport>(starter, 'starter', 'load');
    const total = (noun: string): number => files.reduce((sum, file) => sum + (file.created[noun] ?? 0), 0);
    expect([total('departments'), total('checklists')]).toEqual([10, 19]);
    expect(files.every((file) => file.error === null && file.warnings.length === 0)).toBe(true);
    for (const file of cliJson<ImportReport>(starter, 'starter', 'load').files) expect([file.created, file.updated]).toEqual([{}, {}]);
    const workflows = cliJson<WorkflowRow[]>(starter, 'list', 'workflows');
    expect(workflows).toContainEqual(expect.objectContaining({ title: 'Restore a service from its backup', steps: 7 }));
    expect([workflows.length, new Set(workflows.map(({ title }) => title)).size]).toEqual([total('workflows'), total('workflows')]);
  });

  it('L1: verifies, rebuilds, backs up and restores', () => {
    expect(cliJson(workspace, 'ledger', 'verify')).toMatchObject({ ok: true });
    expect(cliJson(workspace, 'workspace', 'rebuild')).toMatchObject({ same: true });
    const file = join(root, 'kept.handrail');
    const { events } = cliJson<{ events: number }>(workspace, 'workspace', 'backup', file);
    const [item] = cliJson<ItemRow[]>(workspace, 'list', 'items').filter((row) => row.state === 'open');
    cliJson(workspace, 'item', 'set', item?.id ?? '', 'done');
    expect(cliJson(workspace, 'workspace', 'restore', file)).toMatchObject({ events });
    expect(cliJson(workspace, 'show', 'item', item?.id ?? '')).toMatchObject({ standing: { state: 'open' } });
    expect(cliJson(workspace, 'workspace', 'check')).toMatchObject({ ok: true });
  });

  it('L1: names the event whose byte was altered', () => {
    const copy = join(root, 'altered');
    mkdirSync(copy);
    for (const name of ['handrail.db', 'handrail.json', 'device.json']) copyFileSync(join(workspace, name), join(copy, name));
    const bytes = readFileSync(join(copy, 'handrail.db'));
    const text = Buffer.from('"text":"Count the diesel"');
    for (let at = bytes.indexOf(text); at > 0; at = bytes.indexOf(text, at + 1)) bytes[at + 8] = 'X'.charCodeAt(0);
    writeFileSync(join(copy, 'handrail.db'), bytes);
    const result = cli(copy, 'ledger', 'verify', '--json');
    expect(result.exit).toBe(3);
    const verdict = JSON.parse(result.out) as { ok: boolean; findings: { code: string; seq: number }[] };
    const db = new Sqlite(join(copy, 'handrail.db'), { readonly: true });
    const seq = db.prepare(`SELECT seq FROM ledger WHERE payload LIKE '%Xount the diesel%'`).pluck().get();
    db.close();
    expect(verdict).toMatchObject({ ok: false, findings: [{ code: 'altered', seq }] });
  });

  it('says how it is called: no command 2, unknown option 2, no workspace 3', () => {
    expect(cli(workspace, 'no', 'such').exit).toBe(2);
    expect(cli(workspace, 'list', 'items', '--wrong').exit).toBe(2);
    expect(cli(workspace, 'list', 'planets').exit).toBe(2);
    expect(cli(workspace, 'item', 'set').exit).toBe(2);
    expect(cli(join(root, 'nowhere'), 'list', 'items').exit).toBe(3);
    expect(cli(workspace, '--help').out).toContain('workspace create');
  });
});
