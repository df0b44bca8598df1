import type { DepartmentNode } from '#renderer/lib/department-tree.ts';
import { leftOf, settledOf } from '#renderer/lib/department-tree.ts';
import type { ChecklistSummary } from '#shared/ipc/views.ts';

export type WaitingList = { readonly list: ChecklistSummary; readonly department: string };

/** What is stuck comes first, then what was begun, then the rest; each in the order of the departments. */
const need = ({ list: { progress } }: WaitingList): number => (progress.blocked > 0 ? 0 : settledOf(progress) + progress.inProgress > 0 ? 1 : 2);

/** Lists that have work left, in the order of need. */
export function waitingLists(nodes: readonly DepartmentNode[]): readonly WaitingList[] {
  const inOrder = (all: readonly DepartmentNode[]): WaitingList[] =>
    all.flatMap((node) => [
      ...[...node.checklists, ...node.sections.flatMap(({ checklists }) => checklists)].map((list) => ({ list, department: node.department.name })),
      ...inOrder(node.departments),
    ]);
  return inOrder(nodes)
    .filter(({ list }) => leftOf(list.progress) > 0)
    .sort((a, b) => need(a) - need(b));
}
