import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { Reader } from '#main/store/database.ts';
import { toChecklist } from './checklists.projection.ts';

type Row = Parameters<typeof toChecklist>[0];
type ProgressRow = { checklist_id: string; open: number; in_progress: number; blocked: number; done: number; not_applicable: number };

const toProgress = (row: ProgressRow): Progress => ({
  open: row.open, inProgress: row.in_progress, blocked: row.blocked, done: row.done, notApplicable: row.not_applicable,
});

export const checklistsRepository = (read: Reader) => ({
  get: (id: string): Checklist | null => {
    const row = read.get<Row>('SELECT * FROM checklists WHERE id = ?', id);
    return row === undefined ? null : toChecklist(row);
  },
  all: (): Checklist[] => read.all<Row>('SELECT * FROM checklists ORDER BY position, id').map(toChecklist),
  bySource: (path: string): Checklist[] => read.all<Row>('SELECT * FROM checklists WHERE source_path = ? ORDER BY position, id', path).map(toChecklist),
  inDepartment: (departmentId: string): Checklist[] =>
    read.all<Row>('SELECT * FROM checklists WHERE department_id = ? ORDER BY position, id', departmentId).map(toChecklist),
  progressOf: (id: string): Progress | null => {
    const row = read.get<ProgressRow>('SELECT * FROM checklist_progress WHERE checklist_id = ?', id);
    return row === undefined ? null : toProgress(row);
  },
  /** Counts of every checklist that has items, by checklist. */
  progress: (): Map<string, Progress> =>
    new Map(read.all<ProgressRow>('SELECT * FROM checklist_progress').map((row) => [row.checklist_id, toProgress(row)])),
});
export type ChecklistsRepository = ReturnType<typeof checklistsRepository>;
