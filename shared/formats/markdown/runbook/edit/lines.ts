import { diffIndices } from 'node-diff3';
import { plainLines } from '../layout.ts';

/** A text with other lines: those that stay keep their line ends, new ones take the document's; a byte order mark stays (W4). */
export function relined(text: string, lines: readonly string[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ends = text.match(/\r\n?|\n/g) ?? [];
  if (ends.every((end) => end === '\n')) return mark + lines.join('\n');
  const usual = mostUsual(ends);
  const before = plainLines(text).split('\n');
  const kept: (string | undefined)[] = [];
  let from = 0;
  for (const { buffer1, buffer2 } of diffIndices(before, [...lines])) {
    while (from < buffer1[0]) kept.push(ends[from++]);
    kept.push(...Array.from({ length: buffer2[1] }, () => undefined));
    from = buffer1[0] + buffer1[1];
  }
  while (from < before.length) kept.push(ends[from++]);
  return mark + lines.map((line, at) => (at === lines.length - 1 ? line : `${line}${kept[at] ?? usual}`)).join('');
}

function mostUsual(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n';
}

/** One replacement of lines `from` to `to`, `to` excluded. */
export type Splice = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** Carries out replacements that do not overlap; of two at the same place the first stands first. */
export function spliced(lines: readonly string[], splices: readonly Splice[]): string[] {
  const result = [...lines];
  const ordered = splices.map((splice, index) => ({ splice, index })).sort((a, b) => b.splice.from - a.splice.from || b.splice.to - a.splice.to || b.index - a.index);
  for (const { splice } of ordered) result.splice(splice.from, splice.to - splice.from, ...splice.lines);
  return result;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Puts a block of lines at a place, with blank lines between it and its neighbours. */
export function blockAt(lines: readonly string[], at: number, block: readonly string[]): Splice {
  const before = at === 0 || isBlank(lines[at - 1]) ? [] : [''];
  const after = isBlank(lines[at]) ? [] : [''];
  return { from: at, to: at, lines: [...before, ...block, ...after] };
}

/** Takes a block away, and one of the blank lines around it, so that no gap is left. */
export function withoutBlock(lines: readonly string[], from: number, to: number): Splice {
  const before = from === 0 || isBlank(lines[from - 1]);
  if (before && to < lines.length && isBlank(lines[to])) return { from, to: to + 1, lines: [] };
  return before && from > 0 && to >= lines.length ? { from: from - 1, to, lines: [] } : { from, to, lines: [] };
}

/** The line behind the last that is not blank. */
export function contentEnd(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(lines[end - 1])) end -= 1;
  return end;
}
