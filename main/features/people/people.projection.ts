import { type Person, type personSchema, applyPerson } from '#shared/domain/people/person.ts';
import { flag, json } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';
import type { z } from 'zod';

type PersonRow = { id: string; name: string; email: string | null; department_id: string | null; roles: string; active: number };

export const toPerson = (row: PersonRow): Person => ({
  id: row.id, name: row.name, email: row.email, departmentId: row.department_id,
  roles: JSON.parse(row.roles) as z.infer<typeof personSchema>['roles'], active: row.active === 1,
});

export const peopleProjection: Projection = {
  entities: ['person'],
  tables: ['people'],
  projector: fold(applyPerson, (db) => {
    const select = db.prepare<[string], PersonRow>('SELECT * FROM people WHERE id = ?');
    const upsert = db.prepare('INSERT OR REPLACE INTO people (id, name, email, department_id, roles, active) VALUES (?, ?, ?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM people WHERE id = ?');
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toPerson(row); },
      write: (after) => void upsert.run(after.id, after.name, after.email, after.departmentId, json(after.roles), flag(after.active)),
      remove: (before) => void remove.run(before.id),
    };
  }),
};
