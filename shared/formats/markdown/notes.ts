import type { ListItem, Nodes } from 'mdast';
import type { MarkdownSource } from './source.ts';
import { printFence } from './verbatim.ts';

/** Lines of a document, 1-based, both ends among them. */
export type Rows = { readonly first: number; readonly last: number };

const FENCE = /^[\s>]*(?:`{3,}|~{3,})\s*$/;

/** The lines that a block stands on. Where a container cuts a block off, remark's own end runs into what follows. */
export function rowsOf(node: Nodes, source: MarkdownSource): Rows {
  const first = source.lineOf(node);
  return { first, last: Math.max(first, lastRow(node, source)) };
}

function lastRow(node: Nodes, source: MarkdownSource): number {
  const first = source.lineOf(node);
  const end = node.position?.end.line ?? first;
  if (node.type === 'code' || node.type === 'html') {
    const rows = node.value === '' ? 0 : node.value.split('\n').length;
    if (node.type === 'html' || isIndented(node, source)) return first + rows - 1;
    return end > first && FENCE.test(source.rows(end, end)[0] ?? '') ? end : first + rows;
  }
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote' && node.type !== 'footnoteDefinition') return end;
  const last = node.children.at(-1);
  return last === undefined ? first : lastRow(last, source);
}

const isIndented = (node: Nodes, source: MarkdownSource): boolean => !/^(?:`{3,}|~{3,})/.test(source.slice(node));

/**
 * What stands below the first paragraph of an item as Markdown at the margin; null where nothing does. Runs of lines
 * with nothing but blank lines between them stay as they were written.
 */
export function notesOf(item: ListItem, below: readonly Rows[], source: MarkdownSource): string | null {
  if (below.length === 0) return null;
  const indent = contentColumn(item, source);
  const runs: { first: number; last: number }[] = [];
  for (const { first, last } of below) {
    const run = runs.at(-1);
    if (run !== undefined && source.rows(run.last + 1, first - 1).every(isBlank)) run.last = Math.max(run.last, last);
    else runs.push({ first, last });
  }
  const blocks = runs.map(({ first, last }) => atMargin(source.rows(first, last), indent));
  return unwrapped(withFence(blocks.filter((block) => block !== '').join('\n\n'))) || null;
}

const isBlank = (row: string): boolean => /^[\s>]*$/.test(row);

/** The column that the blocks of an item begin in, from 0; a tab reaches to the next multiple of four. */
function contentColumn(item: ListItem, source: MarkdownSource): number {
  const at = item.children[0]?.position?.start;
  const before = (source.rows(at?.line ?? 1, at?.line ?? 1)[0] ?? '').slice(0, (at?.column ?? 1) - 1);
  return [...before].reduce((column, sign) => column + widthAt(sign, column), 0);
}

const widthAt = (sign: string, column: number): number => (sign === '\t' ? 4 - (column % 4) : 1);

/** Lines without the columns of their container, and without the few that all of them may have more. */
function atMargin(rows: readonly string[], indent: number): string {
  const inside = rows.map((row) => unindented(row, indent));
  const more = /^ */.exec(inside[0] ?? '')?.[0].length ?? 0;
  return (more > 3 ? inside : inside.map((row) => unindented(row, more))).join('\n').replace(/^(?:[ \t]*\n)+|[\s]+$/g, '');
}

/** A line without its first columns, as far as they hold only blanks and quote marks; of a tab that reaches further the rest stays as blanks. */
function unindented(row: string, indent: number): string {
  let at = 0;
  let column = 0;
  while (column < indent && /[ \t>]/.test(row[at] ?? '')) column += widthAt(row[at++] ?? '', column);
  return ' '.repeat(Math.max(0, column - indent)) + row.slice(at);
}

/** Notes can't begin with blanks, so that code which is told only by its indent is fenced where it begins them. */
function withFence(notes: string): string {
  if (!/^(?: {4}| {0,3}\t)/.test(notes)) return notes.trim();
  const rows = notes.split('\n');
  const next = rows.findIndex((row) => !/^(?: {4}| {0,3}\t|\s*$)/.test(row));
  const code = rows.slice(0, next < 0 ? rows.length : next).map((row) => unindented(row, 4)).join('\n').trimEnd();
  const rest = next < 0 ? '' : rows.slice(next).join('\n');
  return [printFence('', code), rest].filter((part) => part !== '').join('\n\n').trim();
}

/** The text inside of a fence that stands for its bare text, if notes are nothing else. */
function unwrapped(notes: string): string {
  const match = /^(`{3,})markdown verbatim\n(.*)\n\1$/s.exec(notes);
  if (match === null) return notes;
  const [, marks = '', text = ''] = match;
  return text.split('\n').some((row) => new RegExp(`^ {0,3}\`{${marks.length},}\\s*$`).test(row)) ? notes : text.trim();
}
