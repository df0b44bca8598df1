import type { Section } from '#shared/domain/sections/section.ts';
import type { Reader } from '#main/store/database.ts';
import { toSection } from './sections.projection.ts';

type Row = Parameters<typeof toSection>[0];

export const sectionsRepository = (read: Reader) => ({
  get: (id: string): Section | null => {
    const row = read.get<Row>('SELECT * FROM sections WHERE id = ?', id);
    return row === undefined ? null : toSection(row);
  },
  all: (): Section[] => read.all<Row>('SELECT * FROM sections ORDER BY position, id').map(toSection),
  inDepartment: (departmentId: string): Section[] =>
    read.all<Row>('SELECT * FROM sections WHERE department_id = ? ORDER BY position, id', departmentId).map(toSection),
});
