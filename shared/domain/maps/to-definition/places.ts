import type { GraphNode } from '../graph.ts';
import { type ChartFlow, type Way, TO_END, TO_ROLLBACK } from './chart-flow.ts';
import type { ChartUnit } from './order.ts';

/** A place of the runbook to come: steps that are worked together, and the decisions behind them. */
export type Place = { readonly unit: ChartUnit | null; readonly decisions: readonly GraphNode[] };

/** Where a way leads: one node, a whole unit, the end, the rollback. */
export type Aim = { readonly kind: 'node'; readonly id: string } | { readonly kind: 'unit'; readonly unit: ChartUnit } | { readonly kind: 'end' } | { readonly kind: 'rollback' };

export type Exit = { readonly label: string | null; readonly aim: Aim };

/** The ways of a chart by their two ends, and what they lead to. */
export class Ways {
  readonly #out = new Map<string, Way[]>();
  readonly #in = new Map<string, Set<string>>();
  readonly #unitOf = new Map<string, ChartUnit>();

  constructor({ ways, starts }: ChartFlow, units: readonly ChartUnit[]) {
    for (const unit of units) for (const { id } of unit.nodes) this.#unitOf.set(id, unit);
    for (const way of ways) {
      this.#out.set(way.from, [...(this.#out.get(way.from) ?? []), way]);
      this.#in.set(way.to, (this.#in.get(way.to) ?? new Set()).add(way.from));
    }
    for (const id of starts) this.#in.set(id, (this.#in.get(id) ?? new Set()).add(''));
  }

  /** What leads to a node; the start is ''. */
  into = (id: string): readonly string[] => [...(this.#in.get(id) ?? [])];

  /** The ways out of a node; those that lead to all steps of a group alike are one. */
  out(id: string): Exit[] {
    const ways = this.#out.get(id) ?? [];
    const exits: Exit[] = [];
    const told = new Set<Way>();
    for (const way of ways) {
      if (told.has(way)) continue;
      const unit = this.#unitOf.get(way.to);
      const alike = unit === undefined || unit.parallel === null ? [] : ways.filter((each) => each.label === way.label && unit.nodes.some((node) => node.id === each.to));
      const isWhole = unit !== undefined && new Set(alike.map(({ to }) => to)).size === unit.nodes.length;
      for (const each of isWhole ? alike : [way]) told.add(each);
      exits.push({ label: way.label, aim: way.to === TO_END ? { kind: 'end' } : way.to === TO_ROLLBACK ? { kind: 'rollback' } : isWhole || (unit !== undefined && unit.nodes.length === 1) ? { kind: 'unit', unit } : { kind: 'node', id: way.to } });
    }
    return exits;
  }
}

export const sameAim = (a: Aim, b: Aim): boolean => (a.kind === 'node' && b.kind === 'node' ? a.id === b.id : a.kind === 'unit' && b.kind === 'unit' ? a.unit === b.unit : a.kind === b.kind);

/**
 * Puts each diamond behind the step that leads to it. One that something else leads to as well can’t stand there, since
 * ways lead to steps only: it becomes a step in which one decides.
 */
export function placesOf(units: readonly ChartUnit[], ways: Ways): Place[] {
  const places: { unit: ChartUnit | null; decisions: GraphNode[] }[] = [{ unit: null, decisions: [] }];
  units.forEach((unit, index) => {
    const place = places.at(-1);
    const [node] = unit.nodes;
    if (node === undefined || place === undefined) return;
    if (node.shape === 'diamond' && canStand(node, place, ways, units.slice(index + 1))) place.decisions.push(node);
    else places.push({ unit, decisions: [] });
  });
  return places;
}

function canStand({ id }: GraphNode, { unit, decisions }: Place, ways: Ways, rest: readonly ChartUnit[]): boolean {
  const exits = ways.out(id);
  const last = decisions.at(-1);
  const sources = ways.into(id);
  const before = last !== undefined ? [last.id] : (unit?.nodes.map((node) => node.id) ?? ['']);
  if (exits.length === 0 || sources.some((source) => !before.includes(source))) return false;
  if (unit !== null) return last !== undefined || unit.nodes[0]?.shape !== 'diamond' || sources.length === 0 || ways.out(unit.nodes[0].id).length > 0;
  // Before all steps a decision stands only if it leads to the first of them: that is how it is found there.
  const first = rest.find((each) => each.nodes[0]?.shape !== 'diamond');
  return first !== undefined && exits.some(({ aim }) => (aim.kind === 'unit' && aim.unit === first && first.parallel === null) || (aim.kind === 'node' && first.nodes.some((node) => node.id === aim.id)));
}
