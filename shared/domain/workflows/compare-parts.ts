import { likenessBudget, pairByLikeness } from '#shared/domain/imports/likeness.ts';
import { longestRising } from '#shared/domain/imports/longest-rising.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';

/** What is compared of one entry: `key` says that it is the same one, `words` whether it is like another. */
export type Part = {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  /** Compared by these, shown by `fields`. */
  readonly meaning: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** An entry of both sides, or of one; places count from 0. */
export type MatchedPart = { readonly before: Part | null; readonly after: Part | null; readonly from: number | null; readonly to: number | null };

type Placed = { readonly part: Part; readonly at: number };

const ALIKE = 0.5;

/** Pairs what is the same, then what has the same key, then what is alike by name, then by all its words; each once. */
export function matchParts(a: readonly Part[], b: readonly Part[]): MatchedPart[] {
  let left: Placed[] = a.map((part, at) => ({ part, at }));
  let right: Placed[] = b.map((part, at) => ({ part, at }));
  const pairs: MatchedPart[] = [];
  const budget = likenessBudget();
  const take = (found: ReadonlyMap<Placed, Placed>): void => {
    const used = new Set(found.values());
    for (const [before, after] of found) pairs.push({ before: before.part, after: after.part, from: before.at, to: after.at });
    left = left.filter((each) => !found.has(each));
    right = right.filter((each) => !used.has(each));
  };
  take(sameBy(left, right, ({ key, meaning }) => canonicalJson([key, meaning])));
  take(sameBy(left, right, ({ meaning }) => canonicalJson(meaning)));
  take(sameBy(left, right, ({ key }) => key));
  take(pairByLikeness(left, ({ part }) => part.name, right, ({ part }) => part.name, ALIKE, budget));
  take(pairByLikeness(left, ({ part }) => part.words, right, ({ part }) => part.words, ALIKE, budget));
  return [
    ...pairs,
    ...left.map(({ part, at }) => ({ before: part, after: null, from: at, to: null })),
    ...right.map(({ part, at }) => ({ before: null, after: part, from: null, to: at })),
  ];
}

/** The first of one side with the first of the other, among those of which the same is said. */
function sameBy(left: readonly Placed[], right: readonly Placed[], of: (part: Part) => string): Map<Placed, Placed> {
  const waiting = new Map<string, Placed[]>();
  for (const each of right) waiting.set(of(each.part), [...(waiting.get(of(each.part)) ?? []), each]);
  const found = new Map<Placed, Placed>();
  for (const each of left) {
    const other = waiting.get(of(each.part))?.shift();
    if (other !== undefined) found.set(each, other);
  }
  return found;
}

type Pair = MatchedPart & { readonly before: Part; readonly after: Part; readonly from: number; readonly to: number };

const isPair = (matched: MatchedPart): matched is Pair => matched.before !== null && matched.after !== null;

/**
 * The fewest entries that have to be moved to bring one order into the other. Which of two that changed places was moved is
 * settled by what they say, so that it is the same one whichever side is looked at first.
 */
export function moved(matched: readonly MatchedPart[]): ReadonlySet<MatchedPart> {
  const pairs = matched.filter(isPair);
  const forward = pairs.toSorted((one, two) => one.from - two.from);
  const backward = pairs.toSorted((one, two) => one.to - two.to);
  const isForward = canonicalJson(forward.map(({ before }) => before.meaning)) <= canonicalJson(backward.map(({ after }) => after.meaning));
  const ordered = isForward ? forward : backward;
  const kept = new Set(longestRising(ordered.map(({ from, to }) => (isForward ? to : from))));
  return new Set(ordered.filter((_pair, index) => !kept.has(index)));
}

/** The order of what is there now; what went stands behind the one that it stood behind. */
export function readingOrder(matched: readonly MatchedPart[], movedOnes: ReadonlySet<MatchedPart>): MatchedPart[] {
  const stayed = matched.filter(isPair).filter((pair) => !movedOnes.has(pair)).toSorted((one, two) => one.from - two.from);
  const placeOf = ({ from, to }: MatchedPart): number => {
    if (to !== null) return to;
    const before = stayed.findLast((pair) => pair.from < (from ?? 0));
    return (before?.to ?? -1) + 0.5;
  };
  const places = new Map(matched.map((each) => [each, placeOf(each)]));
  return matched.toSorted((one, two) => (places.get(one) ?? 0) - (places.get(two) ?? 0) || (one.from ?? 0) - (two.from ?? 0));
}
