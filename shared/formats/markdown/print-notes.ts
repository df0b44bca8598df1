import type { ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import { printIdentity } from './identity.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { piecesOf } from './pieces.ts';
import { printVerbatim } from './verbatim.ts';

/** Notes as they are to be printed; how deep the item is nested counts because tabs reach to fixed columns. */
export type Noted = { readonly notes: string; readonly depth: number; readonly hasChildren: boolean };

/**
 * Prints notes as lines that stand inside their item. Where they would be read as something else they stand in a fenced
 * block of their own; all of a list are looked at together, since reading each alone would take ten times as long.
 */
export function notesPrinter(all: readonly Noted[]): (noted: Noted) => string[] {
  let doubtful = [...new Map(all.filter(({ notes }) => !areWords(notes)).map((noted) => [keyOf(noted), noted])).values()];
  const fenced = new Set(doubtful.filter(({ notes }) => isNoNote(notes)).map(keyOf));
  doubtful = doubtful.filter((noted) => !fenced.has(keyOf(noted)));
  for (let at = 0; at < doubtful.length; at += TOGETHER) for (const noted of misread(doubtful.slice(at, at + TOGETHER))) fenced.add(keyOf(noted));
  return (noted) => indented(fenced.has(keyOf(noted)) ? printVerbatim(noted.notes) : noted.notes, noted.depth);
}

const TOGETHER = 50;

const keyOf = ({ notes, depth, hasChildren }: Noted): string => `${depth % 2} ${hasChildren} ${notes}`;

/** Lines that begin with a letter are paragraphs, whatever stands around them. */
const areWords = (notes: string): boolean => notes.split('\n').every((row) => row === '' || /^\p{L}/u.test(row));

const TASK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX/!-]\](?:\s|$)/m;
const FENCE = /^\s*(?:`{3,}|~{3,})/gm;

/** Notes that are sure to be read as something else, or nearly so: to find out by reading them costs most where they are. */
function isNoNote(notes: string): boolean {
  const fences = notes.match(FENCE)?.length ?? 0;
  return fences % 2 === 1 || (fences === 0 && TASK.test(notes));
}

const indented = (text: string, depth: number): string[] => text.split('\n').map((row) => (row === '' ? '' : `${'  '.repeat(depth + 1)}${row}`));

/** Those that do not read back as they are, or not what stands behind them. */
function misread(batch: readonly Noted[]): readonly Noted[] {
  if (survive(batch)) return [];
  if (batch.length <= 1) return batch;
  const middle = batch.length >> 1;
  return [...misread(batch.slice(0, middle)), ...misread(batch.slice(middle))];
}

const EXPORT = printIdentity({ list: '00000000-0000-0000-0000-000000000000', exported: '2000-01-01T00:00:00Z' });

function survive(batch: readonly Noted[]): boolean {
  const rows = [EXPORT, ''];
  const starts: number[] = [];
  const expected: Bare[] = [];
  const start = (): void => {
    starts.push(rows.length);
    rows.push('- [ ] a');
  };
  for (const { notes, depth, hasChildren } of batch) {
    const pad = '  '.repeat(depth % 2);
    start();
    rows.push(`${pad}- [ ] b`, '', ...indented(notes, depth % 2), '', ...(hasChildren ? [`${pad}  - [ ] c`] : []), `${pad}- [ ] d`);
    const inner = [item('b', notes, hasChildren ? [item('c')] : []), item('d')];
    expected.push(...(depth % 2 === 0 ? [item('a'), ...inner] : [item('a', null, inner)]));
  }
  start();
  const read = parseMarkdown(rows.join('\n'), '');
  if (!read.ok || read.value.unplaced.length > 0 || read.value.workflows.length > 0) return false;
  if (JSON.stringify(read.value.checklists.map((list) => list.items.map(bare))) !== JSON.stringify([[...expected, item('a')]])) return false;
  // A block that stays open makes all that follows one piece for the reader, whatever its size.
  const pieces = new Set(piecesOf(rows).map(({ from }) => from));
  return starts.every((row) => pieces.has(row));
}

type Bare = { readonly text: string; readonly notes: string | null; readonly children: readonly Bare[] };

const item = (text: string, notes: string | null = null, children: readonly Bare[] = []): Bare => ({ text, notes, children });
const bare = ({ text, notes, children }: ParsedItem): Bare => item(text, notes, children.map(bare));
