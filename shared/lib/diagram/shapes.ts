import type { DiagramShape } from './model.ts';

export interface ShapePaths {
  /** The outline, filled and stroked. */
  readonly outline: string;
  /** Lines inside of it, stroked only. */
  readonly inner?: string;
}

type Corner = readonly [number, number];

const polygon = (points: readonly Corner[]): string => `M${points.map((point) => point.join(' ')).join('L')}Z`;

function roundedRectangle(w: number, h: number, radius: number): string {
  const r = Math.min(radius, w / 2, h / 2);
  return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;

/** The corners of a shape whose outline is not that of its box, in order; round ones in so many that no eye tells. Null for all others. */
export function cornersOf(shape: DiagramShape, w: number, h: number): readonly Corner[] | null {
  const slant = Math.min(16, w / 4);
  switch (shape) {
    case 'rectangle':
    case 'rounded':
    case 'subroutine':
    case 'cylinder':
      return null;
    case 'stadium':
      return round(w, h, Math.min(w, h) / 2);
    case 'circle':
    case 'double-circle':
      return round(w, h, w / 2);
    case 'asymmetric':
      return [[0, 0], [w, 0], [w, h], [0, h], [slant, h / 2]];
    case 'diamond':
      return [[w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]];
    case 'hexagon':
      return [[slant, 0], [w - slant, 0], [w, h / 2], [w - slant, h], [slant, h], [0, h / 2]];
    case 'parallelogram':
      return [[slant, 0], [w, 0], [w - slant, h], [0, h]];
    case 'parallelogram-alt':
      return [[0, 0], [w - slant, 0], [w, h], [slant, h]];
    case 'trapezoid':
      return [[slant, 0], [w - slant, 0], [w, h], [0, h]];
    case 'trapezoid-alt':
      return [[0, 0], [w, 0], [w - slant, h], [slant, h]];
  }
}

/** A box with quarter circles for corners. */
function round(w: number, h: number, r: number): Corner[] {
  const middles = [[w - r, r], [w - r, h - r], [r, h - r], [r, r]] as const;
  return middles.flatMap(([x, y], quarter) =>
    Array.from({ length: 17 }, (_none, index): Corner => {
      const angle = (quarter - 1 + index / 16) * (Math.PI / 2);
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );
}

/** The lines that draw a shape into a box of `w` by `h`. */
export function shapePaths(shape: DiagramShape, w: number, h: number): ShapePaths {
  switch (shape) {
    case 'rectangle':
      return { outline: roundedRectangle(w, h, 2) };
    case 'rounded':
      return { outline: roundedRectangle(w, h, 8) };
    case 'stadium':
      return { outline: roundedRectangle(w, h, h / 2) };
    case 'subroutine':
      return { outline: roundedRectangle(w, h, 2), inner: `M8 0V${h}M${w - 8} 0V${h}` };
    case 'cylinder':
      return {
        outline: `M0 8A${w / 2} 8 0 0 1 ${w} 8V${h - 8}A${w / 2} 8 0 0 1 0 ${h - 8}Z`,
        inner: `M0 8A${w / 2} 8 0 0 0 ${w} 8`,
      };
    case 'circle':
      return { outline: circle(w / 2, h / 2, w / 2) };
    case 'double-circle':
      return { outline: circle(w / 2, h / 2, w / 2), inner: circle(w / 2, h / 2, w / 2 - 4) };
    default:
      return { outline: polygon(cornersOf(shape, w, h) ?? []) };
  }
}
