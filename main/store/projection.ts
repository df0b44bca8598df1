import type { EntityType, EventDraft, LedgerEvent } from '#shared/domain/ledger/event.ts';
import type { Database } from './database.ts';

/** Turns the events of one kind of entity into rows. Made once for each connection, so that statements are compiled once. */
export type Projector = (event: LedgerEvent) => void;

export type Projection = {
  readonly entities: readonly EntityType[];
  /** Every table that it writes; a rebuild drops and refills them. */
  readonly tables: readonly string[];
  readonly projector: (db: Database) => Projector;
  /** What a table says, row by row, where its rows can't be compared as they are: because their numbers are arbitrary, or they can't be read. */
  readonly saying?: Readonly<Record<string, (db: Database) => Iterable<unknown>>>;
};

export type EntityRows<S> = {
  readonly read: (id: string) => S | null;
  /** Stores `after`; `before` is what stood there, so that only what changed need be written. */
  readonly write: (after: S, before: S | null, event: LedgerEvent) => void;
  readonly remove: (before: S) => void;
};

/** A projection that is the fold of the domain's own `apply`, kept in a table: read, apply, write. */
export const fold =
  <S, E extends EventDraft>(apply: (state: S | null, event: E) => S | null, rows: (db: Database) => EntityRows<S>) =>
  (db: Database): Projector => {
    const { read, write, remove } = rows(db);
    return (event) => {
      const before = read(event.entityId);
      // The ledger parsed the payload by the spec of its type, which is where E comes from.
      const after = apply(before, event as unknown as E);
      if (after !== null) write(after, before, event);
      else if (before !== null) remove(before);
    };
  };
