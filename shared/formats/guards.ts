import type { ParseError } from '#shared/domain/imports/parsed-document.ts';

const LARGEST = 20_000_000;
const LONGEST_LINE = 200_000;
const DEEPEST = 100;
const WIDEST_INDENT = 400;

/** What nesting may cost in all: a level more takes a parser as long as a line more. */
const MOST_LEVELS = 200_000;
const FREE_INDENT = 40;

/** Quotes and bullets at the beginning of a line. */
const MARKER = /[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)/y;

/** Control characters that no text has; some lines of a log may carry one, a binary file is full of them. */
const CONTROL = /(?!\s)[\p{Cc}\ufffd]/gu;
const SAMPLE = 10_000;

/** What makes a text, whose line ends are `\n`, unfit to be parsed at all: it is no text, or is built to choke a parser. Null when it is fit. */
export function faultInText(text: string): ParseError | null {
  if (text.length > LARGEST) return { line: 1, code: 'file-too-large', message: `Expected at most ${LARGEST / 1_000_000} million characters, found ${text.length}. Split the file.` };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { line: lineAt(text, nul), code: 'not-text', message: 'Expected text, found binary data.' };
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(CONTROL)?.length ?? 0) * 10 > sample.length) return { line: lineAt(text, text.search(CONTROL)), code: 'not-text', message: 'Expected text, found mostly control characters.' };

  let levels = 0;
  for (const { row, line } of rows(text)) {
    if (row.length > LONGEST_LINE) return { line, code: 'line-too-long', message: `Expected lines of at most ${LONGEST_LINE} characters, found one of ${row.length}.` };
    const markers = markersOf(row);
    if (markers === 0) continue;
    const indent = row.search(/[^ \t]/);
    levels += 4 * (markers - 1) + (indent > FREE_INDENT ? indent / 2 : 0);
    if (markers >= DEEPEST || indent > WIDEST_INDENT || levels > MOST_LEVELS) return { line, code: 'nested-too-deep', message: `Expected at most ${DEEPEST} levels of nesting, and few that are deep.` };
  }
  return null;
}

function* rows(text: string): Generator<{ readonly row: string; readonly line: number }> {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { row: text.slice(start, end), line };
    start = end + 1;
  }
}

function markersOf(row: string): number {
  let count = 0;
  MARKER.lastIndex = 0;
  while (count < DEEPEST && MARKER.test(row)) count += 1;
  return count;
}

const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(offset, 0)).split('\n').length;
