import { useMemo } from 'react';
import type { ListDue } from '#shared/ipc/work-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { useRefetchAt } from '#renderer/lib/use-refetch-at.ts';

const dues = queryStore('work.dues', ['departments', 'checklists', 'items']);
const blocked = queryStore('work.blocked', ['departments', 'checklists', 'items', 'people']);

/** What is due in the lists of a department, by list; live, with the clock too. */
export function useDues(departmentId: Id): ReadonlyMap<Id, ListDue> {
  const { data } = dues.useQuery({ departmentId });
  useRefetchAt(data?.changesAt, () => dues.refetch({ departmentId }));
  return useMemo(() => new Map(data?.lists.map((list) => [list.listId, list])), [data]);
}

/** What is blocked in a department and below it; null until it is known. */
export const useBlocked = (departmentId: Id) => blocked.useQuery({ departmentId }).data;
