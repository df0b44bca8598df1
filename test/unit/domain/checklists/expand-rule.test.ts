import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { expandRule } from '#shared/domain/checklists/expand-rule.ts';
import { toMinutes, toMoment } from '#shared/domain/checklists/recurrence.ts';
import { parseRule } from '#shared/domain/checklists/rule.ts';

const expansionOf = (text: string, start: string) => {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.error.message);
  return expandRule(rule.value, toMinutes(start), rule.value.until?.at ?? null);
};

/** The first moments of a rule, walked one by one. */
function moments(text: string, start: string, most: number): string[] {
  const { after } = expansionOf(text, start);
  const found: string[] = [];
  for (let next = after(toMinutes(start) - 1); next !== null && found.length < most; next = after(next)) found.push(toMoment(next));
  return found;
}

const days = (text: string, start: string, most: number): string[] => moments(text, start, most).map((moment) => moment.slice(0, 10));

describe('D4: a rule over wall-clock time', () => {
  it.each([
    ['daily', 'FREQ=DAILY', '2026-12-30T08:00', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-26T08:00', ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']],
    ['every two weeks', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-23T08:00', ['2026-11-23', '2026-12-07', '2026-12-21']],
    ['the weekday of the start', 'FREQ=WEEKLY', '2026-11-25T08:00', ['2026-11-25', '2026-12-02']],
    ['the 31st, where there is one', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-01T08:00', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['the last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-01T08:00', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['the second Tuesday', 'FREQ=MONTHLY;BYDAY=2TU', '2026-11-01T08:00', ['2026-11-10', '2026-12-08']],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-11-01T08:00', ['2026-11-27', '2026-12-25']],
    ['a leap day', 'FREQ=YEARLY', '2024-02-29T08:00', ['2024-02-29', '2028-02-29']],
    ['the last working day of the quarter', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-03-01T08:00', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['week 1 in a year that it began before', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2024-01-01T08:00', ['2024-01-01', '2024-12-30', '2025-12-29']],
    ['until the end of a day', 'FREQ=DAILY;UNTIL=20261124', '2026-11-23T08:00', ['2026-11-23', '2026-11-24']],
    ['so many times', 'FREQ=DAILY;COUNT=2', '2026-11-23T08:00', ['2026-11-23', '2026-11-24']],
  ])('%s', (_name, text, start, expected) => expect(days(text, start, expected.length === 2 && /COUNT|UNTIL/.test(text) ? 9 : expected.length)).toEqual(expected));

  it('comes every third hour from its start, over midnight', () => {
    expect(moments('FREQ=HOURLY;INTERVAL=5', '2026-11-23T20:30', 4)).toEqual(['2026-11-23T20:30', '2026-11-24T01:30', '2026-11-24T06:30', '2026-11-24T11:30']);
  });

  it('gives nothing rather than looking for ever', () => expect(moments('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01T08:00', 1)).toEqual([]));
});

const some = <T>(values: readonly T[], most: number) => fc.subarray([...values], { minLength: 1, maxLength: most });
const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) => fc.option(values.map((chosen) => `;${name}=${chosen.join(',')}`), { nil: '', freq: 2 });
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const counted = DAYS.flatMap((day) => [1, 2, 3, 4, -1, -2].map((nth) => `${nth}${day}`));
const months = part('BYMONTH', some(Array.from({ length: 12 }, (_, index) => index + 1), 4));
const monthDays = part('BYMONTHDAY', some([1, 2, 13, 28, 29, 30, 31, -1, -2, -30], 4));
const hours = part('BYHOUR', some([0, 6, 8, 17, 23], 2));
const minutes = part('BYMINUTE', some([0, 15, 59], 1));
const positions = part('BYSETPOS', some([1, 2, -1], 2));
const all = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
/** The library takes days with and without a number together amiss in yearly rules. */
const anyDays = fc.oneof(part('BYDAY', some(DAYS, 3)), part('BYDAY', some(counted, 3)));
const bodies = fc.oneof(
  all(fc.constant('FREQ=DAILY'), months, monthDays, part('BYDAY', some(DAYS, 4)), hours, minutes),
  all(fc.constant('FREQ=WEEKLY'), months, part('BYDAY', some(DAYS, 4)), hours, minutes, fc.constantFrom('', ';WKST=SU', ';WKST=WE')),
  all(fc.constant('FREQ=MONTHLY'), months, fc.oneof(monthDays, anyDays), hours, minutes),
  all(fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR'), months, positions),
  all(fc.constant('FREQ=YEARLY'), months, fc.oneof(monthDays, anyDays, part('BYYEARDAY', some([1, 60, 200, 366, -1, -200], 3))), hours, minutes),
  all(fc.constant('FREQ=YEARLY'), part('BYWEEKNO', some([2, 20, 33, 51], 2)), part('BYDAY', some(DAYS, 3))),
  all(fc.constant('FREQ=HOURLY'), months, part('BYDAY', some(DAYS, 4)), hours),
);
const ends = fc.constantFrom('', '', '', ';UNTIL=20040310T120000');
const intervals = fc.constantFrom('', '', ';INTERVAL=2', ';INTERVAL=3', ';INTERVAL=7');
/** A rule with COUNT always gives something. */
const rules = fc.oneof(
  { weight: 4, arbitrary: all(bodies, intervals, ends) },
  { weight: 1, arbitrary: all(fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU,SU', 'FREQ=MONTHLY;BYDAY=-1MO', 'FREQ=HOURLY', 'FREQ=MONTHLY;BYMONTHDAY=30'), intervals, fc.constantFrom(';COUNT=1', ';COUNT=7')) },
);
const EIGHT_YEARS = 4_207_680;
const starts = fc.integer({ min: toMinutes('1999-12-25T00:00'), max: toMinutes('2008-03-02T00:00') }).map(toMoment);

describe('RFC 5545, against a second opinion', () => {
  it('gives what a library of its own gives, for any rule and start', () => {
    fc.assert(
      fc.property(rules, starts, (text, start) => {
        const until = toMoment(toMinutes(start) + EIGHT_YEARS);
        const compact = (moment: string): string => `${moment.replace(/[-:]/g, '')}00Z`;
        // Rules that would never end by themselves end with what is compared: the library gives up on those that give nothing.
        const bounded = /COUNT|UNTIL/.test(text) ? text.replace('T120000', 'T120000Z') : `${text};UNTIL=${compact(until)}`;
        const library = new RRuleTemporal({ rruleString: `DTSTART:${compact(start)}\nRRULE:${bounded}`, maxIterations: 200_000 });
        const theirs: string[] = [];
        library.all((date) => {
          const moment = date.toString().slice(0, 16);
          const goesOn = theirs.length < 60 && moment <= until;
          if (goesOn) theirs.push(moment);
          return goesOn;
        });
        const ours = moments(text, start, 60).filter((moment) => moment <= until);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the moment before by looking back, and the one after by looking ahead, wherever it begins to look', () => {
    fc.assert(
      fc.property(rules, starts, fc.nat(4_000_000), (text, start, ahead) => {
        const { after, atOrBefore } = expansionOf(text, start);
        const at = toMinutes(start) + ahead;
        const before = atOrBefore(at);
        const next = after(at);
        if (before !== null) {
          expect(before).toBeLessThanOrEqual(at);
          expect(after(before)).toBe(next);
          expect(atOrBefore(before)).toBe(before);
        }
        if (next !== null) expect([next > at, atOrBefore(next - 1)]).toEqual([true, before]);
      }),
      { numRuns: 500 },
    );
  });
});
