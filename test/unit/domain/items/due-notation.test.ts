import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDue, writeDue } from '#shared/domain/items/due-notation.ts';

describe('D5: when an item is due, as text', () => {
  it.each([
    ['2026-11-27', { kind: 'day', day: '2026-11-27', time: null, zone: 'Europe/Berlin' }],
    ['2024-02-29T23:59', { kind: 'day', day: '2024-02-29', time: '23:59', zone: 'Europe/Berlin' }],
    ['+0d', { kind: 'cycle', days: 0, time: null }],
    ['+3660d@00:00', { kind: 'cycle', days: 3_660, time: '00:00' }],
  ] as const)('%s', (text, due) => {
    expect(readDue(text, 'Europe/Berlin')).toEqual(due);
    expect(writeDue(due)).toBe(text);
  });

  it.each(['', 'soon', '2026-02-29', '2026-13-01', '2026-11-27T24:00', '2026-11-27T7:00', '2026-11-27 17:00', '+3661d', '+d', '3d', '-1d', '+1d@25:00', '2026-11-27T17:00Z'])('“%s” is none', (text) => {
    expect(readDue(text, 'UTC')).toBeNull();
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_660 }), fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))), (days, at) => {
        const time = at === null ? null : at.map((part) => String(part).padStart(2, '0')).join(':');
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        for (const due of [{ kind: 'cycle' as const, days, time }, { kind: 'day' as const, day, time, zone: 'Asia/Kolkata' }]) expect(readDue(writeDue(due), 'Asia/Kolkata')).toEqual(due);
      }),
    );
  });
});
