import { STAGES } from '#shared/domain/items/stages.ts';
import { addTo } from '#shared/lib/index-by.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { type NameKeys, foldName, nameKeys, nameOfLabel } from './names.ts';

/** A node or group of a chart, read as a part of an organisation; `parent` is what leads to it or stands around it. */
export type ChartEntry = { readonly id: string; readonly name: string; readonly keys: NameKeys; readonly isGroup: boolean; readonly parent: string | null };

/** A chart as a tree: every entry with its parts behind it, otherwise in the order of the file; and what belongs to the lifecycle. */
export type ChartTree = { readonly entries: readonly ChartEntry[]; readonly lifecycle: ReadonlySet<string> };

/**
 * Who stands below whom on a chart: an arrow leads from the whole to its part, a subgraph holds its parts, and no arrow
 * takes them out of it. Lines without arrows count on a chart that has neither. What only the lifecycle leads to stands at the top. Linear.
 */
export function chartTree(graph: Graph, stageWords: readonly string[]): ChartTree {
  const lifecycle = lifecycleOf(graph, stageWords);
  const labels = new Map([...graph.nodes.map(({ id, label }) => [id, label] as const), ...graph.groups.map(({ id, title }) => [id, title] as const)]);
  const groups = new Set(graph.groups.map(({ id }) => id));
  const ids = inFileOrder(graph).filter((id) => !lifecycle.has(id));
  const children = below(graph, lifecycle);
  const parents = parentsOf(ids, children);
  const inside = new Map<string | null, string[]>();
  for (const id of ids) addTo(inside, parents.get(id) ?? null, id);
  const entry = (id: string): ChartEntry => {
    const label = labels.get(id) ?? id;
    return { id, name: nameOfLabel(label), keys: nameKeys(label), isGroup: groups.has(id), parent: parents.get(id) ?? null };
  };
  return { entries: walk(inside).map(entry), lifecycle };
}

/** The nearest way down from the top; what stands on rings that nothing leads into begins where the file does. */
function parentsOf(ids: readonly string[], children: ReadonlyMap<string, readonly string[]>): Map<string, string | null> {
  const parents = new Map<string, string | null>();
  const visit = (roots: readonly string[]): void => {
    const waiting = roots.filter((id) => !parents.has(id));
    for (const id of waiting) parents.set(id, null);
    for (let at = 0; at < waiting.length; at += 1) {
      const parent = waiting[at] ?? '';
      for (const child of children.get(parent) ?? []) {
        if (parents.has(child)) continue;
        parents.set(child, parent);
        waiting.push(child);
      }
    }
  };
  const led = new Set([...children.values()].flat());
  visit(ids.filter((id) => !led.has(id)));
  for (const id of ids) visit([id]);
  return parents;
}

/** Each with all below it before the next. */
function walk(inside: ReadonlyMap<string | null, readonly string[]>): string[] {
  const order: string[] = [];
  const waiting = [...(inside.get(null) ?? [])].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    order.push(id);
    waiting.push(...[...(inside.get(id) ?? [])].reverse());
  }
  return order;
}

/** Groups stand where their first node does. */
function inFileOrder({ nodes, groups }: Graph): string[] {
  const around = new Map<string, string[]>();
  for (const group of groups) for (const id of group.nodes.slice(0, 1)) addTo(around, id, group.id);
  const ids = nodes.flatMap(({ id }) => [...(around.get(id) ?? []), id]);
  return [...new Set([...ids, ...groups.map(({ id }) => id)])];
}

const hasArrow = ({ head, tail }: GraphEdge): boolean => (head === 'none') !== (tail === 'none');
const isPlain = ({ head, tail, line }: GraphEdge): boolean => head === 'none' && tail === 'none' && line !== 'invisible';

function below({ nodes, edges, groups }: Graph, lifecycle: ReadonlySet<string>): Map<string, string[]> {
  const known = new Set([...nodes, ...groups].map(({ id }) => id).filter((id) => !lifecycle.has(id)));
  const home = new Map(groups.filter(({ id }) => !lifecycle.has(id)).flatMap((group) => [...group.nodes, ...group.groups].map((id) => [id, group.id] as const)));
  // What stands in a group belongs there: an arrow from elsewhere only connects it.
  const isOwn = (from: string, to: string): boolean => !home.has(to) || home.get(to) === home.get(from) || home.get(to) === from;
  const children = new Map<string, string[]>();
  const led = new Set<string>();
  const lead = (from: string, to: string): void => {
    if (from === to || !known.has(from) || !known.has(to)) return;
    addTo(children, from, to);
    led.add(to);
  };
  for (const edge of edges.filter(hasArrow)) {
    const [from, to] = edge.head === 'none' ? [edge.to, edge.from] : [edge.from, edge.to];
    if (isOwn(from, to)) lead(from, to);
  }
  const pointedAt = new Set(led);
  for (const group of groups) for (const id of [...group.nodes, ...group.groups]) if (!pointedAt.has(id)) lead(group.id, id);
  if (led.size === 0) for (const { from, to } of edges.filter(isPlain)) lead(from, to);
  return children;
}

/** Fewer stages than this may stand somewhere by chance. */
const enough = 3;

/** A group that is mostly stages, or stages that lead to one another. */
function lifecycleOf({ nodes, edges, groups }: Graph, stageWords: readonly string[]): Set<string> {
  const words = new Set([...STAGES, ...stageWords].map((word) => squeeze(word)));
  const isStage = (label: string): boolean => words.has(squeeze(label)) || label.split(/[/|]/).some((part) => words.has(squeeze(part)));
  const stages = new Set(nodes.filter(({ label }) => isStage(label)).map(({ id }) => id));
  const found = new Set<string>();
  for (const group of groups) {
    const count = group.nodes.filter((id) => stages.has(id)).length;
    if (count >= enough && count * 2 >= group.nodes.length) for (const id of [group.id, ...group.nodes]) found.add(id);
  }
  const chained = edges.filter((edge) => hasArrow(edge) && stages.has(edge.from) && stages.has(edge.to)).flatMap(({ from, to }) => [from, to]);
  if (new Set(chained).size >= enough) for (const id of chained) found.add(id);
  return found;
}

const squeeze = (text: string): string => foldName(text).replaceAll(' ', '');
