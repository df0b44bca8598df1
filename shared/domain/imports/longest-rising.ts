/** Indexes of a longest strictly rising subsequence, in order; O(n log n). */
export function longestRising(values: readonly number[]): number[] {
  /** For each length, where the run with the smallest end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  const valueAt = (index: number | undefined): number => values[index ?? -1] ?? Number.NEGATIVE_INFINITY;
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle]) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const rising: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(at);
  return rising.reverse();
}
