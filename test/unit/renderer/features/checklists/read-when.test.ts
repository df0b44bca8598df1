import { describe, expect, it } from 'vitest';
import { readDue, readPast, readStart } from '#renderer/features/checklists/read-when.ts';

/** A Saturday. */
const NOW = new Date(2026, 10, 21, 8, 0);
const day = (text: string) => readDue(text, NOW, 'UTC', false);

describe('dates in words (D5)', () => {
  it.each([
    ['fri', '2026-11-27', null], ['today', '2026-11-21', null], ['tomorrow', '2026-11-22', null], ['monday', '2026-11-23', null],
    ['27 nov', '2026-11-27', null], ['2026-11-27', '2026-11-27', null], ['in 2 weeks', '2026-12-05', null], ['27/11/2026', '2026-11-27', null],
    ['fri 17:00', '2026-11-27', '17:00'], ['3 feb', '2027-02-03', null], ['+3', '2026-11-24', null],
  ])('understands “%s”', (text, expected, time) => {
    expect(day(text)).toEqual({ kind: 'day', day: expected, time, zone: 'UTC' });
  });

  it('reads a plus as days of the cycle where a list comes again', () => {
    expect(readDue('+2', NOW, 'UTC', true)).toEqual({ kind: 'cycle', days: 2, time: null });
    expect(readDue('+0d 9:30', NOW, 'UTC', true)).toEqual({ kind: 'cycle', days: 0, time: '09:30' });
  });

  it.each(['', 'soon', 'the day when pigs fly', 'fri or so maybe', '99/99/9999'])('does not guess at “%s”', (text) => {
    expect(day(text)).toBeNull();
  });

  it('reads a moment that has been, and none that is to come (R10)', () => {
    expect(readPast('yesterday 16:00', NOW)).toBe(new Date(2026, 10, 20, 16, 0).toISOString());
    expect(readPast('tomorrow 16:00', NOW)).toBeNull();
    expect(readPast('nonsense', NOW)).toBeNull();
  });

  it.each([
    ['mon 9:30', '2026-11-23T09:30'], ['23 nov 2026 08:00', '2026-11-23T08:00'], ['Mon 23 Nov 2026 08:00', '2026-11-23T08:00'], ['tomorrow', '2026-11-22T08:00'], ['2026-11-23T06:15', '2026-11-23T06:15'], ['whenever', null],
  ])('reads “%s” as a start on the wall (D4)', (text, expected) => expect(readStart(text, NOW)).toBe(expected));
});
