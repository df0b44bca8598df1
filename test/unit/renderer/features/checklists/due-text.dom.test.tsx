import { beforeAll, describe, expect, it } from 'vitest';
import { dueNeed, dueText } from '#renderer/features/checklists/due-text.ts';
import { loadTexts, startI18n } from '#renderer/lib/i18n.ts';
import type { Due } from '#shared/domain/items/due.ts';
import { item } from './items.ts';

beforeAll(async () => {
  await startI18n('en');
  await loadTexts(['checklists']);
});

const NOW = new Date('2026-11-21T12:00:00.000Z');
const on = (day: string, time: string | null = null, zone = 'UTC'): Due => ({ kind: 'day', day, time, zone });

describe('due dates as they are said (D5)', () => {
  it('says near days by name and others by their date', () => {
    expect(dueText(on('2026-11-21'), null, NOW)).toBe('Today');
    expect(dueText(on('2026-11-22', '17:00'), null, NOW)).toBe('Tomorrow, 17:00');
    expect(dueText(on('2026-11-27'), null, NOW)).toBe('Fri 27 Nov');
    expect(dueText(on('2027-01-04'), null, NOW)).toBe('Mon 4 Jan 2027');
  });

  it('reckons days of a cycle from its start, and names them while none runs', () => {
    expect(dueText({ kind: 'cycle', days: 4, time: null }, { key: '2026-11-23T08:00' }, NOW)).toBe('Fri 27 Nov');
    expect(dueText({ kind: 'cycle', days: 4, time: null }, null, NOW)).toBe('Day 5 of the cycle');
  });

  it('is today where the clock hangs, not here', () => {
    expect(dueText(on('2026-11-22', null, 'Pacific/Kiritimati'), null, NOW)).toBe('Today');
  });

  it('presses when the day, or the time on it, is over; and never once it is settled', () => {
    const of = (due: Due, state: 'open' | 'done' = 'open') => dueNeed({ due, standing: item('a', { state }).standing }, null, NOW);
    expect(of(on('2026-11-20'))).toBe('overdue');
    expect(of(on('2026-11-21'))).toBe('today');
    expect(of(on('2026-11-21', '11:00'))).toBe('overdue');
    expect(of(on('2026-11-21', '13:00'))).toBe('today');
    expect(of(on('2026-11-22'))).toBe('later');
    expect(of(on('2026-11-20'), 'done')).toBeNull();
  });
});
