import { type Due, dueSchema } from './due.ts';

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/;
const CYCLE = /^\+(\d{1,4})d(?:@(\d{2}:\d{2}))?$/;

/**
 * Reads when an item is due: a day (`2026-11-27`), a day and a time of day (`2026-11-27T17:00`), or days after the start
 * of the cycle (`+3d`, `+0d@10:00`). `zone` is where the wall clock of a day hangs. Null for any other text.
 */
export function readDue(text: string, zone: string): Due | null {
  const day = DAY.exec(text);
  if (day !== null) return dueSchema.safeParse({ kind: 'day', day: day[1], time: day[2] ?? null, zone }).data ?? null;
  const cycle = CYCLE.exec(text);
  return cycle === null ? null : (dueSchema.safeParse({ kind: 'cycle', days: Number(cycle[1]), time: cycle[2] ?? null }).data ?? null);
}

/** The notation that `readDue` reads; the zone is not part of it. */
export function writeDue(due: Due): string {
  if (due.kind === 'day') return due.time === null ? due.day : `${due.day}T${due.time}`;
  return due.time === null ? `+${due.days}d` : `+${due.days}d@${due.time}`;
}
