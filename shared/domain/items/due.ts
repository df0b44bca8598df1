import { z } from 'zod';

/** A day of the calendar: `2026-11-27`. */
export const daySchema = z.iso.date('expected a day such as 2026-11-27');
export type Day = string;

/** A time of day on the wall: `17:00`. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 17:00');

/** An IANA time zone: `Europe/Berlin`. */
export const zoneSchema = z.string().min(1).max(64).regex(/^[A-Za-z0-9_+/-]+$/, 'expected a time zone such as Europe/Berlin');

/**
 * When an item is due (D5): on a day, or some days after its cycle began (0 is the first day). Without a time it is due
 * by the end of that day. `zone` is where the wall clock hangs; a day of a cycle takes the zone of the recurrence.
 */
export const dueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: daySchema, time: wallTimeSchema.nullable(), zone: zoneSchema }),
  z.object({ kind: z.literal('cycle'), days: z.number().int().min(0).max(3_660), time: wallTimeSchema.nullable() }),
]);
export type Due = z.infer<typeof dueSchema>;
