import type { Heading, Root, RootContent } from 'mdast';
import { blocksOf } from '../blocks.ts';
import { type MarkdownSource, markdownSource } from '../source.ts';
import { type SectionKey, sectionOf } from './sections.ts';
import { countedOf } from './step-numbers.ts';
import { type Span, type StepPlace, spanOf, stepsIn } from './step-places.ts';

export { type Span, type StepPlace, spanOf };

export type Section = {
  /** Null for a section that the model does not know. */
  readonly key: SectionKey | null;
  readonly heading: Heading;
  readonly body: Span;
  readonly nodes: readonly RootContent[];
};

/** Where the parts of a runbook stand in its text (W4). */
export type Layout = {
  readonly source: MarkdownSource;
  readonly lines: readonly string[];
  /** The lines between the marks of the front matter; null where there is none. */
  readonly front: Span | null;
  readonly yaml: string;
  readonly title: Heading | null;
  /** All blocks but the front matter. */
  readonly nodes: readonly RootContent[];
  /** What stands before the first section. */
  readonly intro: readonly RootContent[];
  readonly sections: readonly Section[];
  /** Depth of the headings of sections. */
  readonly depth: number;
  readonly steps: readonly StepPlace[];
};

/** A text as its lines are counted: without byte order mark, line ends `\n`. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const fromOf = (node: RootContent): number => spanOf(node).from;
const toOf = (node: RootContent): number => spanOf(node).to;

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
    const step = steps.headings.length === 0 ? steps.places.find(({ form, span }) => form === 'heading' && span.from >= from) : undefined;
    const next = openers[index + 1];
    const end = Math.min(next === undefined ? lines.length : fromOf(next), step?.span.from ?? lines.length);
    const known = heading === steps.headings[0] ? 'steps' : steps.headings.includes(heading) ? null : sectionOf(source.plain(heading));
    const key = known === null || seen.has(known) || (known === 'steps' && steps.places.length > 0 && heading !== steps.headings[0]) ? null : known;
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
    nodes,
    intro: nodes.filter((node) => fromOf(node) >= begin && fromOf(node) < end && toOf(node) <= end),
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
  return rest.length > 0 && (countedOf(name, false) !== null || (sectionOf(name) !== null && rest.some(({ depth }) => depth <= first.depth))) ? null : first;
}
