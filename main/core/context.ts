import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { EntityType } from '#shared/domain/ledger/event.ts';
import type { DomainError } from '#shared/domain/error.ts';
import type { Noun } from '#shared/ipc/channels.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import type { Result } from '#shared/lib/result.ts';
import { type Clock, type Instant, toInstant } from '#shared/lib/time.ts';
import type { ContentStore } from '#main/store/content-store.ts';
import type { Database, Reader } from '#main/store/database.ts';
import type { Device } from '#main/store/device.ts';
import type { Ledger } from '#main/store/ledger.ts';
import type { WorkspaceFolder } from '#main/store/workspace-folder.ts';
import type { LongTask } from './long-task.ts';

/** Who acts, under which idempotency key, and when it happened where that is not now (R10). */
export type Act = { readonly actor: Id; readonly command: Id; readonly happenedAt?: Instant };

/** What the program does by itself. */
export type OwnAct = Omit<Act, 'actor'> & { readonly actor: null };

/** The means that services are given: nothing in them reaches for a clock, an id or a connection of its own. */
export type Means = {
  readonly folder: WorkspaceFolder;
  readonly db: Database;
  readonly read: Reader;
  readonly ledger: Ledger;
  readonly device: Device;
  /** Contents of evidence. */
  readonly content: ContentStore;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly now: () => Instant;
  /** IANA zone of this machine. */
  readonly zone: () => string;
  readonly mutate: Mutate;
  /** Says how far long work is, and whether somebody called it off. */
  readonly task: LongTask;
};

/**
 * Decides and records in one transaction. A command whose key is known already is answered from the ledger and done only
 * once; a refusal takes back everything.
 */
export type Mutate = (act: Act | OwnAct, decide: Decide | readonly Decide[], undoes?: Id) => Receipt;

/** Looks at the store and says what is to be recorded. Of several, each sees what the one before it recorded. */
export type Decide = () => readonly AnyDraft[];

const NOUN_OF: Readonly<Record<EntityType, Noun>> = {
  workspace: 'workspace', device: 'workspace', department: 'departments', section: 'departments', checklist: 'checklists', item: 'items',
  person: 'people', workflow: 'workflows', run: 'runs', map: 'maps', evidence: 'evidence',
};

export function mutator(ledger: Ledger, read: Reader, onChanged: (nouns: readonly Noun[]) => void): Mutate {
  const earlier = (command: Id): Receipt | null => {
    const rows = read.all<{ entity_id: string }>('SELECT entity_id FROM ledger WHERE command = ? ORDER BY seq', command);
    return rows.length === 0 ? null : receipt(command, rows.map((row) => row.entity_id));
  };
  return (act, decide, undoes) => {
    const changed = new Set<Noun>();
    const answer = ledger.transact(() => {
      const known = earlier(act.command);
      if (known !== null) return known;
      const touched: Id[] = [];
      for (const step of typeof decide === 'function' ? [decide] : decide) {
        const drafts = step();
        ledger.record(undoes === undefined ? act : { ...act, undoes }, drafts);
        for (const draft of drafts) {
          changed.add(NOUN_OF[draft.entity]);
          touched.push(draft.entityId);
        }
      }
      return receipt(act.command, touched);
    });
    if (changed.size > 0) onChanged([...changed, 'ledger']);
    return answer;
  };
}

const receipt = (command: Id, entityIds: readonly Id[]): Receipt => ({ command, entityIds: [...new Set(entityIds)], events: entityIds.length });

/** The value of a decision, or its refusal thrown up to the boundary. */
export function unwrap<T>(result: Result<T, DomainError>): T {
  if (result.ok) return result.value;
  throw new Refused(result.error);
}

/** What was asked for, or a refusal that names it. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value !== null && value !== undefined) return value;
  throw new Refused({ code: 'not-found', message: `There is no such ${what}.` });
}

export const nowFrom = (clock: Clock) => (): Instant => toInstant(clock());
