import { wordsOf } from '#shared/lib/fold.ts';
import { placesOf } from './places.ts';
import type { SearchTerm } from './query.ts';

/** A text as it is shown among results, and the parts of it that were found: `[from, to)` each, in order, apart. */
export type Excerpt = { readonly text: string; readonly marks: readonly (readonly [from: number, to: number])[] };

const TITLE_LENGTH = 240;
const SNIPPET_LENGTH = 160;
const NAME_LENGTH = 80;
/** So much is read before what was found. */
const LEAD = 40;
/** Of a long text only so much around what was found is looked at. */
const WINDOW = 1_000;

/** A title on one line, without the signs of Markdown; a long one is cut around what was found. */
export const titleExcerpt = (title: string, terms: readonly SearchTerm[]): Excerpt => excerpt(title, terms, TITLE_LENGTH);

/** A title as the name of where something lies. */
export const shortTitle = (title: string): string => excerpt(title, [], NAME_LENGTH).text;

/** The line of a text that holds most of the terms; null where none of them is. */
export function snippet(text: string, terms: readonly SearchTerm[]): Excerpt | null {
  let best: { line: string; held: number } | null = null;
  for (const line of text.split('\n')) {
    const words = wordsOf(line);
    const held = terms.filter((term) => placesOf(term, words).length > 0).length;
    if (held > (best?.held ?? 0)) best = { line, held };
    if (held === terms.length) break;
  }
  return best === null ? null : excerpt(best.line, terms, SNIPPET_LENGTH);
}

/** Marks of Markdown that would only be read as noise. Cheap and forgiving: what is meant as a sign may stay one. */
const plain = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX-]\]\s+)?)/, '')
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(\S|\S.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S|\S.*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\s+/g, ' ')
    .trim();

function excerpt(text: string, terms: readonly SearchTerm[], length: number): Excerpt {
  const near = text.length <= WINDOW ? text : around(text, marksOf(text, terms)[0]?.[0] ?? 0, WINDOW / 2, WINDOW);
  const read = plain(near);
  const shown = read.length <= length ? read : around(read, marksOf(read, terms)[0]?.[0] ?? 0, LEAD, length);
  return { text: shown, marks: marksOf(shown, terms) };
}

/** So many characters of a text around a place, `lead` of them before it. Begins with a whole word; dots say where something is left out. */
function around(text: string, place: number, lead: number, length: number): string {
  const wanted = place + lead < length ? 0 : place - lead;
  const space = text.indexOf(' ', wanted);
  const from = wanted === 0 || space === -1 || space > place ? wanted : space + 1;
  const to = from + length;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function marksOf(text: string, terms: readonly SearchTerm[]): [number, number][] {
  const words = wordsOf(text);
  const places = terms.flatMap((term) => placesOf(term, words)).sort((a, b) => a.from - b.from || b.to - a.to);
  const marks: [number, number][] = [];
  for (const { from, to } of places) {
    const last = marks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
