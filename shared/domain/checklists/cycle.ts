import { z } from 'zod';
import { nullableId } from '#shared/domain/ledger/event.ts';
import type { Standing } from '#shared/domain/items/item.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';
import { wallMomentSchema } from './recurrence.ts';

/**
 * One turn of a recurring list, named by the wall-clock moment of its start, so that every device gives it the same name.
 * Names of a list only ever grow, as time does.
 */
export const cycleSchema = z.object({ key: wallMomentSchema, startsAt: instantSchema, /** Start of the next; null when there is none. */ endsAt: instantSchema.nullable() });
export type Cycle = z.infer<typeof cycleSchema>;

/** Complete: every item settled. Missed: nobody did anything in it. */
export const CYCLE_OUTCOMES = ['complete', 'incomplete', 'missed'] as const;
export type CycleOutcome = (typeof CYCLE_OUTCOMES)[number];

export const closingSchema = z.object({ at: instantSchema, by: nullableId, outcome: z.enum(CYCLE_OUTCOMES) });

/** Closed before its end: `items` are those that were in it. What is added until the next begins belongs to that one. */
export const earlyClosingSchema = closingSchema.extend({ items: z.array(idSchema) });

export const currentCycleSchema = cycleSchema.extend({ closed: earlyClosingSchema.nullable() });
export type CurrentCycle = z.infer<typeof currentCycleSchema>;

export const pastCycleSchema = cycleSchema.extend({ closed: closingSchema });
export type PastCycle = z.infer<typeof pastCycleSchema>;

/**
 * Cycles that went by one after the other with nobody there, by their first and last. Whatever their number, they are kept
 * as one: years away cost no more than a day.
 */
export const missedRunSchema = z.object({ first: wallMomentSchema, last: wallMomentSchema, startsAt: instantSchema, endsAt: instantSchema });
export type MissedRun = z.infer<typeof missedRunSchema>;

/** How an item stands when a cycle begins. */
export const UNTOUCHED: Standing = { state: 'open', reason: null, by: null, at: null };

const isUntouched = ({ state, by }: Standing): boolean => state === 'open' && by === null;
const isSettled = ({ state }: Standing): boolean => state === 'done' || state === 'not-applicable';

export function outcomeOf(standings: readonly Standing[]): CycleOutcome {
  if (standings.every(isUntouched)) return 'missed';
  return standings.every(isSettled) ? 'complete' : 'incomplete';
}
