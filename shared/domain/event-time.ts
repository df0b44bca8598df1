import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Instant, toInstant, toMs } from '#shared/lib/time.ts';
import { type DomainError, refusal } from './error.ts';

/** Clocks of two devices may differ by this much, in ms. */
const TOLERANCE_MS = 60_000;

/** When something happened, where that was given: not in the future, so that nothing counts before it took place (D3, R10). */
export function decideEventTime(happenedAt: Instant | null, nowMs: number): Result<Instant, DomainError> {
  if (happenedAt === null) return ok(toInstant(nowMs));
  if (toMs(happenedAt) > nowMs + TOLERANCE_MS) return err(refusal('in-the-future', 'Say a time that has been: this one is still to come.', 'happenedAt'));
  return ok(happenedAt);
}
