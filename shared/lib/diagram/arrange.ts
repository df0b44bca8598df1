import { boundsOf } from './placed.ts';
import type { Box, PlacedDiagram, PlacedEdge, PlacedGroup, Point } from './placed.ts';
import type { Size } from './sizes.ts';

/** How far a node was moved by hand from where the layout puts it, in px at 100 %. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}
export type Offsets = Readonly<Record<string, Offset>>;

const margin = 8;
const inset = 16;
const title = 40;
const none: Offset = { dx: 0, dy: 0 };

/**
 * A laid out diagram with what people moved by hand (M1). An offset is counted from the automatic place and carries along
 * what stands in the node, so that a hand's work still makes sense when the diagram has grown. Lines whose two ends moved
 * alike go along; others are led anew. Groups stay around what is in them.
 */
export function arrange(placed: PlacedDiagram, offsets: Offsets, parents: ReadonlyMap<string, string>, scale: number): PlacedDiagram {
  const arranged = moveByHand(placed, offsets, parents, scale);
  return arranged === placed ? placed : shifted(arranged, frameShift(arranged));
}

/** The same without bringing what lies beyond the top or the left back: for while something is being moved. */
export function moveByHand(placed: PlacedDiagram, offsets: Offsets, parents: ReadonlyMap<string, string>, scale: number): PlacedDiagram {
  if (Object.keys(offsets).length === 0) return placed;
  const shifts = new Map<string, Offset>();
  const shiftOf = (id: string): Offset => {
    let shift = none;
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = parents.get(at)) {
      passed.add(at);
      const own = offsets[at] ?? none;
      shift = { dx: shift.dx + own.dx * scale, dy: shift.dy + own.dy * scale };
    }
    return { dx: Math.round(shift.dx), dy: Math.round(shift.dy) };
  };
  for (const { node } of placed.nodes) shifts.set(node.id, shiftOf(node.id));
  const nodes = placed.nodes.map((node) => moved(node, shifts.get(node.node.id) ?? none));
  const groups = around(placed.groups, new Map(nodes.map((node) => [node.node.id, node])), shifts, scale);
  for (const group of groups) shifts.set(group.group.id, none);
  const boxes = new Map<string, Box>([...groups.map((group) => [group.group.id, group] as const), ...nodes.map((node) => [node.node.id, node] as const)]);
  const before = new Map<string, Box>(placed.groups.map((group) => [group.group.id, group]));
  const edges = placed.edges.map((edge) => led(edge, shifts, boxes, before));
  return { ...placed, nodes, groups, edges };
}

const moved = <T extends Point>(thing: T, { dx, dy }: Offset): T => (dx === 0 && dy === 0 ? thing : { ...thing, x: thing.x + dx, y: thing.y + dy });

/** Groups of which something moved, around what they hold; the innermost first. */
function around(groups: readonly PlacedGroup[], nodes: ReadonlyMap<string, Box>, shifts: ReadonlyMap<string, Offset>, scale: number): PlacedGroup[] {
  const done = new Map<string, PlacedGroup>();
  const changed = new Set<string>();
  for (const group of groups.toSorted((a, b) => b.depth - a.depth)) {
    const { id, nodes: members, groups: inner } = group.group;
    const isChanged = members.some((each) => isMoved(shifts.get(each))) || inner.some((each) => changed.has(each));
    const parts = [...members.flatMap((each) => nodes.get(each) ?? []), ...inner.flatMap((each) => done.get(each) ?? [])];
    if (isChanged) changed.add(id);
    if (!isChanged || parts.length === 0) {
      done.set(id, group);
      continue;
    }
    const [side, head] = [inset * scale, title * scale];
    const x = Math.min(...parts.map((part) => part.x)) - side;
    const y = Math.min(...parts.map((part) => part.y)) - head;
    const width = Math.max(...parts.map((part) => part.x + part.width)) + side - x;
    const height = Math.max(...parts.map((part) => part.y + part.height)) + side - y;
    done.set(id, { ...group, x, y, width, height });
  }
  return groups.map((group) => done.get(group.group.id) ?? group);
}

const isMoved = (shift: Offset | undefined): boolean => shift !== undefined && (shift.dx !== 0 || shift.dy !== 0);
const isAt = (a: Box | undefined, b: Box | undefined): boolean => a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

function led(placed: PlacedEdge, shifts: ReadonlyMap<string, Offset>, boxes: ReadonlyMap<string, Box>, before: ReadonlyMap<string, Box>): PlacedEdge {
  const { from, to } = placed.edge;
  const [a, b] = [shifts.get(from) ?? none, shifts.get(to) ?? none];
  const grew = [from, to].some((id) => before.has(id) && !isAt(before.get(id), boxes.get(id)));
  if (a.dx === b.dx && a.dy === b.dy && !grew) {
    return isMoved(a) ? { ...placed, points: placed.points.map((point) => moved(point, a)), label: placed.label === null ? null : moved(placed.label, a) } : placed;
  }
  const [start, end] = [boxes.get(from), boxes.get(to)];
  if (start === undefined || end === undefined) return placed;
  const points = route(start, end);
  return { ...placed, points, label: placed.label === null ? null : { ...placed.label, ...labelPlace(points, placed.label) } };
}

/** A line from the side of one box to that of another, around corners at right angles. */
export function route(from: Box, to: Box): readonly Point[] {
  const [a, b] = [middle(from), middle(to)];
  const apart = 12;
  if (to.x - (from.x + from.width) >= apart) return bent({ x: from.x + from.width, y: a.y }, { x: to.x, y: b.y }, 'across');
  if (from.x - (to.x + to.width) >= apart) return bent({ x: from.x, y: a.y }, { x: to.x + to.width, y: b.y }, 'across');
  if (to.y >= from.y + from.height) return bent({ x: a.x, y: from.y + from.height }, { x: b.x, y: to.y }, 'down');
  return bent({ x: a.x, y: from.y }, { x: b.x, y: to.y + to.height }, 'down');
}

function bent(start: Point, end: Point, way: 'across' | 'down'): readonly Point[] {
  const isStraight = way === 'across' ? Math.abs(start.y - end.y) < 1 : Math.abs(start.x - end.x) < 1;
  if (isStraight) return [start, end];
  if (way === 'across') {
    const x = (start.x + end.x) / 2;
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  }
  const y = (start.y + end.y) / 2;
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a label of that size lies on the middle piece of a line. */
export function labelPlace(points: readonly Point[], { width, height }: Size): Point {
  const at = Math.max(0, Math.floor((points.length - 2) / 2));
  const [a, b] = [points[at] ?? { x: 0, y: 0 }, points[at + 1] ?? { x: 0, y: 0 }];
  return { x: Math.round((a.x + b.x - width) / 2), y: Math.round((a.y + b.y - height) / 2) };
}

/** How far everything must move so that nothing lies beyond the top or the left. */
export function frameShift(placed: PlacedDiagram): Offset {
  const { left, top } = boundsOf([...placed.groups, ...placed.nodes], placed.edges);
  return { dx: Math.max(0, margin - left), dy: Math.max(0, margin - top) };
}

/** Everything moved alike, in a frame as large as it then needs. */
export function shifted(placed: PlacedDiagram, shift: Offset): PlacedDiagram {
  const { right, bottom } = boundsOf([...placed.groups, ...placed.nodes], placed.edges);
  const size = { width: Math.ceil(right + shift.dx + margin), height: Math.ceil(bottom + shift.dy + margin) };
  if (!isMoved(shift)) return { ...placed, ...size };
  return {
    ...size,
    nodes: placed.nodes.map((node) => moved(node, shift)),
    groups: placed.groups.map((group) => moved(group, shift)),
    edges: placed.edges.map((edge) => ({ ...edge, points: edge.points.map((point) => moved(point, shift)), label: edge.label === null ? null : moved(edge.label, shift) })),
  };
}
