import type { PastItem } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { childrenOf } from './outline.ts';

/** Items in the order they are read, each with how deep it lies. */
export function nested(items: readonly PastItem[]): readonly { readonly item: PastItem; readonly depth: number }[] {
  const inside = childrenOf(items);
  const under = (parentId: Id | null, depth: number): { item: PastItem; depth: number }[] =>
    (inside.get(parentId) ?? []).flatMap((item) => [{ item, depth }, ...under(item.id, depth + 1)]);
  return under(null, 0);
}
