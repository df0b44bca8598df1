import { type Run, type RunNote, type RunState, type RunStep, type StepOutcome, applyRun } from '#shared/domain/runs/run.ts';
import { flag } from '#main/store/columns.ts';
import type { Database } from '#main/store/database.ts';
import { type Projection, fold } from '#main/store/projection.ts';

export type RunRow = {
  id: string; workflow_id: string; version: number; title: string; state: string; operator_id: string | null; started_at: string;
  ended_at: string | null; paused_at: string | null; reason: string | null; current: number;
};
export type RunStepRow = {
  step_id: string; name: string; attempt: number; outcome: string | null; reason: string | null; validated: number;
  started_at: string | null; ended_at: string | null; paused_ms: number;
};
export type RunNoteRow = { step_id: string; text: string; by: string | null; at: string };

const toStep = (row: RunStepRow): RunStep => ({
  stepId: row.step_id, name: row.name, attempt: row.attempt, outcome: row.outcome as StepOutcome | null, reason: row.reason,
  validated: row.validated === 1, startedAt: row.started_at, endedAt: row.ended_at, pausedMs: row.paused_ms,
});

const toNote = (row: RunNoteRow): RunNote => ({ stepId: row.step_id, text: row.text, by: row.by, at: row.at });

export const toRun = (row: RunRow, steps: readonly RunStepRow[], notes: readonly RunNoteRow[]): Run => ({
  id: row.id, workflowId: row.workflow_id, version: row.version, title: row.title, state: row.state as RunState,
  operatorId: row.operator_id, startedAt: row.started_at, endedAt: row.ended_at, pausedAt: row.paused_at, reason: row.reason,
  current: row.current, steps: steps.map(toStep), notes: notes.map(toNote),
});

export const RUN_SQL = {
  run: 'SELECT * FROM runs WHERE id = ?',
  steps: 'SELECT * FROM run_steps WHERE run_id = ? ORDER BY idx',
  notes: 'SELECT * FROM run_notes WHERE run_id = ? ORDER BY idx',
} as const;

export const runsProjection: Projection = {
  entities: ['run'],
  tables: ['runs', 'run_steps', 'run_notes'],
  projector: fold(applyRun, (db) => {
    const selectRun = db.prepare<[string], RunRow>(RUN_SQL.run);
    const selectSteps = db.prepare<[string], RunStepRow>(RUN_SQL.steps);
    const selectNotes = db.prepare<[string], RunNoteRow>(RUN_SQL.notes);
    const save = saver(db);
    return {
      read: (id) => { const row = selectRun.get(id); return row === undefined ? null : toRun(row, selectSteps.all(id), selectNotes.all(id)); },
      write: save,
      remove: () => { throw new Error('a run is never removed'); },
    };
  }),
};

/** Writes the run's own row, and of its steps and notes only those that differ from before. */
function saver(db: Database): (after: Run, before: Run | null) => void {
  const upsertRun = db.prepare(
    `INSERT OR REPLACE INTO runs (id, workflow_id, version, title, state, operator_id, started_at, ended_at, paused_at, reason, current)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const upsertStep = db.prepare(
    `INSERT OR REPLACE INTO run_steps (run_id, idx, step_id, name, attempt, outcome, reason, validated, started_at, ended_at, paused_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const upsertNote = db.prepare('INSERT OR REPLACE INTO run_notes (run_id, idx, step_id, text, by, at) VALUES (?, ?, ?, ?, ?, ?)');
  return (after, before) => {
    upsertRun.run(after.id, after.workflowId, after.version, after.title, after.state, after.operatorId, after.startedAt, after.endedAt, after.pausedAt, after.reason, after.current);
    after.steps.forEach((step, index) => {
      if (step === before?.steps[index]) return;
      upsertStep.run(after.id, index, step.stepId, step.name, step.attempt, step.outcome, step.reason, flag(step.validated), step.startedAt, step.endedAt, step.pausedMs);
    });
    after.notes.forEach((note, index) => {
      if (note === before?.notes[index]) return;
      upsertNote.run(after.id, index, note.stepId, note.text, note.by, note.at);
    });
  };
}
