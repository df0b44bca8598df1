import type { Due } from '#shared/domain/items/due.ts';
import { type Item, type ItemSource, type ItemState, type Stage, applyItem } from '#shared/domain/items/item.ts';
import { flag, json, jsonFrom } from '#main/store/columns.ts';
import { PROGRESS_TABLES, itemCounter } from '#main/features/checklists/progress-counters.ts';
import { type Projection, fold } from '#main/store/projection.ts';

export type ItemRow = {
  id: string; checklist_id: string; parent_id: string | null; text: string; position: string; state: string; reason: string | null;
  state_by: string | null; state_at: string | null; stage: string | null; critical: number; assignee_id: string | null;
  due: string | null; notes: string | null; archived: number; source: string | null;
};

export const toItem = (row: ItemRow): Item => ({
  id: row.id, checklistId: row.checklist_id, parentId: row.parent_id, text: row.text, position: row.position,
  standing: { state: row.state as ItemState, reason: row.reason, by: row.state_by, at: row.state_at },
  stage: row.stage as Stage | null, critical: row.critical === 1, assigneeId: row.assignee_id,
  due: jsonFrom<Due>(row.due), notes: row.notes, archived: row.archived === 1, source: jsonFrom<ItemSource>(row.source),
});

export const itemsProjection: Projection = {
  entities: ['item'],
  tables: ['items', ...PROGRESS_TABLES],
  projector: fold(applyItem, (db) => {
    const select = db.prepare<[string], ItemRow>('SELECT * FROM items WHERE id = ?');
    const upsert = db.prepare(
      `INSERT OR REPLACE INTO items (id, checklist_id, parent_id, text, position, state, reason, state_by, state_at, stage, critical, assignee_id, due, due_day, notes, archived, source)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const remove = db.prepare('DELETE FROM items WHERE id = ?');
    const count = itemCounter(db);
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toItem(row); },
      write: (after, before) => {
        const { standing } = after;
        upsert.run(
          after.id, after.checklistId, after.parentId, after.text, after.position, standing.state, standing.reason, standing.by, standing.at,
          after.stage, flag(after.critical), after.assigneeId, json(after.due), after.due?.kind === 'day' ? after.due.day : null, after.notes, flag(after.archived), json(after.source),
        );
        count(before, after);
      },
      remove: (before) => { remove.run(before.id); count(before, null); },
    };
  }),
};
