import { diff3MergeRegions } from 'node-diff3';
import { matchesIn, MOST_MATCHES } from './text-changes.ts';

/** A text with the changes of both, or the lines of `theirs`, 1-based, that can't be settled. */
export type Merged = { readonly ok: true; readonly lines: readonly string[] } | { readonly ok: false; readonly conflicts: readonly (readonly [from: number, to: number])[] };

type Region =
  | { readonly stable: true; readonly bufferContent: readonly string[] }
  | { readonly stable: false; readonly aContent: readonly string[]; readonly oContent: readonly string[]; readonly bContent: readonly string[]; readonly bStart: number; readonly bLength: number };

export const linesOfText = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);

/**
 * What two people made of one text, line by line. What publishing writes into a runbook (its number, its time, a line of its
 * change log) is never in conflict: the higher number stays, and the log keeps the lines of both.
 */
export function mergeTexts(base: string, ours: string, theirs: string): Merged {
  const [o, a, b] = [base, ours, theirs].map(linesOfText) as [string[], string[], string[]];
  if (Math.max(matchesIn(o, a), matchesIn(o, b)) > MOST_MATCHES) return { ok: false, conflicts: [[1, b.length]] };
  const lines: string[] = [];
  const conflicts: (readonly [number, number])[] = [];
  for (const region of diff3MergeRegions(a, o, b) as readonly Region[]) {
    const settled = region.stable ? region.bufferContent : settle(region.aContent, region.oContent, region.bContent);
    if (settled !== null) lines.push(...settled);
    else if (!region.stable) conflicts.push([region.bStart + 1, region.bStart + Math.max(1, region.bLength)]);
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, lines };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((line, at) => line === other[at]);

/** Lines that only touch each other are no conflict where each was changed by one side. */
function settle(a: readonly string[], o: readonly string[], b: readonly string[]): readonly string[] | null {
  if (isSame(a, b) || isSame(b, o)) return a;
  if (isSame(a, o)) return b;
  if (a.length === o.length && b.length === o.length) {
    const each = a.map((line, at) => settleLine(line, o[at] ?? '', b[at] ?? ''));
    if (each.every((line) => line !== null)) return each;
  }
  const fresh = (side: readonly string[]): readonly string[] => side.filter((line) => !o.includes(line));
  const isOnlyStamped = (side: readonly string[]): boolean => fresh(side).every(isStamp) && o.every((line) => side.includes(line) || FRONT.test(line));
  if (isOnlyStamped(a)) return withStamps(b, fresh(a));
  return isOnlyStamped(b) ? withStamps(a, fresh(b)) : null;
}

function settleLine(a: string, o: string, b: string): string | null {
  if (a === b || b === o) return a;
  if (a === o) return b;
  const [one, other] = [FRONT.exec(a)?.[1]?.toLowerCase(), FRONT.exec(b)?.[1]?.toLowerCase()];
  return one !== undefined && one === other ? later(a, b) : null;
}

const FRONT = /^(version|modified):\s*(.*)$/i;
const LOG_HEADING = /^#{1,6}\s+(?:change ?log|changes|(?:revision |version |change )?history)\s*$/i;
const LOG_ENTRY = /^\s*[-*+]\s+(?:\*\*)?v(?:ersion)?\s*\d/i;
const isStamp = (line: string): boolean => line.trim() === '' || FRONT.test(line) || LOG_HEADING.test(line) || LOG_ENTRY.test(line);

const later = (a: string, b: string): string => {
  const [one = '', other = ''] = [a, b].map((line) => (FRONT.exec(line)?.[2] ?? '').replaceAll(/["']/g, ''));
  const isNumber = /^\d+$/.test(one) && /^\d+$/.test(other);
  return (isNumber ? Number(one) >= Number(other) : one >= other) ? a : b;
};

/** A side with what the other was stamped with: the higher number, and the lines of the log that it does not have. */
function withStamps(side: readonly string[], stamps: readonly string[]): readonly string[] {
  let lines = [...side];
  const entries: string[] = [];
  for (const stamp of stamps) {
    const key = FRONT.exec(stamp)?.[1]?.toLowerCase();
    const at = key === undefined ? -1 : lines.findIndex((line) => FRONT.exec(line)?.[1]?.toLowerCase() === key);
    if (at >= 0) lines[at] = later(stamp, lines[at] ?? stamp);
    else if (!lines.includes(stamp) || stamp.trim() === '') entries.push(stamp);
  }
  const first = lines.findIndex((line) => LOG_ENTRY.test(line));
  const log = entries.filter((line) => LOG_ENTRY.test(line));
  if (first >= 0) lines = lines.toSpliced(first, 0, ...log);
  else if (log.length > 0) lines.push(...entries);
  else lines.unshift(...entries.filter((line) => line.trim() !== ''));
  return lines;
}
