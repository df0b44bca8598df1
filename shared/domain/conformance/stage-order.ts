import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';

/** An item as far as its place in the lifecycle goes. Items of one list come in the order of their positions. */
export type StagedItem = { readonly id: Id; readonly parentId: Id | null; readonly stage: Stage | null };

export const rankOf = (stage: Stage): number => STAGES.indexOf(stage);

/** The items of a list as they are read, top to bottom: what is nested under an item follows it. */
export function inReadingOrder<T extends StagedItem>(items: readonly T[]): T[] {
  const below = groupBy(items, ({ parentId }) => parentId);
  const read = (parentId: Id | null): T[] => (below.get(parentId) ?? []).flatMap((item) => [item, ...read(item.id)]);
  return read(null);
}

/** Items that come after one of a later stage, read top to bottom (D6); what has no stage is passed over. */
export function itemsOutOfOrder(items: readonly StagedItem[]): Set<Id> {
  const late = new Set<Id>();
  let furthest = -1;
  for (const { id, stage } of inReadingOrder(items)) {
    if (stage === null) continue;
    if (rankOf(stage) < furthest) late.add(id);
    furthest = Math.max(furthest, rankOf(stage));
  }
  return late;
}

/**
 * The item that a new one of this stage is put before, outside of any other; null for the end of the list. Nothing that
 * is there gets out of order by it, and the new one itself only where something later is nested before its place.
 */
export function placeOf(stage: Stage, items: readonly StagedItem[]): Id | null {
  const below = groupBy(items, ({ parentId }) => parentId);
  /** Of what only groups others, the first that is read. */
  const firstStage = (item: StagedItem): Stage | null => item.stage ?? (below.get(item.id) ?? []).reduce<Stage | null>((found, child) => found ?? firstStage(child), null);
  const isLater = (other: Stage | null): boolean => other !== null && rankOf(other) > rankOf(stage);
  return (below.get(null) ?? []).find((item) => isLater(firstStage(item)))?.id ?? null;
}

/** An item that goes behind another of the same parent, or first where `after` is null. */
export type StageMove = { readonly id: Id; readonly after: Id | null };

/**
 * The fewest moves that put a list in the order of its stages, to be made one after the other. Items of one stage keep
 * their order; one without a stage stays behind the one it stood behind. What is nested moves only among its siblings.
 */
export function movesIntoOrder(items: readonly StagedItem[]): StageMove[] {
  const below = groupBy(items, ({ parentId }) => parentId);
  /** What only groups others goes by the earliest that lies below it; -1 where nothing has a stage. */
  const rankIn = (item: StagedItem): number => (item.stage === null ? earliest((below.get(item.id) ?? []).map(rankIn)) : rankOf(item.stage));
  return [...below.values()].flatMap((siblings) => {
    let rank = 0;
    return movesOf(siblings.map((item) => {
      const own = rankIn(item);
      if (own >= 0) rank = own;
      return { id: item.id, rank };
    }));
  });
}

const earliest = (ranks: readonly number[]): number => ranks.filter((rank) => rank >= 0).reduce((a, b) => (a < 0 ? b : Math.min(a, b)), -1);

type Ranked = { readonly id: Id; readonly rank: number };

function movesOf(siblings: readonly Ranked[]): StageMove[] {
  const stay = longestInOrder(siblings);
  const wanted = siblings.toSorted((a, b) => a.rank - b.rank);
  return wanted.flatMap(({ id }, index) => (stay.has(id) ? [] : [{ id, after: wanted[index - 1]?.id ?? null }]));
}

/** The most items that are in order already: for each rank, the longest run of them that ends with it. */
function longestInOrder(siblings: readonly Ranked[]): Set<Id> {
  type Run = { readonly length: number; readonly last: Ranked; readonly before: Run | null };
  const best: (Run | null)[] = STAGES.map(() => null);
  const longest = (upTo: number): Run | null => best.slice(0, upTo + 1).reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null);
  for (const item of siblings) {
    const before = longest(item.rank);
    best[item.rank] = { length: (before?.length ?? 0) + 1, last: item, before };
  }
  const kept = new Set<Id>();
  for (let run = longest(STAGES.length - 1); run !== null; run = run.before) kept.add(run.last.id);
  return kept;
}
