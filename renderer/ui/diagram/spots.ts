import type { DiagramEdge } from '#shared/lib/diagram/model.ts';
import type { Box, PlacedDiagram, PlacedEdge, Point } from '#shared/lib/diagram/placed.ts';

/** A place on a line where something new can stand. */
export interface Spot extends Point {
  readonly key: string;
  readonly edge: DiagramEdge;
}

const between = (a: Point, b: Point, part: number): Point => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
const lengthOf = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
const contains = (box: Box, { x, y }: Point, margin = 0): boolean =>
  x >= box.x - margin && x <= box.x + box.width + margin && y >= box.y - margin && y <= box.y + box.height + margin;

/** Where on a piece a spot may be: best in the middle. */
const parts = [0.5, 0.7, 0.3, 0.85, 0.15] as const;
/** So much room a spot has around it, in px. */
const room = 13;

/** In the middle of the longest straight piece, or beside it where words are in the way. */
function placeOn({ points, label }: PlacedEdge): Point | null {
  let best: { readonly at: Point; readonly worth: number } | null = null;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (start === undefined) continue;
    const part = parts.find((each) => label === null || !contains(label, between(start, end, each), room));
    const worth = lengthOf(start, end) * (part === undefined ? 0.1 : 1);
    if (best === null || worth > best.worth) best = { at: between(start, end, part ?? 0.5), worth };
  }
  return best?.at ?? null;
}

/** One spot for all lines that mean the same place: on the first of them. */
export function spotsOf(edges: readonly PlacedEdge[], keyOf: (edge: DiagramEdge) => string | null): Spot[] {
  const spots = new Map<string, Spot>();
  for (const placed of edges) {
    const key = placed.edge.line === 'invisible' ? null : keyOf(placed.edge);
    const at = key === null || spots.has(key) ? null : placeOn(placed);
    if (key !== null && at !== null) spots.set(key, { key, edge: placed.edge, ...at });
  }
  return [...spots.values()];
}

/** How far a point is from a piece of a line. */
function distance(point: Point, a: Point, b: Point): number {
  const length = lengthOf(a, b) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length));
  return lengthOf(point, { x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y) });
}

/** The spot that is nearest to a point, or on the line that is; null where none is within reach. */
export function nearestSpot(spots: readonly Spot[], edges: readonly PlacedEdge[], keyOf: (edge: DiagramEdge) => string | null, point: Point, reach: number): Spot | null {
  let best: { readonly key: string; readonly far: number } | null = null;
  for (const { points, edge } of edges) {
    const far = Math.min(...points.slice(1).map((end, index) => distance(point, points[index] ?? end, end)));
    if (far > reach || far >= (best?.far ?? Infinity)) continue;
    const key = keyOf(edge);
    if (key !== null) best = { key, far };
  }
  return spots.find(({ key }) => key === best?.key) ?? null;
}

/** The node at a point. */
export const nodeAt = ({ nodes }: Pick<PlacedDiagram, 'nodes'>, point: Point, margin = 0): string | null => nodes.find((node) => contains(node, point, margin))?.node.id ?? null;
