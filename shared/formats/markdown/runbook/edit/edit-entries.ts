import { diffIndices } from 'node-diff3';
import type { Span } from '../layout.ts';
import type { Splice } from './lines.ts';

/** An entry as it stands: what is compared, and its lines. */
export type Standing = Span & { readonly said: string };

/**
 * Lines that make a list of entries say something else: those that say the same stay as they are. `print` gives an entry
 * anew; `like` is the one that it replaces, or a neighbour.
 */
export function editEntries(standing: readonly Standing[], said: readonly string[], print: (at: number, like: Standing | null) => readonly string[]): Splice[] {
  const splices: Splice[] = [];
  for (const { buffer1, buffer2 } of diffIndices(standing.map((entry) => entry.said), [...said])) {
    const [from, count] = buffer1;
    const [to, added] = buffer2;
    for (let index = 0; index < Math.max(count, added); index += 1) {
      const old = index < count ? (standing[from + index] ?? null) : null;
      const before = standing[from + count - 1] ?? standing[from - 1] ?? null;
      if (old !== null && index < added) splices.push({ from: old.from, to: old.to, lines: print(to + index, old) });
      else if (old !== null) splices.push({ from: old.from, to: old.to, lines: [] });
      else {
        const like = before ?? standing[from] ?? null;
        const at = before === null ? (standing[from]?.from ?? 0) : before.to;
        splices.push({ from: at, to: at, lines: print(to + index, like) });
      }
    }
  }
  return splices;
}

/** The marks that an entry begins with, for another of its kind: a ticked box becomes an empty one. */
export function markOf(line: string): string {
  const [, indent = '', mark = '-', box] = /^(\s*)([-*+]|\d{1,9}[.)])\s+(\[[ xX/!-]\]\s+)?/.exec(line) ?? [];
  return `${indent}${mark} ${box === undefined ? '' : '[ ] '}`;
}
