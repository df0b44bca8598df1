import {
  decideArchive, decideAssign, decideCritical, decideDue, decideEdit, decideMove, decideNotes, decideStage, decideState, sweepable,
} from '#shared/domain/items/decide-item.ts';
import type { Due } from '#shared/domain/items/due.ts';
import { decideEventTime } from '#shared/domain/event-time.ts';
import type { Item, ItemDraft, ItemState, Stage } from '#shared/domain/items/item.ts';
import type { DomainError } from '#shared/domain/error.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import { mayReceive } from '#shared/domain/people/decide-person.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/time.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import type { CyclesService } from '#main/features/checklists/cycles.service.ts';
import { lastPosition, positionAfter } from '#main/features/departments/departments.service.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { itemsRepository } from './items.repository.ts';

export type NewItem = {
  readonly checklistId: Id;
  readonly parentId: Id | null;
  /** The sibling that it comes behind; null for the end. */
  readonly after: Id | null;
  readonly text: string;
  readonly stage?: Stage | null | undefined;
  readonly critical?: boolean | undefined;
};

export function itemsService({ read, mutate, newId, clock }: Means, cycles: Pick<CyclesService, 'turnDue' | 'mustBeOpen'>) {
  const items = itemsRepository(read);
  const checklists = checklistsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Item => found(items.get(id), 'item');
  const streamOf = (item: { checklistId: Id }): string => found(checklists.get(item.checklistId), 'checklist').departmentId;
  const siblings = (checklistId: Id, parentId: Id | null) => items.siblings(checklistId, parentId);

  /** The same decision over several items, as one act. */
  const each = (act: Act, ids: readonly Id[], decide: (item: Item, stream: string) => Result<ItemDraft[], DomainError>): Receipt =>
    mutate(act, () => ids.map(get).flatMap((item) => unwrap(decide(item, streamOf(item)))));

  const timed = (act: Act, happenedAt: Instant | null): { act: Act; at: Instant } => {
    const at = unwrap(decideEventTime(happenedAt, clock()));
    return { act: happenedAt === null ? act : { ...act, happenedAt: at }, at };
  };

  const setStates = (act: Act, chosen: () => readonly Item[], { state, reason, happenedAt }: { state: ItemState; reason: string | null; happenedAt: Instant | null }): Receipt => {
    const when = timed(act, happenedAt);
    cycles.turnDue();
    return mutate(when.act, () => {
      const those = chosen();
      for (const list of new Set(those.map(({ checklistId }) => checklistId))) cycles.mustBeOpen(list);
      return those.flatMap((item) => unwrap(decideState(item, streamOf(item), { state, reason, by: act.actor, at: when.at })));
    });
  };

  return {
    get,
    list: () => items.all(),
    inChecklist: (checklistId: Id) => items.inChecklist(checklistId),
    add: (act: Act, { checklistId, parentId, after, text, stage = null, critical = false }: NewItem) =>
      mutate(act, () => {
        const stream = streamOf({ checklistId });
        if (parentId !== null) get(parentId);
        const beside = siblings(checklistId, parentId);
        const id = newId();
        const payload: Item = {
          id, checklistId, parentId, text, position: after === null ? lastPosition(beside) : positionAfter(beside, after),
          standing: { state: 'open', reason: null, by: null, at: null }, stage, critical, assigneeId: null, due: null, notes: null, archived: false, source: null,
        };
        return [{ stream, entity: 'item', entityId: id, type: 'item.added', payload }];
      }),
    edit: (act: Act, { id, text }: { id: Id; text: string }) => each(act, [id], (item, stream) => decideEdit(item, stream, text)),
    /**
     * Changes what items are. Ticking several at once leaves the critical ones out (D5). `happenedAt` is given for what
     * took place before it is entered.
     */
    setState: (act: Act, { ids, state, reason, happenedAt = null }: { ids: readonly Id[]; state: ItemState; reason: string | null; happenedAt?: Instant | null | undefined }) =>
      setStates(act, () => (state === 'done' && ids.length > 1 ? sweepable(ids.map(get)) : ids.map(get)), { state, reason, happenedAt }),
    /** Ticks all of a list that may be swept through: open or in progress, and not critical. */
    tickAll: (act: Act, checklistId: Id) =>
      setStates(act, () => sweepable(items.inChecklist(found(checklists.get(checklistId), 'checklist').id)), { state: 'done', reason: null, happenedAt: null }),
    assign: (act: Act, { ids, assigneeId }: { ids: readonly Id[]; assigneeId: Id | null }) =>
      each(act, ids, (item, stream) => {
        if (assigneeId !== null) unwrap(mayReceive(found(people.get(assigneeId), 'person'), 'assigneeId'));
        return decideAssign(item, stream, assigneeId);
      }),
    setDue: (act: Act, { ids, due }: { ids: readonly Id[]; due: Due | null }) => each(act, ids, (item, stream) => decideDue(item, stream, due)),
    setStage: (act: Act, { ids, stage }: { ids: readonly Id[]; stage: Stage | null }) => each(act, ids, (item, stream) => decideStage(item, stream, stage)),
    setCritical: (act: Act, { ids, critical }: { ids: readonly Id[]; critical: boolean }) => each(act, ids, (item, stream) => decideCritical(item, stream, critical)),
    writeNotes: (act: Act, { id, notes }: { id: Id; notes: string | null }) => each(act, [id], (item, stream) => decideNotes(item, stream, notes)),
    /**
     * Puts items, in their order, behind a sibling of the new place; first when `after` is null, at the end when it is
     * `last`. What is inside of them goes with them, into another list too.
     */
    move: (act: Act, { ids, checklistId, parentId, after }: { ids: readonly Id[]; checklistId: Id; parentId: Id | null; after: Id | 'last' | null }) =>
      mutate(act, ids.map((id, index) => () => moveOne(id, { checklistId, parentId }, index === 0 ? after : (ids[index - 1] ?? null)))),
    archive: (act: Act, ids: readonly Id[]) => mutate(act, () => whole(ids).flatMap((item) => decideArchive(item, streamOf(item), true))),
    restore: (act: Act, ids: readonly Id[]) => mutate(act, () => whole(ids).flatMap((item) => decideArchive(item, streamOf(item), false))),
  };

  function moveOne(id: Id, { checklistId, parentId }: { checklistId: Id; parentId: Id | null }, after: Id | 'last' | null): ItemDraft[] {
    const item = get(id);
    const stream = streamOf({ checklistId });
    const ancestors = ancestorsOf(parentId);
    const beside = siblings(checklistId, parentId).filter((sibling) => sibling.id !== id);
    const position = after === 'last' ? lastPosition(beside) : positionAfter(beside, after);
    const drafts = unwrap(decideMove(item, stream, { checklistId, parentId, position }, ancestors));
    if (drafts.length === 0 || item.checklistId === checklistId) return drafts;
    const inside = withDescendants(item).slice(1);
    return [...drafts, ...inside.flatMap((part) => unwrap(decideMove({ ...part, archived: false }, stream, { checklistId, parentId: part.parentId, position: part.position }, [])))];
  }

  /** From a parent up to the top, itself first. */
  function ancestorsOf(parentId: Id | null): Id[] {
    const path: Id[] = [];
    for (let at = parentId; at !== null; at = get(at).parentId) path.push(at);
    return path;
  }

  /** Items with what is inside of them, each once. */
  function whole(ids: readonly Id[]): Item[] {
    return [...new Map(ids.flatMap((id) => withDescendants(get(id))).map((item) => [item.id, item])).values()];
  }

  function withDescendants(item: Item): Item[] {
    const childrenOf = groupBy(items.inChecklist(item.checklistId), ({ parentId }) => parentId);
    const collect = (parent: Item): Item[] => [parent, ...(childrenOf.get(parent.id) ?? []).flatMap(collect)];
    return collect(item);
  }
}
