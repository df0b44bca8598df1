import type { Item, ItemState } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';

export const filters = ['all', 'open', 'blocked', 'done'] as const;
export type Filter = (typeof filters)[number];

const shows: Readonly<Record<Filter, readonly ItemState[]>> = {
  all: ['open', 'in-progress', 'blocked', 'done', 'not-applicable'],
  open: ['open', 'in-progress'],
  blocked: ['blocked'],
  done: ['done', 'not-applicable'],
};

/** One line of the list. */
export type Row = {
  readonly item: Item;
  /** How deep it is nested, from 0. */
  readonly depth: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly of: number;
  /** It is here only because something inside of it is. */
  readonly isContext: boolean;
};

/** The items in the order they are read, nested ones under what they belong to; a filter keeps the way down to what it finds. */
export function outline(items: readonly Item[], filter: Filter): readonly Row[] {
  const inside = childrenOf(items);
  const rows: Row[] = [];
  const put = (parentId: Id | null, depth: number): boolean => {
    const siblings = inside.get(parentId) ?? [];
    let any = false;
    for (const [index, item] of siblings.entries()) {
      const matches = shows[filter].includes(item.standing.state);
      const at = rows.length;
      rows.push({ item, depth, position: index + 1, of: siblings.length, isContext: !matches });
      if (put(item.id, depth + 1) || matches) any = true;
      else rows.length = at;
    }
    return any;
  };
  put(null, 0);
  return rows;
}

/** Children by parent; an item whose parent is not here stands at the top. */
export function childrenOf(items: readonly Item[]): ReadonlyMap<Id | null, readonly Item[]> {
  const known = new Set(items.map(({ id }) => id));
  const inside = new Map<Id | null, Item[]>();
  for (const item of items) {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null;
    const siblings = inside.get(parent);
    if (siblings === undefined) inside.set(parent, [item]);
    else siblings.push(item);
  }
  return inside;
}

/** The index behind a row and all that is inside of it: where something new below it goes. */
export function endOf(rows: readonly Row[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  let end = index + 1;
  while ((rows[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** An item and everything inside of it. */
export function withDescendants(items: readonly Item[], id: Id): ReadonlySet<Id> {
  const inside = childrenOf(items);
  const all = new Set<Id>();
  const add = (at: Id): void => {
    all.add(at);
    for (const child of inside.get(at) ?? []) add(child.id);
  };
  add(id);
  return all;
}

/** The sibling that an item stands behind after one step, null for first; undefined when it can't go further. */
export function placeAfterStep(items: readonly Item[], id: Id, step: -1 | 1): Id | null | undefined {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return undefined;
  const siblings = items.filter((each) => each.parentId === item.parentId);
  const index = siblings.indexOf(item);
  if (index + step < 0 || index + step >= siblings.length) return undefined;
  return step === 1 ? (siblings[index + 1]?.id ?? null) : (siblings[index - 2]?.id ?? null);
}

/** The items as they stand after an item changed places with its neighbour. */
export function swapped(items: readonly Item[], id: Id, step: -1 | 1): readonly Item[] {
  const here = items.findIndex((each) => each.id === id);
  const item = items[here];
  if (item === undefined) return items;
  const siblings = items.filter((each) => each.parentId === item.parentId);
  const other = siblings[siblings.indexOf(item) + step];
  if (other === undefined) return items;
  const there = items.indexOf(other);
  const next = [...items];
  next[here] = { ...other, position: item.position };
  next[there] = { ...item, position: other.position };
  return next;
}
