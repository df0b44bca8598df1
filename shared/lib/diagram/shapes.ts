import type { DiagramShape } from './model.ts';

export interface ShapePaths {
  /** The outline, filled and stroked. */
  readonly outline: string;
  /** Lines inside of it, stroked only. */
  readonly inner?: string;
}

const polygon = (...points: readonly (readonly [number, number])[]): string => `M${points.map((point) => point.join(' ')).join('L')}Z`;

function roundedRectangle(w: number, h: number, radius: number): string {
  const r = Math.min(radius, w / 2, h / 2);
  return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;

/** The lines that draw a shape into a box of `w` by `h`. */
export function shapePaths(shape: DiagramShape, w: number, h: number): ShapePaths {
  const slant = Math.min(16, w / 4);
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
    case 'asymmetric':
      return { outline: polygon([0, 0], [w, 0], [w, h], [0, h], [slant, h / 2]) };
    case 'diamond':
      return { outline: polygon([w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]) };
    case 'hexagon':
      return { outline: polygon([slant, 0], [w - slant, 0], [w, h / 2], [w - slant, h], [slant, h], [0, h / 2]) };
    case 'parallelogram':
      return { outline: polygon([slant, 0], [w, 0], [w - slant, h], [0, h]) };
    case 'parallelogram-alt':
      return { outline: polygon([0, 0], [w - slant, 0], [w, h], [slant, h]) };
    case 'trapezoid':
      return { outline: polygon([slant, 0], [w - slant, 0], [w, h], [0, h]) };
    case 'trapezoid-alt':
      return { outline: polygon([0, 0], [w, 0], [w - slant, h], [slant, h]) };
  }
}
