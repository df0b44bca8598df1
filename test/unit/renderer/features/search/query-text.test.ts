import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexQuery } from '#shared/domain/search/lex.ts';
import { filterValues, hasFilter, setFilter, toggleFilter, withoutFilters } from '#renderer/features/search/query-text.ts';

describe('filters write themselves into the query', () => {
  test('behind the words, and out again where they stand', () => {
    expect(toggleFilter('pump', 'state', 'blocked')).toBe('pump state:blocked');
    expect(toggleFilter('', 'owner', 'me')).toBe('owner:me');
    expect(toggleFilter('state:blocked "the pump"  -old', 'state', 'blocked')).toBe('"the pump" -old');
    expect(toggleFilter('STATE:Blocked', 'state', 'blocked')).toBe('');
    expect(toggleFilter('pump', 'owner', 'Ana Ruiz')).toBe('pump owner:"Ana Ruiz"');
  });

  test('one with a minus is another', () => {
    expect(hasFilter('-state:blocked', 'state', 'blocked')).toBe(false);
    expect(toggleFilter('-state:blocked', 'state', 'blocked')).toBe('-state:blocked state:blocked');
  });

  test('one value takes the place of all there are', () => {
    expect(setFilter('in:items pump in:lists', 'in', 'maps')).toBe('pump in:maps');
    expect(setFilter('in:items pump', 'in', null)).toBe('pump');
    expect(filterValues('in:items IN:lists -in:maps', 'in')).toEqual(['items', 'lists']);
    expect(withoutFilters('in:items pump -state:done "key"')).toBe('pump "key"');
  });

  test('twice is as before, in any query', () => {
    const values = (text: string) => lexQuery(text).map(({ key, value, isNegated }) => [key, value, isNegated]);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (query) => {
        fc.pre(!hasFilter(query, 'state', 'blocked') && (query.match(/"/g) ?? []).length % 2 === 0);
        expect(values(toggleFilter(toggleFilter(query, 'state', 'blocked'), 'state', 'blocked'))).toEqual(values(query));
      }),
    );
  });
});
