import { z } from 'zod';
import { zoneSchema } from '#shared/domain/items/due.ts';

const MS_A_MINUTE = 60_000;

/** A wall-clock moment without a zone: `2026-11-23T08:00`. Text order is time order. */
export const wallMomentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a moment such as 2026-11-23T08:00')
  .refine((text) => readMoment(text) !== null, 'there is no such day or time');
export type WallMoment = string;

/** A wall-clock moment as whole minutes since 1970-01-01T00:00 on the same wall. */
export type WallMinutes = number;

export const toMoment = (minutes: WallMinutes): WallMoment => new Date(minutes * MS_A_MINUTE).toISOString().slice(0, 16);

/** Throws on a text that is no moment; what comes from outside is parsed by the schema first. */
export function toMinutes(moment: WallMoment): WallMinutes {
  const minutes = readMoment(moment);
  if (minutes === null) throw new Error(`not a wall-clock moment: ${moment}`);
  return minutes;
}

function readMoment(text: string): WallMinutes | null {
  const minutes = Date.parse(`${text}:00.000Z`) / MS_A_MINUTE;
  return Number.isFinite(minutes) && toMoment(minutes) === text ? minutes : null;
}

/**
 * How a list comes again (D4): an RFC 5545 rule (`FREQ=WEEKLY;BYDAY=MO`) from a wall-clock start in a zone. Cycles keep
 * their wall-clock time over changes of daylight saving.
 */
export const recurrenceSchema = z.object({ rule: z.string().min(1).max(500), start: wallMomentSchema, zone: zoneSchema });
export type Recurrence = z.infer<typeof recurrenceSchema>;
