import type { DiagramEdge, DiagramGroup, DiagramModel, DiagramNode } from '#shared/lib/diagram/model.ts';
import { writeLabel } from './label.ts';
import { NAME } from './scanner.ts';
import { BRACKETS } from './shapes.ts';

/**
 * A flowchart that Mermaid and `parseFlowchart` read back as the same graph (M3). Nodes come first, so that their order
 * is kept. An id that Mermaid can't read is replaced by one that it can.
 */
export function printFlowchart(graph: DiagramModel): string {
  const nameOf = namesOf(graph);
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const nested = new Set(graph.groups.flatMap((group) => group.groups));
  const lines = [
    `flowchart ${graph.direction}`,
    ...graph.nodes.map((node) => `    ${printNode(node, nameOf)}`),
    ...graph.groups.filter((group) => !nested.has(group.id)).flatMap((group) => printGroup(group, { groups, nameOf, depth: 1 })),
    ...graph.edges.map((edge) => `    ${printEdge(edge, nameOf)}`),
  ];
  return `${lines.join('\n')}\n`;
}

type NameOf = (id: string) => string;

const KEYWORDS = /^(?:end|graph|flowchart(?:-elk)?|subgraph|class|classDef|style|linkStyle|click|direction|default|href|call|interpolate|acc(?:Title|Descr).*)$/;

const isName = (id: string): boolean => {
  NAME.lastIndex = 0;
  return NAME.exec(id)?.[0] === id && !KEYWORDS.test(id) && !/%%|^[-.]|[-.=@,:]$|#|\p{Cc}/u.test(id);
};

/** Mermaid takes fewer signs in the name of a subgraph. */
const isGroupName = (id: string): boolean => isName(id) && /^[\p{L}\p{N}_./-]+$/u.test(id);

function namesOf({ nodes, groups, edges }: DiagramModel): NameOf {
  const titled = new Set(groups.map(({ id }) => id));
  const ids = new Set([...nodes, ...groups].map(({ id }) => id).concat(edges.flatMap(({ from, to }) => [from, to])));
  const names = new Map<string, string>();
  let count = 0;
  for (const id of ids) {
    if (titled.has(id) ? isGroupName(id) : isName(id)) continue;
    do count += 1;
    while (ids.has(`node${count}`));
    names.set(id, `node${count}`);
  }
  return (id) => names.get(id) ?? id;
}

function printNode({ id, label, shape }: DiagramNode, nameOf: NameOf): string {
  const [open, close] = BRACKETS.find(([, , name]) => name === shape) ?? ['[', ']'];
  return `${nameOf(id)}${open}${writeLabel(label)}${close}`;
}

function printGroup(group: DiagramGroup, context: { readonly groups: ReadonlyMap<string, DiagramGroup>; readonly nameOf: NameOf; readonly depth: number }): string[] {
  const { groups, nameOf, depth } = context;
  const pad = '    '.repeat(depth);
  return [
    `${pad}subgraph ${nameOf(group.id)} [${writeLabel(group.title)}]`,
    ...(group.direction === null ? [] : [`${pad}    direction ${group.direction}`]),
    ...group.nodes.map((id) => `${pad}    ${nameOf(id)}`),
    ...group.groups.flatMap((id) => groups.get(id) ?? []).flatMap((inner) => printGroup(inner, { ...context, depth: depth + 1 })),
    `${pad}end`,
  ];
}

const TAIL = { none: '', arrow: '<', circle: 'o', cross: 'x' } as const;
const HEAD = { none: '', arrow: '>', circle: 'o', cross: 'x' } as const;

function printEdge({ from, to, label, line, tail, head }: DiagramEdge, nameOf: NameOf): string {
  if (line === 'invisible') return `${nameOf(from)} ~~~ ${nameOf(to)}`;
  const body = { solid: head === 'none' ? '---' : '--', dotted: '-.-', thick: head === 'none' ? '===' : '==' }[line];
  return `${nameOf(from)} ${TAIL[tail]}${body}${HEAD[head]}${label === null ? '' : `|${writeLabel(label)}|`} ${nameOf(to)}`;
}
