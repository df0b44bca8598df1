import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

let root = '';
let workspace = '';
const file = (): string => join(root, 'tower.md');
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
  writeFileSync(file(), DOCUMENTS['template'] ?? '');
  cli(workspace, 'workspace', 'create', '--as', 'Ada');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Row = { id: string; title: string; version: number | null; changed: boolean; steps: number; class: string; level: number; score: number; archived: boolean };

describe('W5, X3: runbooks by the command line', () => {
  it('goes from a file to versions, compares and restores them', () => {
    const { id } = cliJson<{ id: string; steps: number }>(workspace, 'workflow', 'new', '--from', file());
    expect(cliJson<Row[]>(workspace, 'workflow', 'list')).toMatchObject([{ id, title: 'Light the tower', version: null, changed: false, steps: 3, class: 'durable', level: 1, archived: false }]);
    expect(cli(workspace, 'workflow', 'compare', id)).toMatchObject({ exit: 1 });

    expect(cliJson(workspace, 'workflow', 'publish', 'Light the tower', '--note', 'As it was')).toEqual({ id, version: 2 });
    writeFileSync(join(root, 'next.md'), readFileSync(file(), 'utf8').replace('~5 minutes', '~10 minutes'));
    const again = cliJson<{ id: string }>(workspace, 'workflow', 'new', 'Second tower', '--from', join(root, 'next.md'));
    expect(cliJson<{ text: string }>(workspace, 'workflow', 'show', again.id).text).toContain('title: Second tower');

    const { text } = cliJson<{ version: number; text: string }>(workspace, 'workflow', 'show', id, '--version', '2');
    expect(text).toContain('- v2: Added the valve');
    expect(cli(workspace, 'workflow', 'compare', id, '--from', '2', '--to', '2').out.trim()).toBe('The text of version 2 and of version 2 is the same.');
    expect(cli(workspace, 'workflow', 'restore', id, '--version', '2')).toMatchObject({ exit: 2 });
    expect(cli(workspace, 'workflow', 'restore', id, '--version', '7', '--note', 'x')).toMatchObject({ exit: 1 });
  });

  it('tells structure, then lines', async () => {
    const doc = join(root, 'pump.md');
    writeFileSync(doc, '# Pump\n\n## Steps\n\n### 1. Fetch the pump\n**Duration**: ~5 minutes\n\n### 2. Start it\n');
    cli(workspace, 'import', doc);
    cli(workspace, 'workflow', 'publish', 'Pump', '--note', 'First');
    writeFileSync(doc, '# Pump\n\n## Steps\n\n### 1. Fetch the pump\n**Duration**: ~10 minutes\n\n### 2. Prime the hose\n\n### 3. Start it\n');
    cli(workspace, 'import', doc);
    const { out } = cli(workspace, 'workflow', 'compare', 'Pump');
    expect(out).toContain('~ step 1 “Fetch the pump”\n    duration: ~5 minutes → ~10 minutes\n+ step 2 “Prime the hose”');
    expect(out).toContain('--- version 1\n+++ the draft\n@@ ');
    expect(out).toContain('-**Duration**: ~5 minutes\n+**Duration**: ~10 minutes');
    const told = cliJson<{ from: number; to: null; structure: unknown[]; text: unknown[] }>(workspace, 'workflow', 'compare', 'Pump', '--from', '1');
    expect(told).toMatchObject({ from: 1, to: null, structure: [{ part: 'steps', state: 'changed' }, { part: 'steps', state: 'added', name: 'Prime the hose' }], text: [{ from: 3 }] });

    cli(workspace, 'workflow', 'publish', 'Pump', '--note', 'Primed');
    const restored = cliJson<{ version: number }>(workspace, 'workflow', 'restore', 'Pump', '--version', '1', '--note', 'The hose primes itself');
    expect(restored.version).toBe(3);
    expect(cli(workspace, 'workflow', 'compare', 'Pump', '--from', '2', '--to', '3').out).toContain('- step 2 “Prime the hose”');
  });

  it('exports by its own noun as well, and says what a picture needs', () => {
    expect(cli(workspace, 'workflow', 'export', 'Pump', '--format', 'md').out).toBe(cli(workspace, 'export', 'workflow', 'Pump').out);
    expect(cli(workspace, 'workflow', 'export', 'Pump', '--format', 'mermaid').out).toMatch(/^flowchart/);
    expect(cli(workspace, 'workflow', 'export', 'Pump', '--format', 'svg').out).toMatch(/<svg/);
    expect(cliJson<{ workflow: { draft: { title: string } } }>(workspace, 'workflow', 'export', 'Pump', '--format', 'json').workflow.draft.title).toBe('Pump');
    expect(cli(workspace, 'workflow', 'export', 'Pump', '--format', 'png')).toMatchObject({ exit: 2, err: expect.stringContaining('--out <file>') as unknown });
  });

  it('starts one from its title, archives it and brings it back', () => {
    cliJson(workspace, 'workflow', 'new', 'Ring the bell');
    cli(workspace, 'workflow', 'archive', 'Ring the bell');
    const bell = () => cliJson<Row[]>(workspace, 'workflow', 'list').find(({ title }) => title === 'Ring the bell');
    expect(bell()).toMatchObject({ archived: true, steps: 0 });
    cli(workspace, 'workflow', 'restore-archived', 'Ring the bell');
    expect(bell()?.archived).toBe(false);
  });
});
