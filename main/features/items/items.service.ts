import { decideEdit, decideMove, decideState } from '#shared/domain/items/decide-item.ts';
import type { Item, ItemState } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { positionAfter } from '#main/features/departments/departments.service.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { itemsRepository } from './items.repository.ts';

export function itemsService({ read, mutate, newId, now }: Means) {
  const items = itemsRepository(read);
  const checklists = checklistsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Item => found(items.get(id), 'item');
  const streamOf = (item: { checklistId: Id }): string => found(checklists.get(item.checklistId), 'checklist').departmentId;
  const siblings = (checklistId: Id, parentId: Id | null) => items.inChecklist(checklistId).filter((item) => item.parentId === parentId);

  return {
    get,
    list: () => items.all(),
    inChecklist: (checklistId: Id) => items.inChecklist(checklistId),
    add: (act: Act, { checklistId, parentId, after, text }: { checklistId: Id; parentId: Id | null; after: Id | null; text: string }) =>
      mutate(act, () => {
        const stream = streamOf({ checklistId });
        if (parentId !== null) get(parentId);
        const beside = siblings(checklistId, parentId);
        const id = newId();
        const payload: Item = {
          id, checklistId, parentId, text, position: positionAfter(beside, after ?? beside.at(-1)?.id ?? null),
          standing: { state: 'open', reason: null, by: null, at: null }, stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null,
        };
        return [{ stream, entity: 'item', entityId: id, type: 'item.added', payload }];
      }),
    edit: (act: Act, { id, text }: { id: Id; text: string }) => mutate(act, () => unwrap(decideEdit(get(id), streamOf(get(id)), text))),
    setState: (act: Act, { id, state, reason }: { id: Id; state: ItemState; reason: string | null }) =>
      mutate(act, () => {
        const item = get(id);
        return unwrap(decideState(item, streamOf(item), { state, reason, by: act.actor, at: now() }));
      }),
    assign: (act: Act, { id, assigneeId }: { id: Id; assigneeId: Id | null }) =>
      mutate(act, () => {
        const item = get(id);
        if (assigneeId !== null) found(people.get(assigneeId), 'person');
        if (item.assigneeId === assigneeId) return [];
        return [{ stream: streamOf(item), entity: 'item', entityId: id, type: 'item.assigned', payload: { assigneeId, was: item.assigneeId } }];
      }),
    /** Puts an item behind a sibling, or first when `after` is null. */
    move: (act: Act, { id, after }: { id: Id; after: Id | null }) =>
      mutate(act, () => {
        const item = get(id);
        return unwrap(decideMove(item, streamOf(item), positionAfter(siblings(item.checklistId, item.parentId), after, id)));
      }),
    archive: (act: Act, id: Id) => mutate(act, () => withDescendants(get(id)).flatMap((item) => setArchived(item, streamOf(item), true))),
    restore: (act: Act, id: Id) => mutate(act, () => withDescendants(get(id)).flatMap((item) => setArchived(item, streamOf(item), false))),
  };

  function withDescendants(item: Item): Item[] {
    const all = items.inChecklist(item.checklistId);
    const collect = (parent: Item): Item[] => [parent, ...all.filter((child) => child.parentId === parent.id).flatMap(collect)];
    return collect(item);
  }
}
export type ItemsService = ReturnType<typeof itemsService>;

const setArchived = (item: Item, stream: string, archived: boolean) =>
  item.archived === archived
    ? []
    : [{ stream, entity: 'item' as const, entityId: item.id, type: archived ? ('item.archived' as const) : ('item.restored' as const), payload: {} }];
