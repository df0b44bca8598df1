import type { DiagramEdge, DiagramFacts, DiagramGroup, DiagramModel, DiagramNode } from './model.ts';
import type { MeasureText } from './sizes.ts';

/** A box in px, its place counted from the top left of the whole diagram. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Box {
  readonly node: DiagramNode;
  readonly lines: readonly string[];
}

export interface PlacedGroup extends Box {
  readonly group: DiagramGroup;
  /** How deep it is nested, from 0. */
  readonly depth: number;
}

export interface PlacedEdge {
  readonly id: string;
  readonly edge: DiagramEdge;
  readonly points: readonly Point[];
  readonly label: (Box & { readonly lines: readonly string[] }) | null;
}

/** A diagram with a place for everything; nothing needs to be measured any more. */
export interface PlacedDiagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly edges: readonly PlacedEdge[];
}

export interface LayoutInput {
  readonly model: DiagramModel;
  /** Whether nodes leave room for a status shape. */
  readonly hasMarks: boolean;
  readonly facts?: DiagramFacts;
  readonly measure: MeasureText;
  /** Zoom of the interface, 1 at 100 %. */
  readonly scale: number;
}

/** The sides of all that a diagram consists of; all 0 where that is nothing. */
export function boundsOf(boxes: readonly Box[], edges: readonly PlacedEdge[]): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, width: number, height: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { x, y, width, height } of boxes) take(x, y, width, height);
  for (const { points, label } of edges) {
    for (const { x, y } of points) take(x, y, 0, 0);
    if (label !== null) take(label.x, label.y, label.width, label.height);
  }
  return left === Infinity ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}
