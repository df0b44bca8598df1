import { nodeName } from './model.ts';
import type { DiagramEdge, DiagramModel, DiagramNode } from './model.ts';

export interface OutlineLink {
  readonly to: string;
  readonly label: string | null;
  /** Whether it points that way; without a mark at either end it only connects. */
  readonly isDirected: boolean;
}

export interface OutlineNode {
  readonly kind: 'node';
  readonly node: DiagramNode;
  readonly links: readonly OutlineLink[];
}

export interface OutlineGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly title: string;
  readonly entries: readonly OutlineEntry[];
}

export type OutlineEntry = OutlineNode | OutlineGroup;

const marked = (edge: DiagramEdge): boolean => edge.head !== 'none' || edge.tail !== 'none';

/** Turns an edge round that points backwards only, so that it is told from where it starts. */
function forwards(edge: DiagramEdge): DiagramEdge {
  return edge.head === 'none' && edge.tail !== 'none' ? { ...edge, from: edge.to, to: edge.from, head: edge.tail, tail: 'none' } : edge;
}

/** A diagram as nested text: groups with what is in them, and for each node where it leads (M4). Says all that the picture says. */
export function outlineOf(model: DiagramModel): readonly OutlineEntry[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const groups = new Map(model.groups.map((group) => [group.id, group]));
  const inside = new Set(model.groups.flatMap((group) => [...group.nodes, ...group.groups]));
  const links = new Map<string, OutlineLink[]>();
  const name = (id: string): string => {
    const node = nodes.get(id);
    return node === undefined ? (groups.get(id)?.title ?? id) : nodeName(node);
  };
  for (const edge of model.edges.filter(({ line }) => line !== 'invisible').map(forwards)) {
    const list = links.get(edge.from) ?? [];
    list.push({ to: name(edge.to), label: edge.label, isDirected: marked(edge) });
    links.set(edge.from, list);
  }
  const nodeEntry = (node: DiagramNode): OutlineNode => ({ kind: 'node', node, links: links.get(node.id) ?? [] });
  const seen = new Set<string>();
  const groupEntry = (id: string): OutlineGroup[] => {
    const group = groups.get(id);
    if (group === undefined || seen.has(id)) return [];
    seen.add(id);
    const own = group.nodes.flatMap((each) => nodes.get(each) ?? []).map(nodeEntry);
    return [{ kind: 'group', id, title: group.title, entries: [...own, ...group.groups.flatMap(groupEntry)] }];
  };
  return [
    ...model.nodes.filter((node) => !inside.has(node.id)).map(nodeEntry),
    ...model.groups.filter((group) => !inside.has(group.id)).flatMap((group) => groupEntry(group.id)),
  ];
}
