import { z } from 'zod';
import { type DraftOf, eventSpec, nullableId } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { type Instant, instantSchema, toMs } from '#shared/lib/time.ts';

/** `failed` means: stopped at a step that failed; a retry or a skip goes on from there. */
export const RUN_STATES = ['active', 'paused', 'failed', 'complete', 'aborted'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** How a step was settled (R2). */
export const STEP_OUTCOMES = ['done', 'skipped', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

export const runStepSchema = z.object({
  stepId: z.string(),
  name: z.string(),
  /** How often the step was begun; 0 before the first time. */
  attempt: z.number().int().nonnegative(),
  outcome: z.enum(STEP_OUTCOMES).nullable(),
  reason: z.string().nullable(),
  /** Whether the operator confirmed the validation. */
  validated: z.boolean(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Time that the run stood still while this step was current, in ms. */
  pausedMs: z.number().nonnegative(),
});
export type RunStep = z.infer<typeof runStepSchema>;

export const runNoteSchema = z.object({
  stepId: z.string(),
  text: z.string().trim().min(1).max(20_000),
  by: nullableId,
  at: instantSchema,
});
export type RunNote = z.infer<typeof runNoteSchema>;

/** One guided execution of one published version (R1). */
export const runSchema = z.object({
  id: idSchema,
  workflowId: idSchema,
  version: z.number().int().positive(),
  title: z.string(),
  state: z.enum(RUN_STATES),
  operatorId: nullableId,
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  pausedAt: instantSchema.nullable(),
  /** Why the run is paused or was aborted. */
  reason: z.string().nullable(),
  /** Index of the step that the run is at, from 0; the number of steps when it is over. */
  current: z.number().int().nonnegative(),
  steps: z.array(runStepSchema).min(1),
  notes: z.array(runNoteSchema),
});
export type Run = z.infer<typeof runSchema>;

const at = instantSchema;
const reason = z.string().trim().max(5_000);

export const runEvents = {
  'run.started': eventSpec('*', runSchema),
  'run.step-settled': eventSpec(
    'progress',
    z.object({ stepId: z.string(), outcome: z.enum(STEP_OUTCOMES), reason: reason.nullable(), validated: z.boolean(), at }),
  ),
  'run.step-begun': eventSpec('progress', z.object({ stepId: z.string(), at })),
  'run.noted': eventSpec('notes', runNoteSchema),
  'run.paused': eventSpec('progress', z.object({ reason, at })),
  'run.resumed': eventSpec('progress', z.object({ at })),
  'run.completed': eventSpec('progress', z.object({ at })),
  'run.aborted': eventSpec('progress', z.object({ reason, at })),
} as const;
export type RunDraft = DraftOf<typeof runEvents>;

export function applyRun(state: Run | null, event: RunDraft): Run | null {
  if (event.type === 'run.started') return event.payload;
  if (state === null) return null;
  switch (event.type) {
    case 'run.step-settled': {
      const { stepId, outcome, validated, at: endedAt } = event.payload;
      const steps = withStep(state, stepId, (step) => ({ ...step, outcome, validated, reason: event.payload.reason, endedAt }));
      return { ...state, steps, state: outcome === 'failed' ? 'failed' : 'active', current: state.current + (outcome === 'failed' ? 0 : 1) };
    }
    case 'run.step-begun': {
      const begin = (step: RunStep): RunStep => ({
        ...step, attempt: step.attempt + 1, outcome: null, reason: null, validated: false, endedAt: null, pausedMs: 0, startedAt: event.payload.at,
      });
      return { ...state, state: 'active', steps: withStep(state, event.payload.stepId, begin) };
    }
    case 'run.noted': return { ...state, notes: [...state.notes, event.payload] };
    case 'run.paused': return { ...state, state: 'paused', pausedAt: event.payload.at, reason: event.payload.reason };
    case 'run.resumed': return { ...unpaused(state, event.payload.at), state: 'active', reason: null };
    case 'run.completed': return { ...state, state: 'complete', endedAt: event.payload.at, current: state.steps.length };
    case 'run.aborted':
      return { ...unpaused(state, event.payload.at), state: 'aborted', endedAt: event.payload.at, reason: event.payload.reason };
  }
}

const withStep = (run: Run, stepId: string, change: (step: RunStep) => RunStep): RunStep[] =>
  run.steps.map((step) => (step.stepId === stepId ? change(step) : step));

function unpaused(run: Run, now: Instant): Run {
  if (run.pausedAt === null) return run;
  const stood = Math.max(0, toMs(now) - toMs(run.pausedAt));
  const here = run.steps[run.current]?.stepId ?? '';
  return { ...run, pausedAt: null, steps: withStep(run, here, (step) => ({ ...step, pausedMs: step.pausedMs + stood })) };
}
