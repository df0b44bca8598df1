import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { STORY } from '#test/helpers/boundary.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const HARBOUR = join(import.meta.dirname, '../../fixtures/maps/harbour.mmd');

let root = '';
let workspace = '';
beforeAll(() => {
  root = temporaryFolder();
  workspace = join(root, 'workspace');
  cli(workspace, 'workspace', 'create', '--as', 'Ada');
  cli(workspace, 'import', join(STORY, 'orchard.md'), HARBOUR);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (text: string): Graph => {
  const graph = parseFlowchart(text);
  if (!graph.ok) throw new Error(graph.error.message);
  return graph.value;
};
const mapId = (title: string): string => cliJson<{ id: string; title: string }[]>(workspace, 'list', 'maps').find((map) => map.title.toLowerCase() === title)?.id ?? title;

describe('M3, X3: maps leave by the command line', () => {
  it('an imported chart comes back as Mermaid with all that it had', () => {
    const before = read(readFileSync(HARBOUR, 'utf8'));
    const after = read(cli(workspace, 'export', 'map', mapId('harbour'), '--format', 'mermaid').out);
    expect(after).toEqual(before);
    expect([after.nodes.length, after.edges.length, after.edges.filter(({ head }) => head === 'none').length, after.groups.length]).toEqual([17, 16, 5, 1]);
  });

  it('M1: the organisation with its sections and the shared lifecycle, with lists where they are asked for', () => {
    const graph = read(cli(workspace, 'export', 'map', 'organisation', '--format', 'mermaid').out);
    expect(graph.nodes.filter(({ id }) => id.startsWith('d_')).map(({ label }) => label)).toEqual(['Trees', 'Press house', 'Market']);
    expect(graph.nodes).toHaveLength(3 + 6 + 7);
    expect(graph.edges).toHaveLength(6 + 6 + 3);
    const told = cliJson<{ id: string; graph: Graph; tree: { departments: { progress: { done: number } }[] } }>(workspace, 'export', 'map', 'organisation', '--format', 'json');
    expect(told.graph).toEqual(graph);
    expect(told.tree.departments.map(({ progress }) => progress.done)).toEqual([3, 2, 0]);
    cli(workspace, 'import', join(import.meta.dirname, '../../fixtures/documents/outline.md'));
    const withLists = read(cli(workspace, 'export', 'map', 'organisation', '--format', 'mermaid', '--lists').out);
    expect(withLists.nodes.filter(({ shape }) => shape === 'subroutine').length).toBeGreaterThan(0);
    expect(read(cli(workspace, 'export', 'map', 'organisation', '--format', 'mermaid').out).nodes.filter(({ shape }) => shape === 'subroutine')).toEqual([]);
  });

  it('every map is drawn as SVG without a window', () => {
    const file = join(root, 'map.svg');
    cli(workspace, 'import', join(STORY, 'harbour.md'));
    for (const words of [['map', 'organisation'], ['map', mapId('harbour')], ['workflow', 'Fog at the pier']]) {
      expect(cliJson(workspace, 'export', ...words, '--format', 'svg', '--out', file)).toEqual({ path: file });
      const svg = readFileSync(file, 'utf8');
      expect(svg).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.match(/data-node=/g)?.length, words.join(' ')).toBeGreaterThan(4);
    }
    expect(cliJson<{ fileName: string; text: string }>(workspace, 'export', 'map', 'organisation', '--format', 'svg')).toMatchObject({ fileName: 'Organisation.svg', text: expect.stringContaining('Press house') as string });
  });

  it('what can’t be drawn is refused, and an unknown format names those that there are', () => {
    const list = cliJson<{ id: string }[]>(workspace, 'list', 'checklists')[0]?.id ?? '';
    for (const format of ['svg', 'mermaid']) {
      const refused = cli(workspace, 'export', 'checklist', list, '--format', format, '--json');
      expect([refused.exit, JSON.parse(refused.err)]).toMatchObject([1, { error: { code: 'invalid' } }]);
    }
    expect(cli(workspace, 'export', 'map', 'organisation', '--format', 'gif').err).toMatch(/expected one of md.*mermaid.*svg.*png/);
  });
});

describe('M3, X3: a chart is compared with the departments, and what is missing is made', () => {
  const ESTATE = join(import.meta.dirname, '../../fixtures/maps/estate.mmd');
  type Compared = { findings: { state: string; name: string }[]; onlyHere: { name: string }[] };
  let other = '';
  beforeAll(() => {
    other = join(root, 'estate');
    cli(other, 'workspace', 'create', '--as', 'Ada');
    cli(other, 'import', ESTATE);
  });
  const states = (): Record<string, number> => {
    const { findings, onlyHere } = cliJson<Compared>(other, 'map', 'compare', 'estate');
    return Object.fromEntries([...Map.groupBy(findings, ({ state }) => state)].map(([state, all]) => [state, all.length] as const).concat([['only here', onlyHere.length]]));
  };

  it('a preview makes nothing and says what would come to be, and where', () => {
    const { out } = cli(other, 'map', 'create-missing', 'estate', '--preview');
    expect(out).toMatch(/Would make 12 departments, 10 sections\.\s*$/);
    expect(out).toMatch(/only on the chart +Orchards & Groves +department at the top/);
    expect(out).toMatch(/only on the chart +Pruning +section in Orchards & Groves/);
    expect(cliJson(other, 'list', 'departments')).toEqual([]);
  });

  it('what is named is made with what it stands in, and one undo takes it back', () => {
    expect(cli(other, 'map', 'create-missing', 'estate', 'pruning').out.trim()).toBe('Made 1 department, 1 section.');
    expect(states()).toEqual({ same: 2, missing: 20, apart: 8, 'only here': 0 });
    cli(other, 'undo');
    expect(cliJson(other, 'list', 'departments')).toEqual([]);
    expect(cli(other, 'map', 'create-missing', 'estate', 'Pruning shears')).toMatchObject({ exit: 1, err: expect.stringContaining('is not missing') as string });
    expect(cli(other, 'map', 'compare', 'nowhere')).toMatchObject({ exit: 1 });
    expect(cli(other, 'map', 'compare')).toMatchObject({ exit: 2 });
  });

  it('after all of it was made there is no difference, nor when the organisation itself comes back', () => {
    expect(cli(other, 'map', 'create-missing', 'estate').out.trim()).toBe('Made 12 departments, 10 sections.');
    expect(states()).toEqual({ same: 22, apart: 8, 'only here': 0 });
    expect(cli(other, 'map', 'compare', 'estate').out).toContain('The chart and the departments say the same.');
    expect(cli(other, 'map', 'create-missing', 'estate').out.trim()).toBe('Nothing is missing that could be made.');
    const file = join(root, 'organisation.mmd');
    cli(other, 'export', 'map', 'organisation', '--format', 'mermaid', '--out', file);
    const own = read(readFileSync(file, 'utf8'));
    const chart = read(readFileSync(ESTATE, 'utf8'));
    expect([own.nodes.length, own.edges.length, own.edges.filter(({ head }) => head === 'none').length]).toEqual([29, 28, 12]);
    expect([chart.nodes.length, chart.edges.length, chart.edges.filter(({ head }) => head === 'none').length]).toEqual([29, 28, 12]);
    cli(other, 'import', file);
    expect(cli(other, 'map', 'compare', 'organisation').out).toContain('The chart and the departments say the same.');
  });

  it('a chart of that size comes through whole: nodes, connections, groups, labels, breaks', () => {
    const before = read(readFileSync(ESTATE, 'utf8'));
    const file = join(root, 'again.mmd');
    const id = cliJson<{ id: string; title: string }[]>(other, 'list', 'maps').find(({ title }) => title === 'estate')?.id ?? '';
    cli(other, 'export', 'map', id, '--format', 'mermaid', '--out', file);
    expect(read(readFileSync(file, 'utf8'))).toEqual(before);
    cli(other, 'import', file);
    expect(cliJson<{ graph: Graph }>(other, 'show', 'map', cliJson<{ id: string; title: string }[]>(other, 'list', 'maps').find(({ title }) => title === 'again')?.id ?? '').graph).toEqual(before);
    expect(before).toMatchObject({ groups: [{ title: 'Common workflow', nodes: { length: 7 } }] });
    expect(before.edges.filter(({ label }) => label !== null)).toHaveLength(2);
    expect(before.nodes.filter(({ label }) => label.includes('\n'))).toHaveLength(1);
  });
});

describe('M3: a chart becomes a runbook by the command line', () => {
  it('a preview makes nothing; then it is there with its steps, and comes out as the same flow', () => {
    const chart = join(root, 'ferry.mmd');
    writeFileSync(chart, 'flowchart TD\n  start([Fog]) --> look[Look out] --> q{Clear?}\n  q -->|yes| cast[Cast off] --> fin([Moored])\n  q -->|no| look\n');
    cli(workspace, 'import', chart);
    const preview = cliJson<{ text: string; steps: number; decisions: number }>(workspace, 'map', 'to-runbook', 'ferry', '--preview');
    expect([preview.steps, preview.decisions, preview.text.includes('### 1. Look out')]).toEqual([2, 1, true]);
    const titles = () => cliJson<{ title: string }[]>(workspace, 'list', 'workflows').map(({ title }) => title);
    expect(titles()).not.toContain('ferry');
    const { id } = cliJson<{ id: string }>(workspace, 'map', 'to-runbook', 'ferry');
    expect(titles()).toContain('ferry');
    const { nodes, edges } = read(cli(workspace, 'export', 'workflow', id, '--format', 'mermaid').out);
    expect([nodes.map(({ label }) => label), edges.map(({ label }) => label)]).toEqual([['Start', 'Look out', 'Clear?', 'Cast off', 'Complete'], [null, null, 'yes', 'no', null]]);
  });
});
