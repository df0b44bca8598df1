import { type Section, applySection } from '#shared/domain/sections/section.ts';
import { flag } from '#main/store/columns.ts';
import { sectionCounter } from '#main/features/checklists/progress-counters.ts';
import { type Projection, fold } from '#main/store/projection.ts';

type SectionRow = { id: string; department_id: string; name: string; position: string; archived: number };

export const toSection = (row: SectionRow): Section => ({
  id: row.id, departmentId: row.department_id, name: row.name, position: row.position, archived: row.archived === 1,
});

export const sectionsProjection: Projection = {
  entities: ['section'],
  tables: ['sections'],
  projector: fold(applySection, (db) => {
    const select = db.prepare<[string], SectionRow>('SELECT * FROM sections WHERE id = ?');
    const upsert = db.prepare('INSERT OR REPLACE INTO sections (id, department_id, name, position, archived) VALUES (?, ?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM sections WHERE id = ?');
    const count = sectionCounter(db);
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toSection(row); },
      write: (after, before) => {
        upsert.run(after.id, after.departmentId, after.name, after.position, flag(after.archived));
        count(before, after);
      },
      remove: (before) => void remove.run(before.id),
    };
  }),
};
