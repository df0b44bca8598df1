import { decideAbort, decideNote, decidePause, decideResume, decideRetry, decideSettle, decideStart, isOver } from '#shared/domain/runs/decide-run.ts';
import type { Run, StepOutcome } from '#shared/domain/runs/run.ts';
import { runElapsedMs } from '#shared/domain/runs/run-time.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { RunRecord, RunSummary, RunView } from '#shared/ipc/views.ts';
import { printRunReport } from '#shared/formats/markdown/print-run-report.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { workflowsRepository } from '#main/features/workflows/workflows.repository.ts';
import { runsRepository } from './runs.repository.ts';

const MOST_LISTED = 500;

export function runsService({ read, mutate, newId, now, clock }: Means) {
  const runs = runsRepository(read);
  const workflows = workflowsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Run => found(runs.get(id), 'run');
  const definitionOf = (run: Run): WorkflowDefinition => found(workflows.version(run.workflowId, run.version), 'version').definition;
  const nameOf = (id: Id | null): string | null => (id === null ? null : (people.get(id)?.name ?? null));

  const summary = (run: Run): RunSummary => ({
    id: run.id, workflowId: run.workflowId, version: run.version, title: run.title, state: run.state,
    startedAt: run.startedAt, endedAt: run.endedAt, pausedAt: run.pausedAt,
    step: isOver(run) ? null : { index: run.current + 1, of: run.steps.length, name: run.steps[run.current]?.name ?? '' },
    elapsedMs: runElapsedMs(run, clock()), operator: nameOf(run.operatorId),
  });

  return {
    get,
    list: (): RunSummary[] => runs.recent(MOST_LISTED).map(summary),
    open: (): RunSummary[] => runs.open().map(summary),
    ofWorkflow: (workflowId: Id): RunSummary[] => runs.ofWorkflow(workflowId, 50).map(summary),
    recordOf: (workflowId: Id): RunRecord => runs.recordOf(workflowId),
    status: (id: Id): RunSummary => summary(get(id)),
    view: (id: Id): RunView => {
      const run = get(id);
      return { run, definition: definitionOf(run), operator: run.operatorId === null ? null : people.get(run.operatorId), nowMs: clock() };
    },
    /** The run as a Markdown document (R10). */
    report: (id: Id): string => {
      const run = get(id);
      return printRunReport({ run, definition: definitionOf(run), nameOf, nowMs: clock() });
    },
    /** Starts the newest published version. */
    start: (act: Act, workflowId: Id) =>
      mutate(act, () => {
        const workflow = found(workflows.get(workflowId), 'runbook');
        if (workflow.archived) throw new Refused({ code: 'archived', message: 'This runbook is archived; restore it first.' });
        const version = workflows.version(workflowId, workflow.published);
        if (version === null) throw new Refused({ code: 'not-published', message: `“${workflow.draft.title}” is a draft. Review and publish it; a run walks a published version.` });
        return decideStart({ id: newId(), workflowId, version: version.version, definition: version.definition, operatorId: act.actor, at: now() });
      }),
    settle: (act: Act, input: { id: Id; stepId: string; outcome: StepOutcome; reason: string | null; validated: boolean; note: string | null }) =>
      mutate(act, () => {
        const run = get(input.id);
        return unwrap(decideSettle(run, definitionOf(run), { ...input, by: act.actor, at: now() }));
      }),
    retry: (act: Act, id: Id) => mutate(act, () => unwrap(decideRetry(get(id), now()))),
    note: (act: Act, { id, stepId, text }: { id: Id; stepId: string; text: string }) =>
      mutate(act, () => unwrap(decideNote(get(id), { stepId, text, by: act.actor, at: now() }))),
    pause: (act: Act, { id, reason }: { id: Id; reason: string }) => mutate(act, () => unwrap(decidePause(get(id), reason, now()))),
    resume: (act: Act, id: Id) => mutate(act, () => unwrap(decideResume(get(id), now()))),
    abort: (act: Act, { id, reason }: { id: Id; reason: string }) => mutate(act, () => unwrap(decideAbort(get(id), reason, now()))),
  };
}
export type RunsService = ReturnType<typeof runsService>;
