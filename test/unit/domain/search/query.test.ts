import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpan } from '#shared/domain/search/due-choice.ts';
import { lexQuery } from '#shared/domain/search/lex.ts';
import { excludedText, matchText } from '#shared/domain/search/match-text.ts';
import { isEmptyQuery, parseQuery } from '#shared/domain/search/query.ts';

const words = (text: string) => parseQuery(text).terms.map(({ words }) => words.join(' '));

describe('X4: what was typed', () => {
  it('is words, phrases, and words to leave out', () => {
    const query = parseQuery('Restore "order database" -Test -"dry run"');
    expect(query.terms).toEqual([
      { text: 'Restore', words: ['restore'], isOpen: true },
      { text: 'order database', words: ['order', 'database'], isOpen: false },
    ]);
    expect(query.excluded.map(({ words }) => words)).toEqual([['test'], ['dry', 'run']]);
  });

  it('is filters, in any case, with quotes and with a minus', () => {
    const query = parseQuery('owner:"Ana Ruiz" STATE:blocked -state:done dept:Orders is:critical in:items in:lists stage:monitor due:today');
    expect(query.terms).toEqual([]);
    expect(query).toMatchObject({
      owners: { anyOf: ['ana ruiz'], noneOf: [] }, states: { anyOf: ['blocked'], noneOf: ['done'] }, departments: { anyOf: ['orders'] }, flags: { anyOf: ['critical'] },
      kinds: { anyOf: ['item', 'checklist'] }, stages: { anyOf: ['monitor'] }, dues: { anyOf: ['today'] }, unknown: [],
    });
  });

  it('takes the beginning of a value while it is typed, and says what it does not know', () => {
    expect(parseQuery('state:blo').states.anyOf).toEqual(['blocked']);
    expect(parseQuery('state:a').states.anyOf).toEqual(['active', 'aborted']);
    expect(parseQuery('in:s').kinds.anyOf).toEqual(['section']);
    expect(parseQuery('state:').states.anyOf).toEqual([]);
    expect(isEmptyQuery(parseQuery('state: owner:'))).toBe(true);
    expect(parseQuery('state:happy').unknown).toMatchObject([{ filter: 'state', value: 'happy' }]);
    expect(parseQuery('state:happy').unknown[0]?.known).toContain('blocked');
    expect(isEmptyQuery(parseQuery('state:happy'))).toBe(false);
  });

  it('leaves words with a colon that are no filter as words', () => {
    expect(words('https://example.org foo:bar note: 12:30')).toEqual(['https example org', 'foo bar', 'note', '12 30']);
  });

  it('passes over signs, lone quotes and minuses', () => {
    expect(words('  "" - -- !!! … \u0000 ')).toEqual([]);
    expect(words('co-op -- fire')).toEqual(['co op', 'fire']);
    expect(words('"not closed')).toEqual(['not closed']);
    expect(isEmptyQuery(parseQuery('-"'))).toBe(true);
  });

  it('gives back each part where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        for (const { from, to, value } of lexQuery(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toContain(value);
          end = to;
        }
      }),
    );
  });

  it('never refuses and never lets a quote through, whatever is typed', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('"', '-', '*', '^', 'AND', 'OR', 'NOT', 'NEAR(', ')', 'title:', 'in:', 'due:', 'state:', 'owner:', "'", ';', '\u0000', '{', ':', '+'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const query = parseQuery(parts.join(' '));
        for (const { text, words } of [...query.terms, ...query.excluded]) {
          expect(text).not.toMatch(/["\p{Cc}]/u);
          expect(words.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('X4: the full-text expression', () => {
  it('lets the last word go on, unless it was quoted', () => {
    expect(matchText(parseQuery('check "fire door" x'))).toEqual({
      all: '("check" * AND "fire door" AND "x" *)',
      whole: '("check" AND "fire door" AND "x")',
      begins: '(title : ^ "check fire door x" *)',
      beginsWhole: '(title : ^ "check fire door x")',
    });
    expect(matchText(parseQuery('owner:me'))).toBeNull();
  });

  it('leaves out what is excluded', () => {
    expect(matchText(parseQuery('check -old -"fire door"'))?.all).toBe('("check" *) NOT ("old" OR "fire door")');
    expect(excludedText(parseQuery('-old state:done'))).toBe('"old"');
  });
});

describe('X4: days', () => {
  it.each([
    ['today', { from: '2026-11-30', to: '2026-11-30' }],
    ['tomorrow', { from: '2026-12-01', to: '2026-12-01' }],
    ['week', { from: '2026-11-30', to: '2026-12-06' }],
    ['overdue', { from: null, to: '2026-11-29' }],
  ] as const)('%s', (word, span) => expect(daySpan(word, '2026-11-30')).toEqual(span));

  it('takes a day, a month or a year, also while it is typed', () => {
    const within = (typed: string, day: string): boolean => {
      const [choice] = parseQuery(`due:${typed}`).dues.anyOf;
      if (choice === undefined || choice === 'none') return false;
      const { from, to } = daySpan(choice, '2026-01-01');
      return (from === null || day >= from) && (to === null || day <= to);
    };
    expect([within('2026-11-27', '2026-11-27'), within('2026-11-2', '2026-11-27'), within('2026-11', '2026-11-27'), within('2026', '2026-11-27')]).toEqual([true, true, true, true]);
    expect([within('2026-11-27', '2026-11-28'), within('2026-1', '2026-02-01'), within('2025', '2026-11-27')]).toEqual([false, false, false]);
    expect(parseQuery('due:20261127').unknown).toHaveLength(1);
  });
});
