import { type KnownItem, asExported, placedByFile } from '#shared/domain/imports/known-items.ts';
import { wordsOf, wordsOfSource } from '#shared/domain/imports/item-words.ts';
import type { Item, ItemSource } from '#shared/domain/items/item.ts';
import type { LedgerEvent } from '#shared/domain/ledger/event.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { hlcFromInstant } from '#shared/lib/hlc.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type ItemRow, toItem } from '#main/features/items/items.projection.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import type { Reader } from '#main/store/database.ts';
import { type EventRow, toEvent } from '#main/store/event-row.ts';

const SINCE = 'SELECT l.* FROM items i JOIN ledger l ON l.entity_id = i.id WHERE i.checklist_id = ? AND l.hlc >= ? ORDER BY l.seq';
const SINCE_OF_ITEM = 'SELECT * FROM ledger WHERE entity_id = ? AND hlc >= ? ORDER BY seq';
const RENAMED_SINCE = 'SELECT payload FROM ledger WHERE entity_id = ? AND type = ? AND hlc >= ? ORDER BY seq LIMIT 1';
const LAST_BEFORE = 'SELECT seq FROM ledger WHERE hlc < ? ORDER BY seq DESC LIMIT 1';
const LEFT_LIST = `SELECT DISTINCT i.* FROM ledger l JOIN items i ON i.id = l.entity_id
  WHERE l.seq > ? AND l.type = 'item.moved' AND json_extract(l.payload, '$.was.checklistId') = ? AND i.checklist_id <> ?`;
const PLACED = `SELECT * FROM ledger WHERE entity_id = ? AND type IN ('item.added', 'item.moved', 'item.source-noted') ORDER BY seq`;
const MOVED = `SELECT DISTINCT l.entity_id AS id FROM items i JOIN ledger l ON l.entity_id = i.id AND l.type = 'item.moved' WHERE i.checklist_id = ?`;
const SAID = `SELECT l.* FROM ledger l JOIN commands c ON c.id = l.command
  WHERE l.entity_id = ? AND l.type IN ('item.added', 'item.source-noted') AND c.undone_by IS NULL ORDER BY l.seq DESC`;
const STRAYS = `SELECT * FROM items WHERE json_extract(source, '$.path') = @path
  AND checklist_id NOT IN (SELECT id FROM checklists WHERE source_path = @path)`;

/** Items as a file knows them, from the ledger (X1): what the base of a three-way merge is. */
export function knownItemsRepository(read: Reader) {
  const items = itemsRepository(read);
  const events = (sql: string, ...params: readonly string[]): LedgerEvent[] => read.all<EventRow>(sql, ...params).map(toEvent);

  /** What a file said of an item when it was last read by an import that still stands. */
  const said = ({ id, source }: Item, path: string): ItemSource | null => {
    if (source === null || source.path === path) return source;
    for (const { payload } of events(SAID, id)) {
      const noted = (payload as { source: ItemSource | null } | null)?.source ?? null;
      if (noted?.path === path) return noted;
    }
    return null;
  };

  const byPath = (item: Item, path: string, wasMoved: boolean): KnownItem => {
    const source = said(item, path);
    if (source === null) return { item, base: null, said: null };
    const { checklistId, parentId } = wasMoved ? placedByFile(item, events(PLACED, item.id), path) : item;
    return { item, base: { words: wordsOfSource(source), checklistId, parentId, order: source.line }, said: source };
  };

  const nameThen = (person: Id, cut: string): string | null => {
    const renamed = read.get<{ payload: string }>(RENAMED_SINCE, person, 'person.renamed', cut);
    if (renamed !== undefined) return (JSON.parse(renamed.payload) as { was: string }).was;
    return read.get<{ name: string }>('SELECT name FROM people WHERE id = ?', person)?.name ?? null;
  };

  /** Items as they were exported, with those that came into being here since. */
  const since = (all: readonly Item[], later: ReadonlyMap<Id, readonly LedgerEvent[]>, path: string, cut: string): KnownItem[] => {
    const names = new Map<Id, string | null>();
    const nameOf = (id: Id | null): string | null => {
      if (id === null) return null;
      if (!names.has(id)) names.set(id, nameThen(id, cut));
      return names.get(id) ?? null;
    };
    return all.map((item) => {
      const then = asExported(item, later.get(item.id) ?? [], path);
      if (then === null) return { item, base: null, said: null };
      return { item, base: { words: wordsOf(then, nameOf(then.assigneeId)), checklistId: then.checklistId, parentId: then.parentId, order: then.position }, said: null };
    });
  };

  return {
    byPath: (checklistId: Id, path: string): KnownItem[] => {
      const moved = new Set(read.all<{ id: Id }>(MOVED, checklistId).map(({ id }) => id));
      return items.inChecklist(checklistId).map((item) => byPath(item, path, moved.has(item.id))).filter(isVisible);
    },
    straysByPath: (path: string): KnownItem[] => read.all<ItemRow>(STRAYS, { path }).map((row) => byPath(toItem(row), path, true)),
    since: (checklistId: Id, exported: string, path: string): KnownItem[] => {
      const cut = hlcFromInstant(exported);
      return since(items.inChecklist(checklistId), groupBy(events(SINCE, checklistId, cut), ({ entityId }) => entityId), path, cut).filter(isVisible);
    },
    straysSince: (checklistId: Id, exported: string, path: string): KnownItem[] => {
      const cut = hlcFromInstant(exported);
      const from = read.get<{ seq: number }>(LAST_BEFORE, cut)?.seq ?? 0;
      const strays = read.all<ItemRow>(LEFT_LIST, from, checklistId, checklistId).map(toItem);
      const later = new Map(strays.map(({ id }) => [id, events(SINCE_OF_ITEM, id, cut)]));
      return since(strays, later, path, cut).filter(({ base }) => base?.checklistId === checklistId);
    },
    /** What a list was called at an instant. */
    titleThen: (checklistId: Id, title: string, exported: string): string => {
      const renamed = read.get<{ payload: string }>(RENAMED_SINCE, checklistId, 'checklist.renamed', hlcFromInstant(exported));
      return renamed === undefined ? title : (JSON.parse(renamed.payload) as { was: string }).was;
    },
  };
}

/** What was never in the file and can't be seen here is nothing that a line could mean. */
const isVisible = ({ item, base }: KnownItem): boolean => base !== null || !item.archived;
