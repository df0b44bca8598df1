import type { Output } from '#shared/ipc/contract.ts';
import { call } from '#renderer/lib/api.ts';

/** What an import can bring to a page of its own. */
export type Arrival = { readonly noun: 'checklists' | 'workflows' | 'maps' | 'people'; readonly id: string; readonly title: string; readonly hint: string };

export type Inventory = {
  readonly departments: Output<'departments.tree'>['departments'];
  readonly checklists: Output<'departments.lists'>;
  readonly workflows: readonly Pick<Output<'workflows.list'>[number], 'id' | 'title'>[];
  readonly maps: Output<'maps.list'>;
  readonly people: Output<'people.list'>;
};

export async function takeInventory(): Promise<Inventory> {
  const [{ departments }, checklists, workflows, maps, people] = await Promise.all([
    call('departments.tree', {}), call('departments.lists', { departmentIds: null }), call('workflows.list', {}), call('maps.list', {}), call('people.list', {}),
  ]);
  return { departments, checklists, workflows, maps, people };
}

/** What is there after an import and was not there before it. */
export function whatCame(before: Inventory, after: Inventory): Arrival[] {
  const departments = new Map(after.departments.map(({ id, name }) => [id, name]));
  const fresh = <T extends { readonly id: string }>(now: readonly T[], then: readonly T[]): T[] => {
    const known = new Set(then.map(({ id }) => id));
    return now.filter(({ id }) => !known.has(id));
  };
  return [
    ...fresh(after.workflows, before.workflows).map(({ id, title }) => ({ noun: 'workflows' as const, id, title, hint: '' })),
    ...fresh(after.checklists, before.checklists).map(({ id, title, departmentId }) => ({
      noun: 'checklists' as const, id, title, hint: departments.get(departmentId) ?? '',
    })),
    ...fresh(after.maps, before.maps).map(({ id, title }) => ({ noun: 'maps' as const, id, title, hint: '' })),
    ...fresh(after.people, before.people).map(({ id, name, departmentId }) => ({ noun: 'people' as const, id, title: name, hint: departments.get(departmentId ?? '') ?? '' })),
  ];
}

/** Whether anything of what came is there still. */
export function isAnyThere(came: readonly Arrival[], { checklists, workflows, maps, people }: Inventory): boolean {
  const there = new Set([...checklists, ...workflows, ...maps, ...people].map(({ id }) => id));
  return came.some(({ id }) => there.has(id));
}
