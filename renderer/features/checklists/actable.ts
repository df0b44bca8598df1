import type { Item } from '#shared/domain/items/item.ts';
import type { WorkItem } from '#shared/ipc/work-views.ts';

/** As much of an item as acts on it ask for: on the page of its list, or away from it. */
export type Actable = Pick<Item, 'id' | 'checklistId' | 'text' | 'critical' | 'standing' | 'assigneeId' | 'stage'> & { readonly due: object | null };

/** An item that is shown away from its list. */
export const actable = ({ id, list, text, critical, state, reason, since, assigneeId, due }: WorkItem): Actable => ({
  id, checklistId: list.id, text, critical, standing: { state, reason, by: null, at: since }, assigneeId, stage: null, due,
});
