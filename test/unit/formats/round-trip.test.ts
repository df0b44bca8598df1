import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { type Graph, DIRECTIONS, NODE_SHAPES } from '#shared/domain/maps/graph.ts';

/** One line of text with whatever people type, signs of Markdown among it. */
const line = fc
  .array(fc.oneof(fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '#', '-', '>', '|', '<', '&', ':', '\\', '~', '!', '1.', '[x]', 'https://example.org', 'Wartung', 'مرحبا', '🚢'), fc.string({ maxLength: 6 }), fc.constant(' ')), { minLength: 1, maxLength: 12 })
  .map((parts) => `a${parts.join('')}z`.replace(/[\p{Cc}\u2028\u2029\u00ad]/gu, '').replace(/\s+/g, ' ').trim());

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((n) => `n${n}`);
  const label = fc.oneof(line, fc.tuple(line, line).map((two) => two.join('\n')), fc.constantFrom('say "no"', 'a; b', 'end', '#35;', '<br>', '`x`', 'back\\nslash'));
  const mark = fc.constantFrom<Graph['edges'][number]['head'][]>('none', 'arrow', 'circle', 'cross');
  const edge = fc
    .record({ from: id, to: id, label: fc.option(label), line: fc.constantFrom<Graph['edges'][number]['line'][]>('solid', 'dotted', 'thick', 'invisible'), tail: mark, head: mark })
    .map((value): Graph['edges'][number] => {
      if (value.line === 'invisible') return { ...value, label: null, tail: 'none', head: 'none' };
      return value.head === 'none' ? { ...value, tail: 'none' } : value;
    });
  return fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    nodes: fc.array(fc.record({ label, shape: fc.constantFrom(...NODE_SHAPES) }), { minLength: count, maxLength: count }).map((nodes) => nodes.map((node, index) => ({ id: `n${index}`, ...node }))),
    edges: fc.array(edge, { maxLength: 10 }),
    groups: fc.uniqueArray(id, { maxLength: 4 }).chain((members) =>
      fc.record({ title: label, direction: fc.option(fc.constantFrom(...DIRECTIONS)) }).map(({ title, direction }) => (members.length === 0 ? [] : [{ id: 'g1', title, direction, nodes: members, groups: ['g2'] }, { id: 'g2', title: 'inner', direction: null, nodes: [], groups: [] }])),
    ),
  });
});

describe('M3: a flowchart survives Mermaid', () => {
  it('print, then read, is the identity on the model', () => {
    fc.assert(
      fc.property(graph, (value) => {
        const result = parseFlowchart(printFlowchart(value));
        if (!result.ok) throw new Error(`${result.error.message}\n${printFlowchart(value)}`);
        expect(result.value).toEqual(value);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
