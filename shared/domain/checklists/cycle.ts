import { z } from 'zod';
import { nullableId } from '#shared/domain/ledger/event.ts';
import { instantSchema } from '#shared/lib/time.ts';
import { wallMomentSchema } from './recurrence.ts';

/** One turn of a recurring list, named by the wall-clock moment of its start, so that every device gives it the same name. */
export const cycleSchema = z.object({ key: wallMomentSchema, startsAt: instantSchema, /** Start of the next; null when there is none. */ endsAt: instantSchema.nullable() });
export type Cycle = z.infer<typeof cycleSchema>;

/** Complete: every item settled. Missed: nobody did anything in it. */
export const CYCLE_OUTCOMES = ['complete', 'incomplete', 'missed'] as const;
export type CycleOutcome = (typeof CYCLE_OUTCOMES)[number];

export const closingSchema = z.object({ at: instantSchema, by: nullableId, outcome: z.enum(CYCLE_OUTCOMES) });

export const currentCycleSchema = cycleSchema.extend({ closed: closingSchema.nullable() });
export type CurrentCycle = z.infer<typeof currentCycleSchema>;

export const pastCycleSchema = cycleSchema.extend({ closed: closingSchema });
export type PastCycle = z.infer<typeof pastCycleSchema>;
