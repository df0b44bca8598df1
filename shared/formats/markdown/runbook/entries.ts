import type { ListItem, RootContent, Table } from 'mdast';
import { type MarkdownSource, atMargin, headOf, oneLine, taskOf } from '../source.ts';
import { verbatimText } from '../verbatim.ts';
import { type Span, spanOf } from './layout.ts';

/** One entry of a section: a bullet or a paragraph, with the lines it stands on. */
export type Entry = Span & { readonly text: string; readonly isBullet: boolean };

/** A bullet or a paragraph each; a bullet's box is left out. */
export function entriesIn(nodes: readonly RootContent[], source: MarkdownSource): Entry[] {
  return nodes
    .flatMap((node): Entry[] => {
      if (node.type === 'list') return node.children.map((item) => ({ ...spanOf(item as unknown as RootContent), text: entryOf(item, source), isBullet: true }));
      return node.type === 'paragraph' ? [{ ...spanOf(node), text: oneLine(source.slice(node)), isBullet: false }] : [];
    })
    .filter(({ text }) => text !== '');
}

function entryOf(item: ListItem, source: MarkdownSource): string {
  const [first] = item.children;
  const last = item.children.at(-1);
  if (first === undefined || last === undefined) return '';
  const verbatim = first === last ? verbatimText(first) : null;
  if (verbatim !== null) return verbatim;
  const head = headOf(item);
  const text = head === null ? '' : (taskOf(item, source)?.text ?? oneLine(source.slice(head)));
  const indent = (first.position?.start.column ?? 1) - 1;
  const [rest] = head === null ? [first] : item.children.slice(1);
  return rest === undefined ? text : [text, atMargin(source, indent, rest, last)].filter((part) => part !== '').join('\n');
}

/** A row of a table, its cells as written. */
export type Row = Span & { readonly cells: readonly string[] };
export type TablePlace = { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly span: Span };

export function tableIn(nodes: readonly RootContent[], source: MarkdownSource): TablePlace | null {
  const table = nodes.find((node): node is Table => node.type === 'table');
  if (table === undefined) return null;
  const [head, ...rows] = table.children.map((row) => ({ ...spanOf(row as unknown as RootContent), cells: row.children.map((cell) => cellText(source.slice(cell))) }));
  return { columns: (head?.cells ?? []).map((cell) => cell.toLowerCase()), rows, span: spanOf(table) };
}

/** A cell without the bars around it; an escaped bar is a bar. */
const cellText = (raw: string): string => raw.replace(/^\s*\|?/, '').replace(/(?<!\\)\|?\s*$/, '').replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n').trim();

/** `Label: rest`, with or without marks around the label; null where there is no label. */
export function labelled(text: string): { readonly label: string; readonly rest: string } | null {
  const bold = /^(\*\*|__)([^*_]{1,80}?)(?::\1|\1\s*:)\s*(.*)$/s.exec(text);
  if (bold !== null) return { label: (bold[2] ?? '').trim(), rest: (bold[3] ?? '').trim() };
  const plain = /^([^:`[\]()\n]{1,80}?):(?:\s+(.*))?$/s.exec(text);
  return plain === null ? null : { label: (plain[1] ?? '').trim(), rest: (plain[2] ?? '').trim() };
}
