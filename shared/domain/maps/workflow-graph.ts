import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** Words for the two ends, in the language of whoever looks at it. */
export type WorkflowEnds = { readonly start: string; readonly end: string };

export const START_NODE = 'start';
export const END_NODE = 'finish';

/** The node of a step, by its place from 0. Step ids may hold what Mermaid cannot name, so they are not used here. */
export const stepNode = (index: number): string => `step${index + 1}`;

/** The place of the step that a node stands for, from 0; null for the two ends. */
export function stepOfNode(node: string): number | null {
  const match = /^step([1-9]\d*)$/.exec(node);
  return match === null ? null : Number(match[1]) - 1;
}

/** A runbook as a diagram: its steps in order, between a start and an end (M1). */
export function workflowGraph(definition: Pick<WorkflowDefinition, 'steps'>, ends: WorkflowEnds): Graph {
  const nodes: GraphNode[] = [
    { id: START_NODE, label: ends.start, shape: 'stadium' },
    ...definition.steps.map((step, index) => ({ id: stepNode(index), label: step.name, shape: shapeOf(step) })),
    { id: END_NODE, label: ends.end, shape: 'stadium' },
  ];
  const edges = nodes.slice(1).map((node, index) => edge(nodes[index]?.id ?? START_NODE, node.id));
  return { direction: 'TB', nodes, edges, groups: [] };
}

/** What the program does by itself has the double sides of a subroutine; where people stop to think, a hexagon. */
function shapeOf(step: Pick<WorkflowStep, 'automation' | 'pausePoint'>): GraphNode['shape'] {
  if (step.pausePoint) return 'hexagon';
  return step.automation === 'automated' ? 'subroutine' : 'rounded';
}

const edge = (from: string, to: string): GraphEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow' });
