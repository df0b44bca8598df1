import type { SearchQuery, SearchTerm } from './query.ts';

/** Full-text expressions of a query, from the widest to the narrowest. */
export type MatchText = {
  /** Every term, the last word of each going on. */
  readonly all: string;
  /** Every term, by whole words. */
  readonly whole: string;
  /** Titles that begin with what was typed. */
  readonly begins: string;
  /** Titles that begin with it by whole words. */
  readonly beginsWhole: string;
};

/**
 * FTS5 expressions in which everything that was typed stands between quotes, so that none of it is syntax; null when
 * there are no words to find.
 */
export function matchText({ terms, excluded }: Pick<SearchQuery, 'terms' | 'excluded'>): MatchText | null {
  if (terms.length === 0) return null;
  const without = excluded.length === 0 ? '' : ` NOT (${excluded.map(({ text }) => quoted(text)).join(' OR ')})`;
  const every = (one: (term: SearchTerm) => string): string => `(${terms.map(one).join(' AND ')})${without}`;
  const together = quoted(terms.map(({ text }) => text).join(' '));
  return {
    all: every(({ text, isOpen }) => quoted(text) + (isOpen ? ' *' : '')),
    whole: every(({ text }) => quoted(text)),
    begins: `(title : ^ ${together}${terms.at(-1)?.isOpen === true ? ' *' : ''})${without}`,
    beginsWhole: `(title : ^ ${together})${without}`,
  };
}

/** What finds the excluded words alone; null when there are none. */
export const excludedText = ({ excluded }: Pick<SearchQuery, 'excluded'>): string | null =>
  excluded.length === 0 ? null : excluded.map(({ text }) => quoted(text)).join(' OR ');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
