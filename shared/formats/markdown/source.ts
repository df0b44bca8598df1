import type { Heading, ListItem, Nodes, Paragraph } from 'mdast';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import { plainText } from './plain-text.ts';

/** The Markdown source behind a tree: inline text is taken from it byte for byte, never printed anew. */
export type MarkdownSource = {
  readonly text: string;
  /** 1-based line that a node begins on. */
  readonly lineOf: (node: Nodes) => number;
  readonly slice: (node: Nodes) => string;
  /** Heading or paragraph as people read it. */
  readonly plain: (node: Heading | Paragraph) => string;
  /** Lines from the first to the last, 1-based. */
  readonly rows: (first: number, last: number) => readonly string[];
  /** Whole lines from the first node to the last, as they stand. */
  readonly lines: (first: Nodes, last: Nodes) => string;
};

export function markdownSource(text: string): MarkdownSource {
  const rows = text.split('\n');
  const slice = (node: Nodes): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return {
    text,
    lineOf: (node) => node.position?.start.line ?? 1,
    slice,
    plain: (node) => {
      const [first] = node.children;
      const last = node.children.at(-1);
      return first === undefined || last === undefined ? '' : plainText(oneLine(text.slice(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0)));
    },
    rows: (first, last) => rows.slice(first - 1, last),
    lines: (first, last) => rows.slice((first.position?.start.line ?? 1) - 1, last.position?.end.line ?? 1).join('\n'),
  };
}

/** Soft-wrapped lines as one line; a hard break is a blank like any other. */
export const oneLine = (text: string): string => text.replace(/(?<!\\)(?:\\\\)*\\(?=\n)/g, (marks) => marks.slice(1)).replace(/[ \t]*\n[ \t>]*/g, ' ').trim();

export type TaskLine = {
  readonly state: ItemState;
  /** What stands behind the box, on one line. */
  readonly text: string;
  /** The same, with its line ends. */
  readonly wrapped: string;
};

const BOX = /^\[([ xX/!-])\](?:\s+(.*))?$/s;
const STATE: Readonly<Record<string, ItemState>> = { ' ': 'open', x: 'done', X: 'done', '-': 'not-applicable', '/': 'in-progress', '!': 'blocked' };

/** The first paragraph of a list item as a task; null when it has no box. GFM knows `[ ]` and `[x]`; the others are ours. A box alone has the text ''. */
export function taskOf(item: ListItem, source: MarkdownSource): TaskLine | null {
  const paragraph = headOf(item);
  const match = paragraph === null ? null : BOX.exec(source.slice(paragraph));
  if (match === null) return null;
  const [, box = ' ', text = ''] = match;
  return { state: STATE[box] ?? 'open', text: oneLine(text), wrapped: text };
}

export function headOf(item: ListItem): Paragraph | null {
  const [first] = item.children;
  return first?.type === 'paragraph' ? first : null;
}

/** Blocks inside a list item as they would stand at the margin; `indent` in columns. */
export function atMargin(source: MarkdownSource, indent: number, first: Nodes, last: Nodes): string {
  return source.lines(first, last).split('\n').map((row, index) => (index === 0 ? row.slice(Math.min(indent, (first.position?.start.column ?? 1) - 1)) : unindented(row, indent))).join('\n').trimEnd();
}

/** A line without its first columns, as far as they hold only blanks and quote marks; a tab reaches to the next multiple of four. */
export function unindented(row: string, indent: number): string {
  let at = 0;
  for (let column = 0; column < indent && /[ \t>]/.test(row[at] ?? ''); at += 1) column += row[at] === '\t' ? 4 - (column % 4) : 1;
  return row.slice(at);
}

/** A step text as name and the rest: `Name: rest`, `**Name**: rest`, `**Name** rest`, or all of it the name. */
export function splitName(text: string): { readonly name: string; readonly rest: string } {
  const bold = /^(\*\*|__)(.+?)\1\s*[:–—-]?\s*(.*)$/s.exec(text);
  if (bold?.[2] !== undefined && bold[2].trim() !== ':') return { name: bold[2].replace(/:$/, '').trim(), rest: (bold[3] ?? '').trim() };
  const colon = /^([^:`[\]()]{1,80}?):\s+(.+)$/s.exec(text);
  return colon?.[1] === undefined ? { name: text, rest: '' } : { name: colon[1].trim(), rest: (colon[2] ?? '').trim() };
}
