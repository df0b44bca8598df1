import type { Department } from '#shared/domain/departments/department.ts';
import type { Reader } from '#main/store/database.ts';
import { toDepartment } from './departments.projection.ts';

type Row = Parameters<typeof toDepartment>[0];

export const departmentsRepository = (read: Reader) => ({
  get: (id: string): Department | null => {
    const row = read.get<Row>('SELECT * FROM departments WHERE id = ?', id);
    return row === undefined ? null : toDepartment(row);
  },
  all: (): Department[] => read.all<Row>('SELECT * FROM departments ORDER BY position, id').map(toDepartment),
  children: (parentId: string | null): Department[] =>
    read.all<Row>('SELECT * FROM departments WHERE parent_id IS ? ORDER BY position, id', parentId).map(toDepartment),
});
export type DepartmentsRepository = ReturnType<typeof departmentsRepository>;
