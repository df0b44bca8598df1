import type { MyWork } from '#shared/ipc/work-views.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { useRefetchAt } from '#renderer/lib/use-refetch-at.ts';

/** What needs the person at the desk. */
const myWork = queryStore('work.mine', ['workspace', 'departments', 'checklists', 'items', 'people', 'settings']);

/** The same, live: asked for again when something changed, and when the clock alone changes it. Null until it is there. */
export function useMyWork(): MyWork | null {
  const { data } = myWork.useQuery({});
  useRefetchAt(data?.changesAt, () => myWork.refetch({}));
  return data;
}
