import { EVENT_OF } from '#shared/domain/items/decide-item.ts';
import { readDue } from '#shared/domain/items/due-notation.ts';
import type { Item, ItemDraft } from '#shared/domain/items/item.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import { wordsOf, wordsOfLine } from './item-words.ts';
import type { KnownItem } from './known-items.ts';
import type { ItemWords, ParsedItem, Sayable } from './parsed-document.ts';

export type Owner = { readonly id: Id; readonly name: string; readonly active: boolean };

/** Who is known here, by id and by name. */
export type People = { readonly nameOf: (id: Id | null) => string | null; readonly active: (name: string) => Owner | null };

export function peopleOf(people: readonly Owner[]): People {
  const byId = new Map(people.map((person) => [person.id, person.name]));
  const active = new Map(people.filter((person) => person.active).map((person) => [nameKey(person.name), person]));
  return {
    nameOf: (id) => (id === null ? null : (byId.get(id) ?? null)),
    active: (name) => active.get(nameKey(name)) ?? null,
  };
}

export type MergeContext = { readonly people: People; readonly by: Id; readonly at: Instant; /** Where the wall clock of a due date hangs. */ readonly zone: string };

type Change = { [T in ItemDraft['type']]: { readonly type: T; readonly payload: Extract<ItemDraft, { type: T }>['payload'] } }[ItemDraft['type']];

export type Merged = {
  readonly changes: readonly Change[];
  /** What was changed here and in the file in different ways; here it was kept. */
  readonly conflicts: readonly string[];
  /** A name in the file that nobody here has. */
  readonly stranger: string | null;
};

type Field = 'text' | 'state' | 'stage' | 'critical' | 'owner' | 'due' | 'notes';

const WHAT: Readonly<Record<Field, string>> = {
  text: 'the text', state: 'the state', stage: 'the stage', critical: 'whether it is critical', owner: 'the owner', due: 'the due date', notes: 'the notes',
};
const FIELDS = Object.keys(WHAT) as readonly Field[];

/** Words of an item that was never in the file, but for its text. */
const unsaid = (text: string): ItemWords => ({ text, state: 'open', reason: null, stage: null, critical: false, owner: null, due: null, notes: null });

/**
 * Merges a line into the item that it stands for, field by field: what only the file changed is taken, what changed here
 * stays (X1). `silent` is what a table has no column for.
 */
export function mergeItem(line: ParsedItem, { item, base }: KnownItem, context: MergeContext, silent?: readonly Sayable[]): Merged {
  const here = wordsOf(item, context.people.nameOf(item.assigneeId));
  const before = base?.words ?? unsaid(here.text);
  const file = silent === undefined ? overState(wordsOfLine(line), before) : asBefore(wordsOfLine(line), before, silent);
  const changes: Change[] = [];
  const conflicts: string[] = [];
  let stranger: string | null = null;
  for (const field of FIELDS) {
    if (same(field, file, before) || same(field, file, here)) continue;
    if (field === 'owner' && file.owner !== null && context.people.active(file.owner) === null) stranger = file.owner;
    else if (same(field, here, before)) changes.push(changeOf(field, file, item, context));
    else conflicts.push(WHAT[field]);
  }
  return { changes, conflicts, stranger };
}

/** An empty box says nothing against work in progress, or blocked: most editors know no other. */
const overState = (file: ItemWords, before: ItemWords): ItemWords =>
  file.state === 'open' && (before.state === 'in-progress' || before.state === 'blocked') ? { ...file, state: before.state, reason: before.reason } : file;

/** What a table says nothing of is as it was. A state in a cell is meant as it stands there. */
function asBefore(file: ItemWords, before: ItemWords, silent: readonly Sayable[]): ItemWords {
  const said = { ...file, ...Object.fromEntries(silent.map((field) => [field, before[field]])) };
  if (silent.includes('state')) return { ...said, reason: before.reason };
  return silent.includes('reason') && file.state !== before.state ? { ...said, reason: file.reason } : said;
}

function same(field: Field, a: ItemWords, b: ItemWords): boolean {
  if (field === 'state') return a.state === b.state && a.reason === b.reason;
  return field === 'owner' ? nameKey(a.owner ?? '') === nameKey(b.owner ?? '') : a[field] === b[field];
}

function changeOf(field: Field, file: ItemWords, item: Item, { people, by, at, zone }: MergeContext): Change {
  switch (field) {
    case 'text': return { type: 'item.edited', payload: { text: file.text, was: item.text } };
    case 'state': return { type: EVENT_OF[file.state], payload: { to: { state: file.state, reason: file.reason, by, at }, was: item.standing } };
    case 'stage': return { type: 'item.staged', payload: { stage: file.stage, was: item.stage } };
    case 'critical': return { type: 'item.criticality-set', payload: { critical: file.critical, was: item.critical } };
    case 'owner': return { type: 'item.assigned', payload: { assigneeId: file.owner === null ? null : (people.active(file.owner)?.id ?? null), was: item.assigneeId } };
    case 'due': return { type: 'item.due-set', payload: { due: file.due === null ? null : readDue(file.due, item.due?.kind === 'day' ? item.due.zone : zone), was: item.due } };
    case 'notes': return { type: 'item.notes-written', payload: { notes: file.notes, was: item.notes } };
  }
}
