import { END_NODE, START_NODE, stepNode } from '#shared/domain/maps/workflow-graph.ts';
import type { Run, RunStep } from '#shared/domain/runs/run.ts';
import { stepElapsedMs } from '#shared/domain/runs/run-time.ts';
import type { Decision, WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { isOpenRun, stepStatus } from '#renderer/lib/run-status.ts';

export type StepMark = ReturnType<typeof stepStatus>;

/** A step of a run beside what the runbook says about it. */
export interface LiveStep {
  /** Counted from 0. */
  readonly index: number;
  readonly run: RunStep;
  readonly says: WorkflowStep | null;
  readonly mark: StepMark;
  /** What is decided after it (W3). */
  readonly decisions: readonly Decision[];
}

export function liveSteps(run: Run, definition: WorkflowDefinition): readonly LiveStep[] {
  const said = new Map(definition.steps.map((step) => [step.id, step]));
  const decided = Map.groupBy(definition.decisions.filter(({ branches }) => branches.length > 0), ({ after }) => after);
  return run.steps.map((step, index) => ({
    index,
    run: step,
    says: said.get(step.stepId) ?? null,
    mark: stepStatus(step, index === run.current, run.state),
    decisions: decided.get(step.stepId) ?? [],
  }));
}

/** States of the nodes of the runbook's map while it is run. */
export function mapStatuses(run: Run, steps: readonly LiveStep[]): Readonly<Record<string, StepMark>> {
  return {
    [START_NODE]: 'done',
    ...Object.fromEntries(steps.map(({ index, mark }) => [stepNode(index), mark])),
    [END_NODE]: run.state === 'complete' ? 'done' : 'pending',
  };
}

/** The node that the run is at; null when it is over. */
export const currentNode = (run: Run): string | null => (isOpenRun(run.state) ? stepNode(run.current) : null);

export interface Totals {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  /** Estimates of the steps that were begun, in ms; null when none has one. */
  readonly estimateMs: number | null;
}

export function totalsOf(steps: readonly LiveStep[]): Totals {
  const count = (mark: StepMark) => steps.filter((step) => step.mark === mark).length;
  const estimates = steps.flatMap(({ run, says }) => (run.startedAt === null || says?.minutes == null ? [] : [says.minutes * 60_000]));
  return {
    done: count('done'),
    skipped: count('skipped'),
    failed: count('failed'),
    estimateMs: estimates.length === 0 ? null : estimates.reduce((sum, each) => sum + each, 0),
  };
}

/** How long a step took, or takes so far, in ms; null before it began. */
export const tookMs = (run: Run, step: RunStep, nowMs: number): number | null => stepElapsedMs(step, run.pausedAt ?? (run.state === 'aborted' ? run.endedAt : null), nowMs);
