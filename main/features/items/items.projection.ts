import { type Item, type ItemState, type Stage, applyItem } from '#shared/domain/items/item.ts';
import { flag, json, sourceFrom } from '#main/store/columns.ts';
import type { Database } from '#main/store/database.ts';
import { type Projection, fold } from '#main/store/projection.ts';

export type ItemRow = {
  id: string; checklist_id: string; parent_id: string | null; text: string; position: string; state: string; reason: string | null;
  state_by: string | null; state_at: string | null; stage: string | null; critical: number; assignee_id: string | null;
  archived: number; source: string | null;
};

export const toItem = (row: ItemRow): Item => ({
  id: row.id, checklistId: row.checklist_id, parentId: row.parent_id, text: row.text, position: row.position,
  standing: { state: row.state as ItemState, reason: row.reason, by: row.state_by, at: row.state_at },
  stage: row.stage as Stage | null, critical: row.critical === 1, assigneeId: row.assignee_id,
  archived: row.archived === 1, source: sourceFrom(row.source),
});

export const itemsProjection: Projection = {
  entities: ['item'],
  tables: ['items', 'checklist_progress'],
  projector: fold(applyItem, (db) => {
    const select = db.prepare<[string], ItemRow>('SELECT * FROM items WHERE id = ?');
    const upsert = db.prepare(
      `INSERT OR REPLACE INTO items (id, checklist_id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, archived, source)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const remove = db.prepare('DELETE FROM items WHERE id = ?');
    const count = counter(db);
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toItem(row); },
      write: (after, before) => {
        const { standing } = after;
        upsert.run(
          after.id, after.checklistId, after.parentId, after.text, after.position, standing.state, standing.reason, standing.by, standing.at,
          after.stage, flag(after.critical), after.assigneeId, flag(after.archived), json(after.source),
        );
        count(before, after);
      },
      remove: (before) => { remove.run(before.id); count(before, null); },
    };
  }),
};

const COLUMN = { open: 'open', 'in-progress': 'in_progress', blocked: 'blocked', done: 'done', 'not-applicable': 'not_applicable' } as const;

/** Keeps the counts of a checklist by the difference that one item makes; archived items do not count (D8). */
function counter(db: Database): (before: Item | null, after: Item | null) => void {
  const statements = Object.fromEntries(
    Object.entries(COLUMN).map(([state, column]) => [
      state,
      db.prepare(
        `INSERT INTO checklist_progress (checklist_id, open, in_progress, blocked, done, not_applicable)
         VALUES (@id, ${Object.values(COLUMN).map((other) => (other === column ? '@by' : '0')).join(', ')})
         ON CONFLICT (checklist_id) DO UPDATE SET ${column} = ${column} + @by`,
      ),
    ]),
  );
  const place = (item: Item | null) => (item === null || item.archived ? null : { id: item.checklistId, state: item.standing.state });
  const dropEmpty = db.prepare('DELETE FROM checklist_progress WHERE checklist_id = ? AND open + in_progress + blocked + done + not_applicable = 0');
  return (before, after) => {
    const from = place(before);
    const to = place(after);
    if (from?.id === to?.id && from?.state === to?.state) return;
    if (from !== null) statements[from.state]?.run({ id: from.id, by: -1 });
    if (to !== null) statements[to.state]?.run({ id: to.id, by: 1 });
    if (from !== null && to === null) dropEmpty.run(from.id);
  };
}
