import Papa from 'papaparse';
import type { ParseError } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { armed } from './formula.ts';

/** `line` is the 1-based line on which the cell starts: a quoted cell may hold line breaks. */
export type Cell = { readonly text: string; readonly line: number };
export type Row = { readonly line: number; readonly cells: readonly Cell[] };

/** A spreadsheet takes a file without it for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

const DELIMITERS = [',', ';', '\t'] as const;

/** Excel's own way of saying what stands between the cells. */
const DECLARED = /^sep=(.)\n/;

const QUOTES: Readonly<Record<string, string>> = {
  MissingQuotes: 'Expected a closing quotation mark for the one that opens here, found the end of the file.',
  InvalidQuotes: 'Expected the end of the cell after a closing quotation mark; a quotation mark within a quoted cell is written twice.',
};

/**
 * Reads a table of cells with commas, semicolons or tabs between them; line ends are `\n`. Which of them it is follows
 * from the first row: the one for which `fit` gives most. Rows without any text are left out.
 */
export function readTable(text: string, fit: (header: readonly string[]) => number): Result<Row[], ParseError> {
  const declared = DECLARED.exec(text);
  const from = declared?.[0].length ?? 0;
  const body = text.slice(from);
  const delimiter = declared?.[1] ?? bestDelimiter(body, fit);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', skipEmptyLines: false });
  const lineOf = (offset: number): number => text.slice(0, from + offset).split('\n').length;
  // Behind the first broken quotation mark nothing is known of the cells, so that no other fault can be told.
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) return err({ line: lineOf(broken.index ?? 0), code: 'broken-quotes', message: QUOTES[broken.code] ?? broken.message });
  return ok(located(data, from === 0 ? 1 : 2));
}

function bestDelimiter(text: string, fit: (header: readonly string[]) => number): string {
  const start = text.replace(/^\s*\n/, '');
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, header: Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 1 }).data[0] ?? [] }));
  const [best] = candidates.sort((a, b) => fit(b.header) - fit(a.header) || b.header.length - a.header.length);
  return best?.delimiter ?? ',';
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

function located(data: readonly (readonly string[])[], firstLine: number): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  for (const texts of data) {
    const start = line;
    const cells = texts.map((text): Cell => {
      const cell = { text: armed(text.trim()), line };
      line += lineBreaks(text);
      return cell;
    });
    line += 1;
    if (cells.some(({ text }) => text !== '')) rows.push({ line: start, cells });
  }
  return rows;
}
