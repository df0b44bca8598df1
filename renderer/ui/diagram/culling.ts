import type { Box, PlacedDiagram, PlacedEdge } from '#shared/lib/diagram/placed.ts';
import type { Viewport } from './viewport.ts';

const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * What must be there for a view, with room around it, in tiles of a quarter to a half of a view: it changes only when a tile is
 * crossed, so that panning redraws nothing in between.
 */
export function tilesInView({ x, y, zoom }: Viewport, frame: { readonly width: number; readonly height: number }): Box {
  const [width, height] = [frame.width / zoom, frame.height / zoom];
  const tile = 2 ** Math.ceil(Math.log2(Math.max(1, width, height) / 4));
  const start = { x: (Math.floor(-x / zoom / tile) - 0.5) * tile, y: (Math.floor(-y / zoom / tile) - 0.5) * tile };
  const end = { x: (Math.ceil((-x / zoom + width) / tile) + 0.5) * tile, y: (Math.ceil((-y / zoom + height) / tile) + 0.5) * tile };
  return { x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y };
}

export const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

function around(points: readonly { readonly x: number; readonly y: number }[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 };
}

const boxes = new WeakMap<PlacedEdge, Box>();
/** Where a line runs; reckoned once, since every line is asked for whenever a tile is crossed. */
function boxOf(edge: PlacedEdge): Box {
  const known = boxes.get(edge) ?? around(edge.points);
  boxes.set(edge, known);
  return known;
}

/** The part of a diagram that lies in a box. */
export const inside = (placed: PlacedDiagram, box: Box): PlacedDiagram => ({
  ...placed,
  nodes: placed.nodes.filter((node) => overlaps(node, box)),
  groups: placed.groups.filter((group) => overlaps(group, box)),
  edges: placed.edges.filter((edge) => overlaps(boxOf(edge), box)),
});
