import type { Run } from '#shared/domain/runs/run.ts';
import type { RunRecord } from '#shared/ipc/views.ts';
import type { Reader } from '#main/store/database.ts';
import { RUN_SQL, type RunNoteRow, type RunRow, type RunStepRow, toRun } from './runs.projection.ts';

export const runsRepository = (read: Reader) => {
  const whole = (row: RunRow): Run => toRun(row, read.all<RunStepRow>(RUN_SQL.steps, row.id), read.all<RunNoteRow>(RUN_SQL.notes, row.id));
  return {
    get: (id: string): Run | null => {
      const row = read.get<RunRow>(RUN_SQL.run, id);
      return row === undefined ? null : whole(row);
    },
    /** Newest first. */
    recent: (limit: number): Run[] => read.all<RunRow>('SELECT * FROM runs ORDER BY started_at DESC, id DESC LIMIT ?', limit).map(whole),
    /** Runs that are not over. */
    open: (): Run[] => read.all<RunRow>(`SELECT * FROM runs WHERE state IN ('active', 'paused', 'failed') ORDER BY started_at DESC`).map(whole),
    ofWorkflow: (workflowId: string, limit: number): Run[] =>
      read.all<RunRow>('SELECT * FROM runs WHERE workflow_id = ? ORDER BY started_at DESC LIMIT ?', workflowId, limit).map(whole),
    recordOf: (workflowId: string): RunRecord =>
      read.get<RunRecord>(
        `SELECT count(*) AS runs, count(*) FILTER (WHERE state = 'complete') AS complete, count(*) FILTER (WHERE state = 'aborted') AS aborted, max(started_at) AS last
         FROM runs WHERE workflow_id = ?`,
        workflowId,
      ) ?? { runs: 0, complete: 0, aborted: 0, last: null },
  };
};
