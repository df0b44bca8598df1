/** One visible row of a tree. */
export interface TreeLine {
  readonly key: string;
  /** How deep it is, from 1. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly of: number;
  /** Null where nothing is inside. */
  readonly isExpanded: boolean | null;
}

/** A place in a tree: at a row, or the tree as a whole when `key` is null. */
export type TreeSpot = { readonly key: string | null; readonly at: 'before' | 'after' | 'inside' };

/** Share of a row at its upper and its lower edge that means between rows rather than inside. */
const EDGE = 0.3;

/**
 * The places that a point may mean, the likeliest first. `y` counts rows from the top of the first, `level` how deep the
 * point is indented: behind the last row of something it tells what the thing goes behind.
 */
export function spotsAt(lines: readonly TreeLine[], y: number, level: number): TreeSpot[] {
  const index = Math.max(0, Math.floor(y));
  const line = lines[index];
  if (line === undefined) return [{ key: null, at: 'inside' }];
  const share = y - index;
  const inside: TreeSpot = { key: line.key, at: 'inside' };
  const before: TreeSpot = { key: line.key, at: 'before' };
  const after = spotsAfter(lines, index, level);
  if (share < EDGE) return [before, inside, ...after];
  if (share > 1 - EDGE) return [...after, inside, before];
  return share < 0.5 ? [inside, before, ...after] : [inside, ...after, before];
}

/** Behind an unfolded row is before the first inside of it; behind the last of something also behind what is around it. */
function spotsAfter(lines: readonly TreeLine[], index: number, level: number): TreeSpot[] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined) return [];
  if (next !== undefined && next.level > line.level) return [{ key: next.key, at: 'before' }];
  const ends: TreeLine[] = [line];
  for (let at = index - 1, lowest = line.level; at >= 0 && lowest > Math.max(1, next?.level ?? 1); at -= 1) {
    const above = lines[at];
    if (above === undefined || above.level >= lowest) continue;
    lowest = above.level;
    ends.push(above);
  }
  return ends.sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level)).map(({ key }) => ({ key, at: 'after' }));
}

/** Where the line of a spot is drawn: above which row, counted from 0, and how deep. Null where a row itself is meant. */
export function lineOf(lines: readonly TreeLine[], spot: TreeSpot): { readonly row: number; readonly level: number } | null {
  const index = lines.findIndex(({ key }) => key === spot.key);
  const line = lines[index];
  if (line === undefined) return { row: lines.length, level: 1 };
  if (spot.at === 'inside') return null;
  if (spot.at === 'before') return { row: index, level: line.level };
  let end = index + 1;
  while ((lines[end]?.level ?? 0) > line.level) end += 1;
  return { row: end, level: line.level };
}
