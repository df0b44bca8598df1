import { z } from 'zod';
import { zoneSchema } from '#shared/domain/items/due.ts';

/** A wall-clock moment without a zone: `2026-11-23T08:00`. */
export const wallMomentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a moment such as 2026-11-23T08:00');
export type WallMoment = string;

/**
 * How a list comes again (D4): an RFC 5545 rule (`FREQ=WEEKLY;BYDAY=MO`) from a wall-clock start in a zone. Cycles keep
 * their wall-clock time over changes of daylight saving.
 */
export const recurrenceSchema = z.object({ rule: z.string().min(1).max(500), start: wallMomentSchema, zone: zoneSchema });
export type Recurrence = z.infer<typeof recurrenceSchema>;
