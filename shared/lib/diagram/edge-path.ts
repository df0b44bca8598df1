import type { Point } from './placed.ts';

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

const towards = (from: Point, to: Point, length: number): Point => {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : length / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const write = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** A line through the points with its corners rounded. Two points are a straight line, none are nothing. */
export function edgePath(points: readonly Point[], radius: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const corners = points.slice(1, -1).map((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2] ?? corner;
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${write(towards(corner, before, r))}Q${write(corner)} ${write(towards(corner, after, r))}`;
  });
  return `M${write(first)}${corners.join('')}L${write(last)}`;
}
