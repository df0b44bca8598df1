import { nodeName } from '#shared/lib/diagram/model.ts';
import type { DiagramEdge, DiagramGroup, DiagramModel, DiagramNode } from '#shared/lib/diagram/model.ts';

export interface OutlineLink {
  readonly to: string;
  readonly label: string | null;
  /** Whether it points that way; without a mark at either end it only connects. */
  readonly isDirected: boolean;
}

export interface OutlineNode {
  readonly kind: 'node';
  readonly node: DiagramNode;
  /** What the way to it is called, where it stands below the node that leads to it. */
  readonly by: string | null;
  /** Where it leads besides what stands below it. */
  readonly links: readonly OutlineLink[];
  /** What only this node leads to, where it leads to several. */
  readonly below: readonly OutlineNode[];
}

export interface OutlineGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly title: string;
  readonly entries: readonly OutlineEntry[];
}

export type OutlineEntry = OutlineNode | OutlineGroup;

export type OutlineReading = 'tree' | 'flow';

const isMarked = (edge: DiagramEdge): boolean => edge.head !== 'none' || edge.tail !== 'none';

/** Deeper than this nobody follows by ear; the rest is told as links. */
const deepest = 6;

/** Turns an edge round that points backwards only, so that it is told from where it starts. */
function forwards(edge: DiagramEdge): DiagramEdge {
  return edge.head === 'none' && edge.tail !== 'none' ? { ...edge, from: edge.to, to: edge.from, head: edge.tail, tail: 'none' } : edge;
}

/**
 * A diagram as nested text that says all that the picture says (M4): groups with what is in them, below a node what only it
 * leads to, and for every other connection a line of its own. A plain chain is not nested: its order says it; nor is
 * anything of a process that is read as `flow`, whose steps stand in their order. Groups stand where the first of their nodes does.
 */
export function outlineOf(model: DiagramModel, reading: OutlineReading = 'tree'): readonly OutlineEntry[] {
  return new Outliner(model, reading).entries();
}

class Outliner {
  readonly #model: DiagramModel;
  readonly #nodes: ReadonlyMap<string, DiagramNode>;
  readonly #groups: ReadonlyMap<string, DiagramGroup>;
  readonly #home = new Map<string, string>();
  readonly #out = new Map<string, DiagramEdge[]>();
  readonly #in = new Map<string, number>();
  readonly #nests: boolean;
  readonly #told = new Set<string>();
  readonly #order: ReadonlyMap<string, number>;
  readonly #begins = new Map<string, number>();

  constructor(model: DiagramModel, reading: OutlineReading) {
    this.#model = model;
    this.#nests = reading === 'tree';
    this.#order = new Map(model.nodes.map(({ id }, index) => [id, index]));
    this.#nodes = new Map(model.nodes.map((node) => [node.id, node]));
    this.#groups = new Map(model.groups.map((group) => [group.id, group]));
    for (const group of model.groups) for (const id of [...group.nodes, ...group.groups]) this.#home.set(id, group.id);
    for (const edge of model.edges.filter(({ line }) => line !== 'invisible').map(forwards)) {
      this.#out.set(edge.from, [...(this.#out.get(edge.from) ?? []), edge]);
      this.#in.set(edge.to, (this.#in.get(edge.to) ?? 0) + 1);
    }
  }

  entries(): readonly OutlineEntry[] {
    return this.#list(this.#model.nodes.filter(({ id }) => !this.#home.has(id)), this.#model.groups.filter(({ id }) => !this.#home.has(id)));
  }

  #group(group: DiagramGroup): OutlineGroup[] {
    const { id, title } = group;
    if (this.#told.has(`group ${id}`)) return [];
    this.#told.add(`group ${id}`);
    const nodes = group.nodes.flatMap((each) => this.#nodes.get(each) ?? []);
    return [{ kind: 'group', id, title, entries: this.#list(nodes, group.groups.flatMap((each) => this.#groups.get(each) ?? [])) }];
  }

  /** What stands in one place: first what stands below none, so that the rest finds its own; then what is left on a ring that nothing leads into. */
  #list(nodes: readonly DiagramNode[], groups: readonly DiagramGroup[]): OutlineEntry[] {
    const owned = new Set(nodes.flatMap(({ id }) => this.#owned(id).map(({ to }) => to)));
    const roots = [
      ...nodes.filter(({ id }) => !owned.has(id)).map((node) => ({ at: this.#order.get(node.id) ?? 0, tell: (): OutlineEntry[] => this.#node(node, null, 0) })),
      ...groups.map((group) => ({ at: this.#begin(group), tell: (): OutlineEntry[] => this.#group(group) })),
    ].sort((a, b) => a.at - b.at);
    return [
      ...roots.flatMap(({ tell }) => tell()),
      ...nodes.flatMap((node) => this.#node(node, null, 0)),
    ];
  }

  /** Where the first node of a group stands among all nodes; one without nodes comes last. */
  #begin({ id, nodes, groups }: DiagramGroup): number {
    const known = this.#begins.get(id);
    if (known !== undefined) return known;
    // A group that stands in itself, in a damaged diagram, comes last too.
    this.#begins.set(id, Infinity);
    const inner = groups.flatMap((each) => this.#groups.get(each) ?? []).map((each) => this.#begin(each));
    const begin = Math.min(Infinity, ...nodes.slice(0, 1).map((node) => this.#order.get(node) ?? Infinity), ...inner);
    this.#begins.set(id, begin);
    return begin;
  }

  #node(node: DiagramNode, by: string | null, depth: number): OutlineNode[] {
    if (this.#told.has(node.id)) return [];
    this.#told.add(node.id);
    const owned = depth < deepest ? this.#owned(node.id).filter(({ to }) => !this.#told.has(to)) : [];
    const below = owned.flatMap((edge) => {
      const target = this.#nodes.get(edge.to);
      return target === undefined ? [] : this.#node(target, edge.label, depth + 1);
    });
    const links = (this.#out.get(node.id) ?? [])
      .filter((edge) => !owned.includes(edge))
      .map((edge) => ({ to: this.#name(edge.to), label: edge.label, isDirected: isMarked(edge) }));
    return [{ kind: 'node', node, by, links, below }];
  }

  /** The connections to nodes that only this one leads to, in the same group; none where it leads to a single node. */
  #owned(id: string): readonly DiagramEdge[] {
    const out = this.#out.get(id) ?? [];
    if (!this.#nests || out.length < 2) return [];
    return out.filter((edge) => isMarked(edge) && edge.tail === 'none' && edge.to !== id && this.#in.get(edge.to) === 1 && this.#home.get(edge.to) === this.#home.get(id));
  }

  #name(id: string): string {
    const node = this.#nodes.get(id);
    return node === undefined ? (this.#groups.get(id)?.title ?? id) : nodeName(node);
  }
}
