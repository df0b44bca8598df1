import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationRange, minutesOf, spanInWords } from '#shared/domain/workflows/duration-range.ts';

const DAY = 1_440;

describe('C1: how long a workflow takes, as people write it', () => {
  it.each([
    ['<5 s', 0, 5 / 60], ['<30s', 0, 0.5], ['up to 3 h', 0, 180], ['max 5 min', 0, 5], ['less than a minute', null, null],
    ['10-30 minutes', 10, 30], ['1–2 days', DAY, 2 * DAY], ['1-14 days', DAY, 14 * DAY], ['2-8 weeks', 14 * DAY, 56 * DAY], ['3-6 months', 90 * DAY, 180 * DAY],
    ['1 year', 365 * DAY, 365 * DAY], ['2 hours to 3 days', 120, 3 * DAY], ['30 s - 2 min', 0.5, 2], ['10 minute-2 hours', 10, 120], ['3-2 hours', 120, 180],
    ['Hours-days', 60, DAY], ['minutes to hours', 1, 60], ['~5 minutes', 5, 5], ['about 1 hour and 5 minutes', 65, 65], ['1 h 30 min.', 90, 90], ['1.5 hours', 90, 90],
    ['> 2 days', 2 * DAY, 2 * DAY], ['>2 days', 2 * DAY, 2 * DAY], ['at least 2 days', 2 * DAY, 2 * DAY], ['1-14 days (weekends too)', DAY, 14 * DAY],
    ['2-~3 hours', 120, 180], ['from 1 hour to 2 hours', null, null],
    ['soon', null, null], ['', null, null], ['5', null, null], ['0 s', null, null], ['5 parsecs', null, null], ['1 h 90 parsecs', null, null],
    ['1-2 parsecs', null, null], ['1-soon', null, null], ['1-2', null, null], ['soon to 2 days', null, null], ['<soon', null, null],
  ])('%s', (text, min, max) => expect(durationRange(text)).toEqual(min === null ? null : { min, max }));

  it('never throws, and the shortest is never longer than the longest', () =>
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-~<> e', 'h', 'min', 'days', 'weeks', ' to ', 'and'), maxLength: 30 }), (text) => {
      const range = durationRange(text);
      return range === null || (range.min <= range.max && range.max > 0);
    })));
});

describe('W2: how long a step takes', () => {
  it.each([['~5 minutes', 5], ['90 s', 1.5], ['2-3 hours', 180], ['2 weeks', 14 * DAY], ['hours', null], ['2 years', null], ['soon', null], ['5 parsecs', null]])('%s', (text, minutes) =>
    expect(minutesOf(text)).toBe(minutes));
});

it('minutes are told in the largest unit that they fill', () => {
  expect([90, 60, 1 / 60, 5 / 60, 7 * DAY, 60 * DAY, DAY, 0, 0.001, 61.5].map(spanInWords)).toEqual([
    '90 minutes', '1 hour', '1 second', '5 seconds', '1 week', '2 months', '1 day', 'no time', 'less than a second', '3690 seconds',
  ]);
});
