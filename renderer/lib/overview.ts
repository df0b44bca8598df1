import { useEffect } from 'react';
import type { DepartmentTree } from '#shared/ipc/views.ts';
import { sitDown } from './desk.ts';
import { queryStore } from './query.ts';

/** What everybody wants to know of the workspace: who is at the desk, how much there is, how far it is, what runs. */
export const overview = queryStore('workspace.overview', [
  'workspace', 'departments', 'checklists', 'items', 'people', 'workflows', 'runs', 'maps', 'settings',
]);

/** Departments and sections, with the counts of each department. */
export const departmentTree = queryStore('departments.tree', ['departments', 'checklists', 'items']);

/** The same, live while the component is shown; null until it is there. */
export const useDepartmentTree = (): DepartmentTree | null => departmentTree.useQuery({}).data;

/** Lists of departments, and how far each is. */
export const departmentLists = queryStore('departments.lists', ['departments', 'checklists', 'items']);

/** The overview, live while the component is shown. */
export const useOverview = () => overview.useQuery({});

/** Keeps who is at the desk in step with main. Mounted once. */
export function useDeskInStep(): void {
  const { data } = useOverview();
  const id = data?.desk?.id;
  const name = data?.desk?.name;
  useEffect(() => {
    if (data === null) return;
    sitDown(id === undefined || name === undefined ? null : { id, name });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only who it is matters
  }, [data === null, id, name]);
}
