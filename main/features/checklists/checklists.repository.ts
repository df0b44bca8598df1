import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { NO_PROGRESS, type Progress } from '#shared/domain/checklists/progress.ts';
import type { ChecklistSummary } from '#shared/ipc/views.ts';
import type { Reader } from '#main/store/database.ts';
import { toChecklist } from './checklists.projection.ts';

type Row = Parameters<typeof toChecklist>[0];
export type ProgressRow = { open: number; in_progress: number; blocked: number; done: number; not_applicable: number };

export const toProgress = (row: ProgressRow): Progress => ({
  open: row.open, inProgress: row.in_progress, blocked: row.blocked, done: row.done, notApplicable: row.not_applicable,
});

type SummaryRow = { [K in keyof ProgressRow]: number | null } & {
  id: string; department_id: string; section_id: string | null; title: string; position: string; archived: number; recurs: number;
};

const SUMMARIES = `SELECT c.id, c.department_id, c.section_id, c.title, c.position, c.archived, c.recurrence IS NOT NULL AS recurs, p.open, p.in_progress, p.blocked, p.done, p.not_applicable
  FROM checklists c LEFT JOIN checklist_progress p ON p.checklist_id = c.id`;

const toSummary = (row: SummaryRow): ChecklistSummary => ({
  id: row.id, departmentId: row.department_id, sectionId: row.section_id, title: row.title, position: row.position, archived: row.archived === 1, recurs: row.recurs === 1,
  progress: row.open === null ? NO_PROGRESS : toProgress(row as ProgressRow),
});

export const checklistsRepository = (read: Reader) => ({
  get: (id: string): Checklist | null => {
    const row = read.get<Row>('SELECT * FROM checklists WHERE id = ?', id);
    return row === undefined ? null : toChecklist(row);
  },
  all: (): Checklist[] => read.all<Row>('SELECT * FROM checklists ORDER BY position, id').map(toChecklist),
  bySource: (path: string): Checklist[] => read.all<Row>('SELECT * FROM checklists WHERE source_path = ? ORDER BY position, id', path).map(toChecklist),
  inSection: (sectionId: string): Checklist[] => read.all<Row>('SELECT * FROM checklists WHERE section_id = ? ORDER BY position, id', sectionId).map(toChecklist),
  inDepartment: (departmentId: string): Checklist[] =>
    read.all<Row>('SELECT * FROM checklists WHERE department_id = ? ORDER BY position, id', departmentId).map(toChecklist),
  progressOf: (id: string): Progress | null => {
    const row = read.get<ProgressRow>('SELECT * FROM checklist_progress WHERE checklist_id = ?', id);
    return row === undefined ? null : toProgress(row);
  },
  /** Lists with their counts and without what only their own page needs; those of these departments, or all. */
  summaries: (departmentIds: readonly string[] | null): ChecklistSummary[] =>
    (departmentIds === null
      ? read.all<SummaryRow>(`${SUMMARIES} ORDER BY c.position, c.id`)
      : read.all<SummaryRow>(`${SUMMARIES} WHERE c.department_id IN (SELECT value FROM json_each(?)) ORDER BY c.position, c.id`, JSON.stringify(departmentIds))
    ).map(toSummary),
  /** The same of these lists. */
  summariesOf: (ids: readonly string[]): ChecklistSummary[] =>
    read.all<SummaryRow>(`${SUMMARIES} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.position, c.id`, JSON.stringify(ids)).map(toSummary),
  titles: ({ withArchived }: { readonly withArchived: boolean }): { id: string; title: string }[] =>
    read.all<{ id: string; title: string }>(`SELECT id, title FROM checklists ${withArchived ? '' : 'WHERE archived = 0'} ORDER BY title, id`),
});
