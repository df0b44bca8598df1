import type { Heading, RootContent } from 'mdast';
import { type MarkdownSource, taskOf } from './source.ts';

/** The headings of a document, which of them heads the whole, and which of them came to hold something. */
export type Headings = {
  /** The heading that is the document's title, or null. */
  readonly title: Heading | null;
  readonly any: boolean;
  /** The nearest heading above a line. */
  readonly above: (line: number) => Heading | null;
  /** Notes that a heading, and those above it, became something. */
  readonly use: (heading: Heading | null) => void;
  readonly unused: () => readonly Heading[];
};

export function newHeadings(nodes: readonly RootContent[], source: MarkdownSource): Headings {
  const all = nodes.filter((node) => node.type === 'heading');
  const title = titleOf(nodes, source);
  const used = new Set<Heading>();
  const parents = parentsOf(all);
  return {
    title,
    any: all.length > 0,
    above: (line) => all.findLast((heading) => source.lineOf(heading) < line) ?? null,
    use: (heading) => {
      for (let at = heading; at !== null && !used.has(at); at = parents.get(at) ?? null) used.add(at);
    },
    unused: () => all.filter((heading) => heading !== title && !used.has(heading)),
  };
}

function parentsOf(all: readonly Heading[]): Map<Heading, Heading | null> {
  const parents = new Map<Heading, Heading | null>();
  const open: Heading[] = [];
  for (const heading of all) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    parents.set(heading, open.at(-1) ?? null);
    open.push(heading);
  }
  return parents;
}

/** The only H1, before which stands no other heading and no task, heads the whole document: it is a title, not a department. */
function titleOf(nodes: readonly RootContent[], source: MarkdownSource): Heading | null {
  const first = nodes.findIndex((node) => node.type === 'heading');
  const heading = nodes[first];
  if (heading?.type !== 'heading' || heading.depth !== 1) return null;
  if (nodes.some((node) => node !== heading && node.type === 'heading' && node.depth === 1)) return null;
  return nodes.slice(0, first).some((node) => holdsTasks(node, source)) ? null : heading;
}

const known = new WeakMap<RootContent, boolean>();

/** Whether a list or quote has a task anywhere in it. */
export function holdsTasks(node: RootContent, source: MarkdownSource): boolean {
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'listItem') return false;
  const before = known.get(node);
  if (before !== undefined) return before;
  const holds = (node.type === 'listItem' && taskOf(node, source) !== null) || node.children.some((child) => holdsTasks(child, source));
  known.set(node, holds);
  return holds;
}
