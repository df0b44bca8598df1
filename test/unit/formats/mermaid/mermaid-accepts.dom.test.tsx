import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { organisationGraph } from '#shared/domain/maps/organisation-graph.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { HARBOUR, harbourChart, treeOf, words } from '../../domain/maps/trees.ts';

type Chart = {
  readonly getVertices: () => ReadonlyMap<string, { readonly text?: string }>;
  readonly getEdges: () => readonly { readonly type?: string }[];
  readonly getSubGraphs: () => readonly { readonly nodes: readonly string[]; readonly title: string }[];
};

/** What Mermaid itself makes of a text. */
async function asMermaid(text: string) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const chart = db as unknown as Chart;
  return { nodes: chart.getVertices().size, edges: chart.getEdges().length, undirected: chart.getEdges().filter(({ type }) => type === 'arrow_open').length, groups: chart.getSubGraphs().map(({ title, nodes }) => [title, nodes.length]) };
}

describe('M3: Mermaid reads what is printed as it was', () => {
  test('a chart with undirected edges, a subgraph and labels with breaks', async () => {
    const graph = harbourChart();
    const printed = printFlowchart(graph);
    expect(parseFlowchart(printed)).toEqual({ ok: true, value: graph });
    expect(await asMermaid(printed)).toEqual({ nodes: 17, edges: 16, undirected: 5, groups: [['Common workflow', 7]] });
  });

  test('the map of the organisation', async () => {
    const graph = organisationGraph(treeOf({ ...HARBOUR, 'Yard "B" <1>; #2': { '100 % (all)': ['List'] } }), () => true, words);
    expect(await asMermaid(printFlowchart(graph))).toMatchObject({ nodes: graph.nodes.length, edges: graph.edges.length, groups: [['Common workflow', 7]] });
  });
});
