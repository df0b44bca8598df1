import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAbort, decideNote, decidePause, decideResume, decideRetry, decideSettle, decideStart, foldRun } from '#shared/domain/runs/decide-run.ts';
import type { Run, RunDraft } from '#shared/domain/runs/run.ts';
import { runElapsedMs, stepElapsedMs } from '#shared/domain/runs/run-time.ts';
import { type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { DomainError } from '#shared/domain/error.ts';
import type { Result } from '#shared/lib/result.ts';

const definition: WorkflowDefinition = definitionSchema.parse({
  title: 'Lamp failure',
  steps: [{ id: 'a', name: 'Switch' }, { id: 'b', name: 'Report', validation: 'The mainland answered.' }, { id: 'c', name: 'Repair' }],
});

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const RUN = '01900000-0000-7000-8000-000000000001';
const BY = '01900000-0000-7000-8000-000000000002';

const start = (): Run => {
  const run = foldRun(null, decideStart({ id: RUN, workflowId: RUN, version: 1, definition, operatorId: BY, at: at(0) }));
  if (run === null) throw new Error('a start makes a run');
  return run;
};

const after = (run: Run, result: Result<RunDraft[], DomainError>): Run => {
  if (!result.ok) throw new Error(result.error.code);
  return foldRun(run, result.value) ?? run;
};

const code = (result: Result<unknown, DomainError>): string => (result.ok ? 'ok' : result.error.code);

const settle = (run: Run, stepId: string, second: number, more: Partial<Parameters<typeof decideSettle>[2]> = {}) =>
  decideSettle(run, definition, { stepId, outcome: 'done', reason: null, validated: true, note: null, by: BY, at: at(second), ...more });

describe('R1: a run walks the steps in order', () => {
  it('begins each step when the one before is settled, and completes with the last', () => {
    let run = start();
    expect(run).toMatchObject({ state: 'active', current: 0, steps: [{ attempt: 1, startedAt: at(0) }, { attempt: 0, startedAt: null }, {}] });
    run = after(run, settle(run, 'a', 10));
    expect(run).toMatchObject({ current: 1, steps: [{ outcome: 'done', endedAt: at(10) }, { attempt: 1, startedAt: at(10) }, {}] });
    run = after(run, settle(run, 'b', 20));
    run = after(run, settle(run, 'c', 30));
    expect(run).toMatchObject({ state: 'complete', current: 3, endedAt: at(30) });
    expect(runElapsedMs(run, 99)).toBe(30_000);
  });

  it('refuses a step that is not the current one, so that a late key press settles nothing else', () => {
    const run = after(start(), settle(start(), 'a', 1));
    expect(code(settle(run, 'a', 2))).toBe('step-not-current');
  });

  it('wants the validation confirmed before a step is done, not before it is skipped', () => {
    const run = after(start(), settle(start(), 'a', 1));
    expect(code(settle(run, 'b', 2, { validated: false }))).toBe('validation-not-confirmed');
    expect(code(settle(run, 'b', 2, { validated: false, outcome: 'skipped', reason: 'No radio' }))).toBe('ok');
  });

  it('keeps a note with the step it was written at', () => {
    const run = after(start(), settle(start(), 'a', 1, { note: '  Took two tries ' }));
    expect(run.notes).toEqual([{ stepId: 'a', text: 'Took two tries', by: BY, at: at(1) }]);
    expect(code(decideNote(run, { stepId: 'z', text: 'x', by: BY, at: at(2) }))).toBe('not-found');
    expect(code(decideNote(run, { stepId: 'a', text: '  ', by: BY, at: at(2) }))).toBe('invalid');
    expect(code(decideNote(run, { stepId: 'a', text: 'later', by: BY, at: at(2) }))).toBe('ok');
  });
});

describe('R2: skipped and failed want a reason', () => {
  it.each(['skipped', 'failed'] as const)('%s', (outcome) => {
    expect(code(settle(start(), 'a', 1, { outcome }))).toBe('reason-required');
    expect(code(settle(start(), 'a', 1, { outcome, reason: ' ' }))).toBe('reason-required');
    expect(code(settle(start(), 'a', 1, { outcome, reason: 'No key' }))).toBe('ok');
  });

  it('stops at a failed step until it is tried again or skipped', () => {
    const failed = after(start(), settle(start(), 'a', 5, { outcome: 'failed', reason: 'No tools' }));
    expect(failed).toMatchObject({ state: 'failed', current: 0, steps: [{ outcome: 'failed', reason: 'No tools' }, {}, {}] });
    expect(code(settle(failed, 'a', 6))).toBe('run-not-active');
    const again = after(failed, decideRetry(failed, at(7)));
    expect(again).toMatchObject({ state: 'active', steps: [{ attempt: 2, outcome: null, startedAt: at(7) }, {}, {}] });
    expect(code(decideRetry(again, at(8)))).toBe('run-not-failed');
    const skipped = after(failed, settle(failed, 'a', 8, { outcome: 'skipped', reason: 'Not needed' }));
    expect(skipped).toMatchObject({ state: 'active', current: 1 });
  });
});

describe('R3: pause, resume, abort', () => {
  it('does not count the time it stood still', () => {
    const paused = after(start(), decidePause(start(), 'Lunch', at(10)));
    expect(paused).toMatchObject({ state: 'paused', reason: 'Lunch' });
    expect(code(settle(paused, 'a', 11))).toBe('run-not-active');
    expect(runElapsedMs(paused, Date.parse(at(500)))).toBe(10_000);
    const resumed = after(paused, decideResume(paused, at(70)));
    expect(resumed).toMatchObject({ state: 'active', reason: null });
    const done = after(resumed, settle(resumed, 'a', 75));
    expect(stepElapsedMs(done.steps[0] as Run['steps'][number], null, 0)).toBe(15_000);
    expect(runElapsedMs(done, Date.parse(at(75)))).toBe(15_000);
  });

  it('refuses what makes no sense', () => {
    const run = start();
    expect(code(decidePause(run, ' ', at(1)))).toBe('reason-required');
    expect(code(decideResume(run, at(1)))).toBe('run-not-active');
    expect(code(decideAbort(run, '', at(1)))).toBe('reason-required');
    const aborted = after(run, decideAbort(run, 'Wrong runbook', at(2)));
    expect(aborted).toMatchObject({ state: 'aborted', endedAt: at(2), reason: 'Wrong runbook' });
    for (const refused of [decideAbort(aborted, 'x', at(3)), decidePause(aborted, 'x', at(3)), settle(aborted, 'a', 3)]) expect(code(refused)).toBe('run-not-active');
  });

  it('is never ahead of what was settled, whatever is asked of it', () => {
    const asks = fc.array(fc.record({ kind: fc.nat(6), step: fc.constantFrom('a', 'b', 'c'), outcome: fc.constantFrom('done', 'skipped', 'failed') }), { maxLength: 30 });
    fc.assert(
      fc.property(asks, (list) => {
        let run = start();
        list.forEach(({ kind, step, outcome }, index) => {
          const now = at(index + 1);
          const result = [
            () => settle(run, step, index + 1, { outcome: outcome as 'done', reason: 'why' }),
            () => settle(run, run.steps[run.current]?.stepId ?? 'a', index + 1),
            () => decideRetry(run, now),
            () => decidePause(run, 'why', now),
            () => decideResume(run, now),
            () => (index % 7 === 0 ? decideAbort(run, 'why', now) : decideRetry(run, now)),
            () => decideNote(run, { stepId: step, text: 'x', by: BY, at: now }),
          ][kind]?.();
          if (result?.ok === true) run = foldRun(run, result.value) ?? run;
          const settled = run.steps.filter((each) => each.outcome === 'done' || each.outcome === 'skipped').length;
          expect(run.current).toBe(settled);
          expect(run.steps.slice(run.current + 1).every((each) => each.startedAt === null)).toBe(true);
          expect(run.state === 'complete').toBe(settled === 3);
        });
      }),
    );
  });
});
