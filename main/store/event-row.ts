import { createHash } from 'node:crypto';
import type { EntityType, LedgerEvent } from '#shared/domain/ledger/event.ts';
import { readPayload } from '#shared/domain/ledger/registry.ts';

/** A row of the ledger as SQLite holds it. */
export type EventRow = {
  readonly seq: number;
  readonly id: string;
  readonly stream: string;
  readonly device: string;
  readonly dseq: number;
  readonly prev: string;
  readonly hash: string;
  readonly hlc: string;
  readonly actor: string | null;
  readonly command: string;
  readonly undoes: string | null;
  readonly entity: string;
  readonly entity_id: string;
  readonly type: string;
  readonly v: number;
  readonly base: string;
  readonly happened_at: string;
  readonly recorded_at: string;
  readonly payload_hash: string;
  readonly payload: string | null;
};

/** Hash of the event before the first. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The chain link (L1): SHA-256 over the header, in this order, as a JSON array. The payload enters by its own hash, so
 * that it can be redacted later without breaking the chain.
 */
export const hashOf = (row: Omit<EventRow, 'seq' | 'hash' | 'payload'>): string =>
  sha256(
    JSON.stringify([
      row.id, row.stream, row.device, row.dseq, row.prev, row.hlc, row.actor, row.command, row.undoes, row.entity,
      row.entity_id, row.type, row.v, row.base, row.happened_at, row.recorded_at, row.payload_hash,
    ]),
  );

/** A row with its payload in the newest shape of its type. */
export function toEvent(row: EventRow): LedgerEvent {
  const { type, v } = row;
  return {
    seq: row.seq,
    id: row.id,
    stream: row.stream,
    device: row.device,
    dseq: row.dseq,
    prev: row.prev,
    hash: row.hash,
    payloadHash: row.payload_hash,
    hlc: row.hlc,
    actor: row.actor,
    command: row.command,
    undoes: row.undoes,
    entity: row.entity as EntityType,
    entityId: row.entity_id,
    type,
    v,
    base: JSON.parse(row.base) as string[],
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    payload: row.payload === null ? null : readPayload({ type, v, payload: JSON.parse(row.payload) as unknown }),
  };
}
