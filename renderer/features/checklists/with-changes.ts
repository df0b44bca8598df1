import type { Item } from '#shared/domain/items/item.ts';
import type { ChecklistChanges, ChecklistView } from '#shared/ipc/views.ts';

const inOrder = (a: Item, b: Item): number => (a.position === b.position ? (a.id < b.id ? -1 : 1) : a.position < b.position ? -1 : 1);

/** The view with what changed put in: as main would give it whole. */
export function withChanges(view: ChecklistView, { changed, gone, ...header }: ChecklistChanges): ChecklistView {
  if (changed.length === 0 && gone.length === 0) return { ...view, ...header };
  const next = new Map(changed.map((item) => [item.id, item]));
  const leaving = new Set(gone);
  const kept = view.items.filter(({ id }) => !leaving.has(id)).map((item) => next.get(item.id) ?? item);
  const known = new Set(view.items.map(({ id }) => id));
  const items = [...kept, ...changed.filter(({ id }) => !known.has(id))];
  return { ...view, ...header, items: items.sort(inOrder) };
}
