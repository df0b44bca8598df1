import type { Box, PlacedDiagram } from './elk-graph.ts';

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
/** Smaller than this, labels are hard to read. */
const readable = 0.55;

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

/** What is seen first: all of it where that can be read, else the current node, else the beginning. */
export function firstView(placed: PlacedDiagram, frame: Frame, current: string | null): Viewport {
  const whole = fitAll(placed, frame);
  if (whole.zoom >= readable) return whole;
  const here = placed.nodes.find(({ node }) => node.id === current);
  if (here !== undefined) return centred(here, frame, 0.85);
  // A long chain starts at its start; what is large in both directions is shown whole.
  const across = Math.min(1, (frame.width - 2 * margin) / Math.max(1, placed.width));
  const down = Math.min(1, (frame.height - 2 * margin) / Math.max(1, placed.height));
  if (across >= readable) return { zoom: across, x: (frame.width - placed.width * across) / 2, y: margin };
  if (down >= readable) return { zoom: down, x: margin, y: (frame.height - placed.height * down) / 2 };
  return whole;
}

/** Whether a box lies in the frame altogether. */
export function isInView(box: Box, { x, y, zoom }: Viewport, frame: Frame): boolean {
  const start = { x: box.x * zoom + x, y: box.y * zoom + y };
  return start.x >= 0 && start.y >= 0 && start.x + box.width * zoom <= frame.width && start.y + box.height * zoom <= frame.height;
}
