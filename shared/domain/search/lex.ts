import { type FilterKey, filterKey } from './filter-keys.ts';

/** One part of what was typed, and where it stands in it. */
export type QueryToken = {
  readonly from: number;
  readonly to: number;
  /** With a minus in front. */
  readonly isNegated: boolean;
  /** The filter that it is; null for words to be found. */
  readonly key: FilterKey | null;
  /** What is to be found, or the filter's value; without quotes. */
  readonly value: string;
  readonly isQuoted: boolean;
};

/** Spaces of any kind and control characters part words. */
const GAP = /[\s\p{Cc}]/u;
const FILTER = /^([a-z]+):/i;

/**
 * Takes a query apart: words, “"quoted phrases"”, `-excluded` ones, and filters such as `owner:"Ana Ruiz"`. Whatever is
 * typed has parts: a quote that is not closed goes to the end, a colon behind any other word is a part of it.
 */
export function lexQuery(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (GAP.test(text[at] ?? '')) at += 1;
    else {
      const token = tokenAt(text, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function tokenAt(text: string, from: number): QueryToken {
  const next = text[from + 1];
  const isNegated = text[from] === '-' && next !== undefined && next !== '-' && !GAP.test(next);
  const start = isNegated ? from + 1 : from;
  const name = FILTER.exec(text.slice(start, start + 20))?.[1];
  const key = name === undefined ? null : filterKey(name);
  const valueAt = key === null || name === undefined ? start : start + name.length + 1;
  return { from, isNegated, key, ...valueFrom(text, valueAt) };
}

function valueFrom(text: string, at: number): Pick<QueryToken, 'to' | 'value' | 'isQuoted'> {
  if (text[at] === '"') {
    const end = text.indexOf('"', at + 1);
    return { value: text.slice(at + 1, end === -1 ? text.length : end), to: end === -1 ? text.length : end + 1, isQuoted: true };
  }
  let to = at;
  while (to < text.length && text[to] !== '"' && !GAP.test(text[to] ?? '')) to += 1;
  return { value: text.slice(at, to), to, isQuoted: false };
}
