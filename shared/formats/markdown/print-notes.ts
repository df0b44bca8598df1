import type { ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import { printIdentity } from './identity.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { piecesOf } from './pieces.ts';
import { printVerbatim } from './verbatim.ts';

/**
 * The lines of an item's notes, indented to stand inside it. Where they would be read as something else they stand in a
 * fenced block of their own.
 */
export function printNotes(notes: string, depth: number, hasChildren: boolean): string[] {
  const rows = notes.split('\n');
  const areWords = rows.every((row) => row === '' || /^\p{L}/u.test(row));
  return indented(areWords || survives(rows, depth % 2, hasChildren) ? rows : printVerbatim(notes).split('\n'), depth);
}

const indented = (rows: readonly string[], depth: number): string[] => rows.map((row) => (row === '' ? '' : `${'  '.repeat(depth + 1)}${row}`));

const EXPORT = printIdentity({ list: '00000000-0000-0000-0000-000000000000', exported: '2000-01-01T00:00:00Z' });

/** Whether notes read back as they are, and what stands behind them too. The depth counts because tabs reach to fixed columns. */
function survives(notes: readonly string[], depth: number, hasChildren: boolean): boolean {
  const pad = '  '.repeat(depth);
  const rows = [EXPORT, '', '- [ ] a', `${pad}- [ ] b`, '', ...indented(notes, depth), '', ...(hasChildren ? [`${pad}  - [ ] c`] : []), `${pad}- [ ] d`, '- [ ] e'];
  const read = parseMarkdown(rows.join('\n'), '');
  if (!read.ok || read.value.unplaced.length > 0 || read.value.workflows.length > 0) return false;
  const inner = [item('b', notes.join('\n'), hasChildren ? [item('c')] : []), item('d')];
  const whole = depth === 0 ? [item('a'), ...inner, item('e')] : [item('a', null, inner), item('e')];
  // A block that stays open makes all that follows one piece for the reader, whatever its size.
  return JSON.stringify(read.value.checklists.map((list) => list.items.map(bare))) === JSON.stringify([whole]) && piecesOf(rows).some(({ from }) => from === rows.length - 1);
}

type Bare = { readonly text: string; readonly notes: string | null; readonly children: readonly Bare[] };

const item = (text: string, notes: string | null = null, children: readonly Bare[] = []): Bare => ({ text, notes, children });
const bare = ({ text, notes, children }: ParsedItem): Bare => item(text, notes, children.map(bare));
