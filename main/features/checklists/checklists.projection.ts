import { type Checklist, applyChecklist } from '#shared/domain/checklists/checklist.ts';
import { flag, json, sourceFrom } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';

type ChecklistRow = {
  id: string; department_id: string; section_id: string | null; title: string; position: string; archived: number; source: string | null;
};

export const toChecklist = (row: ChecklistRow): Checklist => ({
  id: row.id, departmentId: row.department_id, sectionId: row.section_id, title: row.title, position: row.position,
  archived: row.archived === 1, source: sourceFrom(row.source),
});

export const checklistsProjection: Projection = {
  entities: ['checklist'],
  tables: ['checklists'],
  projector: fold(applyChecklist, (db) => {
    const select = db.prepare<[string], ChecklistRow>('SELECT * FROM checklists WHERE id = ?');
    const upsert = db.prepare(
      'INSERT OR REPLACE INTO checklists (id, department_id, section_id, title, position, archived, source, source_path) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const remove = db.prepare('DELETE FROM checklists WHERE id = ?');
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toChecklist(row); },
      write: (after) =>
        void upsert.run(after.id, after.departmentId, after.sectionId, after.title, after.position, flag(after.archived), json(after.source), after.source?.path ?? null),
      remove: (before) => void remove.run(before.id),
    };
  }),
};
