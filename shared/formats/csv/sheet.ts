import type { ParseError, ParseWarning } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Cell, Row } from './table.ts';

/** The columns of a kind of table, and what people call them: without case, spaces and marks. */
export type Headings<C extends string> = { readonly columns: readonly C[]; readonly words: ReadonlyMap<string, C> };

const plain = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `others` are further words for the columns, in the form of `plain`. */
export const headings = <C extends string>(columns: readonly C[], others: Readonly<Record<string, C>>): Headings<C> => ({
  columns, words: new Map([...columns.map((column) => [plain(column), column] as const), ...Object.entries<C>(others)]),
});

export const columnOf = <C extends string>({ words }: Headings<C>, heading: string): C | undefined => words.get(plain(heading));

/** Where each column stands; columns of other names are told of and left out. */
export type Sheet<C extends string> = { readonly places: ReadonlyMap<C, number>; readonly width: number; readonly warnings: readonly ParseWarning[] };

export function readHeader<C extends string>({ cells }: Row, known: Headings<C>): Result<Sheet<C>, ParseError> {
  const places = new Map<C, number>();
  const warnings: ParseWarning[] = [];
  for (const [index, { text, line }] of cells.entries()) {
    const column = columnOf(known, text);
    if (column === undefined) {
      if (text !== '') warnings.push({ line, code: 'unknown-column', message: `Column ${index + 1} (${clip(text)}) is not one of ${known.columns.join(', ')}. It was left out.` });
    } else if (places.has(column)) {
      return err({ line, code: 'column-twice', message: `Column ${index + 1} (${clip(text)}): expected each heading once, found the one of column ${(places.get(column) ?? 0) + 1} again.` });
    } else places.set(column, index);
  }
  return ok({ places, width: cells.length, warnings });
}

/** A row read by its columns. */
export type Entry<C extends string> = {
  readonly line: number;
  /** The cell of a column; null where the table has no such column, or nothing stands in it. */
  readonly cell: (column: C) => Cell | null;
  readonly fault: (column: C, expected: string) => void;
  /** Whether nothing was found wrong with it so far. */
  readonly isSound: () => boolean;
};

/** Null for a row that has not the cells of the first one, which is a fault of its own. */
export function readEntry<C extends string>({ line, cells }: Row, { places, width }: Sheet<C>, faults: ParseWarning[]): Entry<C> | null {
  const last = cells.findLastIndex(({ text }) => text !== '');
  if (cells.length < width || last >= width) {
    faults.push({ line, code: 'ragged-row', message: `Expected ${width} ${width === 1 ? 'cell' : 'cells'} as in the first row, found ${Math.max(cells.length < width ? cells.length : 0, last + 1)}.` });
    return null;
  }
  const before = faults.length;
  const at = (column: C): Cell | undefined => cells[places.get(column) ?? -1];
  return {
    line,
    cell: (column) => {
      const cell = at(column);
      return cell === undefined || cell.text === '' ? null : cell;
    },
    fault: (column, expected) => void faults.push({ line: at(column)?.line ?? line, code: `unexpected-${column.toLowerCase()}`, message: `Column ${(places.get(column) ?? 0) + 1} (${column}): ${expected}` }),
    isSound: () => faults.length === before,
  };
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([...['yes', 'true', '1', 'y', 'x'].map((word) => [word, true] as const), ...['no', 'false', '0', 'n'].map((word) => [word, false] as const)]);

/** Yes or no; null where a cell says neither, which is noted as a fault, or nothing. */
export function readTruth<C extends string>({ cell, fault }: Entry<C>, column: C): boolean | null {
  const text = cell(column)?.text;
  if (text === undefined) return null;
  const value = TRUTHS.get(text.toLowerCase());
  if (value === undefined) fault(column, `expected yes or no, found “${clip(text)}”.`);
  return value ?? null;
}

export const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const MOST_FAULTS = 100;

/** All faults as one error, in the order of the lines; null where there are none. */
export function errorOf(faults: readonly ParseWarning[]): ParseError | null {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const last = sorted[MOST_FAULTS];
  const [first, ...more] = last === undefined ? sorted : [...sorted.slice(0, MOST_FAULTS), { line: last.line, code: 'more-faults', message: `${sorted.length - MOST_FAULTS} more faults from here on.` }];
  return first === undefined ? null : { ...first, more };
}

/** What a preview shows of the row of headings, which becomes nothing. */
export const headingsLine = ({ line, cells }: Row): { readonly line: number; readonly text: string } => ({ line, text: cells.map(({ text }) => text).join(', ') });
