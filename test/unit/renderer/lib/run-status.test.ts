import { expect, test } from 'vitest';
import { decideAbort, decidePause, decideRetry, decideSettle, decideStart, foldRun } from '#shared/domain/runs/decide-run.ts';
import type { Run } from '#shared/domain/runs/run.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import { runStatus, stepStatus } from '#renderer/lib/run-status.ts';

const definition = definitionSchema.parse({ title: 'Restore', steps: [{ id: 'a', name: 'A', minutes: 2 }, { id: 'b', name: 'B' }, { id: 'c', name: 'C', minutes: 1 }] });
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString();

const fold = (run: Run | null, drafts: Parameters<typeof foldRun>[1]): Run => {
  const next = foldRun(run, drafts);
  if (next === null) throw new Error('no run');
  return next;
};
const must = <T,>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const started = (): Run => fold(null, decideStart({ id: 'r', workflowId: 'w', version: 1, definition, operatorId: null, at: at(0) }));
const settle = (run: Run, stepId: string, outcome: 'done' | 'skipped' | 'failed', second: number): Run =>
  fold(run, must(decideSettle(run, definition, { stepId, outcome, reason: 'because', validated: false, note: null, by: 'p', at: at(second) })));
const marks = (run: Run) => run.steps.map((step, index) => stepStatus(step, index === run.current, run.state));

test('each step of a run has the mark of what became of it', () => {
  const run = settle(settle(started(), 'a', 'done', 10), 'b', 'skipped', 20);
  expect(marks(started())).toEqual(['current', 'pending', 'pending']);
  expect(marks(run)).toEqual(['done', 'skipped', 'current']);
  expect(marks(settle(run, 'c', 'failed', 30))).toEqual(['done', 'skipped', 'failed']);
  expect(marks(settle(run, 'c', 'done', 30))).toEqual(['done', 'skipped', 'done']);
});

test('a step that is tried again, stands still or was given up says so', () => {
  const failed = settle(started(), 'a', 'failed', 10);
  expect(marks(fold(failed, must(decideRetry(failed, at(20)))))).toEqual(['current', 'pending', 'pending']);
  expect(marks(fold(started(), must(decidePause(started(), 'lunch', at(5)))))).toEqual(['paused', 'pending', 'pending']);
  expect(marks(fold(started(), must(decideAbort(started(), 'no', at(5)))))).toEqual(['aborted', 'pending', 'pending']);
});

test('every state of a run has a mark of its own', () => {
  const all = (['active', 'paused', 'failed', 'complete', 'aborted'] as const).map(runStatus);
  expect(new Set(all).size).toBe(5);
});
