import type { Box, PlacedDiagram } from '#shared/lib/diagram/placed.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

const margin = 24;
/** Down to this a diagram is shown whole: its form says enough to know where to look. */
const graspable = 0.42;
/** Where it is larger than that, this much of it is shown. */
const readable = 0.6;
/** Smaller than this, words are no pleasure to read. */
const legible = 0.8;

/** The whole diagram in the middle of the frame, never larger than it is. */
export function fitAll(placed: Frame, frame: Frame, most = 1): Viewport {
  const zoom = Math.max(0.02, Math.min(most, (frame.width - 2 * margin) / Math.max(1, placed.width), (frame.height - 2 * margin) / Math.max(1, placed.height)));
  return { zoom, x: (frame.width - placed.width * zoom) / 2, y: (frame.height - placed.height * zoom) / 2 };
}

/** A box in the middle of the frame. */
export const centred = (box: Box, frame: Frame, zoom: number): Viewport => ({
  zoom,
  x: frame.width / 2 - (box.x + box.width / 2) * zoom,
  y: frame.height / 2 - (box.y + box.height / 2) * zoom,
});

/** What is seen first: all of it where that can be grasped (or `isRead`, where its words can), else the current node, else the beginning. */
export function firstView(placed: PlacedDiagram, frame: Frame, current: string | null, isRead = false): Viewport {
  const whole = fitAll(placed, frame);
  if (whole.zoom >= (isRead ? legible : graspable)) return whole;
  const here = placed.nodes.find(({ node }) => node.id === current);
  if (here !== undefined) return centred(here, frame, 0.85);
  // What is long starts where it begins, at a size that can be read.
  const across = (frame.width - 2 * margin) / Math.max(1, placed.width);
  const down = (frame.height - 2 * margin) / Math.max(1, placed.height);
  const zoom = Math.max(isRead ? legible : readable, Math.min(1, Math.max(across, down)));
  const first = beginning(placed);
  const around = first === undefined ? { x: 0, y: 0 } : centred(first, frame, zoom);
  return { zoom, x: along(around.x, placed.width * zoom, frame.width), y: along(around.y, placed.height * zoom, frame.height) };
}

/**
 * The view after something changed: what the change began at, else what was nearest to the middle, stays where it was on the
 * screen. Null where nothing of what was there before is left.
 */
export function keptView(before: PlacedDiagram, after: PlacedDiagram, now: Viewport, frame: Frame, anchor: string | null): Viewport | null {
  const places = new Map(after.nodes.map((place) => [place.node.id, place]));
  const middle = { x: (frame.width / 2 - now.x) / now.zoom, y: (frame.height / 2 - now.y) / now.zoom };
  let best: { readonly was: Box; readonly is: Box; readonly far: number } | null = null;
  for (const was of before.nodes) {
    const is = places.get(was.node.id);
    if (is === undefined) continue;
    const far = was.node.id === anchor ? -1 : Math.hypot(was.x + was.width / 2 - middle.x, was.y + was.height / 2 - middle.y);
    if (best === null || far < best.far) best = { was, is, far };
  }
  return best === null ? null : { zoom: now.zoom, x: now.x + (best.was.x - best.is.x) * now.zoom, y: now.y + (best.was.y - best.is.y) * now.zoom };
}

/** The first node that nothing leads to. */
function beginning(placed: PlacedDiagram): Box | undefined {
  const reached = new Set(placed.edges.filter(({ edge }) => edge.from !== edge.to).map(({ edge }) => edge.to));
  return placed.nodes.find(({ node }) => !reached.has(node.id) && placed.edges.some(({ edge }) => edge.from === node.id)) ?? placed.nodes[0];
}

/** Keeps the ends of the diagram at the edges of the frame: no empty space where there could be something. */
function along(wanted: number, length: number, room: number): number {
  if (length + 2 * margin <= room) return (room - length) / 2;
  return Math.min(margin, Math.max(room - length - margin, wanted));
}

/** Whether a box lies in the frame altogether. */
export function isInView(box: Box, { x, y, zoom }: Viewport, frame: Frame): boolean {
  const start = { x: box.x * zoom + x, y: box.y * zoom + y };
  return start.x >= 0 && start.y >= 0 && start.x + box.width * zoom <= frame.width && start.y + box.height * zoom <= frame.height;
}
