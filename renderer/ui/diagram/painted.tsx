import { useEffect, useRef } from 'react';
import { useStore } from '@xyflow/react';
import { useAppearance } from '#renderer/lib/theme.ts';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import type { DiagramStatuses } from './statuses.ts';
import styles from './diagram.module.css';

export interface PaintedProps {
  readonly placed: PlacedDiagram;
  readonly statuses: DiagramStatuses;
  readonly matches: ReadonlySet<string>;
}

/** Sharp on every screen, in CSS px. */
export function prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  canvas.width = canvas.clientWidth * devicePixelRatio;
  canvas.height = canvas.clientHeight * devicePixelRatio;
  context?.scale(devicePixelRatio, devicePixelRatio);
  return context;
}

/** Groups, lines and nodes as plain marks, in the colours of the theme; the context stands in the diagram's own measure. */
export function paint(context: CanvasRenderingContext2D, { placed, statuses, matches }: PaintedProps, pixel: number): void {
  const look = getComputedStyle(context.canvas);
  const colour = (name: string): string => look.getPropertyValue(name);
  context.fillStyle = colour('--color-active');
  for (const { x, y, width, height } of placed.groups) context.fillRect(x, y, width, height);
  context.strokeStyle = colour('--color-border');
  context.lineWidth = pixel;
  context.beginPath();
  for (const { points, edge } of placed.edges) {
    if (edge.line !== 'invisible') for (const [index, point] of points.entries()) context[index === 0 ? 'moveTo' : 'lineTo'](point.x, point.y);
  }
  context.stroke();
  const [plain, current, found] = [colour('--color-border-strong'), colour('--color-accent'), colour('--color-warning-mark')];
  for (const { node, x, y, width, height } of placed.nodes) {
    context.fillStyle = matches.has(node.id) ? found : statuses[node.id] === 'current' ? current : plain;
    context.fillRect(x, y, Math.max(pixel, width), Math.max(pixel, height));
  }
}

/** A diagram seen from so far away that its nodes are specks: painted in one go instead of built. */
export function Painted({ placed, statuses, matches }: PaintedProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useAppearance((state) => state.appearance.theme);
  const [x, y, zoom] = useStore((state) => state.transform);
  const size = useStore((state) => `${state.width} ${state.height}`);
  useEffect(() => {
    const context = canvas.current === null ? null : prepare(canvas.current);
    if (context === null) return;
    context.translate(x, y);
    context.scale(zoom, zoom);
    paint(context, { placed, statuses, matches }, 1 / zoom);
  }, [placed, statuses, matches, x, y, zoom, theme, size]);
  return <canvas ref={canvas} aria-hidden="true" className={styles.painted} />;
}
