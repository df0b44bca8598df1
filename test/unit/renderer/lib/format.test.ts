import { beforeAll, describe, expect, test } from 'vitest';
import { formatBytes, formatClock, formatCount, formatDate, formatDateTime, formatDay, formatDuration, formatElapsed, formatShare, formatTime } from '#renderer/lib/format.ts';
import { startI18n } from '#renderer/lib/i18n.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('figures and times in words', () => {
  beforeAll(() => startI18n('en'));

  test.each([
    [0, '0 s'],
    [-5000, '0 s'],
    [999, '0 s'],
    [37_400, '37 s'],
    [4 * minute + 12_000, '4 min 12 s'],
    [4 * minute, '4 min'],
    [hour + 5 * minute + 40_000, '1 h 5 min'],
    [49 * hour, '2 d 1 h'],
    [24 * hour + minute, '1 d'],
  ])('%d ms last %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });

  test.each([
    [0, '0:00'],
    [37_000, '0:37'],
    [4 * minute + 12_000, '4:12'],
    [hour + 5 * minute + 9_000, '1:05:09'],
    [-1, '0:00'],
  ])('a clock of %d ms shows %s', (milliseconds, clock) => {
    expect(formatElapsed(milliseconds)).toBe(clock);
  });

  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [13_400, '13 kB'],
    [3_420_000, '3.4 MB'],
    [412_300_000, '412 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  const night = '2026-03-12T02:07:42Z';

  test('instants in a zone', () => {
    expect(formatDate(night, 'Europe/Berlin')).toBe('12 Mar 2026');
    expect(formatTime(night, 'Europe/Berlin')).toBe('03:07');
    expect(formatTime('2026-03-12T00:07:00Z', 'UTC')).toBe('00:07');
    expect(formatClock(night, 'UTC')).toBe('02:07:42');
    expect(formatDateTime(Date.parse(night), 'UTC')).toBe('12 Mar 2026, 02:07');
  });

  test('days are those of the zone, not spans of 24 hours', () => {
    const now = '2026-03-12T23:30:00Z';
    expect(formatDay('2026-03-12T00:10:00Z', now, 'UTC')).toBe('Today');
    expect(formatDay('2026-03-12T23:50:00Z', now, 'Europe/Berlin')).toBe('Today');
    expect(formatDay('2026-03-12T12:00:00Z', now, 'Europe/Berlin')).toBe('Yesterday');
    expect(formatDay('2026-03-13T00:10:00Z', now, 'UTC')).toBe('Tomorrow');
    expect(formatDay('2026-03-20T00:10:00Z', now, 'UTC')).toBe('20 Mar 2026');
  });

  test('a share is never rounded to nothing or to all', () => {
    expect([0, 0.001, 0.42, 0.999, 1].map(formatShare)).toEqual(['0%', '1%', '42%', '99%', '100%']);
  });

  test('counts are grouped', () => {
    expect(formatCount(100_000)).toBe('100,000');
  });
});
