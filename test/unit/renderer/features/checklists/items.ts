import type { Item, ItemState } from '#shared/domain/items/item.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';

/** An item as main would give it; position is its place in the alphabet of fractions. */
export const item = (id: string, more: Partial<Item> & { readonly state?: ItemState } = {}): Item => {
  const { state = 'open', ...rest } = more;
  return {
    id, checklistId: 'list', parentId: null, text: id, position: id, stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null,
    standing: { state, reason: null, by: null, at: null }, ...rest,
  };
};

export function view(items: readonly Item[]): ChecklistView {
  const of = (state: ItemState): number => items.filter(({ standing }) => standing.state === state).length;
  return {
    seq: 1,
    checklist: { id: 'list', departmentId: 'department', sectionId: null, title: 'List', position: 'a0', archived: false, recurrence: null, cycle: null, source: null },
    department: { id: 'department', name: 'Department', parentId: null, position: 'a0', leadId: null, archived: false },
    section: null,
    evidence: {},
    progress: { open: of('open'), inProgress: of('in-progress'), blocked: of('blocked'), done: of('done'), notApplicable: of('not-applicable') },
    items,
  };
}
