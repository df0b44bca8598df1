import { generateNKeysBetween } from 'fractional-indexing';
import type { Item } from '#shared/domain/items/item.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { ItemPlace, KnownItem } from './known-items.ts';
import { longestRising } from './longest-rising.ts';
import type { ParsedItem } from './parsed-document.ts';

export type Position = ItemPlace & { readonly position: string };

export type Placements = {
  /** Where new lines go, and lines whose place the file changed. */
  readonly placed: ReadonlyMap<ParsedItem, Position>;
  /** Lines that were moved here and in the file; here they stay. */
  readonly conflicts: ReadonlySet<ParsedItem>;
};

export type PlacingInput = {
  readonly checklistId: Id;
  readonly lines: readonly ParsedItem[];
  readonly known: (line: ParsedItem) => KnownItem | undefined;
  /** The item of a line, new ones too. */
  readonly idOf: (line: ParsedItem) => Id;
  /** Every item of the list as it stands, archived ones too. */
  readonly items: readonly Item[];
  /** What each item stands under; kept up to date while places are given. */
  readonly parents: Map<Id, Id | null>;
  /** What an item of the file stood under as far as the file shows it: null where that was not in it. */
  readonly baseParent: (known: KnownItem) => Id | null;
};

/** A line of one group, and what becomes of its place. */
type Entry = { readonly line: ParsedItem; readonly known: KnownItem | undefined; readonly fate: 'to-place' | 'kept' | 'ranked' };

/**
 * Gives each line its place (D1, X1): new lines behind the line that they follow in the file; of the known ones only
 * those move that the file moved against what it was before, as few as give its order. What was moved here stays.
 */
export function placeItems(input: PlacingInput): Placements {
  const { checklistId, known, idOf, parents, baseParent } = input;
  const placed = new Map<ParsedItem, Position>();
  const conflicts = new Set<ParsedItem>();
  const rows = siblingRows(input.items);
  walk(input.lines, null, null);
  return { placed, conflicts };

  /** `above` is what the file has the lines under; `home` where they can be seen here, if that is gone or elsewhere. */
  function walk(lines: readonly ParsedItem[], above: Id | null, home: Id | null): void {
    if (lines.length === 0) return;
    const entries = lines.map((line) => entryOf(line, above, home));
    const moving = inOtherOrder(entries.filter(({ fate }) => fate === 'ranked'));
    for (const entry of moving.conflicts) conflicts.add(entry.line);
    const toPlace = apart(entries.filter((entry) => entry.fate !== 'to-place' && entry.known !== undefined && rows(home).has(entry.known.item.id)), moving.toPlace);
    place(entries.map((entry) => (toPlace.has(entry) ? { ...entry, fate: 'to-place' } : entry)), home);
    for (const line of lines) {
      const item = known(line)?.item;
      const isHere = item === undefined || placed.has(line) || (item.checklistId === checklistId && !item.archived);
      walk(line.children, idOf(line), isHere ? idOf(line) : home);
    }
  }

  function entryOf(line: ParsedItem, above: Id | null, home: Id | null): Entry {
    const match = known(line);
    if (match === undefined) {
      parents.set(idOf(line), home);
      return { line, known: match, fate: 'to-place' };
    }
    const { item, base } = match;
    if (base === null || item.archived) return { line, known: match, fate: 'kept' };
    const asBefore = item.checklistId === base.checklistId && item.parentId === base.parentId;
    const isThere = (list: Id, parent: Id | null): boolean => list === checklistId && (parent === above || parent === home);
    if (isThere(base.checklistId, baseParent(match))) return { line, known: match, fate: asBefore && above === home ? 'ranked' : 'kept' };
    if (isThere(item.checklistId, item.parentId)) return { line, known: match, fate: 'kept' };
    if (!asBefore || isInside(home, item.id)) {
      conflicts.add(line);
      return { line, known: match, fate: 'kept' };
    }
    parents.set(item.id, home);
    return { line, known: match, fate: 'to-place' };
  }

  function isInside(at: Id | null, id: Id): boolean {
    for (let above = at; above !== null; above = parents.get(above) ?? null) if (above === id) return true;
    return false;
  }

  /** Runs of lines to place go behind the one before them that stays, else before the one after them, else to the end. */
  function place(entries: readonly Entry[], home: Id | null): void {
    const row = rows(home);
    const isFixed = ({ fate, known: match }: Entry): boolean => fate !== 'to-place' && match !== undefined && row.has(match.item.id);
    const next = entries.find(isFixed)?.known?.item.id ?? null;
    let before: Id | null = null;
    let run: ParsedItem[] = [];
    const settle = (): void => {
      if (run.length === 0) return;
      const ids = run.map(idOf);
      const keys = before === null && next !== null ? row.before(next, ids) : row.after(before, ids);
      run.forEach((line, index) => placed.set(line, { checklistId, parentId: home, position: keys[index] ?? '' }));
      run = [];
    };
    for (const entry of entries) {
      if (entry.fate === 'to-place') run.push(entry.line);
      else if (isFixed(entry)) {
        settle();
        before = entry.known?.item.id ?? null;
      }
    }
    settle();
  }
}

/** Of the siblings that stayed together, those that the file has in another order than before. */
function inOtherOrder(ranked: readonly Entry[]): { toPlace: ReadonlySet<Entry>; conflicts: ReadonlySet<Entry> } {
  const toPlace = new Set<Entry>();
  const conflicts = new Set<Entry>();
  const order = (entry: Entry): string | number => entry.known?.base?.order ?? '';
  const before = [...ranked].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const rank = new Map(before.map((entry, index) => [entry, index]));
  const stays = (entries: readonly Entry[]): ReadonlySet<Entry> => {
    const rising = longestRising(entries.map((entry) => rank.get(entry) ?? 0));
    return new Set(rising.map((index) => entries[index] as Entry));
  };
  const inFile = stays(ranked);
  if (inFile.size === ranked.length) return { toPlace, conflicts };
  const here = asHere(ranked);
  const inStore = stays(here);
  /** How many that moved nowhere stand before each. */
  const slots = (entries: readonly Entry[]): Map<Entry, number> => {
    let count = 0;
    return new Map(entries.map((entry) => [entry, inFile.has(entry) && inStore.has(entry) ? count++ : count]));
  };
  const [slotInFile, slotHere] = [slots(ranked), slots(here)];
  for (const entry of ranked) {
    if (inFile.has(entry) || slotInFile.get(entry) === slotHere.get(entry)) continue;
    if (inStore.has(entry)) toPlace.add(entry);
    else conflicts.add(entry);
  }
  return { toPlace, conflicts };
}

const asHere = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => ((a.known?.item.position ?? '') < (b.known?.item.position ?? '') ? -1 : 1));

/**
 * Of lines to place those that do not stand yet where they would be put: right behind the one before them, or right
 * before the one after them where none is before. Both are given in the order of the file.
 */
function apart(present: readonly Entry[], toPlace: ReadonlySet<Entry>): ReadonlySet<Entry> {
  if (toPlace.size === 0) return toPlace;
  const left = new Set(toPlace);
  const here = asHere(present);
  const at = new Map(here.map((entry, index) => [entry, index]));
  const beside = (entry: Entry, neighbour: Entry | undefined, by: 1 | -1): boolean => neighbour !== undefined && !left.has(neighbour) && here[(at.get(entry) ?? -2) + by] === neighbour;
  const first = present.findIndex((entry) => !toPlace.has(entry));
  for (let index = first - 1; index >= 0; index -= 1) if (beside(present[index] as Entry, present[index + 1], 1)) left.delete(present[index] as Entry);
  for (let index = Math.max(first, 0) + 1; index < present.length; index += 1) if (beside(present[index] as Entry, present[index - 1], -1)) left.delete(present[index] as Entry);
  return left;
}

type Row = {
  readonly has: (id: Id) => boolean;
  /** Positions right behind one of the row, or at its end; what is put there is part of the row from then on. */
  readonly after: (id: Id | null, ids: readonly Id[]) => readonly string[];
  readonly before: (id: Id, ids: readonly Id[]) => readonly string[];
};

/**
 * Siblings in their order as linked rows, so that a key between two is found in constant time. What stands under an item
 * that can't be seen stands at the top.
 */
function siblingRows(items: readonly Item[]): (parentId: Id | null) => Row {
  const visible = new Set(items.filter((item) => !item.archived).map(({ id }) => id));
  const byParent = groupBy(items, ({ parentId }) => (parentId !== null && visible.has(parentId) ? parentId : null));
  const rows = new Map<Id | null, Row>();
  return (parentId) => {
    const known = rows.get(parentId);
    if (known !== undefined) return known;
    const made = rowOf(byParent.get(parentId) ?? []);
    rows.set(parentId, made);
    return made;
  };
}

type Link = { readonly position: string; previous: Link | null; next: Link | null };

function rowOf(siblings: readonly Item[]): Row {
  const links = new Map<Id, Link>();
  let last: Link | null = null;
  const append = (id: Id, position: string): void => {
    const link: Link = { position, previous: last, next: null };
    if (last !== null) last.next = link;
    last = link;
    links.set(id, link);
  };
  for (const { id, position } of [...siblings].sort((a, b) => (a.position < b.position ? -1 : 1))) append(id, position);

  const between = (from: Link | null, to: Link | null, ids: readonly Id[]): readonly string[] => {
    const keys = generateNKeysBetween(from?.position ?? null, to?.position ?? null, ids.length);
    let previous = from;
    ids.forEach((id, index) => {
      const link: Link = { position: keys[index] ?? '', previous, next: to };
      if (previous !== null) previous.next = link;
      links.set(id, link);
      previous = link;
    });
    if (to !== null) to.previous = previous;
    else last = previous;
    return keys;
  };
  return {
    has: (id) => links.has(id),
    after: (id, ids) => {
      const from = id === null ? last : (links.get(id) ?? last);
      return between(from, beyond(from, (link) => link.next, (position, than) => position <= than), ids);
    },
    before: (id, ids) => {
      const to = links.get(id) ?? null;
      return between(beyond(to, (link) => link.previous, (position, than) => position >= than), to, ids);
    },
  };
}

/** The next link whose position differs: what was written by two devices at once may have the same. */
function beyond(from: Link | null, step: (link: Link) => Link | null, isSame: (position: string, than: string) => boolean): Link | null {
  let at = from === null ? null : step(from);
  while (at !== null && isSame(at.position, from?.position ?? '')) at = step(at);
  return at;
}
