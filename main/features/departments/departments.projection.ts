import { type Department, applyDepartment } from '#shared/domain/departments/department.ts';
import { flag } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';

type DepartmentRow = { id: string; name: string; parent_id: string | null; position: string; lead_id: string | null; archived: number };

export const toDepartment = (row: DepartmentRow): Department => ({
  id: row.id, name: row.name, parentId: row.parent_id, position: row.position, leadId: row.lead_id, archived: row.archived === 1,
});

export const departmentsProjection: Projection = {
  entities: ['department'],
  tables: ['departments'],
  projector: fold(applyDepartment, (db) => {
    const select = db.prepare<[string], DepartmentRow>('SELECT * FROM departments WHERE id = ?');
    const upsert = db.prepare('INSERT OR REPLACE INTO departments (id, name, parent_id, position, lead_id, archived) VALUES (?, ?, ?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM departments WHERE id = ?');
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toDepartment(row); },
      write: (after) => void upsert.run(after.id, after.name, after.parentId, after.position, after.leadId, flag(after.archived)),
      remove: (before) => void remove.run(before.id),
    };
  }),
};
