import type { Heading, List, ListItem, Root, RootContent } from 'mdast';
import { blocksOf } from '../blocks.ts';
import { type MarkdownSource, markdownSource } from '../source.ts';
import { type SectionKey, sectionOf } from './sections.ts';

/** Lines of a document, from 0, `to` excluded. */
export type Span = { readonly from: number; readonly to: number };

export type Section = {
  /** Null for a section that the model does not know. */
  readonly key: SectionKey | null;
  readonly heading: Heading;
  readonly body: Span;
  readonly nodes: readonly RootContent[];
};

/** Where a step stands: as a heading with what is below it, or as an item of a list. */
export type StepPlace = {
  readonly form: 'heading' | 'item';
  readonly head: Heading | ListItem;
  /** With its head. */
  readonly span: Span;
  /** Blocks below the head; of an item all of its blocks. */
  readonly nodes: readonly RootContent[];
  /** Columns that its blocks are indented by. */
  readonly indent: number;
};

/** Where the parts of a runbook stand in its text (W4). */
export type Layout = {
  readonly source: MarkdownSource;
  readonly lines: readonly string[];
  /** The lines between the marks of the front matter; null where there is none. */
  readonly front: Span | null;
  readonly yaml: string;
  readonly title: Heading | null;
  /** What stands before the first section. */
  readonly intro: readonly RootContent[];
  readonly sections: readonly Section[];
  /** Depth of the headings of sections. */
  readonly depth: number;
  readonly steps: readonly StepPlace[];
};

/** A text as its lines are counted: without byte order mark, line ends `\n`. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export const NUMBERED = /^(?:step\s+)?(\d{1,4})(?:[.):](?=\s|$)|\s+[-–—:](?=\s|$))\s*(.*)$/i;

const fromOf = (node: RootContent): number => (node.position?.start.line ?? 1) - 1;
const toOf = (node: RootContent): number => node.position?.end.line ?? 1;
export const spanOf = (node: RootContent): Span => ({ from: fromOf(node), to: toOf(node) });

/** Finds title, sections and steps of a text whose line ends are `\n`. Throws `Unreadable` where it would take too long. */
export function layoutOf(text: string, root: Root = blocksOf(text)): Layout {
  const source = markdownSource(text);
  const lines = text.split('\n');
  const [first] = root.children;
  const yaml = first?.type === 'yaml' ? first : null;
  const nodes = root.children.filter((node) => node !== yaml);
  const headings = nodes.filter((node) => node.type === 'heading');
  const title = titleOf(headings, source);
  const inner = headings.filter((heading) => heading !== title);
  const steps = stepsIn(nodes, inner, source, lines.length);
  const inStep = (node: RootContent): boolean => steps.places.some(({ form, span }) => form === 'heading' && fromOf(node) >= span.from && fromOf(node) < span.to);
  const depth = steps.depth ?? Math.min(6, ...inner.filter((heading) => !inStep(heading)).map((heading) => heading.depth));
  const openers = inner.filter((heading) => heading.depth <= depth && !inStep(heading));
  const seen = new Set<SectionKey>();
  const sections = openers.map((heading, index): Section => {
    const from = toOf(heading);
    // Steps that are headings beside those of sections end the section before them.
    const step = steps.heading === null ? steps.places.find(({ form, span }) => form === 'heading' && span.from >= from) : undefined;
    const next = openers[index + 1];
    const end = Math.min(next === undefined ? lines.length : fromOf(next), step?.span.from ?? lines.length);
    const known = heading === steps.heading ? 'steps' : sectionOf(source.plain(heading));
    const key = known === null || seen.has(known) || (known === 'steps' && steps.places.length > 0 && heading !== steps.heading) ? null : known;
    if (key !== null) seen.add(key);
    const body = { from, to: end };
    return { key, heading, body, nodes: nodes.filter((node) => fromOf(node) >= body.from && fromOf(node) < body.to) };
  });
  const begin = title === null ? (yaml === null ? 0 : toOf(yaml)) : toOf(title);
  const end = Math.min(sections[0] === undefined ? lines.length : fromOf(sections[0].heading), steps.places[0]?.span.from ?? lines.length);
  return {
    source, lines, title, sections, depth: openers.length === 0 ? Math.min(6, (title?.depth ?? 1) + 1) : depth,
    front: yaml === null ? null : { from: fromOf(yaml) + 1, to: toOf(yaml) - 1 },
    yaml: yaml?.value ?? '',
    intro: nodes.filter((node) => fromOf(node) >= begin && fromOf(node) < end),
    steps: steps.places,
  };
}

/** The first heading names the whole, unless it already opens a section or another stands as high as it does. */
function titleOf(headings: readonly Heading[], source: MarkdownSource): Heading | null {
  const [first, ...rest] = headings;
  if (first === undefined) return null;
  if (first.depth > 1 && rest.some(({ depth }) => depth <= first.depth)) return null;
  const name = source.plain(first);
  if (first.depth > 1 && rest.length === 0 && sectionOf(name) === 'steps') return null;
  return rest.length > 0 && (NUMBERED.test(name) || (sectionOf(name) !== null && rest.some(({ depth }) => depth <= first.depth))) ? null : first;
}

type Steps = { readonly heading: Heading | null; readonly depth: number | null; readonly places: readonly StepPlace[] };

function stepsIn(nodes: readonly RootContent[], headings: readonly Heading[], source: MarkdownSource, end: number): Steps {
  for (const heading of headings) {
    if (sectionOf(source.plain(heading)) !== 'steps') continue;
    const inside = below(nodes, heading);
    const places = underHeading(inside, heading, source, lineAfter(nodes, heading, end));
    if (places.length > 0) return { heading, depth: heading.depth, places };
  }
  const numbered = headings.filter((heading) => NUMBERED.test(source.plain(heading)));
  const depth = Math.min(...numbered.map((heading) => heading.depth));
  const level = numbered.filter((heading) => heading.depth === depth);
  const counted = level.length > 1 ? [] : countedItems(nodes, headings, source);
  if (level.length === 0 || counted.length > 0) return { heading: null, depth: null, places: counted };
  return { heading: null, depth, places: level.map((heading) => headingStep(nodes, heading, end)) };
}

/** Numbered headings; else the items of numbered lists; else headings without numbers; else bullets. */
function underHeading(inside: readonly RootContent[], heading: Heading, source: MarkdownSource, end: number): StepPlace[] {
  const subs = inside.filter((node): node is Heading => node.type === 'heading' && node.depth === heading.depth + 1);
  const lists = inside.filter((node): node is List => node.type === 'list');
  const ordered = lists.filter((list) => list.ordered === true);
  if (subs.some((sub) => NUMBERED.test(source.plain(sub))) || (subs.length > 0 && ordered.length === 0)) return subs.map((sub) => headingStep(inside, sub, end));
  return itemsOf(ordered.length > 0 ? ordered : lists, inside, end);
}

function headingStep(nodes: readonly RootContent[], heading: Heading, end: number): StepPlace {
  return { form: 'heading', head: heading, span: { from: fromOf(heading), to: lineAfter(nodes, heading, end) }, nodes: below(nodes, heading), indent: 0 };
}

/** The items of lists; what stands between two lists belongs to the step before it, up to a heading. */
function itemsOf(lists: readonly List[], inside: readonly RootContent[], end: number): StepPlace[] {
  const items = lists.flatMap((list) => list.children);
  return items.map((item, index) => {
    const next = items[index + 1];
    const limit = next === undefined ? end : fromOf(next);
    const between = inside.filter((node) => fromOf(node) >= toOf(item) && fromOf(node) < limit);
    const stop = between.findIndex((node) => node.type === 'heading');
    const extra = next === undefined ? [] : stop < 0 ? between : between.slice(0, stop);
    const last = extra.at(-1);
    const [first] = item.children;
    return { form: 'item', head: item, span: { from: fromOf(item), to: last === undefined ? toOf(item) : toOf(last) }, nodes: [...item.children, ...extra], indent: (first?.position?.start.column ?? 1) - 1 };
  });
}

/** The first numbered list that stands in no other section, and the lists that count on from it. */
function countedItems(nodes: readonly RootContent[], headings: readonly Heading[], source: MarkdownSource): StepPlace[] {
  const lists: List[] = [];
  let count = 0;
  let section: SectionKey | null = null;
  let over = false;
  const inside: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && headings.includes(node)) {
      section = sectionOf(source.plain(node));
      over = lists.length > 0;
    }
    if (over) break;
    inside.push(node);
    if (node.type !== 'list' || node.ordered !== true || section !== null) continue;
    if (lists.length > 0 && node.start !== count + 1) break;
    lists.push(node);
    count += node.children.length;
  }
  return itemsOf(lists, inside, Number.POSITIVE_INFINITY);
}

/** The nodes below a heading, up to the next of its depth or above. */
function below(nodes: readonly RootContent[], heading: Heading): readonly RootContent[] {
  const rest = nodes.slice(nodes.indexOf(heading) + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

function lineAfter(nodes: readonly RootContent[], heading: Heading, end: number): number {
  const next = nodes.slice(nodes.indexOf(heading) + 1).find((node) => node.type === 'heading' && node.depth <= heading.depth);
  return next === undefined ? end : fromOf(next);
}
