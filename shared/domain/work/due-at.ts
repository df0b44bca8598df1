import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { Day, Due } from '#shared/domain/items/due.ts';
import { type WallClock, wallClock } from '#shared/lib/zone.ts';

const MS_A_DAY = 86_400_000;

/** The rhythm of the list that an item is in; both null for a list that is worked through once. */
export type Rhythm = { readonly cycle: CurrentCycle | null; readonly recurrence: Recurrence | null };

/**
 * The instant from which an item is overdue, in ms (D5): a time of day is meant sharp, a day without one runs to its end
 * in its own zone. Days of a cycle count from the day on which the current cycle began, in the zone of the recurrence.
 * Null where nothing is due: the list has no cycle now, or somebody closed it.
 */
export function dueAt(due: Due, { cycle, recurrence }: Rhythm): number | null {
  if (due.kind === 'day') return onWall(due.day, 0, due.time, due.zone);
  if (cycle === null || cycle.closed !== null || recurrence === null) return null;
  return onWall(cycle.key.slice(0, 10), due.days, due.time, recurrence.zone);
}

function onWall(day: Day, days: number, time: string | null, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + days * MS_A_DAY;
  const wall = time === null ? midnight + MS_A_DAY : midnight + Date.parse(`1970-01-01T${time}:00.000Z`);
  return clockOf(zone).instantOf(wall);
}

const UTC: WallClock = { wallAt: (ms) => ms, instantOf: (ms) => ms };

/** A zone that this machine does not know any more must not make a date vanish: it is read as UTC. */
export const clockOf = (zone: string): WallClock => wallClock(zone) ?? UTC;
