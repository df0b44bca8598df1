import { addTo } from '../index-by.ts';
import type { DiagramEdge } from './model.ts';
import { labelPlace, route } from './arrange.ts';
import { labelBox } from './elk-graph.ts';
import { boundsOf } from './placed.ts';
import type { Box, LayoutInput, PlacedDiagram, PlacedEdge, PlacedNode, Point } from './placed.ts';
import { type SizedLabel, sizeNode } from './sizes.ts';

/** Measures in px at 100 %. */
const space = { margin: 8, stage: 32, level: 48, row: 10, root: 18, column: 64, trunk: 24, under: 56, title: 40, side: 16 } as const;

/**
 * Trees under a lane: the first group is a chain of stages along the top, below it stand the trees that the other nodes
 * form, each with its parts to its right. A tree stands in a column by its place among the trees alone, so that opening one
 * moves none that stands above or beside it. What only the end of the lane is tied to stands behind it.
 */
export function layoutLane(input: LayoutInput): PlacedDiagram {
  return new Lane(input).place();
}

/** What stands in which on such a map: by the arrows outside of the lane, the first that leads somewhere. */
export function treeParents({ edges, groups }: LayoutInput['model']): ReadonlyMap<string, string> {
  const lane = new Set(groups[0]?.nodes);
  const parents = new Map<string, string>();
  for (const { from, to, head } of edges) if (head !== 'none' && !lane.has(from) && !lane.has(to) && !parents.has(to)) parents.set(to, from);
  return parents;
}

/** How many columns so many trees stand in: about as wide as high when each is a row or two. */
export const columnsFor = (trees: number): number => Math.max(1, Math.ceil(Math.sqrt(trees / 2)));

interface Block {
  readonly id: string;
  /** Middle of the node, from the top of the block. */
  readonly middle: number;
  readonly height: number;
  readonly parts: readonly (Block & { readonly top: number })[];
}

class Lane {
  readonly #input: LayoutInput;
  readonly #sizes: ReadonlyMap<string, SizedLabel>;
  readonly #stages: readonly string[];
  readonly #inLane: ReadonlySet<string>;
  readonly #parents: ReadonlyMap<string, string>;
  readonly #children = new Map<string, string[]>();
  readonly #boxes = new Map<string, Box>();
  /** Where the lines to the tree of a root, and past the end of its column, run downwards. */
  readonly #trunks = new Map<string, { readonly before: number; readonly behind: number }>();
  #top = 0;

  constructor(input: LayoutInput) {
    const { model, measure, scale, hasMarks, facts } = input;
    this.#input = input;
    this.#sizes = new Map(model.nodes.map(({ id, label, shape }) => [id, sizeNode(label, shape, { hasMark: hasMarks, facts: facts?.[id] }, measure, scale)]));
    this.#stages = (model.groups[0]?.nodes ?? []).filter((id) => this.#sizes.has(id));
    this.#inLane = new Set(this.#stages);
    this.#parents = treeParents(model);
    for (const [child, parent] of this.#parents) addTo(this.#children, parent, child);
  }

  place(): PlacedDiagram {
    const { model } = this.#input;
    const roots = model.nodes.map(({ id }) => id).filter((id) => !this.#inLane.has(id) && !this.#parents.has(id));
    const outcome = this.#outcome(roots);
    const lane = this.#placeLane();
    const outcomeEnd = outcome === null ? 0 : this.#placeOutcome(outcome, lane);
    this.#top = Math.max(lane.y + lane.height, outcomeEnd) + this.#px('under');
    this.#placeColumns(roots.filter((id) => id !== outcome));
    const nodes = model.nodes.flatMap((node): PlacedNode[] => {
      const box = this.#boxes.get(node.id);
      return box === undefined ? [] : [{ node, ...box, lines: this.#sizes.get(node.id)?.lines ?? [] }];
    });
    const groups = model.groups.slice(0, 1).map((group) => ({ group, ...lane, depth: 0 }));
    const edges = model.edges.flatMap((edge, index) => this.#edge(edge, `edge${index}`));
    const { right, bottom } = boundsOf([...groups, ...nodes], edges);
    const margin = this.#px('margin');
    return { width: Math.ceil(right + margin), height: Math.ceil(bottom + margin), nodes, groups, edges };
  }

  #px(of: keyof typeof space): number {
    return Math.round(space[of] * this.#input.scale);
  }

  #size(id: string): SizedLabel {
    return this.#sizes.get(id) ?? { width: 0, height: 0, lines: [] };
  }

  /** The one root that is tied to the last stage and not to the first. */
  #outcome(roots: readonly string[]): string | null {
    const [first, last] = [this.#stages[0], this.#stages.at(-1)];
    const tiedTo = (stage: string | undefined) => new Set(this.#input.model.edges.flatMap(({ from, to }) => (from === stage ? [to] : to === stage ? [from] : [])));
    const [begun, ended] = [tiedTo(first), tiedTo(last)];
    return roots.find((id) => ended.has(id) && !begun.has(id)) ?? null;
  }

  #placeLane(): Box {
    const sizes = this.#stages.map((id) => this.#size(id));
    const height = Math.max(0, ...sizes.map((size) => size.height));
    const [margin, side, title] = [this.#px('margin'), this.#px('side'), this.#px('title')];
    let x = margin + side;
    this.#stages.forEach((id, index) => {
      const size = sizes[index] ?? { width: 0, height: 0 };
      this.#boxes.set(id, { x, y: margin + title + Math.round((height - size.height) / 2), width: size.width, height: size.height });
      x += size.width + this.#px('stage');
    });
    const name = this.#input.measure(this.#input.model.groups[0]?.title ?? '') + 2 * side;
    return { x: margin, y: margin, width: Math.round(Math.max(name, x - this.#px('stage') + side - margin)), height: title + height + side };
  }

  /** Gives where it ends downwards. */
  #placeOutcome(id: string, lane: Box): number {
    const block = this.#block(id);
    const middle = this.#middle(this.#stages.at(-1) ?? '').y;
    const top = Math.max(this.#px('margin'), middle - block.middle);
    this.#spread([{ ...block, top }], lane.x + lane.width + this.#px('level'));
    return top + block.height;
  }

  #placeColumns(roots: readonly string[]): void {
    const perColumn = Math.ceil(roots.length / columnsFor(roots.length));
    let x = this.#px('margin') + this.#px('trunk');
    for (let from = 0; from < roots.length; from += perColumn) {
      let y = this.#top;
      const blocks = roots.slice(from, from + perColumn).map((id) => {
        const block = { ...this.#block(id), top: y };
        y += block.height + this.#px('root');
        return block;
      });
      const end = this.#spread(blocks, x);
      for (const { id } of blocks) this.#trunks.set(id, { before: x - this.#px('trunk') + 4, behind: end + Math.round(this.#px('column') / 3) });
      x = end + this.#px('column');
    }
  }

  /** A node with what stands in it; its middle is level with that of its first part. */
  #block(id: string): Block {
    let y = 0;
    const parts = (this.#children.get(id) ?? []).map((child) => {
      const block = { ...this.#block(child), top: y };
      y += block.height + this.#px('row');
      return block;
    });
    const { height } = this.#size(id);
    const first = parts[0]?.middle ?? 0;
    const middle = Math.max(height / 2, first);
    const shift = middle - first;
    const below = parts.length === 0 ? 0 : y - this.#px('row') + shift;
    return { id, middle, height: Math.ceil(Math.max(middle + height / 2, below)), parts: parts.map((part) => ({ ...part, top: part.top + shift })) };
  }

  /** Gives the blocks their places, parts of one depth one below the other; gives where they end to the right. */
  #spread(blocks: readonly (Block & { readonly top: number })[], left: number): number {
    let level = blocks;
    let x = left;
    let end = left;
    while (level.length > 0) {
      const width = Math.max(...level.map(({ id }) => this.#size(id).width));
      for (const { id, top, middle } of level) {
        const { height } = this.#size(id);
        this.#boxes.set(id, { x, y: Math.round(top + middle - height / 2), width, height });
      }
      end = x + width;
      x = end + this.#px('level');
      level = level.flatMap((block) => block.parts.map((part) => ({ ...part, top: block.top + part.top })));
    }
    return end;
  }

  #edge(edge: DiagramEdge, id: string): PlacedEdge[] {
    const [from, to] = [this.#boxes.get(edge.from), this.#boxes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const points = this.#points(edge, from, to);
    const label = labelBox(edge.label, this.#input);
    return [{ id, edge, points, label: label === null ? null : { ...label, ...labelPlace(points, label) } }];
  }

  #points(edge: DiagramEdge, from: Box, to: Box): readonly Point[] {
    if (this.#parents.get(edge.to) === edge.from) return this.#bracket(from, to);
    if (!this.#inLane.has(edge.from) || this.#inLane.has(edge.to)) return route(from, to);
    const start = { x: from.x + from.width / 2, y: from.y + from.height };
    const trunk = this.#trunks.get(edge.to);
    if (trunk !== undefined) return this.#rail(start, this.#top - this.#px('under') / 2, trunk.before, { x: to.x, y: to.y + to.height / 2 });
    const behind = this.#trunks.get(this.#rootOf(edge.to))?.behind;
    if (behind === undefined) return route(from, to);
    return this.#rail(start, this.#top - this.#px('under') / 4, behind, { x: to.x + to.width, y: to.y + to.height / 2 });
  }

  /** From a whole to its part: out, along the trunk between the two levels, in. */
  #bracket(from: Box, to: Box): readonly Point[] {
    const [start, end] = [{ x: from.x + from.width, y: from.y + from.height / 2 }, { x: to.x, y: to.y + to.height / 2 }];
    if (Math.abs(start.y - end.y) < 1) return [start, { x: end.x, y: start.y }];
    const x = to.x - Math.round(this.#px('level') * 0.42);
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  }

  /** Down to the rail under the lane, along it, down the column, in. */
  #rail(start: Point, y: number, x: number, end: Point): readonly Point[] {
    return [start, { x: start.x, y }, { x, y }, { x, y: end.y }, end];
  }

  #rootOf(id: string): string {
    const parent = this.#parents.get(id);
    return parent === undefined ? id : this.#rootOf(parent);
  }

  #middle(id: string): Point {
    const box = this.#boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
