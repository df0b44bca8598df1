import type { LineSpan } from './reading.ts';

/** The step that a line belongs to, from 0; null for a line outside of all steps. */
export function stepAt(steps: readonly LineSpan[], line: number): number | null {
  let [low, high] = [0, steps.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = steps[middle];
    if (span === undefined) return null;
    if (line < span.from) high = middle - 1;
    else if (line > span.to) low = middle + 1;
    else return middle;
  }
  return null;
}
