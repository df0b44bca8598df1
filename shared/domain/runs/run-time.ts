import type { Instant } from '#shared/lib/time.ts';
import type { Run, RunStep } from './run.ts';

const toMs = (instant: Instant): number => Date.parse(instant);

/** Working time of a run in ms: from start to end (or `nowMs`), without the time it stood paused. */
export function runElapsedMs(run: Run, nowMs: number): number {
  const until = toMs(run.pausedAt ?? run.endedAt ?? new Date(nowMs).toISOString());
  const paused = run.steps.reduce((sum, step) => sum + step.pausedMs, 0);
  return Math.max(0, until - toMs(run.startedAt) - paused);
}

/** Working time of a step in ms; null before it began. `pausedAt` is the run's. */
export function stepElapsedMs(step: RunStep, pausedAt: Instant | null, nowMs: number): number | null {
  if (step.startedAt === null) return null;
  const until = step.endedAt !== null ? toMs(step.endedAt) : pausedAt !== null ? toMs(pausedAt) : nowMs;
  return Math.max(0, until - toMs(step.startedAt) - step.pausedMs);
}
