import type { Item, ItemDraft, ItemSource } from '#shared/domain/items/item.ts';
import type { LedgerEvent } from '#shared/domain/ledger/event.ts';
import { specOf } from '#shared/domain/ledger/registry.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { ItemWords } from './parsed-document.ts';

export type ItemPlace = { readonly checklistId: Id; readonly parentId: Id | null };

/** What a file and the store last agreed on about an item: the base of the three-way merge. */
export type ItemBase = ItemPlace & {
  readonly words: ItemWords;
  /** Sorts siblings as they stood: a position, or a line. */
  readonly order: string | number;
};

/** An item of a list that a file is read into. */
export type KnownItem = {
  /** As it stands now. */
  readonly item: Item;
  /** Null for an item that came into being here and that the file never had. */
  readonly base: ItemBase | null;
  /** What the file at that path said of it when it was last read; null where that is not what is compared with. */
  readonly said: ItemSource | null;
};

type ItemEvent = LedgerEvent & ItemDraft;

/** Acts of importing a file, and of taking that back, by what they noted of an item; their changes are the file's own. */
function actsOfFile(events: readonly ItemEvent[], path: string): ReadonlySet<Id> {
  const acts = new Set<Id>();
  for (const event of events) {
    if (event.type !== 'item.source-noted') continue;
    const { source, was } = event.payload;
    if (source?.path === path || (event.undoes !== null && was?.path === path)) acts.add(event.command);
  }
  return acts;
}

const FIELD_OF: Readonly<Record<string, (was: never) => Partial<Item>>> = {
  state: (was: Item['standing']) => ({ standing: was }),
  text: (was: string) => ({ text: was }),
  place: (was: Pick<Item, 'checklistId' | 'parentId' | 'position'>) => was,
  assignee: (was: Id | null) => ({ assigneeId: was }),
  stage: (was: Item['stage']) => ({ stage: was }),
  critical: (was: boolean) => ({ critical: was }),
  due: (was: Item['due']) => ({ due: was }),
  notes: (was: string | null) => ({ notes: was }),
};

/**
 * An item as an exported file has it: `later` are its events since the export, in order. Of each field the value before
 * the first change that was not the file's own doing. Null for an item that the file never had.
 */
export function asExported(item: Item, later: readonly LedgerEvent[], path: string): Item | null {
  const events = later as readonly ItemEvent[];
  const own = actsOfFile(events, path);
  const settled = new Set<string>();
  let exported = item;
  for (const event of events) {
    const field = specOf(event.type)?.field ?? '*';
    if (settled.has(field)) continue;
    if (event.type === 'item.added' && event.payload.source?.path !== path) return null;
    if (own.has(event.command)) continue;
    settled.add(field);
    if (event.type === 'item.archived' || event.type === 'item.restored') exported = { ...exported, archived: event.type === 'item.restored' };
    else if ('was' in event.payload) exported = { ...exported, ...FIELD_OF[field]?.(event.payload.was as never) };
  }
  return exported.archived ? null : exported;
}

/** Where a file last put an item: the place it was added in, or that an import of the file moved it to. `events` are all of the item. */
export function placedByFile(item: Item, events: readonly LedgerEvent[], path: string): ItemPlace {
  const own = actsOfFile(events as readonly ItemEvent[], path);
  let current: ItemPlace = item;
  let put: ItemPlace | null = null;
  for (const event of events as readonly ItemEvent[]) {
    if (event.type === 'item.added' || event.type === 'item.moved') current = event.payload;
    const isOwn = own.has(event.command) || (event.type === 'item.added' && event.payload.source?.path === path);
    if (isOwn && (put === null || event.type === 'item.added' || event.type === 'item.moved')) put = current;
  }
  return put ?? item;
}
