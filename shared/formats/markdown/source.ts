import type { ListItem, Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TaskMark } from '#shared/formats/parsed-document.ts';

/** The Markdown source behind a tree: inline text is taken from it byte for byte, never printed anew. */
export type MarkdownSource = {
  readonly text: string;
  /** 1-based line that a node begins on. */
  readonly lineOf: (node: Nodes) => number;
  readonly slice: (node: Nodes) => string;
};

export const markdownSource = (text: string): MarkdownSource => ({
  text,
  lineOf: (node) => node.position?.start.line ?? 1,
  slice: (node) => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
});

/** Soft-wrapped lines as one line. */
export const oneLine = (text: string): string => text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t>]*/g, ' ').trim();

export const plain = (node: Nodes): string => toString(node).replace(/\s+/g, ' ').trim();

export type TaskLine = { readonly mark: TaskMark; readonly text: string };

/** The first paragraph of a list item as a task; null when it has no box. GFM knows `[ ]` and `[x]`; `[-]` is ours. */
export function taskOf(item: ListItem, source: MarkdownSource): TaskLine | null {
  const paragraph = headOf(item);
  if (paragraph === null) return null;
  const text = oneLine(source.slice(paragraph));
  if (item.checked === true) return { mark: 'done', text };
  if (item.checked === false) return { mark: 'open', text };
  const ruledOut = /^\[-\][ \t]+(\S.*)$/s.exec(text);
  return ruledOut?.[1] === undefined ? null : { mark: 'not-applicable', text: ruledOut[1] };
}

export function headOf(item: ListItem): Paragraph | null {
  const [first] = item.children;
  return first?.type === 'paragraph' ? first : null;
}

/** A step text as name and the rest: `Name: rest`, `**Name**: rest`, `**Name** rest`, or all of it the name. */
export function splitName(text: string): { name: string; rest: string } {
  const bold = /^(\*\*|__)(.+?)\1\s*[:–—-]?\s*(.*)$/s.exec(text);
  if (bold?.[2] !== undefined) return { name: bold[2].replace(/:$/, '').trim(), rest: (bold[3] ?? '').trim() };
  const colon = /^([^:`[\]()]{1,80}?):\s+(.+)$/s.exec(text);
  return colon?.[1] === undefined ? { name: text, rest: '' } : { name: colon[1].trim(), rest: (colon[2] ?? '').trim() };
}
