import { describe, expect, test } from 'vitest';
import { graphSchema } from '#shared/domain/maps/graph.ts';
import { END_NODE, START_NODE, stepNode, stepOfNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';

const ends = { start: 'Start', end: 'Complete' };

const definition = definitionSchema.parse({
  title: 'Restore',
  steps: [
    { id: 'end', name: 'Stop the writer' },
    { id: 'a "quoted" id', name: 'Restore', automation: 'automated' },
    { id: 'look', name: 'Look at the counts', pausePoint: true, automation: 'automated' },
  ],
});

describe('a runbook as a graph', () => {
  const graph = workflowGraph(definition, ends);

  test('has the steps in their order between start and end', () => {
    expect(graph.nodes.map((node) => node.label)).toEqual(['Start', 'Stop the writer', 'Restore', 'Look at the counts', 'Complete']);
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      [START_NODE, 'step1'],
      ['step1', 'step2'],
      ['step2', 'step3'],
      ['step3', END_NODE],
    ]);
  });

  test('shows by its shape what the program does and where people stop', () => {
    expect(graph.nodes.map((node) => node.shape)).toEqual(['stadium', 'rounded', 'subroutine', 'hexagon', 'stadium']);
  });

  test('is a valid graph that Mermaid text carries unchanged, whatever the step ids are', () => {
    expect(graphSchema.safeParse(graph).success).toBe(true);
    const read = parseFlowchart(printFlowchart(graph), 1);
    expect(read.ok && read.value).toEqual(graph);
  });
});

test('a node leads back to its step, the ends to none', () => {
  expect([0, 7, 1999].map((index) => stepOfNode(stepNode(index)))).toEqual([0, 7, 1999]);
  expect([START_NODE, END_NODE, 'step0', 'step', 'step1x'].map(stepOfNode)).toEqual([null, null, null, null, null]);
});
