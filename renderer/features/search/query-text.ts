import type { FilterKey } from '#shared/domain/search/filter-keys.ts';
import { type QueryToken, lexQuery } from '#shared/domain/search/lex.ts';

const isSame = ({ key, value, isNegated }: QueryToken, filter: FilterKey, wanted: string): boolean =>
  key === filter && !isNegated && value.toLowerCase() === wanted.toLowerCase();

/** Whether a filter with this very value stands in a query. */
export const hasFilter = (query: string, filter: FilterKey, value: string): boolean => lexQuery(query).some((token) => isSame(token, filter, value));

/** The values that a filter has in a query, leaving out those with a minus. */
export const filterValues = (query: string, filter: FilterKey): string[] =>
  lexQuery(query).filter(({ key, isNegated }) => key === filter && !isNegated).map(({ value }) => value);

/** Writes a filter behind a query, or takes it out where it stands. */
export const toggleFilter = (query: string, filter: FilterKey, value: string): string =>
  hasFilter(query, filter, value) ? without(query, (token) => isSame(token, filter, value)) : joined(query, written(filter, value));

/** Leaves a filter with one value; null takes it out altogether. */
export const setFilter = (query: string, filter: FilterKey, value: string | null): string => {
  const bare = without(query, ({ key }) => key === filter);
  return value === null ? bare : joined(bare, written(filter, value));
};

/** The words alone. */
export const withoutFilters = (query: string): string => without(query, ({ key }) => key !== null);

function without(query: string, isTaken: (token: QueryToken) => boolean): string {
  return lexQuery(query).filter((token) => !isTaken(token)).map(({ from, to }) => query.slice(from, to)).join(' ');
}

const written = (filter: FilterKey, value: string): string => `${filter}:${/\s/.test(value) ? `"${value}"` : value}`;
const joined = (query: string, part: string): string => (query.trim() === '' ? part : `${query.trimEnd()} ${part}`);
