import type { ListWord } from '#shared/domain/conformance/list-word.ts';
import type { StagedItem } from '#shared/domain/conformance/stage-order.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Reader } from '#main/store/database.ts';

export type UsedList = { readonly id: Id; readonly title: string; readonly departmentId: Id; readonly sectionId: Id | null };
export type StageItem = { readonly id: Id; readonly text: string; readonly state: ItemState; readonly critical: boolean; readonly checklistId: Id };

type ListRow = { id: string; title: string; department_id: string; section_id: string | null };
type ItemRow = { id: string; text: string; state: string; critical: number; checklist_id: string };
type WordRow = { list: string; word: string; nested: number };

/** Lists that are not put away, neither by themselves nor with their section, in the departments of a JSON array. */
const USED = `FROM checklists c LEFT JOIN sections s ON s.id = c.section_id
  WHERE c.archived = 0 AND coalesce(s.archived, 0) = 0 AND c.department_id IN (SELECT value FROM json_each(@departments))`;

/** As `writeItem` of the domain writes an item. */
const LETTER = `coalesce(substr(i.stage, 1, 1), 'n')`;
const SIGN = `CASE WHEN i.state IN ('done', 'not-applicable') THEN upper(${LETTER}) ELSE ${LETTER} END`;

/** Positions order siblings only. What lies in another item is read behind it: the key is the way down, with spaces, which sort before every sign of a position. */
const NESTED = `WITH RECURSIVE climb (list, sign, up, key) AS (
    SELECT i.checklist_id, ${SIGN}, i.parent_id, i.position || ' ' || i.id FROM items i WHERE i.archived = 0 AND i.checklist_id IN (SELECT value FROM json_each(@lists))
    UNION ALL
    SELECT climb.list, climb.sign, p.parent_id, p.position || ' ' || p.id || ' ' || climb.key FROM climb JOIN items p ON p.id = climb.up
  )
  SELECT list, group_concat(sign, '' ORDER BY key) AS word, 1 AS nested FROM climb WHERE up IS NULL GROUP BY list`;

/** Reads the places of items in the lifecycle. The store groups: of each list comes one word, however many items it has. */
export const conformanceRepository = (read: Reader) => ({
  /** Lists in use of these departments, in their order. */
  lists: (departmentIds: readonly Id[]): UsedList[] =>
    read
      .all<ListRow>(`SELECT c.id, c.title, c.department_id, c.section_id ${USED} ORDER BY c.position, c.id`, { departments: JSON.stringify(departmentIds) })
      .map((row) => ({ id: row.id, title: row.title, departmentId: row.department_id, sectionId: row.section_id })),

  /** Every list in use of these departments that has items, as a word. */
  words: (departmentIds: readonly Id[]): Map<Id, ListWord> => {
    const flat = read.all<WordRow>(
      `SELECT i.checklist_id AS list, group_concat(${SIGN}, '' ORDER BY i.position, i.id) AS word, max(i.parent_id) IS NOT NULL AS nested
       FROM items i WHERE i.archived = 0 AND i.checklist_id IN (SELECT c.id ${USED}) GROUP BY i.checklist_id`,
      { departments: JSON.stringify(departmentIds) },
    );
    const lists = flat.filter(({ nested }) => nested === 1).map(({ list }) => list);
    const nested = lists.length === 0 ? [] : read.all<WordRow>(NESTED, { lists: JSON.stringify(lists) });
    return new Map([...flat, ...nested].map(({ list, word }) => [list, word]));
  },

  /** Items of a stage in these lists, list by list; null for those that have none. */
  itemsOf: (listIds: readonly Id[], stage: Stage | null, limit: number): StageItem[] =>
    read
      .all<ItemRow>(
        `SELECT i.id, i.text, i.state, i.critical, i.checklist_id FROM json_each(@lists) l CROSS JOIN items i ON i.checklist_id = l.value
         WHERE i.archived = 0 AND i.stage IS @stage ORDER BY l.key, i.position, i.id LIMIT @limit`,
        { lists: JSON.stringify(listIds), stage, limit },
      )
      .map((row) => ({ id: row.id, text: row.text, state: row.state as ItemState, critical: row.critical === 1, checklistId: row.checklist_id })),

  /** The items of a list that are in use, in the order of their positions. */
  stagedItems: (checklistId: Id): StagedItem[] =>
    read
      .all<{ id: string; parent_id: string | null; stage: string | null }>('SELECT id, parent_id, stage FROM items WHERE checklist_id = ? AND archived = 0 ORDER BY position, id', checklistId)
      .map((row) => ({ id: row.id, parentId: row.parent_id, stage: row.stage as Stage | null })),
});
