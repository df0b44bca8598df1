import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { ChecklistSummary } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import { CallFailed, call, onChanged } from '#renderer/lib/api.ts';

/** Lists by department, in their order; archived ones too. A department that is not there is not known yet. */
export type DepartmentLists = Readonly<Record<Id, readonly ChecklistSummary[]>>;

/*
 * Lists of the departments that some screen has open, and of no others: there may be thousands. Unlike a `queryStore` it
 * asks in one call for all that are wanted, and keeps what it has while one more is on its way.
 */
const useLists = create<DepartmentLists>()(() => ({}));
const users = new Map<Id, number>();
const latest = new Map<Id, number>();
let asked = 0;
let stopListening: (() => void) | null = null;

async function fetchLists(ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  asked += 1;
  const turn = asked;
  for (const id of ids) latest.set(id, turn);
  let lists: readonly ChecklistSummary[];
  try {
    lists = await call('departments.lists', { departmentIds: [...ids] });
  } catch (error) {
    // What is shown stays; the store that feeds the page itself says what is wrong.
    if (error instanceof CallFailed) return;
    throw error;
  }
  const byDepartment = groupBy(lists, ({ departmentId }) => departmentId);
  useLists.setState((known) => {
    const fresh = ids.filter((id) => latest.get(id) === turn);
    return Object.fromEntries(fresh.map((id) => [id, shared(known[id] ?? [], byDepartment.get(id) ?? [])]));
  });
}

/** What is the same stays the same object, so that only rows that changed are drawn anew. */
function shared(before: readonly ChecklistSummary[], now: readonly ChecklistSummary[]): readonly ChecklistSummary[] {
  const known = new Map(before.map((list) => [list.id, list]));
  const lists = now.map((list) => {
    const old = known.get(list.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(list) ? old : list;
  });
  return lists.length === before.length && lists.every((list, index) => list === before[index]) ? before : lists;
}

function take(ids: readonly Id[]): void {
  for (const id of ids) users.set(id, (users.get(id) ?? 0) + 1);
  stopListening ??= onChanged((nouns) => {
    if (nouns.some((noun) => noun === 'departments' || noun === 'checklists' || noun === 'items')) void fetchLists([...users.keys()]);
  });
}

function leave(ids: readonly Id[]): void {
  for (const id of ids) {
    const left = (users.get(id) ?? 1) - 1;
    if (left > 0) {
      users.set(id, left);
      continue;
    }
    users.delete(id);
    latest.delete(id);
  }
  useLists.setState((lists) => Object.fromEntries(Object.entries(lists).filter(([id]) => users.has(id))), true);
  if (users.size > 0) return;
  stopListening?.();
  stopListening = null;
}

/** Lists of these departments, live while the component is there. */
export function useDepartmentLists(ids: readonly Id[]): DepartmentLists {
  const held = useRef<readonly Id[]>([]);
  const key = ids.join(' ');
  useEffect(() => {
    const wanted = key === '' ? [] : key.split(' ');
    const before = held.current;
    held.current = wanted;
    take(wanted);
    leave(before);
    void fetchLists(wanted.filter((id) => !before.includes(id)));
  }, [key]);
  useEffect(
    () => () => {
      leave(held.current);
      held.current = [];
    },
    [],
  );
  return useLists();
}

/** What is known now. */
export const knownLists = (): DepartmentLists => useLists.getState();

/** Shows a change before main confirmed it; answers to what was asked before it are not taken any more. */
export function foreseeLists(change: (lists: DepartmentLists) => DepartmentLists): void {
  asked += 1;
  for (const id of users.keys()) latest.set(id, asked);
  useLists.setState(change, true);
}

/** Asks again: takes back what was foreseen. */
export const refetchLists = (): Promise<void> => fetchLists([...users.keys()]);
