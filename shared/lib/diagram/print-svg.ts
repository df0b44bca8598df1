import type { Mark, MarkPart, Status } from '../marks.ts';
import { marks } from '../marks.ts';
import { edgePath } from './edge-path.ts';
import { nodeName, oneLine } from './model.ts';
import type { DiagramEnd, DiagramFacts, NodeFacts } from './model.ts';
import type { PlacedDiagram, PlacedEdge, PlacedGroup, PlacedNode } from './placed.ts';
import { shapePaths } from './shapes.ts';
import { badgeRows, factsHeight, factsLine, factsRoom, factsWidth, titleWidth } from './sizes.ts';
import type { MeasureText } from './sizes.ts';
import { attributes, element, text } from './xml.ts';

export interface Drawing {
  /** What the diagram is of: the title of the drawing. */
  readonly name: string;
  /** One sentence or more for those who listen. */
  readonly description: string;
  readonly placed: PlacedDiagram;
  readonly facts?: DiagramFacts;
  readonly statuses?: Readonly<Record<string, Status>>;
  readonly measure: MeasureText;
  readonly scale: number;
  /** CSS put into the drawing, such as a font; none in what people take with them. */
  readonly css?: string;
}

/** Paper, whatever the theme: dark on light, as it will be printed. */
export const paper = {
  page: '#ffffff', surface: '#ffffff', group: '#f7f8fa', ink: '#1a1e26', muted: '#575c67', line: '#888c95', groove: '#d5d8de',
  accent: '#3b5ad0', positive: '#1f8d54', warning: '#c5770f', danger: '#d43031', neutral: '#7b808a',
} as const;

const colours: Readonly<Record<Mark, string>> = {
  open: paper.neutral, 'in-progress': paper.accent, blocked: paper.danger, done: paper.positive, 'not-applicable': paper.neutral, pending: paper.neutral,
  current: paper.accent, skipped: paper.warning, failed: paper.danger, paused: paper.warning, aborted: paper.danger,
  same: paper.positive, missing: paper.accent, 'only-here': paper.warning, renamed: paper.warning, elsewhere: paper.warning,
  added: paper.positive, removed: paper.danger, changed: paper.warning, moved: paper.warning,
  pause: paper.warning, approval: paper.accent, critical: paper.danger, irreversible: paper.danger, compensates: paper.neutral, automated: paper.neutral, parallel: paper.neutral,
};

const font = "Inter, 'Inter Variable', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const lineHeight = 20;
const margin = 16;

/** A laid out diagram as an SVG file: vectors and text only, with nothing outside of itself, the same for the same diagram (M3). */
export function printSvg(drawing: Drawing): string {
  const { name, description, placed, css } = drawing;
  const [width, height] = [Math.ceil(placed.width + 2 * margin), Math.ceil(placed.height + 2 * margin)];
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title', 'aria-describedby': 'desc' };
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg${attributes(root)}>`,
    element('title', { id: 'title' }, text(name)),
    element('desc', { id: 'desc' }, text(description)),
    ...(css === undefined ? [] : [element('style', {}, text(css))]),
    ends,
    element('rect', { width, height, fill: paper.page }),
    `<g transform="translate(${margin} ${margin})" font-family="${text(font)}" font-size="${13 * drawing.scale}" font-weight="500">`,
    ...placed.groups.toSorted((a, b) => a.depth - b.depth).map((group) => printGroup(group, drawing)),
    ...placed.edges.filter(({ edge }) => edge.line !== 'invisible').map((edge) => printEdge(edge, drawing.scale)),
    ...placed.nodes.map((node) => printNode(node, drawing)),
    '</g>',
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

const ends = element(
  'defs', {},
  (['arrow', 'circle', 'cross'] as const).map((end) =>
    element('marker', { id: end, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, orient: 'auto-start-reverse', markerUnits: 'userSpaceOnUse' }, {
      arrow: element('path', { d: 'M1 1 9 5 1 9z', fill: paper.line }),
      circle: element('circle', { cx: 5, cy: 5, r: 4, fill: paper.line }),
      cross: element('path', { d: 'M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5', fill: 'none', stroke: paper.line, 'stroke-width': 1.5 }),
    }[end]),
  ).join(''),
);

function printGroup({ group, x, y, width, height }: PlacedGroup, drawing: Drawing): string {
  const { scale, measure } = drawing;
  const title = oneLine(group.title);
  const { badges = [] } = drawing.facts?.[group.id] ?? {};
  const behind = x + (12 + factsLine.between) * scale + titleWidth(title, undefined, measure, scale);
  return element('g', { 'data-group': group.id }, [
    element('rect', { x, y, width, height, rx: 10, fill: paper.group, stroke: paper.line }),
    element('text', { x: x + 12 * scale, y: y + 24 * scale, fill: paper.muted, 'font-weight': 620 }, text(title)),
    badges.length === 0 ? '' : printFacts({ badges }, behind, y + 8 * scale, 0, drawing),
  ].join(''));
}

const mark = (end: DiagramEnd): string | undefined => (end === 'none' ? undefined : `url(#${end})`);

function printEdge({ edge, points, label }: PlacedEdge, scale: number): string {
  const path = element('path', {
    d: edgePath(points, 8 * scale), fill: 'none', stroke: paper.line, 'stroke-width': edge.line === 'thick' ? 3 : 1.5,
    'stroke-dasharray': edge.line === 'dotted' ? '3 4' : undefined, 'marker-start': mark(edge.tail), 'marker-end': mark(edge.head),
  });
  const words = label === null ? '' : [
    element('rect', { x: label.x, y: label.y, width: label.width, height: label.height, rx: 4, fill: paper.page }),
    ...label.lines.map((line, index) => element('text', { x: label.x + label.width / 2, y: label.y + scale * (14 + index * 18), 'text-anchor': 'middle', fill: paper.muted }, text(line))),
  ].join('');
  return element('g', { 'data-edge': `${edge.from} ${edge.to}` }, path + words);
}

function printNode(placed: PlacedNode, drawing: Drawing): string {
  const { node, x, y, width, height, lines } = placed;
  const { scale, measure } = drawing;
  const facts = drawing.facts?.[node.id];
  const status = drawing.statuses?.[node.id];
  const { outline, inner } = shapePaths(node.shape, width, height);
  const stroke = status === undefined || status === 'pending' ? paper.line : colours[status];
  const along = facts === undefined ? 0 : factsRoom(node.shape, width, facts, measure, scale);
  const block = lines.length * lineHeight * scale + factsHeight(facts, measure, scale);
  const top = (height - block) / 2;
  const room = status === undefined ? 0 : 24 * scale;
  const words = Math.max(0, ...lines.map(measure));
  const parts = [
    element('title', {}, text([nodeName(node), ...said(facts)].join(', '))),
    element('path', { d: outline, fill: paper.surface, stroke, 'stroke-width': 1.25, 'stroke-linejoin': 'round', 'stroke-dasharray': facts?.isGhost === true ? '5 4' : undefined }),
    inner === undefined ? '' : element('path', { d: inner, fill: 'none', stroke, 'stroke-width': 1.25 }),
    status === undefined ? '' : printMark(status, (width - words - room) / 2, top + (lines.length * lineHeight * scale) / 2 - 7 * scale, scale),
    ...lines.map((line, index) => element('text', { x: (width + room) / 2, y: top + (index * lineHeight + 14.5) * scale, 'text-anchor': 'middle', fill: paper.ink }, text(line))),
    facts === undefined ? '' : printRows(facts, width, top + lines.length * lineHeight * scale, along, drawing),
    facts?.fold === undefined || facts.fold.isOpen || facts.fold.hidden === 0 ? '' : printFold(facts.fold.hidden, width, height / 2, drawing),
  ];
  return element('g', { 'data-node': node.id, transform: `translate(${round(x)} ${round(y)})` }, parts.join(''));
}

const said = (facts: NodeFacts | undefined): string[] => [facts?.meter?.words ?? '', ...(facts?.badges ?? []).map(({ words, said }) => words || (said ?? '')), facts?.kind ?? ''].filter((words) => words !== '');

/** The facts of a node in their lines, each in the middle of it. */
function printRows(facts: NodeFacts, width: number, top: number, along: number, drawing: Drawing): string {
  const { measure, scale } = drawing;
  const lines = badgeRows(facts, measure, scale).map((badges, row) => {
    const line = facts.meter === undefined ? { badges } : { badges, meter: facts.meter };
    const room = facts.meter === undefined ? factsWidth(line, measure, scale) : along;
    return printFacts(line, (width - room) / 2, top + row * factsLine.height * scale, room, drawing);
  });
  return lines.join('');
}

/** A bar with its figures, then small marks with theirs. */
function printFacts({ meter, badges = [] }: NodeFacts, left: number, top: number, width: number, { measure, scale }: Drawing): string {
  const { bar, mark: side, gap, between } = factsLine;
  const parts: string[] = [];
  const base = top + 16 * scale;
  let x = left;
  const say = (words: string): void => {
    parts.push(element('text', { x: round(x), y: round(base), fill: paper.muted, 'font-size': 12 * scale }, text(words)));
    x += measure(words) + between * scale;
  };
  if (meter !== undefined) {
    const rest = badges.reduce((sum, { words }) => sum + (side + between + (words === '' ? 0 : gap)) * scale + measure(words), 0);
    const length = Math.max(bar * scale, width - rest - gap * scale - measure(meter.words));
    const share = meter.total === 0 ? 0 : meter.done / meter.total;
    const line = { x: round(x), y: round(base - 7 * scale), height: 5 * scale, rx: 2.5 * scale };
    parts.push(element('rect', { ...line, width: round(length), fill: paper.groove }));
    if (share > 0) parts.push(element('rect', { ...line, width: round(length * share), fill: share >= 1 ? paper.positive : paper.accent }));
    x += length + gap * scale;
    say(meter.words);
  }
  for (const badge of badges) {
    parts.push(printMark(badge.mark, x, base - 11 * scale, scale));
    x += (side + gap) * scale;
    if (badge.words === '') x += (between - gap) * scale;
    else say(badge.words);
  }
  return parts.join('');
}

/** How much is put away, at the end of the node. */
function printFold(hidden: number, x: number, y: number, { measure, scale }: Drawing): string {
  const words = `+${hidden}`;
  const width = measure(words) + 12 * scale;
  return (
    element('rect', { x: round(x - width / 2), y: round(y - 9 * scale), width: round(width), height: 18 * scale, rx: 9 * scale, fill: paper.surface, stroke: paper.line }) +
    element('text', { x: round(x), y: round(y + 4 * scale), 'text-anchor': 'middle', fill: paper.muted, 'font-size': 12 * scale }, text(words))
  );
}

function printMark(name: Mark, x: number, y: number, scale: number): string {
  const size = (factsLine.mark / 16) * scale;
  return element('g', { transform: `translate(${round(x)} ${round(y)}) scale(${round(size)})` }, marks[name].map((part) => printPart(part, colours[name])).join(''));
}

function printPart({ paint, shape: { tag, ...measures }, width, dash }: MarkPart, colour: string): string {
  const drawn = { fill: 'none', 'stroke-linecap': dash === undefined ? 'round' : undefined, 'stroke-linejoin': 'round', 'stroke-dasharray': dash };
  const look = {
    fill: { fill: colour },
    hole: { fill: paper.surface },
    line: { ...drawn, stroke: colour, 'stroke-width': width ?? 1.5 },
    cut: { ...drawn, stroke: paper.surface, 'stroke-width': width ?? 1.75 },
  }[paint];
  return element(tag, { ...measures, ...look });
}

const round = (value: number): number => Math.round(value * 100) / 100;
