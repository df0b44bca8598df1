import { oneLine } from './model.ts';
import type { DiagramBadge, DiagramFacts, DiagramShape, NodeFacts } from './model.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Measures a text on one line, in px at the size that nodes are written in. */
export type MeasureText = (text: string) => number;

/** Lines are broken at this width, in px at 100 %. */
const widest = 200;
const lineHeight = 20;
/** Room for the status shape and the gap behind it. */
const markWidth = 24;

/** Breaks a label into lines no wider than `limit`; a word that is wider still is broken where it must be. */
export function wrapLabel(label: string, measure: MeasureText, limit: number): readonly string[] {
  return label.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(/\s+/).filter((each) => each !== '').flatMap((each) => breakWord(each, measure, limit))) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current !== '' && measure(longer) > limit) {
        lines.push(current);
        current = word;
      } else current = longer;
    }
    return [...lines, current];
  });
}

function breakWord(word: string, measure: MeasureText, limit: number): readonly string[] {
  if (measure(word) <= limit) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > limit) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** Measures of a line of facts under a label, in px at 100 %. */
export const factsLine = { height: 22, bar: 48, mark: 14, gap: 6, between: 10, fold: 12 } as const;

/** Figures as wide as any, so that a count that goes on does not move everything. */
const figures = (words: string): string => words.replace(/\p{Nd}/gu, '0');

function badgeWidth({ words }: DiagramBadge, measure: MeasureText, scale: number): number {
  const { mark, gap } = factsLine;
  return words === '' ? mark * scale : (mark + gap) * scale + measure(figures(words));
}

function rowWidth(meter: NodeFacts['meter'], badges: readonly DiagramBadge[], measure: MeasureText, scale: number): number {
  const { bar, gap, between } = factsLine;
  const parts = [...(meter === undefined ? [] : [(bar + gap) * scale + measure(figures(meter.words))]), ...badges.map((badge) => badgeWidth(badge, measure, scale))];
  return parts.length === 0 ? 0 : Math.ceil(parts.reduce((sum, part) => sum + part, (parts.length - 1) * between * scale));
}

/** The marks of a node in lines: behind its bar on one, else as many as labels are wide. One line at least where there is a bar. */
export function badgeRows({ meter, badges = [] }: NodeFacts, measure: MeasureText, scale: number): readonly (readonly DiagramBadge[])[] {
  if (meter !== undefined) return [badges];
  const rows: DiagramBadge[][] = [];
  for (const badge of badges) {
    const last = rows.at(-1);
    if (last !== undefined && rowWidth(undefined, [...last, badge], measure, scale) <= widest * scale) last.push(badge);
    else rows.push([badge]);
  }
  return rows;
}

/** The room that the facts of a node need on the longest of their lines, in px; 0 where it has none to show. */
export function factsWidth(facts: NodeFacts | undefined, measure: MeasureText, scale: number): number {
  return facts === undefined ? 0 : Math.max(0, ...badgeRows(facts, measure, scale).map((row) => rowWidth(facts.meter, row, measure, scale)));
}

/** The room that the facts of a node need below its label, in px. */
export const factsHeight = (facts: NodeFacts | undefined, measure: MeasureText, scale: number): number =>
  facts === undefined ? 0 : badgeRows(facts, measure, scale).length * factsLine.height * scale;

/** How wide the title of a group is, with its marks behind it, in px. Titles are heavier than what is measured. */
export function titleWidth(title: string, facts: NodeFacts | undefined, measure: MeasureText, scale: number): number {
  const marks = rowWidth(undefined, facts?.badges ?? [], measure, scale);
  return measure(oneLine(title)) * 1.06 + (marks === 0 ? 0 : marks + factsLine.between * scale);
}

/** How far the line of facts reaches in a node of a width, so that bars in a column of nodes end alike. In px. */
export function factsRoom(shape: DiagramShape, width: number, facts: NodeFacts, measure: MeasureText, scale: number): number {
  const least = factsWidth(facts, measure, scale);
  const edges = room[shape][0] === 1 && shape !== 'circle' && shape !== 'double-circle' ? room[shape][1] : null;
  if (edges === null) return least;
  return Math.max(least, width - (edges + (facts.fold === undefined ? 0 : factsLine.fold)) * scale);
}

/** All of the facts of nodes that their sizes depend on: what is alike in this needs no other layout. */
export const factsKey = (facts: DiagramFacts): string =>
  JSON.stringify(Object.entries(facts).map(([id, { meter, badges, fold }]) => [id, meter === undefined ? null : figures(meter.words), badges?.map(({ words }) => figures(words)), fold !== undefined]));

/** How much larger than its text a shape must be: a share of the text's width, and px besides. */
const room: Readonly<Record<DiagramShape, readonly [widthShare: number, width: number, heightShare: number, height: number]>> = {
  rectangle: [1, 24, 1, 16],
  rounded: [1, 24, 1, 16],
  stadium: [1, 36, 1, 16],
  subroutine: [1, 40, 1, 16],
  cylinder: [1, 24, 1, 32],
  circle: [1, 28, 1, 28],
  'double-circle': [1, 38, 1, 38],
  asymmetric: [1, 40, 1, 16],
  diamond: [1.5, 40, 1.5, 32],
  hexagon: [1, 48, 1, 20],
  parallelogram: [1, 52, 1, 16],
  'parallelogram-alt': [1, 52, 1, 16],
  trapezoid: [1, 60, 1, 16],
  'trapezoid-alt': [1, 60, 1, 16],
};

export interface SizedLabel extends Size {
  readonly lines: readonly string[];
}

/** What a node shows besides its label. */
export interface NodeExtras {
  /** Whether it leaves room for a status shape before the label. */
  readonly hasMark: boolean;
  readonly facts?: NodeFacts | undefined;
}

/**
 * The size of a node, known before it is drawn, so that the layout needs no page. `scale` is the zoom of the interface
 * (1 at 100 %); `measure` must measure at that zoom.
 */
export function sizeNode(label: string, shape: DiagramShape, { hasMark, facts }: NodeExtras, measure: MeasureText, scale: number): SizedLabel {
  const lines = wrapLabel(label, measure, (shape === 'diamond' ? 140 : widest) * scale);
  const mark = hasMark ? markWidth * scale : 0;
  const under = factsWidth(facts, measure, scale);
  const text = Math.max(16 * scale, under - mark, ...lines.map(measure)) + mark;
  const [widthShare, moreWidth, heightShare, moreHeight] = room[shape];
  const width = text * widthShare + (moreWidth + (facts?.fold === undefined ? 0 : factsLine.fold)) * scale;
  const height = (lines.length * lineHeight * scale + factsHeight(facts, measure, scale)) * heightShare + moreHeight * scale;
  const round = shape === 'circle' || shape === 'double-circle';
  const side = Math.max(width, height);
  return { lines, width: Math.ceil(round ? side : Math.max(width, 56 * scale)), height: Math.ceil(round ? side : height) };
}
