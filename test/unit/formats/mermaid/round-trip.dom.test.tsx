import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { definitions } from '../../domain/maps/definitions.ts';
import { RICH, words } from '../../domain/maps/runbooks.ts';
import { asMermaid, saidOf } from './as-mermaid.ts';
import { graphs, renamed } from './charts.ts';

const again = (text: string) => {
  const result = parseFlowchart(text);
  if (!result.ok) throw new Error(`${result.error.message}\n${text}`);
  return result.value;
};

describe('M3: what is printed is read as it was', () => {
  test('every graph', () => {
    fc.assert(fc.property(graphs({ odd: false }), (graph) => void expect(again(printFlowchart(graph))).toEqual(graph)), { numRuns: 1_000 });
  });

  test('a name that Mermaid can’t read is replaced, and all else stays', () => {
    fc.assert(
      fc.property(graphs({ odd: true }), (graph) => {
        const read = again(printFlowchart(graph));
        expect(renamed(graph, read)).toEqual(read);
        expect(again(printFlowchart(read))).toEqual(read);
      }),
      { numRuns: 1_000 },
    );
  });

  test('Mermaid reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(graphs({ odd: true }), async (graph) => {
        const printed = printFlowchart(graph);
        expect(await asMermaid(printed)).toEqual(saidOf(again(printed)));
      }),
      { numRuns: 200 },
    );
  });

  test('and so it does with the map of any runbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(RICH), definitions({ loops: true, strange: true })), async (definition) => {
        const graph = workflowGraph(definition, words);
        expect(await asMermaid(printFlowchart(graph))).toEqual(saidOf(graph));
      }),
      { numRuns: 100 },
    );
  });
});
