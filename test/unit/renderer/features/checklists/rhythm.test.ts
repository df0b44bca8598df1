import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrenceFault } from '#shared/domain/checklists/occurrences.ts';
import { type Repeats, ordinals, repeatsOf, rhythms, ruleOf, weekdayOf, weekdays } from '#renderer/features/checklists/rhythm.ts';

const START = '2026-11-23T08:00';
const chosen: Repeats = { rhythm: 'daily', days: [0], ordinal: '1', weekday: 0, custom: '' };

describe('D4: ways to come again that need no rule to be written', () => {
  it.each([
    ['daily', {}, 'FREQ=DAILY'],
    ['weekdays', {}, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['weekly', { days: [0, 3] }, 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['weekly', { days: [] }, null],
    ['fortnightly', { days: [4] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['fortnightly', { days: [] }, null],
    ['monthly-day', {}, 'FREQ=MONTHLY;BYMONTHDAY=23'],
    ['monthly-last', {}, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['monthly-weekday', { ordinal: '-1', weekday: 6 }, 'FREQ=MONTHLY;BYDAY=-1SU'],
    ['yearly', {}, 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23'],
    ['custom', { custom: ' FREQ=HOURLY ' }, 'FREQ=HOURLY'],
  ] as const)('%s %j is %s', (rhythm, more, rule) => expect(ruleOf({ ...chosen, ...more, rhythm }, START)).toBe(rule));

  it('shows a rule as the choice that makes it, and any other as it is written', () => {
    expect(repeatsOf('FREQ=WEEKLY;BYDAY=TU,TH', START)).toMatchObject({ rhythm: 'weekly', days: [1, 3] });
    expect(repeatsOf('FREQ=MONTHLY;BYDAY=2TU', START)).toMatchObject({ rhythm: 'monthly-weekday', ordinal: '2', weekday: 1 });
    expect(repeatsOf('FREQ=MONTHLY;BYMONTHDAY=24', START)).toMatchObject({ rhythm: 'custom', custom: 'FREQ=MONTHLY;BYMONTHDAY=24' });
    expect(repeatsOf('no rule', START)).toMatchObject({ rhythm: 'custom', custom: 'no rule' });
  });

  it('reads back whatever was chosen, and main takes it', () => {
    const choices = fc.record({
      rhythm: fc.constantFrom(...rhythms.filter((each) => each !== 'custom')), days: fc.subarray([...weekdays], { minLength: 1 }), ordinal: fc.constantFrom(...ordinals), weekday: fc.constantFrom(...weekdays), custom: fc.constant(''),
    });
    const starts = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(choices, starts, (choice, start) => {
        const rule = ruleOf(choice, start) ?? '';
        expect(ruleOf(repeatsOf(rule, start), start)).toBe(rule);
        expect(repeatsOf(rule, start).rhythm === 'custom').toBe(false);
        expect(recurrenceFault({ rule, start, zone: 'Europe/Berlin' })).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('counts days of the week from Monday', () => expect(['2026-11-22T23:59', '2026-11-23T00:00', '2026-11-29T08:00'].map(weekdayOf)).toEqual([6, 0, 6]));
});
