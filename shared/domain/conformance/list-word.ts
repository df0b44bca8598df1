import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { rankOf } from './stage-order.ts';

/**
 * A list written as one word, a letter for each item as it is read, top to bottom: the first letter of its stage, `n`
 * where it has none, a capital where it is settled. Made by the store, so that a hundred thousand items cross as a few
 * thousand words. `sSbBnpmD` is a list of eight items, four of them settled.
 */
export type ListWord = string;

/** How many items of a stage there are. `lists` are those that have any; `outOfOrder` those in which one comes too late. */
export type StageCount = { readonly items: number; readonly settled: number; readonly lists: number; readonly outOfOrder: number };

/** Counts by stage; those of items that have none under `none`. */
export type StageCounts = Readonly<Record<Stage | 'none', StageCount>>;

const KEYS = ['none', ...STAGES] as const;
const NO_COUNT: StageCount = { items: 0, settled: 0, lists: 0, outOfOrder: 0 };
export const NO_COUNTS = Object.fromEntries(KEYS.map((key) => [key, NO_COUNT])) as StageCounts;

const RANK_OF_LETTER = new Map<string, number>(STAGES.map((stage) => [letterOf(stage), rankOf(stage)]));

/** The letter of a stage; no two begin alike. */
export function letterOf(stage: Stage | null): string {
  return stage?.[0] ?? 'n';
}

/** An item of a list as a letter. */
export const writeItem = (stage: Stage | null, settled: boolean): string => (settled ? letterOf(stage).toUpperCase() : letterOf(stage));

/** What a list has of each stage, and which stages come after a later one in it (D6). */
export function countWord(word: ListWord): StageCounts {
  const items = KEYS.map(() => 0);
  const settled = KEYS.map(() => 0);
  const late = new Set<number>();
  let furthest = -1;
  for (const sign of word) {
    const letter = sign.toLowerCase();
    const rank = RANK_OF_LETTER.get(letter) ?? -1;
    items[rank + 1] = (items[rank + 1] ?? 0) + 1;
    if (sign !== letter) settled[rank + 1] = (settled[rank + 1] ?? 0) + 1;
    if (rank < 0) continue;
    if (rank < furthest) late.add(rank);
    else furthest = rank;
  }
  return byKey((_, index) => {
    const of = items[index] ?? 0;
    return { items: of, settled: settled[index] ?? 0, lists: of > 0 ? 1 : 0, outOfOrder: late.has(index - 1) ? 1 : 0 };
  });
}

export const addCounts = (a: StageCounts, b: StageCounts): StageCounts =>
  byKey((key) => {
    const [one, other] = [a[key], b[key]];
    return { items: one.items + other.items, settled: one.settled + other.settled, lists: one.lists + other.lists, outOfOrder: one.outOfOrder + other.outOfOrder };
  });

const byKey = (countOf: (key: (typeof KEYS)[number], index: number) => StageCount): StageCounts =>
  Object.fromEntries(KEYS.map((key, index) => [key, countOf(key, index)])) as StageCounts;
