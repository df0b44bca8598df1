import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const SHAPES = join(import.meta.dirname, '../../fixtures/runbooks/shapes');
const HARBOUR = join(import.meta.dirname, '../../fixtures/maps/harbour.mmd');

let root = '';
let workspace = '';
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
  mkdirSync(join(root, 'books'));
  for (const name of ['crlf.md', 'step-table.md', 'mermaid-steps.md', 'runbook-with-chart.md', 'madr.md']) copyFileSync(join(SHAPES, name), join(root, 'books', name));
  copyFileSync(HARBOUR, join(root, 'books', 'harbour.mmd'));
  cli(workspace, 'workspace', 'create', '--as', 'Ada');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Line = { line: number; becomes: string; part?: string; text: string };

describe('X1, X3: runbooks come in by the command line', () => {
  it('a preview says of each line what it becomes, for people and for programs, and stores nothing', () => {
    const file = join(root, 'books', 'step-table.md');
    const { files } = cliJson<{ files: { lines: Line[] }[] }>(workspace, 'import', file, '--preview');
    expect(files[0]?.lines).toEqual(expect.arrayContaining([
      expect.objectContaining({ line: 1, becomes: 'workflow', text: 'Fail over the booking service' }), expect.objectContaining({ line: 3, becomes: 'part', part: 'overview' }),
      expect.objectContaining({ line: 10, becomes: 'step' }), expect.objectContaining({ line: 16, becomes: 'part', part: 'rollback' }),
    ]));
    const { out } = cli(workspace, 'import', file, '--preview');
    expect(out).toMatch(/^ +9 +step +Announce the failover in the channel$/m);
    expect(out).toMatch(/^ +16 +rollback +Point the name back and thaw the first site\.$/m);
    expect(cliJson(workspace, 'workflow', 'list')).toEqual([]);
  });

  it('charts become maps, in a file of their own, in a document, and beside the steps of a runbook', () => {
    const { files } = cliJson<{ files: { path: string; kind: string; created: Record<string, number>; warnings: { code: string }[] }[] }>(workspace, 'import', join(root, 'books'));
    expect(Object.fromEntries(files.map(({ path, kind, created: { maps = 0, workflows = 0 } }) => [path.split('/').at(-1), [kind, maps, workflows]]))).toEqual({
      'crlf.md': ['workflows', 0, 1], 'harbour.mmd': ['map', 1, 0], 'madr.md': ['text', 0, 0], 'mermaid-steps.md': ['map', 1, 0], 'runbook-with-chart.md': ['mixed', 1, 1], 'step-table.md': ['workflows', 0, 1],
    });
    expect(files.find(({ path }) => path.endsWith('madr.md'))?.warnings).toMatchObject([{ line: 1, code: 'no-steps' }]);
    expect(cliJson<{ steps: number; decisions: number }>(workspace, 'map', 'to-runbook', 'Approve an expense')).toMatchObject({ steps: 3, decisions: 1 });
  });
});

describe('X2, X3: runbooks leave by the command line', () => {
  it('as the very bytes that came in', () => {
    const out = join(root, 'out.md');
    expect(cliJson(workspace, 'export', 'Open the lock', '--format', 'md', '--out', out)).toEqual({ path: out });
    expect(readFileSync(out).equals(readFileSync(join(SHAPES, 'crlf.md')))).toBe(true);
  });

  it('as JSON, Mermaid and a drawing, by the noun and without it', () => {
    for (const words of [['export', 'Fail over the booking service'], ['export', 'workflow', 'Fail over'], ['workflow', 'export', 'Fail over']]) {
      expect(cli(workspace, ...words, '--format', 'mermaid').out, words.join(' ')).toMatch(/^flowchart/);
    }
    expect(cliJson<{ workflow: { draft: { steps: unknown[] } } }>(workspace, 'export', 'Fail over the booking service', '--format', 'json').workflow.draft.steps).toHaveLength(4);
    expect(cli(workspace, 'export', 'Fail over the booking service', '--format', 'svg').out).toContain('Take a booking');
    expect(cli(workspace, 'export', 'No such runbook', '--format', 'md')).toMatchObject({ exit: 1, err: expect.stringContaining('no runbook “No such runbook”') as unknown });
  });

  it('a round of an export changes nothing here', () => {
    const out = join(root, 'again.md');
    cli(workspace, 'export', 'Open the lock', '--out', out);
    writeFileSync(join(root, 'books', 'crlf.md'), readFileSync(out));
    expect(cliJson<{ files: { unchanged: object; updated: object; created: object }[] }>(workspace, 'import', join(root, 'books', 'crlf.md')).files).toMatchObject([{ created: {}, updated: {}, unchanged: { workflows: 1, steps: 3 } }]);
  });
});

describe('C1, C2, X3: the inventory by the command line', () => {
  it('has the 22 workflows of the starter library, each with its class and why', () => {
    const full = join(root, 'full');
    cli(full, 'workspace', 'create', '--as', 'Ada');
    cli(full, 'starter', 'load');
    const rows = cliJson<Record<string, unknown>[]>(full, 'inventory', '--tag', 'inventory');
    expect(rows).toHaveLength(22);
    expect(['short', 'medium', 'durable'].map((kind) => rows.filter((row) => row['declaredClass'] === kind).length)).toEqual([8, 8, 6]);
    // It is kept as it is written down in the inventory, and differs for reasons that are told.
    expect(rows.filter((row) => row['declaredClass'] !== row['computedClass']).map((row) => row['title'])).toEqual(['Multi-channel outreach sequence']);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining(['title', 'declaredClass', 'computedClass', 'reasons', 'duration', 'systems', 'pausePoints', 'compensation', 'current', 'target', 'priority']));
      if (row['computedClass'] === 'durable') expect(row['reasons']).not.toEqual([]);
    }
  });

  it('--help names every command of runbooks', () => {
    const { out } = cli(workspace, '--help');
    for (const command of ['workflow list', 'show <workflow>', 'workflow new', 'workflow publish', 'workflow compare', 'workflow restore', 'workflow export', 'workflow archive', 'lint <', 'inventory', 'import <', 'map to-runbook']) expect(out).toContain(command);
  });
});
