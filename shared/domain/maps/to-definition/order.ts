import { addTo } from '#shared/lib/index-by.ts';
import type { Graph, GraphNode } from '../graph.ts';
import type { ChartFlow, Way } from './chart-flow.ts';

/** Nodes that are worked before what follows: one, or those of a parallel group. */
export type ChartUnit = { readonly nodes: readonly GraphNode[]; readonly parallel: string | null };

/**
 * Groups whose nodes are surely parallel: nothing in them leads to another, all lead to the same, and all come from the same
 * under the same word; in a frame it is enough that nothing leads to some of them but the frame.
 */
export function parallelsOf({ groups }: Graph, flow: ChartFlow): { readonly nodes: readonly string[]; readonly title: string | null }[] {
  const [ins, outs] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to, label } of flow.ways) {
    addTo(ins, to, `${from}\n${label ?? ''}`);
    addTo(outs, from, to);
  }
  for (const id of flow.starts) addTo(ins, id, '');
  const plain = new Map(flow.nodes.map((node) => [node.id, node]));
  const isOne = (nodes: readonly string[], isFramed: boolean): boolean => {
    const [first = ''] = nodes;
    const own = new Set(nodes);
    if (nodes.length < 2 || nodes.some((id) => plain.get(id)?.shape === 'diamond' || !plain.has(id))) return false;
    if (flow.ways.some(({ from, to, label }) => (own.has(from) && (own.has(to) || label !== null)) || (!isFramed && own.has(to) && label !== null))) return false;
    const common = (ins.get(first) ?? []).filter((id) => nodes.every((each) => ins.get(each)?.includes(id) === true));
    const isLed = common.length > 0 || (isFramed && nodes.some((id) => !ins.has(id)));
    const next = outs.get(first) ?? [];
    const isOneWay = new Set(next).size === 1 || groups.some((group) => sameSet(group.nodes, next));
    return isLed && isOneWay && nodes.every((id) => sameSet(outs.get(id) ?? [], next));
  };
  const framed = groups.filter((group) => group.groups.length === 0 && isOne(group.nodes, true)).map(({ nodes, title }) => ({ nodes, title }));
  const taken = new Set(framed.flatMap(({ nodes }) => nodes));
  // Without a frame: what one node that asks nothing leads to, each by nothing else.
  const forks = flow.nodes.filter(({ shape }) => shape !== 'diamond').map(({ id }) => outs.get(id) ?? []);
  const bare = [...forks, flow.starts]
    .map((nodes) => [...new Set(nodes)].filter((id) => !taken.has(id)))
    .filter((nodes) => isOne(nodes, false) && nodes.every((id) => new Set(ins.get(id)).size === 1))
    .map((nodes) => ({ nodes, title: null }));
  return [...framed, ...bare];
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.every((id) => b.includes(id)) && b.every((id) => a.includes(id));

/**
 * Units in an order in which nothing stands before what leads to it, but where the chart runs in a ring. Of what can come
 * next, what the last one leads to; else what stands first in the file.
 */
export function inOrder(flow: ChartFlow, parallels: ReturnType<typeof parallelsOf>): ChartUnit[] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const groupOf = new Map(parallels.flatMap((group) => group.nodes.map((id) => [id, group] as const)));
  const units: ChartUnit[] = [];
  const at = new Map<string, number>();
  for (const node of flow.nodes) {
    const group = groupOf.get(node.id);
    if (at.has(node.id)) continue;
    for (const id of group?.nodes ?? [node.id]) at.set(id, units.length);
    units.push(group === undefined ? { nodes: [node], parallel: null } : { nodes: group.nodes.flatMap((id) => byId.get(id) ?? []), parallel: group.title ?? `Parallel ${parallels.indexOf(group) + 1}` });
  }
  const out = forwardWays(flow.ways, at, units.length);
  const waiting = units.map(() => 0);
  for (const targets of out) for (const to of targets) waiting[to] = (waiting[to] ?? 0) + 1;
  const ready = new Set([...units.keys()].filter((index) => waiting[index] === 0));
  const order: number[] = [];
  let near: readonly number[] = [];
  while (ready.size > 0) {
    const next = least(near.filter((index) => ready.has(index)), units) ?? least([...ready]) ?? 0;
    ready.delete(next);
    order.push(next);
    near = out[next] ?? [];
    for (const to of near) {
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.add(to);
    }
  }
  return order.flatMap((index) => units[index] ?? []);
}

/** The first in the file; decisions before all else, so that they stay with the step before them. */
function least(indexes: readonly number[], units: readonly ChartUnit[] = []): number | undefined {
  const weight = (index: number): number => (units[index]?.nodes[0]?.shape === 'diamond' ? index - units.length : index);
  return indexes.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** Which unit leads to which, without the ways that lead back. Walks without recursion: charts may be long. */
function forwardWays(ways: readonly Way[], at: ReadonlyMap<string, number>, count: number): number[][] {
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of ways) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a !== undefined && b !== undefined && a !== b && out[a]?.includes(b) === false) out[a].push(b);
  }
  const state = new Uint8Array(count);
  const led = new Set(out.flat());
  const roots = [...Array.from({ length: count }, (_, index) => index).filter((index) => !led.has(index)), ...Array.from({ length: count }, (_, index) => index)];
  for (const root of roots) {
    if (state[root] !== 0) continue;
    state[root] = 1;
    const path = [{ unit: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const targets = out[top.unit] ?? [];
      const target = targets[top.next];
      if (target === undefined) {
        state[top.unit] = 2;
        path.pop();
      } else if (state[target] === 1) targets.splice(top.next, 1);
      else {
        top.next += 1;
        if (state[target] === 0) {
          state[target] = 1;
          path.push({ unit: target, next: 0 });
        }
      }
    }
  }
  return out;
}
