import { type CalendarDay, type DayNumber, calendarDay, dayNumber, daysInMonth, daysInYear, weekday } from '#shared/lib/calendar.ts';
import type { WallMinutes } from './recurrence.ts';
import type { Rule, RuleDay } from './rule.ts';

const A_DAY = 1_440;

/** A rule that gives nothing in so many days gives nothing: the rarest day, a 29 February on a Monday, comes within 40 years. */
const HORIZON_DAYS = 36_525;

/** The wall-clock moments of a rule, in their order. */
export type Expansion = {
  /** The first moment later than this one. */
  readonly after: (minutes: WallMinutes) => WallMinutes | null;
  /** The last moment that is not later than this one. */
  readonly atOrBefore: (minutes: WallMinutes) => WallMinutes | null;
};

/** A stretch of days that the rule is applied to as a whole: its year, month, week or day. `index` 0 holds the start. */
type Period = { readonly first: DayNumber; readonly days: number };
type Periods = { readonly indexOf: (day: DayNumber) => number; readonly at: (index: number) => Period };

/**
 * Expands a rule over whole minutes of wall-clock time (RFC 5545, 3.3.10). A period is reached by one division, so that a
 * start that lies decades back costs nothing. Only COUNT has to walk from the start, once.
 *
 * This is written here and not taken from a library, because a library works on moments in a zone: one that starts at a
 * moment that daylight saving leaves out keeps the hour that it was pushed to for ever after. Here the wall clock alone
 * decides, and `occurrences.ts` looks up the instants. A library is the test's second opinion.
 */
export function expandRule(rule: Rule, start: WallMinutes, until: WallMinutes | null): Expansion {
  const startDay = Math.floor(start / A_DAY);
  const periods = periodsOf(rule, startDay);
  const isDay = dayFilter(rule, calendarDay(startDay), startDay);
  const timesOn = timesOfDay(rule, start);
  const from = (minutes: WallMinutes): number => Math.max(0, periods.indexOf(Math.floor(minutes / A_DAY)));

  const momentsIn = ({ first, days }: Period): WallMinutes[] => {
    const moments: WallMinutes[] = [];
    for (let day = first; day < first + days; day += 1) {
      if (isDay(day)) for (const time of timesOn(day)) moments.push(day * A_DAY + time);
    }
    return chosen(moments, rule.positions);
  };

  const firstAfter = (minutes: WallMinutes, last: WallMinutes): WallMinutes | null => {
    const end = Math.floor(Math.max(minutes, start) / A_DAY) + HORIZON_DAYS;
    for (let index = from(minutes); ; index += 1) {
      const period = periods.at(index);
      if (period.first > end) return null;
      const moment = momentsIn(period).find((each) => each > minutes && each >= start);
      if (moment !== undefined) return moment > last ? null : moment;
    }
  };

  let last = until ?? Number.POSITIVE_INFINITY;
  if (rule.count !== null) {
    let moment: WallMinutes | null = start - 1;
    for (let left = rule.count; left > 0 && moment !== null; left -= 1) moment = firstAfter(moment, last);
    last = moment ?? last;
  }

  return {
    after: (minutes) => firstAfter(minutes, last),
    atOrBefore: (minutes) => {
      const bound = Math.min(minutes, last);
      if (bound < start) return null;
      for (let index = from(bound); index >= 0; index -= 1) {
        const moment = momentsIn(periods.at(index)).findLast((each) => each <= bound && each >= start);
        if (moment !== undefined) return moment;
      }
      return null;
    },
  };
}

function periodsOf({ frequency, interval, weekStart }: Rule, startDay: DayNumber): Periods {
  const { year, month } = calendarDay(startDay);
  switch (frequency) {
    case 'YEARLY':
      return {
        indexOf: (day) => Math.floor((calendarDay(day).year - year) / interval),
        at: (index) => ({ first: dayNumber(year + index * interval, 1, 1), days: daysInYear(year + index * interval) }),
      };
    case 'MONTHLY':
      return {
        indexOf: (day) => {
          const there = calendarDay(day);
          return Math.floor(((there.year - year) * 12 + there.month - month) / interval);
        },
        at: (index) => {
          const first = dayNumber(year, month + index * interval, 1);
          return { first, days: dayNumber(year, month + index * interval + 1, 1) - first };
        },
      };
    case 'WEEKLY': {
      const week = startDay - daysInto(startDay, weekStart);
      return { indexOf: (day) => Math.floor((day - week) / (7 * interval)), at: (index) => ({ first: week + index * 7 * interval, days: 7 }) };
    }
    case 'DAILY':
      return { indexOf: (day) => Math.floor((day - startDay) / interval), at: (index) => ({ first: startDay + index * interval, days: 1 }) };
    case 'HOURLY':
      // Day by day: the hours of each are counted from the start by `timesOfDay`.
      return { indexOf: (day) => day - startDay, at: (index) => ({ first: startDay + index, days: 1 }) };
  }
}

const daysInto = (day: DayNumber, weekStart: number): number => (weekday(day) - weekStart + 7) % 7;

/** Whether a day belongs to the rule. What the rule does not name, the start says. */
function dayFilter(rule: Rule, start: CalendarDay, startDay: DayNumber): (day: DayNumber) => boolean {
  const { frequency, months, weeks, yearDays, monthDays, days, weekStart } = rule;
  const namesDay = weeks !== null || yearDays !== null || monthDays !== null || days !== null;
  const tests: ((day: DayNumber) => boolean)[] = [];
  const wantedMonths = months ?? (frequency === 'YEARLY' && !namesDay ? [start.month] : null);
  if (wantedMonths !== null) tests.push((day) => wantedMonths.includes(calendarDay(day).month));
  if (weeks !== null) tests.push((day) => isCounted(weeks, weekOf(day, weekStart)));
  if (yearDays !== null) tests.push((day) => isCounted(yearDays, dayOfYear(day)));
  const wantedDays = monthDays ?? ((frequency === 'MONTHLY' || frequency === 'YEARLY') && !namesDay ? [start.day] : null);
  if (wantedDays !== null) tests.push((day) => isCounted(wantedDays, dayOfMonth(day)));
  const isOfWeek = frequency === 'WEEKLY' || (frequency === 'YEARLY' && weeks !== null && yearDays === null && monthDays === null);
  const weekdays = days ?? (isOfWeek ? [{ weekday: weekday(startDay), ordinal: null }] : null);
  if (weekdays !== null) {
    const within = frequency === 'MONTHLY' || months !== null ? dayOfMonth : dayOfYear;
    tests.push((day) => weekdays.some((each) => isRuleDay(each, day, within)));
  }
  return (day) => tests.every((test) => test(day));
}

/** The how-manieth, of how many. */
type Place = { readonly nth: number; readonly of: number };

/** Whether a place is among numbers that count from 1, or from -1 backwards. */
const isCounted = (numbers: readonly number[], { nth, of }: Place): boolean => numbers.includes(nth) || numbers.includes(nth - of - 1);

function dayOfMonth(day: DayNumber): Place {
  const { year, month, day: nth } = calendarDay(day);
  return { nth, of: daysInMonth(year, month) };
}

function dayOfYear(day: DayNumber): Place {
  const { year } = calendarDay(day);
  return { nth: day - dayNumber(year, 1, 1) + 1, of: daysInYear(year) };
}

/** The number of its week: week 1 is the first with at least four days in its year. */
function weekOf(day: DayNumber, weekStart: number): Place {
  const firstWeekOf = (year: number): DayNumber => {
    const fourth = dayNumber(year, 1, 4);
    return fourth - daysInto(fourth, weekStart);
  };
  const fourthOfWeek = day - daysInto(day, weekStart) + 3;
  const { year } = calendarDay(fourthOfWeek);
  return { nth: Math.floor((day - firstWeekOf(year)) / 7) + 1, of: (firstWeekOf(year + 1) - firstWeekOf(year)) / 7 };
}

function isRuleDay(wanted: RuleDay, day: DayNumber, within: (day: DayNumber) => Place): boolean {
  if (wanted.weekday !== weekday(day)) return false;
  if (wanted.ordinal === null) return true;
  const { nth, of } = within(day);
  return wanted.ordinal > 0 ? Math.ceil(nth / 7) === wanted.ordinal : -Math.ceil((of - nth + 1) / 7) === wanted.ordinal;
}

/** The minutes of a day on which its moments lie. */
function timesOfDay({ frequency, interval, hours, minutes }: Rule, start: WallMinutes): (day: DayNumber) => readonly number[] {
  const startHour = Math.floor(start / 60);
  const wantedMinutes = minutes ?? [start - startHour * 60];
  const timesIn = (hour: number): number[] => wantedMinutes.map((minute) => hour * 60 + minute);
  if (frequency !== 'HOURLY') {
    const times = (hours ?? [((startHour % 24) + 24) % 24]).flatMap(timesIn);
    return () => times;
  }
  const all = hours ?? Array.from({ length: 24 }, (_, hour) => hour);
  return (day) => all.filter((hour) => (day * 24 + hour - startHour) % interval === 0).flatMap(timesIn);
}

function chosen(moments: WallMinutes[], positions: readonly number[] | null): WallMinutes[] {
  return positions === null ? moments : moments.filter((_, index) => isCounted(positions, { nth: index + 1, of: moments.length }));
}
