import type { ParseError } from './parsed-document.ts';

const LARGEST = 50_000_000;
/** The longest text that an item or step may have; inline Markdown of greater length also takes parsers too long. */
const LONGEST_LINE = 20_000;
const DEEPEST = 100;
const WIDEST_INDENT = 1_000;

/** Nested quotes and bullets within one line. */
const MARKERS = new RegExp(`^(?:\\s*(?:[-*+>]|\\d{1,9}[.)])(?:[ \\t]|(?=>))?){${DEEPEST},}`);

/** What makes a text unfit to be parsed at all: it is no text, or is built to choke a parser. Null when it is fit. */
export function faultInText(text: string): ParseError | null {
  if (text.length > LARGEST) return { line: 1, code: 'file-too-large', message: `Expected at most ${LARGEST / 1_000_000} million characters, found ${text.length}. Split the file.` };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { line: lineAt(text, nul), code: 'not-text', message: 'Expected text, found binary data.' };
  let line = 0;
  for (const row of lines(text)) {
    line += 1;
    if (row.length > LONGEST_LINE) return { line, code: 'line-too-long', message: `Expected lines of at most ${LONGEST_LINE} characters, found one of ${row.length}.` };
    if (row.length > DEEPEST && MARKERS.test(row)) return { line, code: 'nested-too-deep', message: `Expected at most ${DEEPEST} levels of nesting.` };
    if (row.length > WIDEST_INDENT && row.slice(0, WIDEST_INDENT).trim() === '') return { line, code: 'nested-too-deep', message: `Expected at most ${WIDEST_INDENT} columns of indent.` };
  }
  return null;
}

function* lines(text: string): Generator<string> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  yield text.slice(start);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
