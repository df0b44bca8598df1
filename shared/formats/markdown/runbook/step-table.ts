import type { Table, TableRow } from 'mdast';
import type { MarkdownSource } from '../source.ts';
import { type LabelledField, fieldOf } from './field-labels.ts';

/** What a cell of a step says: its number, its name, a field, its instructions, its command; null for what the model does not know. */
export type RowField = 'number' | 'name' | 'instructions' | 'command' | LabelledField | null;

const NAME = /^(?:actions?|tasks?|steps?|activit(?:y|ies)|what|what to do|what happens|instructions?)$/;
const NOTES = /^(?:details?|notes?|comments?|remarks?|how|how to|instructions?|description)$/;
const COMMAND = /^commands?$/;
const NUMBER_CELL = /^[^\p{L}\d]*(?:step\s+)?\d{1,4}(?:\.\d{1,3})*[^\p{L}\d]*$/iu;

/** A cell without the bars around it, as it stands. */
export const rawCells = (row: string): { readonly text: string; readonly from: number; readonly to: number }[] => {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const isOpen = /^\s*\|/.test(row);
  const isClosed = bars.length > (isOpen ? 1 : 0) && /(?<!\\)\|\s*$/.test(row);
  const edges = [...(isOpen ? [] : [-1]), ...bars, ...(isClosed ? [] : [row.length])];
  return edges.slice(0, -1).map((edge, index) => ({ from: edge + 1, to: edges[index + 1] ?? row.length, text: row.slice(edge + 1, edges[index + 1]).replaceAll('\\|', '|').trim() }));
};

const bare = (text: string): string => text.replace(/[*_`]/g, '').replace(/[:?]$/, '').trim().toLowerCase();

/**
 * The columns of a table whose rows are steps: one names an act. It is counted where another has numbers and nothing else;
 * without such a column a table is one of steps only below a heading that says so.
 */
export function stepColumns(table: Table, source: MarkdownSource): { readonly columns: readonly RowField[]; readonly isCounted: boolean } | null {
  const textOf = (row: TableRow | undefined): string[] => (row === undefined ? [] : rawCells(source.slice(row)).map(({ text }) => text));
  const [head, ...rows] = table.children;
  const names = textOf(head).map(bare);
  const cells = rows.map(textOf);
  const number = names.findIndex((_name, at) => cells.length > 0 && cells.every((row) => NUMBER_CELL.test(row[at] ?? '')));
  const name = names.findIndex((each, at) => at !== number && NAME.test(each));
  if (name < 0 || cells.length < 2 || cells.some((row) => (row[name] ?? '') === '')) return null;
  const taken = new Set<RowField>(['name', 'number']);
  const columns = names.map((each, at): RowField => {
    const field: RowField = at === number ? 'number' : at === name ? 'name' : NOTES.test(each) ? 'instructions' : COMMAND.test(each) ? 'command' : (fieldOf(each) ?? null);
    if (at === number || at === name) return field;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { columns, isCounted: number >= 0 };
}

/** The lines of a cell. */
export const cellLines = (cell: string): string[] => cell.split(/\s*<br\s*\/?>\s*/i);
