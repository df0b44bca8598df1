import { wordsOf } from '#shared/domain/imports/item-words.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { type PrintableItem, printChecklist } from '#shared/formats/markdown/print-checklist.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';

type Context = {
  /** Names of the departments that hold the list, from the outermost in. */
  readonly departments: readonly string[];
  readonly nameOf: (person: Id | null) => string | null;
  /** The state of the ledger that is written out (`hlcToInstant`). */
  readonly exported: string;
};

/** A list as Markdown that is known for that list when it is imported again (X2). */
export const checklistMarkdown = ({ checklist, section, items }: ChecklistView, { departments, nameOf, exported }: Context): string =>
  printChecklist({ departments, section: section?.name ?? null, title: checklist.title, identity: { list: checklist.id, exported }, items: asTree(items, nameOf) });

/** Items by what they stand under; one whose parent is not among them stands at the top, as on the screen. */
function asTree(items: readonly Item[], nameOf: Context['nameOf']): PrintableItem[] {
  const known = new Set(items.map(({ id }) => id));
  const inside = groupBy(items, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const below = (parent: Id | null): PrintableItem[] =>
    (inside.get(parent) ?? []).map((item) => ({ ...wordsOf(item, nameOf(item.assigneeId)), children: below(item.id) }));
  return below(null);
}
