import { diffIndices } from 'node-diff3';

/** A line of a hunk with its number on each side, 1-based; null on the side that does not have it. */
export type ChangedLine = { readonly sign: ' ' | '-' | '+'; readonly text: string; readonly from: number | null; readonly to: number | null };
/** Lines that changed, with those around them. */
export type Hunk = { readonly from: number; readonly fromCount: number; readonly to: number; readonly toCount: number; readonly lines: readonly ChangedLine[] };

/** One stretch of lines that differ; places count from 0, ends excluded. */
type Stretch = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);

/** What comparing lines that come again and again may cost; beyond it all between the ends that are the same counts as changed. */
export const MOST_MATCHES = 4_000_000;

/** Which lines of two texts differ, with `context` lines around them. Line ends and a byte order mark do not count. */
export function textChanges(a: string, b: string, context = 3): readonly Hunk[] {
  const before = linesOf(a);
  const after = linesOf(b);
  const groups: Stretch[][] = [];
  for (const stretch of stretchesOf(before, after)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && stretch.from[0] - last.from[1] <= 2 * context) groups.at(-1)?.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map((group) => hunkOf(group, before, after, context));
}

function stretchesOf(before: readonly string[], after: readonly string[]): Stretch[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [left, right] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (left.length + right.length === 0) return [];
  if (matchesIn(left, right) > MOST_MATCHES) return [{ from: [head, head + left.length], to: [head, head + right.length] }];
  return (diffIndices(left, right) as { readonly buffer1: readonly [number, number]; readonly buffer2: readonly [number, number] }[]).map(({ buffer1, buffer2 }) => ({
    from: [head + buffer1[0], head + buffer1[0] + buffer1[1]], to: [head + buffer2[0], head + buffer2[0] + buffer2[1]],
  }));
}

/** How many pairs of lines are the same: what comparing two texts costs. */
export function matchesIn(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  return right.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

function hunkOf(group: readonly Stretch[], before: readonly string[], after: readonly string[], context: number): Hunk {
  const lines: ChangedLine[] = [];
  let from = Math.max(0, (group[0]?.from[0] ?? 0) - context);
  let to = Math.max(0, (group[0]?.to[0] ?? 0) - context);
  const [firstFrom, firstTo] = [from, to];
  const same = (until: number): void => {
    for (; from < until; from += 1, to += 1) lines.push({ sign: ' ', text: before[from] ?? '', from: from + 1, to: to + 1 });
  };
  for (const stretch of group) {
    same(stretch.from[0]);
    for (; from < stretch.from[1]; from += 1) lines.push({ sign: '-', text: before[from] ?? '', from: from + 1, to: null });
    for (; to < stretch.to[1]; to += 1) lines.push({ sign: '+', text: after[to] ?? '', from: null, to: to + 1 });
  }
  same(Math.min(before.length, from + context));
  return { from: firstFrom + 1, fromCount: from - firstFrom, to: firstTo + 1, toCount: to - firstTo, lines };
}

/** As `diff -u` prints it; the text of a last line that has no line end is told by no mark. */
export const unified = (hunks: readonly Hunk[]): string =>
  hunks.map(({ from, fromCount, to, toCount, lines }) => [`@@ -${from},${fromCount} +${to},${toCount} @@`, ...lines.map(({ sign, text }) => `${sign}${text}`)].join('\n')).join('\n');
