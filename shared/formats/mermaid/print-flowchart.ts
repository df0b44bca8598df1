import type { Graph, GraphEdge, GraphGroup, GraphNode } from '#shared/domain/maps/graph.ts';
import { writeLabel } from './label.ts';
import { BRACKETS } from './shapes.ts';

/** A flowchart that Mermaid and `parseFlowchart` read back as the same graph (M3). Nodes come first, so that their order is kept. */
export function printFlowchart(graph: Graph): string {
  const inGroups = new Set(graph.groups.flatMap((group) => group.groups));
  const lines = [
    `flowchart ${graph.direction}`,
    ...graph.nodes.map((node) => `    ${printNode(node)}`),
    ...graph.groups.filter((group) => !inGroups.has(group.id)).flatMap((group) => printGroup(group, graph, 1)),
    ...graph.edges.map((edge) => `    ${printEdge(edge)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function printNode({ id, label, shape }: GraphNode): string {
  const [open, close] = BRACKETS.find(([, , name]) => name === shape) ?? ['[', ']'];
  return `${id}${open}${writeLabel(label)}${close}`;
}

function printGroup(group: GraphGroup, graph: Graph, depth: number): string[] {
  const pad = '    '.repeat(depth);
  const inner = group.groups.flatMap((id) => graph.groups.filter((other) => other.id === id)).flatMap((other) => printGroup(other, graph, depth + 1));
  return [
    `${pad}subgraph ${group.id} [${writeLabel(group.title)}]`,
    ...(group.direction === null ? [] : [`${pad}    direction ${group.direction}`]),
    ...group.nodes.map((id) => `${pad}    ${id}`),
    ...inner,
    `${pad}end`,
  ];
}

const TAIL = { none: '', arrow: '<', circle: 'o', cross: 'x' } as const;
const HEAD = { none: '', arrow: '>', circle: 'o', cross: 'x' } as const;

function printEdge({ from, to, label, line, tail, head }: GraphEdge): string {
  if (line === 'invisible') return `${from} ~~~ ${to}`;
  const body = { solid: head === 'none' ? '---' : '--', dotted: '-.-', thick: head === 'none' ? '===' : '==' }[line];
  return `${from} ${TAIL[tail]}${body}${HEAD[head]}${label === null ? '' : `|${writeLabel(label)}|`} ${to}`;
}
