import type { Mark } from '../marks.ts';

export type DiagramDirection = 'TB' | 'BT' | 'LR' | 'RL';

export type DiagramShape =
  | 'rectangle' | 'rounded' | 'stadium' | 'subroutine' | 'cylinder' | 'circle' | 'double-circle'
  | 'asymmetric' | 'diamond' | 'hexagon' | 'parallelogram' | 'parallelogram-alt' | 'trapezoid' | 'trapezoid-alt';

export interface DiagramNode {
  readonly id: string;
  /** Plain text; a line break is `\n`. */
  readonly label: string;
  readonly shape: DiagramShape;
}

export type DiagramEnd = 'none' | 'arrow' | 'circle' | 'cross';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly line: 'solid' | 'dotted' | 'thick' | 'invisible';
  /** Marks at the two ends; an undirected edge has none at either. */
  readonly tail: DiagramEnd;
  readonly head: DiagramEnd;
}

export interface DiagramGroup {
  readonly id: string;
  readonly title: string;
  readonly direction: DiagramDirection | null;
  /** Ids of the nodes and groups that stand inside. */
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
}

/** What a diagram says, without positions: those are computed. */
export interface DiagramModel {
  readonly direction: DiagramDirection;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
}

/** A small mark with its word: by shape and word as well as by colour. */
export interface DiagramBadge {
  readonly mark: Mark;
  /** Shown beside the mark; where it is empty the mark stands alone, and `said` is its word for those who listen. */
  readonly words: string;
  readonly said?: string;
}

/** What a node says under its label. */
export interface NodeFacts {
  /** What kind of thing it is, said to those who listen. */
  readonly kind?: string;
  /** How far it is: a bar, with words such as “12 / 20” behind it. */
  readonly meter?: { readonly done: number; readonly total: number; readonly words: string };
  readonly badges?: readonly DiagramBadge[];
  /** What stands in it is shown or put away; `hidden` is how many things that are. */
  readonly fold?: { readonly isOpen: boolean; readonly hidden: number };
  /** Not there, only thought of: drawn with a broken outline. */
  readonly isGhost?: boolean;
}

/** Facts of nodes by their id. */
export type DiagramFacts = Readonly<Record<string, NodeFacts>>;

/** A label on one line, for reading aloud and for searching. */
export const oneLine = (label: string): string => label.replace(/\s*\n\s*/g, ' ').trim();

/** The name to say for a node: its label, or its id where it has none. */
export const nodeName = (node: DiagramNode): string => oneLine(node.label) || node.id;
