import type { LedgerCheck, LedgerLine, LedgerPage } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import type { EventRow } from '#main/store/event-row.ts';
import { verifyLedger } from '#main/store/verify-ledger.ts';
import { detailOf, personIn } from './event-detail.ts';

type LineRow = EventRow & { readonly actor_name: string | null; readonly subject: string | null };

/** The name of what an event is about, as it stands now. */
const SUBJECT = `coalesce(
  (SELECT name FROM departments WHERE id = l.entity_id), (SELECT name FROM sections WHERE id = l.entity_id),
  (SELECT title FROM checklists WHERE id = l.entity_id), (SELECT text FROM items WHERE id = l.entity_id),
  (SELECT name FROM people WHERE id = l.entity_id), (SELECT title FROM workflows WHERE id = l.entity_id),
  (SELECT title FROM runs WHERE id = l.entity_id), (SELECT title FROM maps WHERE id = l.entity_id),
  (SELECT name FROM evidence WHERE id = l.entity_id))`;

const PAGE = `SELECT l.*, p.name AS actor_name, ${SUBJECT} AS subject FROM ledger l LEFT JOIN people p ON p.id = l.actor
  WHERE l.seq < ? AND (? IS NULL OR l.entity_id = ?) ORDER BY l.seq DESC LIMIT ?`;

export function ledgerService({ read, db }: Means) {
  /** Names of people by id. */
  const namesOf = (ids: readonly Id[]): ReadonlyMap<Id, string> =>
    ids.length === 0 ? new Map() : new Map(read.all<{ id: Id; name: string }>('SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)).map(({ id, name }) => [id, name]));

  return {
    /** Newest first, before `before` (a local order) where one is given. */
    list: ({ before, limit, entityId }: { before: number | null; limit: number; entityId: Id | null }): LedgerPage => {
      const rows = read.all<LineRow>(PAGE, before ?? Number.MAX_SAFE_INTEGER, entityId, entityId, limit).map((row) => ({ row, payload: JSON.parse(row.payload ?? '{}') as Payload }));
      const names = namesOf(rows.flatMap(({ row, payload }) => personIn(row.type, payload) ?? []));
      return {
        lines: rows.map(({ row, payload }) => toLine(row, payload, names)),
        total: read.get<{ n: number }>('SELECT count(*) AS n FROM ledger')?.n ?? 0,
      };
    },
    verify: (): LedgerCheck => verifyLedger(db),
  };
}
export type LedgerService = ReturnType<typeof ledgerService>;

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
