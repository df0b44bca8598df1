import type { LedgerCheck, LedgerLine, LedgerPage } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import type { EventRow } from '#main/store/event-row.ts';
import { verifyLedger } from '#main/store/verify-ledger.ts';

type LineRow = EventRow & { readonly actor_name: string | null; readonly subject: string | null };

/** The name of what an event is about, as it stands now. */
const SUBJECT = `coalesce(
  (SELECT name FROM departments WHERE id = l.entity_id), (SELECT name FROM sections WHERE id = l.entity_id),
  (SELECT title FROM checklists WHERE id = l.entity_id), (SELECT text FROM items WHERE id = l.entity_id),
  (SELECT name FROM people WHERE id = l.entity_id), (SELECT title FROM workflows WHERE id = l.entity_id),
  (SELECT title FROM runs WHERE id = l.entity_id), (SELECT title FROM maps WHERE id = l.entity_id))`;

const PAGE = `SELECT l.*, p.name AS actor_name, ${SUBJECT} AS subject FROM ledger l LEFT JOIN people p ON p.id = l.actor
  WHERE l.seq < ? AND (? IS NULL OR l.entity_id = ?) ORDER BY l.seq DESC LIMIT ?`;

export function ledgerService({ read, db }: Means) {
  return {
    /** Newest first, before `before` (a local order) where one is given. */
    list: ({ before, limit, entityId }: { before: number | null; limit: number; entityId: Id | null }): LedgerPage => ({
      lines: read.all<LineRow>(PAGE, before ?? Number.MAX_SAFE_INTEGER, entityId, entityId, limit).map(toLine),
      total: read.get<{ n: number }>('SELECT count(*) AS n FROM ledger')?.n ?? 0,
    }),
    verify: (): LedgerCheck => verifyLedger(db),
  };
}
export type LedgerService = ReturnType<typeof ledgerService>;

const toLine = (row: LineRow): LedgerLine => ({
  seq: row.seq, id: row.id, type: row.type, entity: row.entity, entityId: row.entity_id, subject: row.subject, actor: row.actor_name,
  happenedAt: row.happened_at, recordedAt: row.recorded_at, hash: row.hash, undoes: row.undoes, reason: reasonOf(row.payload),
});

function reasonOf(payload: string | null): string | null {
  if (payload === null) return null;
  const value = JSON.parse(payload) as { reason?: unknown; to?: { reason?: unknown } };
  const reason = value.reason ?? value.to?.reason;
  return typeof reason === 'string' ? reason : null;
}
