import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Day, Due } from './due.ts';

const DAY_MS = 86_400_000;

/** A day so many days later; days of the calendar know no daylight saving. */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days lie from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The calendar day on which an item is due; null for a day of a cycle while no cycle runs (D5). */
export function dueDay(due: Due, cycle: Pick<CurrentCycle, 'key'> | null): Day | null {
  if (due.kind === 'day') return due.day;
  return cycle === null ? null : addDays(cycle.key.slice(0, 10), due.days);
}
