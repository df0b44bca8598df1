import type { EventDraft, LedgerEvent } from '#shared/domain/ledger/event.ts';
import { invert } from '#shared/domain/history/invert.ts';
import { type AnyDraft, specOf } from '#shared/domain/ledger/registry.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { nextHlc } from '#shared/lib/hlc.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import { type Clock, type Instant, toInstant } from '#shared/lib/time.ts';
import type { Database } from './database.ts';
import { type EventRow, GENESIS, hashOf, sha256 } from './event-row.ts';
import { asStoreFault } from './store-fault.ts';
import type { Projection, Projector } from './projection.ts';

/** Who records, and by which command. `happenedAt` is given when it differs from now (R10). */
export type RecordContext = {
  readonly actor: Id | null;
  readonly command: Id;
  readonly undoes?: Id;
  readonly happenedAt?: Instant;
};

export type Ledger = {
  /** Appends and projects in one transaction; on a throw nothing of either remains. */
  readonly record: (context: RecordContext, drafts: readonly AnyDraft[]) => LedgerEvent[];
  /** Runs a decision and what it records in one transaction. */
  readonly transact: <T>(work: () => T) => T;
};

export type LedgerOptions = {
  readonly db: Database;
  readonly device: Id;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly projections: readonly Projection[];
  /** Called behind each event; what it throws takes the transaction back. */
  readonly onRecorded?: () => void;
};

/** The append-only record, and the only writer of projections (architecture: the ledger is the truth). */
export function openLedger({ db, device, clock, newId, projections, onRecorded = () => undefined }: LedgerOptions): Ledger {
  const append = appender(db);
  const project = projectors(db, projections);
  // Kept here, since nobody else writes: asked of the table it would cost a look at every stream for every event.
  let lastHlc = db.prepare<[], { hlc: string | null }>('SELECT max(hlc) AS hlc FROM stream_heads').get()?.hlc ?? null;
  const headOf = db.prepare<[string, string], { dseq: number; hash: string }>('SELECT dseq, hash FROM stream_heads WHERE stream = ? AND device = ?');
  const fieldHeads = db.prepare<[string, string], { event_id: string }>('SELECT event_id FROM field_heads WHERE entity_id = ? AND field = ?');

  const seen = (entityId: string, field: string): string[] => {
    const heads = fieldHeads.all(entityId, field).map((row) => row.event_id);
    return heads.length > 0 || field === '*' ? heads : fieldHeads.all(entityId, '*').map((row) => row.event_id);
  };

  const recordOne = (context: RecordContext, draft: EventDraft, recordedAt: Instant): LedgerEvent => {
    const spec = specOf(draft.type);
    if (spec === undefined) throw new Error(`unknown event type ${draft.type}`);
    const payload = canonicalJson(spec.payload.parse(draft.payload));
    const head = headOf.get(draft.stream, device) ?? { dseq: 0, hash: GENESIS };
    const base = seen(draft.entityId, spec.field);
    lastHlc = nextHlc(lastHlc, clock());
    const header = {
      id: newId(), stream: draft.stream, device, dseq: head.dseq + 1, prev: head.hash,
      hlc: lastHlc,
      actor: context.actor, command: context.command, undoes: context.undoes ?? null,
      entity: draft.entity, entity_id: draft.entityId, type: draft.type, v: spec.v, base: JSON.stringify(base),
      happened_at: context.happenedAt ?? recordedAt, recorded_at: recordedAt, payload_hash: sha256(payload),
    };
    const hash = hashOf(header);
    const seq = append({ ...header, hash, payload });
    const event: LedgerEvent = {
      ...draft, seq, id: header.id, device, dseq: header.dseq, prev: header.prev, hash, payloadHash: header.payload_hash,
      hlc: header.hlc, actor: header.actor, command: header.command, undoes: header.undoes, v: header.v, base,
      happenedAt: header.happened_at, recordedAt, payload: JSON.parse(payload) as unknown,
    };
    project(event);
    onRecorded();
    return event;
  };

  const transact = <T>(work: () => T): T => {
    try {
      return db.transaction(work).immediate();
    } catch (error) {
      throw asStoreFault(error);
    }
  };

  return {
    transact,
    record: (context, drafts) =>
      transact(() => {
        const recordedAt = toInstant(clock());
        return drafts.map((draft) => recordOne(context, draft, recordedAt));
      }),
  };
}

function appender(db: Database): (row: Omit<EventRow, 'seq'>) => number {
  const insert = db.prepare(
    `INSERT INTO ledger (id, stream, device, dseq, prev, hash, hlc, actor, command, undoes, entity, entity_id, type, v, base,
       happened_at, recorded_at, payload_hash, payload)
     VALUES (@id, @stream, @device, @dseq, @prev, @hash, @hlc, @actor, @command, @undoes, @entity, @entity_id, @type, @v, @base,
       @happened_at, @recorded_at, @payload_hash, @payload)`,
  );
  return (row) => Number(insert.run(row).lastInsertRowid);
}

/** The ledger's own bookkeeping, then the projections of the noun in their order: the same road for recording and for replaying. */
export function projectors(db: Database, projections: readonly Projection[]): Projector {
  const byEntity = new Map<string, Projector[]>();
  for (const projection of projections) {
    const projector = projection.projector(db);
    for (const entity of projection.entities) byEntity.set(entity, [...(byEntity.get(entity) ?? []), projector]);
  }
  const keepBooks = bookkeeper(db);
  return (event) => {
    keepBooks(event);
    for (const project of byEntity.get(event.entity) ?? []) project(event);
  };
}

export const BOOKKEEPING_TABLES = ['stream_heads', 'field_heads', 'commands'] as const;

/** A redo takes back an undo; either can be undone again. */
type CommandKind = 'act' | 'undo' | 'redo';

function bookkeeper(db: Database): Projector {
  const setHead = db.prepare(
    `INSERT INTO stream_heads (stream, device, dseq, hash, hlc) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (stream, device) DO UPDATE SET dseq = excluded.dseq, hash = excluded.hash, hlc = excluded.hlc`,
  );
  const dropFieldHead = db.prepare('DELETE FROM field_heads WHERE entity_id = ? AND field = ? AND event_id = ?');
  const addFieldHead = db.prepare('INSERT INTO field_heads (entity_id, field, event_id) VALUES (?, ?, ?)');
  const kindOf = db.prepare<[string], { kind: CommandKind }>('SELECT kind FROM commands WHERE id = ?');
  const addCommand = db.prepare(
    `INSERT INTO commands (id, actor, first_seq, entity_id, type, kind, undoable, undone_by) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)
     ON CONFLICT (id) DO UPDATE SET undoable = min(undoable, excluded.undoable)`,
  );
  const markUndone = db.prepare('UPDATE commands SET undone_by = ? WHERE id = ? AND undone_by IS NULL');
  return (event) => {
    const field = specOf(event.type)?.field ?? '*';
    setHead.run(event.stream, event.device, event.dseq, event.hash, event.hlc);
    for (const seen of event.base) dropFieldHead.run(event.entityId, field, seen);
    addFieldHead.run(event.entityId, field, event.id);
    const undoable = invert(event as unknown as AnyDraft) === null ? 0 : 1;
    const target = event.undoes === null ? undefined : kindOf.get(event.undoes)?.kind;
    const kind: CommandKind = target === undefined ? 'act' : target === 'undo' ? 'redo' : 'undo';
    addCommand.run(event.command, event.actor, event.seq, event.entityId, event.type, kind, undoable);
    if (event.undoes !== null) markUndone.run(event.command, event.undoes);
  };
}
