import { foldText } from '#shared/lib/fold-text.ts';

/** A match: its score (more is better) and the places of the letters that matched. */
export interface FuzzyMatch {
  readonly score: number;
  readonly at: readonly number[];
}

const startsWord = (text: string, index: number): boolean => index === 0 || /[\s\-_/.:(]/.test(text[index - 1] ?? '');

/**
 * Finds the letters of `query` in `text` in their order; null if one is missing. A run of letters, the
 * start of a word and an early place score; so “dw” finds “Delivery Workflow” before “Download”.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = foldText(query).replace(/\s+/g, '');
  if (wanted === '') return { score: 0, at: [] };
  const hay = foldText(text);
  if (hay.length !== text.length) return plainMatch(wanted, hay);
  const whole = hay.indexOf(foldText(query).trim());
  if (whole !== -1) {
    const length = foldText(query).trim().length;
    const score = 100 + (startsWord(hay, whole) ? 50 : 0) + (whole === 0 ? 20 : 0) - hay.length / 100;
    return { score, at: Array.from({ length }, (_, index) => whole + index) };
  }
  return scattered(wanted, hay, true) ?? scattered(wanted, hay, false);
}

function plainMatch(wanted: string, hay: string): FuzzyMatch | null {
  return hay.includes(wanted) ? { score: 50, at: [] } : null;
}

/** With `leap` a letter prefers the start of a later word; that can jump over letters still to come, so it is tried both ways. */
function scattered(wanted: string, hay: string, leap: boolean): FuzzyMatch | null {
  const at: number[] = [];
  let score = 0;
  let from = 0;
  for (const letter of wanted) {
    const place = leap ? bestPlace(letter, hay, from, at.at(-1)) : hay.indexOf(letter, from);
    if (place === -1) return null;
    score += startsWord(hay, place) ? 12 : place === from && at.length > 0 ? 6 : 1;
    at.push(place);
    from = place + 1;
  }
  const spread = (at.at(-1) ?? 0) - (at[0] ?? 0) - wanted.length;
  // Letters strewn over a long text match by accident.
  if (spread > wanted.length * 12) return null;
  return { score: score - spread / 4 - hay.length / 100, at };
}

function bestPlace(letter: string, hay: string, from: number, previous: number | undefined): number {
  const next = hay.indexOf(letter, from);
  if (next === -1 || next === (previous ?? -2) + 1 || startsWord(hay, next)) return next;
  for (let index = next; index !== -1; index = hay.indexOf(letter, index + 1)) {
    if (startsWord(hay, index)) return index;
  }
  return next;
}
