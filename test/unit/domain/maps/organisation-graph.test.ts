import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphSchema } from '#shared/domain/maps/graph.ts';
import { LIFECYCLE_GROUP, organisationGraph, stageNode } from '#shared/domain/maps/organisation-graph.ts';
import { nodeOf, refOfNode, rollUp, thingsOf } from '#shared/domain/maps/organisation.ts';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { HARBOUR, treeOf, words } from './trees.ts';

const all = (): boolean => true;
const none = (): boolean => false;
const labels = (graph: ReturnType<typeof organisationGraph>, id: string): string => graph.nodes.find((node) => node.id === id)?.label ?? id;

describe('M1: the organisation as a graph', () => {
  const tree = treeOf(HARBOUR);
  const graph = organisationGraph(tree, all, words);
  const arrows = graph.edges.filter(({ head }) => head === 'arrow');
  const lines = graph.edges.filter(({ head }) => head === 'none');

  test('has departments, sections and the seven stages in a group of their own', () => {
    expect(graph.nodes).toHaveLength(5 + 5 + 7);
    expect(graph.groups).toMatchObject([{ id: LIFECYCLE_GROUP, title: 'Common workflow', nodes: ['setup', 'build', 'automate', 'publish', 'monitor', 'iterate', 'document'].map((stage) => `stage_${stage}`) }]);
    expect(arrows.map(({ from, to }) => `${labels(graph, from)} > ${labels(graph, to)}`)).toEqual([
      'Operations > Berths & Moorings', 'Operations > Pilots on call', 'Operations > Tugs', 'Shipyard > Paint shop', 'Shipyard > Engines',
      'Set up > Build', 'Build > Automate', 'Automate > Publish', 'Publish > Monitor', 'Monitor > Iterate', 'Iterate > Document',
    ]);
  });

  test('ties the first stage to each department at the top, and the last to the acceptance', () => {
    expect(lines.map(({ from, to }) => `${labels(graph, from)} - ${labels(graph, to)}`)).toEqual([
      'Set up - Operations', 'Set up - Shipyard', 'Set up - Cranes and lifting', 'Set up - Café', 'Document - Acceptance of works',
    ]);
  });

  test('goes through Mermaid unchanged', () => {
    expect(graphSchema.safeParse(graph).success).toBe(true);
    expect(parseFlowchart(printFlowchart(graph))).toEqual({ ok: true, value: graph });
  });

  test('shows what is inside of closed things to nobody', () => {
    expect(organisationGraph(tree, none, words).nodes).toHaveLength(5 + 7);
    const open = organisationGraph(tree, (node) => node === nodeOf('department', 'Shipyard'), words);
    expect(open.nodes.map(({ label }) => label).slice(0, 5)).toEqual(['Operations', 'Shipyard', 'Paint shop', 'Engines', 'Cranes and lifting']);
  });

  test('shows the lists of what is open, each kind in a shape of its own', () => {
    const deep = treeOf({ Yard: { Paint: ['Brushes', 'Colours'], '+Dock': { Gate: ['Gate'] } }, Inn: ['Menu'] });
    const shapes = organisationGraph(deep, all, words).nodes.slice(0, -7).map(({ label, shape }) => `${label} ${shape}`);
    expect(shapes).toEqual(['Yard rectangle', 'Paint rounded', 'Brushes subroutine', 'Colours subroutine', 'Dock rectangle', 'Gate rounded', 'Inn rectangle', 'Menu subroutine']);
  });

  test('shows the acceptance and the way down to it even where that is closed', () => {
    const deep = treeOf({ Head: { '+Office': ['Desks', 'High-level acceptance'] }, Yard: { Paint: [] } });
    const closed = organisationGraph(deep, none, words);
    expect(closed.nodes.slice(0, -7).map(({ label }) => label)).toEqual(['Head', 'Office', 'High-level acceptance', 'Yard']);
    expect(closed.edges.at(-1)).toMatchObject({ from: stageNode('document'), to: nodeOf('checklist', 'Office-Highlevelacceptance'), head: 'none' });
    expect(organisationGraph(treeOf({ Yard: {} }), all, words).edges.some(({ from }) => from === stageNode('document'))).toBe(false);
  });
});

test('things come parents first, and a node leads back to its thing', () => {
  const id = '0198c0de-0000-7000-8000-000000000001';
  expect(refOfNode(nodeOf('section', id))).toEqual({ kind: 'section', id });
  expect([refOfNode(stageNode('setup')), refOfNode('x_1'), refOfNode('d')]).toEqual([null, null, null]);
  const seen = new Set<string | null>([null]);
  for (const thing of thingsOf(treeOf({ A: { B: ['C'], '+D': { '+E': ['F'] } } }))) {
    expect(seen.has(thing.parent)).toBe(true);
    seen.add(thing.node);
  }
});

test('D8: what lies below counts in all above it, once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { minLength: 1, maxLength: 20 }), (made) => {
      const departments = made.map(([parent], index) => ({ id: `${index}`, name: 'x', parentId: index === 0 || parent >= index ? null : `${parent}` }));
      const own = new Map(made.map(([, open], index) => [`${index}`, { ...NO_PROGRESS, open }]));
      const total = rollUp(departments, own);
      const below = (id: string): number => (own.get(id)?.open ?? 0) + departments.filter(({ parentId }) => parentId === id).reduce((sum, child) => sum + below(child.id), 0);
      for (const { id } of departments) expect(total.get(id)?.open).toBe(below(id));
    }),
  );
});
