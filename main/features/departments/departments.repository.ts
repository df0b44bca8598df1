import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { DepartmentSummary } from '#shared/ipc/views.ts';
import { type ProgressRow, toProgress } from '#main/features/checklists/checklists.repository.ts';
import type { Reader } from '#main/store/database.ts';
import { toDepartment } from './departments.projection.ts';

type Row = Parameters<typeof toDepartment>[0];
type SummaryRow = Row & { [K in keyof ProgressRow | 'lists']: number | null };

const toSummary = (row: SummaryRow): DepartmentSummary => ({
  ...toDepartment(row), lists: row.lists ?? 0, progress: row.lists === null ? NO_PROGRESS : toProgress(row as ProgressRow),
});

export const departmentsRepository = (read: Reader) => ({
  get: (id: string): Department | null => {
    const row = read.get<Row>('SELECT * FROM departments WHERE id = ?', id);
    return row === undefined ? null : toDepartment(row);
  },
  all: (): Department[] => read.all<Row>('SELECT * FROM departments ORDER BY position, id').map(toDepartment),
  /** Every department with the counts of its own lists in use, without what lies below it. */
  summaries: (): DepartmentSummary[] =>
    read
      .all<SummaryRow>(
        `SELECT d.*, p.lists, p.open, p.in_progress, p.blocked, p.done, p.not_applicable
         FROM departments d LEFT JOIN department_progress p ON p.department_id = d.id ORDER BY d.position, d.id`,
      )
      .map(toSummary),
  children: (parentId: string | null): Department[] =>
    read.all<Row>('SELECT * FROM departments WHERE parent_id IS ? ORDER BY position, id', parentId).map(toDepartment),
});
