import type { Item, ItemState, Stage } from '#shared/domain/items/item.ts';
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

/** What of the list is wanted: a state, whose, and which stage. */
export type Wanted = { readonly filter: Filter; readonly assigneeId?: Id | null; readonly stage?: Stage | null };

const wants = ({ filter, assigneeId = null, stage = null }: Wanted) => (item: Item): boolean =>
  shows[filter].includes(item.standing.state) && (assigneeId === null || item.assigneeId === assigneeId) && (stage === null || item.stage === stage);

/** The items in the order they are read, nested ones under what they belong to; a filter keeps the way down to what it finds. */
export function outline(items: readonly Item[], wanted: Wanted): readonly Row[] {
  const isWanted = wants(wanted);
  const inside = childrenOf(items);
  const rows: Row[] = [];
  const put = (parentId: Id | null, depth: number): boolean => {
    const siblings = inside.get(parentId) ?? [];
    let any = false;
    for (const [index, item] of siblings.entries()) {
      const matches = isWanted(item);
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
export function childrenOf<T extends Pick<Item, 'id' | 'parentId'>>(items: readonly T[]): ReadonlyMap<Id | null, readonly T[]> {
  const known = new Set(items.map(({ id }) => id));
  const inside = new Map<Id | null, T[]>();
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

/** Where an item can go: in which parent, and behind which sibling (null: first). */
export type Place = { readonly parentId: Id | null; readonly after: Id | null };

/** A way to move an item by keys: among its siblings, into the one above it, or out behind its parent. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** The place that an item has after a step; null when it can't go further that way. */
export function placeAfter(items: readonly Item[], id: Id, step: Step): Place | null {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return null;
  const inside = childrenOf(items);
  const siblings = inside.get(item.parentId) ?? [];
  const index = siblings.indexOf(item);
  const above = siblings[index - 1];
  switch (step) {
    case 'up': return index <= 0 ? null : { parentId: item.parentId, after: siblings[index - 2]?.id ?? null };
    case 'down': return index + 1 >= siblings.length ? null : { parentId: item.parentId, after: siblings[index + 1]?.id ?? null };
    case 'in': return above === undefined ? null : { parentId: above.id, after: inside.get(above.id)?.at(-1)?.id ?? null };
    case 'out': {
      const parent = items.find((each) => each.id === item.parentId);
      return parent === undefined ? null : { parentId: parent.parentId, after: parent.id };
    }
  }
}

/** The items as they stand after some of them went, in their order, to another place; what is inside of them goes along. */
export function moved(items: readonly Item[], ids: readonly Id[], { parentId, after }: Place): readonly Item[] {
  const going = new Set(ids);
  const chosen = ids.flatMap((id) => items.find((each) => each.id === id) ?? []).map((item) => ({ ...item, parentId }));
  const rest = items.filter((item) => !going.has(item.id));
  const at = after === null ? rest.findIndex((item) => item.parentId === parentId) : rest.findIndex((item) => item.id === after) + 1;
  const index = at === -1 ? rest.length : at;
  return [...rest.slice(0, index), ...chosen, ...rest.slice(index)];
}

/** Without those that lie inside of others of them: what moves a whole moves its parts. */
export function outermost(items: readonly Item[], ids: readonly Id[]): Id[] {
  const chosen = new Set(ids);
  const parentOf = new Map(items.map((item) => [item.id, item.parentId]));
  const isInside = (id: Id): boolean => {
    for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) if (chosen.has(at)) return true;
    return false;
  };
  return ids.filter((id) => !isInside(id));
}
