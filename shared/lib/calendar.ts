/**
 * Days of the Gregorian calendar as plain numbers: 0 is 1970-01-01. Recurrences are worked out on them, because whole
 * numbers can jump over decades where date objects have to walk.
 */
export type DayNumber = number;
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const MS_A_DAY = 86_400_000;

/** Months and days beyond their bounds run over into their neighbours, as in `Date.UTC`. */
export const dayNumber = (year: number, month: number, day: number): DayNumber => Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY);

export function calendarDay(day: DayNumber): CalendarDay {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Monday. */
export const weekday = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);
export const daysInMonth = (year: number, month: number): number => dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
