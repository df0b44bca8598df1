import { type DomainError, refusal } from '#shared/domain/error.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/time.ts';
import { type Run, type RunDraft, type RunNote, type StepOutcome, applyRun } from './run.ts';

export type StartRun = {
  readonly id: Id;
  readonly workflowId: Id;
  readonly version: number;
  readonly definition: WorkflowDefinition;
  readonly operatorId: Id | null;
  readonly at: Instant;
};

/** Starts a run of one published version; its first step begins at once (R1). */
export function decideStart({ id, workflowId, version, definition, operatorId, at }: StartRun): RunDraft[] {
  const steps = definition.steps.map((step, index) => ({
    stepId: step.id,
    name: step.name,
    attempt: index === 0 ? 1 : 0,
    outcome: null,
    reason: null,
    validated: false,
    startedAt: index === 0 ? at : null,
    endedAt: null,
    pausedMs: 0,
  }));
  const run: Run = {
    id, workflowId, version, title: definition.title, state: 'active', operatorId,
    startedAt: at, endedAt: null, pausedAt: null, reason: null, current: 0, steps, notes: [],
  };
  return [draft(id, 'run.started', run)];
}

export type SettleStep = {
  /** The step that the operator saw; refused when the run has moved on, so that a late key press settles nothing else. */
  readonly stepId: string;
  readonly outcome: StepOutcome;
  readonly reason: string | null;
  readonly validated: boolean;
  readonly note: string | null;
  readonly by: Id;
  readonly at: Instant;
};

/** Settles the current step and begins the next; the last one completes the run (R1, R2). */
export function decideSettle(run: Run, definition: WorkflowDefinition, command: SettleStep): Result<RunDraft[], DomainError> {
  const refused = notAtStep(run, command.stepId, command.outcome);
  if (refused !== null) return err(refused);
  const reason = command.reason?.trim() || null;
  if (command.outcome !== 'done' && reason === null) {
    return err(refusal('reason-required', `Say why the step ${command.outcome === 'failed' ? 'failed' : 'is skipped'}.`, 'reason'));
  }
  const step = definition.steps.find((candidate) => candidate.id === command.stepId);
  if (command.outcome === 'done' && step?.validation != null && !command.validated) {
    return err(refusal('validation-not-confirmed', `Confirm first: ${step.validation}`, 'validated'));
  }
  const { stepId, outcome, validated, at } = command;
  const note = command.note?.trim() || null;
  const noted = note === null ? [] : [draft(run.id, 'run.noted', { stepId, text: note, by: command.by, at })];
  const settled = draft(run.id, 'run.step-settled', { stepId, outcome, reason, validated, at });
  return ok([...noted, settled, ...goOn(run, outcome, at)]);
}

function goOn(run: Run, outcome: StepOutcome, at: Instant): RunDraft[] {
  if (outcome === 'failed') return [];
  const next = run.steps[run.current + 1];
  return [next === undefined ? draft(run.id, 'run.completed', { at }) : draft(run.id, 'run.step-begun', { stepId: next.stepId, at })];
}

function notAtStep(run: Run, stepId: string, outcome: StepOutcome): DomainError | null {
  const mayGoOn = run.state === 'active' || (run.state === 'failed' && outcome === 'skipped');
  if (!mayGoOn) return refusal('run-not-active', `The run is ${run.state}; this step can't be settled now.`);
  const current = run.steps[run.current];
  if (current?.stepId === stepId) return null;
  return refusal('step-not-current', `The run is at “${current?.name ?? 'its end'}”, not at the step you settled.`, 'stepId');
}

/** Begins the failed step again, as a new attempt. */
export function decideRetry(run: Run, at: Instant): Result<RunDraft[], DomainError> {
  const current = run.steps[run.current];
  if (run.state !== 'failed' || current === undefined) return err(refusal('run-not-failed', `The run is ${run.state}; there is no failed step to try again.`));
  return ok([draft(run.id, 'run.step-begun', { stepId: current.stepId, at })]);
}

export function decidePause(run: Run, reason: string, at: Instant): Result<RunDraft[], DomainError> {
  if (run.state !== 'active') return err(refusal('run-not-active', `The run is ${run.state}; only an active run can be paused.`));
  if (reason.trim() === '') return err(refusal('reason-required', 'Say why the run is paused.', 'reason'));
  return ok([draft(run.id, 'run.paused', { reason, at })]);
}

export function decideResume(run: Run, at: Instant): Result<RunDraft[], DomainError> {
  if (run.state !== 'paused') return err(refusal('run-not-active', `The run is ${run.state}; only a paused run can be resumed.`));
  return ok([draft(run.id, 'run.resumed', { at })]);
}

export function decideAbort(run: Run, reason: string, at: Instant): Result<RunDraft[], DomainError> {
  if (isOver(run)) return err(refusal('run-not-active', `The run is ${run.state} already.`));
  if (reason.trim() === '') return err(refusal('reason-required', 'Say why the run is aborted.', 'reason'));
  return ok([draft(run.id, 'run.aborted', { reason, at })]);
}

/** Writes a note beside a step; also after the end, because a report is completed later. */
export function decideNote(run: Run, note: RunNote): Result<RunDraft[], DomainError> {
  if (note.text.trim() === '') return err(refusal('invalid', 'A note needs a text.', 'text'));
  if (!run.steps.some((step) => step.stepId === note.stepId)) return err(refusal('not-found', 'This run has no such step.', 'stepId'));
  return ok([draft(run.id, 'run.noted', note)]);
}

export const isOver = (run: Run): boolean => run.state === 'complete' || run.state === 'aborted';

/** The run as it will stand when the drafts are recorded. */
export const foldRun = (run: Run | null, drafts: readonly RunDraft[]): Run | null => drafts.reduce(applyRun, run);

const draft = <T extends RunDraft['type']>(entityId: Id, type: T, payload: Extract<RunDraft, { type: T }>['payload']) =>
  ({ stream: WORKSPACE_STREAM, entity: 'run', entityId, type, payload }) as Extract<RunDraft, { type: T }>;
