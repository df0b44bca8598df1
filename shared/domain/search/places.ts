import type { Word } from '#shared/lib/fold.ts';
import type { SearchTerm } from './query.ts';

/** A term found in a text: its words by their index, the characters they take, and whether the last word is whole. */
export type Place = { readonly word: number; readonly from: number; readonly to: number; readonly isWhole: boolean };

/** Where a term stands in a text, in order. */
export function placesOf({ words, isOpen }: SearchTerm, text: readonly Word[]): Place[] {
  const places: Place[] = [];
  const last = words.length - 1;
  for (let at = 0; at + last < text.length; at += 1) {
    if (!words.every((word, index) => matches(text[at + index]?.folded ?? '', word, isOpen && index === last))) continue;
    const end = text[at + last];
    const start = text[at];
    const typed = words[last] ?? '';
    if (start === undefined || end === undefined) continue;
    const isWhole = end.folded === typed;
    // A folded word is as long as the written one, unless accents were taken off it.
    const isPart = !isWhole && end.to - end.from === end.folded.length;
    places.push({ word: at, from: start.from, to: isPart ? end.from + typed.length : end.to, isWhole });
  }
  return places;
}

const matches = (word: string, wanted: string, goesOn: boolean): boolean => word === wanted || (goesOn && word.startsWith(wanted));
