import { calendarDay, dayNumber } from '#shared/lib/calendar.ts';

/** What `due:` understands besides a day, a month or a year. `week` is seven days from today on. */
export const DUE_WORDS = ['today', 'tomorrow', 'week', 'overdue', 'none'] as const;
export type DueWord = (typeof DUE_WORDS)[number];

export type DueChoice = DueWord | { readonly days: string };

/** The beginning of a day, as it is typed: `2026`, `2026-1`, `2026-11-27`. */
const DAY = /^\d{4}(-(\d{1,2}(-\d{0,2})?)?)?$/;

export function dueChoices(value: string): readonly DueChoice[] {
  if (DAY.test(value)) return [{ days: value }];
  const exact = DUE_WORDS.find((word) => word === value);
  return exact === undefined ? DUE_WORDS.filter((word) => word.startsWith(value)) : [exact];
}

/** Days from `from` to `to`, both within, as `2026-11-27`; a bound that is null is open. */
export type DaySpan = { readonly from: string | null; readonly to: string | null };

/** The days that a choice means on a given day. `none` is no day at all and has no span. */
export function daySpan(choice: Exclude<DueChoice, 'none'>, today: string): DaySpan {
  if (typeof choice === 'object') return { from: choice.days, to: `${choice.days}~` };
  switch (choice) {
    case 'today': return { from: today, to: today };
    case 'tomorrow': return { from: daysAfter(today, 1), to: daysAfter(today, 1) };
    case 'week': return { from: today, to: daysAfter(today, 6) };
    case 'overdue': return { from: null, to: daysAfter(today, -1) };
  }
}

function daysAfter(day: string, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const to = calendarDay(dayNumber(year, month, date) + days);
  return `${String(to.year).padStart(4, '0')}-${String(to.month).padStart(2, '0')}-${String(to.day).padStart(2, '0')}`;
}
