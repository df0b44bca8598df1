import type { DiagramShape } from './model.ts';
import type { Box, Point } from './placed.ts';
import { cornersOf } from './shapes.ts';

/** A line with both ends led on to what is drawn of their nodes: the layout knows boxes, of which a diamond touches the middles only. */
export function endsOnOutlines(points: readonly Point[], from: NodeBox | undefined, to: NodeBox | undefined): Point[] {
  const [second, secondLast] = [points[1], points.at(-2)];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || second === undefined || last === undefined || secondLast === undefined) return [...points];
  return [from === undefined ? first : onOutline(first, second, from), ...points.slice(1, -1), to === undefined ? last : onOutline(last, secondLast, to)];
}

type NodeBox = Box & { readonly node: { readonly shape: DiagramShape } };

/** Where the straight line through `end` and `before` meets the outline of a node, nearest to `end`; `end` itself where it does not. */
function onOutline(end: Point, before: Point, { node, x, y, width, height }: NodeBox): Point {
  const corners = cornersOf(node.shape, width, height);
  if (corners === null) return end;
  const isUpright = Math.abs(end.x - before.x) <= Math.abs(end.y - before.y);
  const [at, along] = isUpright ? [end.x - x, end.y - y] : [end.y - y, end.x - x];
  const meets = corners.flatMap(([ax, ay], index): number[] => {
    const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
    const [a, b, alongA, alongB] = isUpright ? [ax, bx, ay, by] : [ay, by, ax, bx];
    if (a === b || at < Math.min(a, b) || at > Math.max(a, b)) return [];
    return [alongA + ((at - a) / (b - a)) * (alongB - alongA)];
  });
  const [nearest] = meets.toSorted((a, b) => Math.abs(a - along) - Math.abs(b - along));
  if (nearest === undefined) return end;
  return isUpright ? { x: end.x, y: y + nearest } : { x: x + nearest, y: end.y };
}
