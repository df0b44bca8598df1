import fc from 'fast-check';
import { DIRECTIONS, type Graph, NODE_SHAPES } from '#shared/domain/maps/graph.ts';

/** Names that Mermaid reads, some of which only just. */
const NAMES = ['A', 'b1', 'End', 'ending', 'graph1', 'step-1', 'v1.2', 'a/b', 'o', 'x', 'ox', 'default1', 'Größe', '节点', '1', 'a_b', 'classy', 'x-y', 'Graph', 'style_', 'subgraph1', 'e1', "it's", 'a,b', 'a+b', 'a*b', 'Ω'] as const;
/** Names that it can't read. */
const ODD = ['end', 'a b', '', 'graph', 'x"y', 'style', '-a', 'a-', 'a--b', '#', 'a;b', '[', 'a|b', 'a\nb', 'class', 'click', 'a.', 'a@{', '%%', '~', 'a&b', 'a(b', 'linkStyle', '`a`', 'subgraph', 'direction'] as const;

const label = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 'two\nlines', '#quot;', '"', 'a --> b', '<br/>', '&amp;', '<script>alert(1)</script>', '%% no', '100 %', '`md`', '**b**', '\\n', 'end', '#35;', '1. one', '- two', '[x]', '(((', '}}', 'a|b', 'مرحبا', '🚢', '\u2028', ';', "'"),
);

/** Graphs of any form; with `odd` names that Mermaid can't read as well. */
export function graphs({ odd }: { readonly odd: boolean }): fc.Arbitrary<Graph> {
  const name = odd ? fc.constantFrom(...NAMES, ...ODD) : fc.constantFrom(...NAMES);
  return fc.uniqueArray(name.filter((id) => id !== ''), { minLength: 1, maxLength: 9 }).chain((ids) =>
    fc.integer({ min: 0, max: Math.min(3, ids.length - 1) }).chain((count) => {
      const [groups, nodes] = [ids.slice(0, count), ids.slice(count)];
      if (!odd && groups.some((id) => !/^[\p{L}\p{N}_./-]+$/u.test(id))) return fc.constant<Graph>({ direction: 'TB', nodes: nodes.map((id) => ({ id, label: id, shape: 'rectangle' })), edges: [], groups: [] });
      const edge = fc.record({
        from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), label: fc.option(label), line: fc.constantFrom('solid' as const, 'dotted' as const, 'thick' as const),
        tail: fc.constantFrom('none' as const, 'arrow' as const, 'circle' as const, 'cross' as const), head: fc.constantFrom('none' as const, 'arrow' as const, 'circle' as const, 'cross' as const),
      });
      return fc.record({
        direction: fc.constantFrom(...DIRECTIONS),
        nodes: fc.tuple(...nodes.map((id) => fc.record({ id: fc.constant(id), label, shape: fc.constantFrom(...NODE_SHAPES) }))),
        // Marks at both ends are alike in Mermaid, and a tail needs a head.
        edges: fc.array(edge.map((each) => ({ ...each, tail: each.tail === 'none' ? each.tail : each.head }))),
        // Each node in one group or none; groups one in the other or side by side.
        groups: fc.tuple(fc.array(fc.integer({ min: -1, max: count - 1 }), { minLength: nodes.length, maxLength: nodes.length }), fc.boolean(), fc.array(label, { minLength: 3, maxLength: 3 }), fc.option(fc.constantFrom(...DIRECTIONS))).map(([homes, nests, titles, way]) =>
          groups.map((id, at) => ({ id, title: titles[at] ?? '', direction: at === 0 ? way : null, nodes: nodes.filter((_, index) => homes[index] === at), groups: nests ? groups.slice(at + 1, at + 2) : [] })),
        ),
      });
    }),
  );
}

/** The graph with the names of another for its own, in order: what is left to differ is all but the names. */
export function renamed(graph: Graph, like: Graph): Graph {
  const from = [...graph.nodes, ...graph.groups].map(({ id }) => id);
  const to = [...like.nodes, ...like.groups].map(({ id }) => id);
  const name = (id: string): string => to[from.indexOf(id)] ?? id;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, id: name(node.id) })),
    edges: graph.edges.map((edge) => ({ ...edge, from: name(edge.from), to: name(edge.to) })),
    groups: graph.groups.map((group) => ({ ...group, id: name(group.id), nodes: group.nodes.map(name), groups: group.groups.map(name) })),
  };
}
