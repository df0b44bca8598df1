import type { RunState, RunStep } from '#shared/domain/runs/run.ts';

/** How a run's state is marked: one shape, wherever a run is named. Its word is `common:run.<state>`. */
export const runStatus = (state: RunState): 'current' | 'paused' | 'failed' | 'done' | 'aborted' =>
  ({ active: 'current', paused: 'paused', failed: 'failed', complete: 'done', aborted: 'aborted' } as const)[state];

export const isOpenRun = (state: RunState): boolean => state === 'active' || state === 'paused' || state === 'failed';

/** How a step of a run is marked. `isCurrent` says that the run is at it. */
export function stepStatus(step: Pick<RunStep, 'outcome'>, isCurrent: boolean, state: RunState): 'current' | 'paused' | 'failed' | 'done' | 'skipped' | 'aborted' | 'pending' {
  if (step.outcome !== null) return step.outcome;
  if (!isCurrent) return 'pending';
  if (state === 'paused') return 'paused';
  return state === 'aborted' ? 'aborted' : 'current';
}
