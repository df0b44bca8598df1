import { diffIndices } from 'node-diff3';

/** A replacement of what stands from `from` to `to` (offsets, `to` excluded) of the text before. */
export type Change = { readonly from: number; readonly to: number; readonly insert: string };

/** Comparing more lines with one another than this takes longer than people wait; they are replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/**
 * The few places in which two texts differ, by their lines and inside of a changed piece by its first and last letter that
 * differs: what stands elsewhere keeps its cursor, its marks and its place on the screen (W4).
 */
export function minimalChanges(before: string, after: string): Change[] {
  if (before === after) return [];
  const [was, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < was.length && head < now.length && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < was.length - head && tail < now.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [left, right] = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)];
  const hunks = left.length * right.length > MOST_PAIRS ? [whole(left, right)] : diffIndices(left, right);
  const starts = offsetsOf(was);
  return hunks.map(({ buffer1: [at, count], buffer1Content: gone, buffer2Content: come }) => {
    const from = head + at;
    return narrowed(before, lineChange(before, starts, from, from + count, gone, come));
  });
}

const whole = (left: string[], right: string[]) => ({ buffer1: [0, left.length] as const, buffer1Content: left, buffer2Content: right });

/** Where each line begins, and behind them all where one more would. */
function offsetsOf(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return starts;
}

/** Lines that go or come take one line end with them: the one behind them, and at the end of the text the one before. */
function lineChange(text: string, starts: readonly number[], from: number, to: number, gone: readonly string[], come: readonly string[]): Change {
  const insert = come.join('\n');
  const start = Math.min(starts[from] ?? 0, text.length);
  if (gone.length > 0 && come.length > 0) return { from: start, to: (starts[to] ?? 0) - 1, insert };
  const isLast = (starts[to] ?? 0) > text.length;
  if (come.length === 0) return isLast ? { from: Math.max(0, start - 1), to: text.length, insert: '' } : { from: start, to: starts[to] ?? 0, insert: '' };
  return isLast ? { from: text.length, to: text.length, insert: `\n${insert}` } : { from: start, to: start, insert: `${insert}\n` };
}

/** Without the letters that both have at the start and at the end. */
function narrowed(text: string, { from, to, insert }: Change): Change {
  let start = 0;
  while (from + start < to && start < insert.length && text[from + start] === insert[start]) start += 1;
  let end = 0;
  while (to - end > from + start && insert.length - end > start && text[to - end - 1] === insert[insert.length - end - 1]) end += 1;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}
