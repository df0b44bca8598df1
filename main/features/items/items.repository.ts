import type { Item } from '#shared/domain/items/item.ts';
import type { Reader } from '#main/store/database.ts';
import { type ItemRow, toItem } from './items.projection.ts';

export const itemsRepository = (read: Reader) => ({
  get: (id: string): Item | null => {
    const row = read.get<ItemRow>('SELECT * FROM items WHERE id = ?', id);
    return row === undefined ? null : toItem(row);
  },
  /** Items of a checklist in their order; archived ones too. */
  inChecklist: (checklistId: string): Item[] =>
    read.all<ItemRow>('SELECT * FROM items WHERE checklist_id = ? ORDER BY position, id', checklistId).map(toItem),
  siblings: (checklistId: string, parentId: string | null): Item[] =>
    read.all<ItemRow>('SELECT * FROM items WHERE checklist_id = ? AND parent_id IS ? ORDER BY position, id', checklistId, parentId).map(toItem),
  /** Items with an event after a local order, at most so many. */
  touchedSince: (seq: number, limit: number): string[] =>
    read.all<{ entity_id: string }>("SELECT DISTINCT entity_id FROM ledger WHERE seq > ? AND entity = 'item' LIMIT ?", seq, limit).map(({ entity_id }) => entity_id),
  lastSeq: (): number => read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM ledger')?.seq ?? 0,
  all: (): Item[] => read.all<ItemRow>('SELECT * FROM items ORDER BY checklist_id, position, id').map(toItem),
});
