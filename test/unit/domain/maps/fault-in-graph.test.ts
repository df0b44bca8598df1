import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultInGraph } from '#shared/domain/maps/fault-in-graph.ts';
import { GRAPH_LIMITS } from '#shared/domain/maps/graph-limits.ts';
import { type Graph, graphSchema } from '#shared/domain/maps/graph.ts';

/** Texts about as long as may be. */
const about = (limit: number) => fc.constantFrom(0, 1, limit - 1, limit, limit + 1).map((length) => 'x'.repeat(length));
const graph: fc.Arbitrary<Graph> = fc.record({
  direction: fc.constant('TB' as const),
  nodes: fc.array(fc.record({ id: about(GRAPH_LIMITS.id), label: about(GRAPH_LIMITS.label), shape: fc.constant('circle' as const) }), { maxLength: 2 }),
  edges: fc.array(fc.record({ from: about(GRAPH_LIMITS.id), to: about(GRAPH_LIMITS.id), label: fc.option(about(GRAPH_LIMITS.label)), line: fc.constant('solid' as const), tail: fc.constant('none' as const), head: fc.constant('arrow' as const) }), { maxLength: 2 }),
  groups: fc.array(fc.record({ id: about(GRAPH_LIMITS.id), title: about(GRAPH_LIMITS.label), direction: fc.constant(null), nodes: fc.constant([]), groups: fc.constant([]) }), { maxLength: 2 }),
});

test('M3: refuses what the schema refuses, and names the same place', () => {
  fc.assert(
    fc.property(graph, (each) => {
      const issue = graphSchema.safeParse(each).error?.issues[0];
      expect(faultInGraph(each)?.path ?? null).toBe(issue?.path.join(' → ') ?? null);
    }),
    { numRuns: 500 },
  );
});

test.each(['nodes', 'edges', 'groups'] as const)('M3: too many %s', (part) => {
  const empty: Graph = { direction: 'TB', nodes: [], edges: [], groups: [] };
  const { length } = { length: GRAPH_LIMITS[part] + 1 };
  const one = { nodes: { id: 'a', label: '', shape: 'circle' }, edges: { from: 'a', to: 'a', label: null, line: 'solid', tail: 'none', head: 'none' }, groups: { id: 'a', title: '', direction: null, nodes: [], groups: [] } }[part];
  const many = { ...empty, [part]: Array.from({ length }, () => one) } as Graph;
  expect(faultInGraph(many)).toMatchObject({ path: part });
  expect(faultInGraph({ ...many, [part]: many[part].slice(1) })).toBeNull();
});
