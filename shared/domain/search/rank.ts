import { wordsOf } from '#shared/lib/fold.ts';
import type { SearchKind } from './kinds.ts';
import { placesOf } from './places.ts';
import type { SearchTerm } from './query.ts';

/** What the order of results hangs on. */
export type Ranked = {
  readonly kind: SearchKind;
  readonly title: string;
  /** Done, over, or no longer active: found, but behind what is not. */
  readonly isSettled: boolean;
};

/** What holds others comes before what it holds, if they match as well. */
const WEIGHT: Readonly<Record<SearchKind, number>> = { department: 14, workflow: 12, checklist: 11, person: 10, section: 8, map: 7, run: 5, item: 6, evidence: 4 };

const EXACT = 100;
const BEGINS = 40;
const IN_A_ROW = 15;
const WHOLE = 60;
const PART = 45;
const ELSEWHERE = 12;
const SETTLED = 10;

/**
 * How well something answers: most for a title that is exactly what was typed, then for one that begins with it, then
 * by how many terms stand in the title, whole, early, and in a short one. A term that is not in the title stands in the
 * text below it. More is better.
 */
export function scoreOf({ kind, title, isSettled }: Ranked, terms: readonly SearchTerm[]): number {
  const base = WEIGHT[kind] - (isSettled ? SETTLED : 0);
  if (terms.length === 0) return base;
  const words = wordsOf(title);
  const found = terms.map((term) => ({ term, place: best(placesOf(term, words)) }));
  const share = (each: (one: (typeof found)[number]) => number): number => found.reduce((sum, one) => sum + each(one), 0) / found.length;
  const hit = share(({ place }) => (place === undefined ? ELSEWHERE : place.isWhole ? WHOLE : PART));
  const first = Math.min(...found.map(({ place }) => place?.word ?? Number.POSITIVE_INFINITY));
  const early = first === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 10 - first);
  const typed = terms.reduce((sum, term) => sum + term.words.length, 0);
  const dense = words.length === 0 ? 0 : (10 * Math.min(typed, words.length)) / words.length;
  return base + hit + early + dense + (isRow(found) ? IN_A_ROW + (first === 0 ? BEGINS + (isExact(found, typed, words.length) ? EXACT : 0) : 0) : 0);
}

type Found = { readonly term: SearchTerm; readonly place: ReturnType<typeof best> };

const best = (places: ReturnType<typeof placesOf>) => places.find(({ isWhole }) => isWhole) ?? places[0];

/** Whether the terms follow each other in the title as they were typed; only the last may go on. */
function isRow(found: readonly Found[]): boolean {
  let next: number | null = null;
  return found.every(({ term, place }, index) => {
    if (place === undefined || (next !== null && place.word !== next)) return false;
    next = place.word + term.words.length;
    return place.isWhole || index === found.length - 1;
  });
}

const isExact = (found: readonly Found[], typed: number, words: number): boolean => typed === words && found.every(({ place }) => place?.isWhole === true);
