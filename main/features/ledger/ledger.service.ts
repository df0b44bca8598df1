import type { LedgerCheck, LedgerLine, LedgerPage } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import type { EventRow } from '#main/store/event-row.ts';
import { verifyLedger } from '#main/store/verify-ledger.ts';
import { detailOf, personIn } from './event-detail.ts';

type LineRow = EventRow & { readonly actor_name: string | null; readonly subject: string | null };

/** The name of what an event is about, as it stands now. What is entered of a past cycle is about an item. */
const SUBJECT = `CASE l.type WHEN 'checklist.cycle-amended' THEN coalesce(
  (SELECT text FROM items WHERE id = json_extract(l.payload, '$.itemId')),
  (SELECT text FROM past_items WHERE checklist_id = l.entity_id AND key = json_extract(l.payload, '$.cycle.key') AND item_id = json_extract(l.payload, '$.itemId')))
ELSE coalesce(
  (SELECT name FROM departments WHERE id = l.entity_id), (SELECT name FROM sections WHERE id = l.entity_id),
  (SELECT title FROM checklists WHERE id = l.entity_id), (SELECT text FROM items WHERE id = l.entity_id),
  (SELECT name FROM people WHERE id = l.entity_id), (SELECT title FROM workflows WHERE id = l.entity_id),
  (SELECT title FROM runs WHERE id = l.entity_id), (SELECT title FROM maps WHERE id = l.entity_id),
  (SELECT name FROM evidence WHERE id = l.entity_id)) END`;

/** Lists that an item is or was in. */
const LISTS_OF_ITEM = `SELECT checklist_id FROM items WHERE id = @entityId
  UNION SELECT json_extract(payload, '$.was.checklistId') FROM ledger WHERE entity_id = @entityId AND type = 'item.moved'`;

/** Its own events, those of its evidence, and what was entered of it for a past cycle. Each is found by the index on entities. */
const ABOUT = `SELECT seq FROM ledger WHERE entity_id = @entityId
  UNION SELECT seq FROM ledger WHERE entity_id IN (SELECT id FROM evidence WHERE subject_id = @entityId)
  UNION SELECT seq FROM ledger WHERE entity_id IN (${LISTS_OF_ITEM}) AND type = 'checklist.cycle-amended' AND json_extract(payload, '$.itemId') = @entityId`;

const page = (from: string): string => `SELECT l.*, p.name AS actor_name, ${SUBJECT} AS subject FROM ${from} LEFT JOIN people p ON p.id = l.actor
  WHERE l.seq < @before ORDER BY l.seq DESC LIMIT @limit`;
const PAGE_OF_ALL = page('ledger l');
const PAGE_ABOUT = page(`(${ABOUT}) AS wanted CROSS JOIN ledger l ON l.seq = wanted.seq`);

export function ledgerService({ read, db }: Means) {
  /** Names of people by id. */
  const namesOf = (ids: readonly Id[]): ReadonlyMap<Id, string> =>
    ids.length === 0 ? new Map() : new Map(read.all<{ id: Id; name: string }>('SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)).map(({ id, name }) => [id, name]));

  return {
    /** Newest first, before `before` (a local order) where one is given; of one thing, all that is about it. */
    list: ({ before, limit, entityId }: { before: number | null; limit: number; entityId: Id | null }): LedgerPage => {
      const rows = read.all<LineRow>(entityId === null ? PAGE_OF_ALL : PAGE_ABOUT, { before: before ?? Number.MAX_SAFE_INTEGER, limit, entityId }).map((row) => ({ row, payload: JSON.parse(row.payload ?? '{}') as Payload }));
      const names = namesOf(rows.flatMap(({ row, payload }) => personIn(row.type, payload) ?? []));
      return {
        lines: rows.map(({ row, payload }) => toLine(row, payload, names)),
        total: read.get<{ n: number }>('SELECT count(*) AS n FROM ledger')?.n ?? 0,
      };
    },
    verify: (): LedgerCheck => verifyLedger(db),
  };
}

type Payload = Readonly<Record<string, unknown>>;

const toLine = (row: LineRow, payload: Payload, names: ReadonlyMap<Id, string>): LedgerLine => ({
  seq: row.seq, id: row.id, type: row.type, entity: row.entity, entityId: row.entity_id, subject: row.subject, actor: row.actor_name,
  happenedAt: row.happened_at, recordedAt: row.recorded_at, hash: row.hash, undoes: row.undoes, reason: reasonOf(payload),
  detail: detailOf(row.type, payload, (id) => names.get(id) ?? null),
});

function reasonOf({ reason, to }: Payload): string | null {
  const why = reason ?? (to as { reason?: unknown } | undefined)?.reason;
  return typeof why === 'string' ? why : null;
}
