import { z } from 'zod';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';

/** The stream of what belongs to no department. */
export const WORKSPACE_STREAM = 'workspace';

export const ENTITIES = [
  'workspace', 'device', 'department', 'section', 'checklist', 'item', 'person', 'workflow', 'run', 'map',
  'evidence',
] as const;
export type EntityType = (typeof ENTITIES)[number];

/**
 * What a decision wants recorded. The ledger adds identity, order and the chain.
 * `stream` is the department, or the workspace: the later unit of replication, permission and chain.
 */
export type EventDraft<T extends string = string, P = unknown> = {
  readonly stream: string;
  readonly entity: EntityType;
  readonly entityId: Id;
  readonly type: T;
  readonly payload: P;
};

/** One line of the ledger (L1). See docs/decisions for the meaning of each field. */
export type LedgerEvent<T extends string = string, P = unknown> = EventDraft<T, P> & {
  /** Order on this device. */
  readonly seq: number;
  readonly id: Id;
  readonly device: Id;
  /** Gapless per stream and device, from 1. */
  readonly dseq: number;
  /** Hash of the event before it in the same stream and device; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over the header and `payloadHash`. */
  readonly hash: string;
  readonly payloadHash: string;
  /** Hybrid logical clock. */
  readonly hlc: string;
  readonly actor: Id | null;
  /** The command that caused it: an idempotency key, and the unit of undo. */
  readonly command: Id;
  /** The command that this one takes back. */
  readonly undoes: Id | null;
  readonly v: number;
  /** Ids of the events of the same field that the writer had seen. */
  readonly base: readonly Id[];
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
};

/** What the registry knows of an event type: version, the field it writes, and the shape of its payload. */
export type EventSpec<P extends z.ZodType = z.ZodType> = {
  readonly v: number;
  /** The register that the event writes; `*` when it brings the entity into being or ends it. */
  readonly field: string;
  readonly payload: P;
};

export const eventSpec = <P extends z.ZodType>(field: string, payload: P, v = 1): EventSpec<P> => ({ v, field, payload });

/** The union of drafts that a map of specs describes. */
export type DraftOf<M extends Record<string, EventSpec>> = {
  [T in keyof M & string]: EventDraft<T, z.infer<M[T]['payload']>>;
}[keyof M & string];

/** Where an imported thing came from: re-import finds it by `path`, and `text` or `mark` as last read (X1). */
export const sourceSchema = z.object({
  path: z.string(),
  line: z.number().int().positive(),
  /** What the file said when it was last read: an item's text, or a digest of a definition. */
  text: z.string(),
  mark: z.enum(['open', 'done', 'not-applicable']).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const nullableId = idSchema.nullable();
