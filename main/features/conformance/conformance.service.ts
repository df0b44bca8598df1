import { type Acceptance, acceptanceOf } from '#shared/domain/conformance/acceptance.ts';
import { countWord } from '#shared/domain/conformance/list-word.ts';
import { type Matrix, matrixOf } from '#shared/domain/conformance/matrix.ts';
import { itemsOutOfOrder, movesIntoOrder, placeOf } from '#shared/domain/conformance/stage-order.ts';
import { suggestStage } from '#shared/domain/conformance/suggest-stage.ts';
import { factsOf } from '#shared/domain/conformance/workflow-facts.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import { decideMove, decideStage } from '#shared/domain/items/decide-item.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import { printMatrixCsv, printMatrixMarkdown } from '#shared/formats/matrix/print-matrix.ts';
import type { CellView } from '#shared/ipc/conformance-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { positionAfter } from '#main/features/departments/departments.service.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import { workflowsRepository } from '#main/features/workflows/workflows.repository.ts';
import { conformanceRepository } from './conformance.repository.ts';

/** So many items of a cell are shown; the rest is counted. */
const MOST_SHOWN = 500;

/** Who keeps to the lifecycle (D6): read from the items, never stored. */
export function conformanceService({ read, mutate, newId }: Means) {
  const conformance = conformanceRepository(read);
  const departments = departmentsRepository(read);
  const checklists = checklistsRepository(read);
  const items = itemsRepository(read);
  const workflows = workflowsRepository(read);

  /** Departments in use: neither archived nor below one that is. Siblings in their order. */
  const inUse = (): Department[] => {
    const all = departments.all();
    const byId = new Map(all.map((department) => [department.id, department]));
    const isUsed = ({ archived, parentId }: Department): boolean => {
      if (archived) return false;
      const above = parentId === null ? undefined : byId.get(parentId);
      return parentId === null || (above !== undefined && isUsed(above));
    };
    return all.filter(isUsed);
  };

  const matrix = (top: Id | null): Matrix => {
    const used = inUse();
    const asked = top === null ? used : below(used, found(used.find(({ id }) => id === top), 'department'));
    const ids = asked.map(({ id }) => id);
    const words = conformance.words(ids);
    return matrixOf(asked, conformance.lists(ids).map(({ id, departmentId }) => ({ departmentId, word: words.get(id) ?? '' })), top);
  };

  const streamOf = (checklistId: Id): Id => found(checklists.get(checklistId), 'checklist').departmentId;

  const acceptanceIn = (whole: Matrix): Acceptance => acceptanceOf(whole, workflows.all().filter(({ archived }) => !archived).map(factsOf));

  return {
    matrix,
    acceptance: (): Acceptance => acceptanceIn(matrix(null)),

    /** The matrix as a file for people (X2). */
    render: (format: 'md' | 'csv'): { fileName: string; text: string } => {
      const whole = matrix(null);
      return { fileName: `Conformance.${format}`, text: format === 'csv' ? printMatrixCsv(whole) : printMatrixMarkdown(whole, acceptanceIn(whole)) };
    },

    /** What stands behind a cell: its items, and the lists that could have one. */
    cell: ({ departmentId, stage }: { departmentId: Id; stage: Stage | null }): CellView => {
      const used = inUse();
      const department = found(used.find(({ id }) => id === departmentId), 'department');
      const asked = below(used, department);
      const nameOf = new Map(asked.map(({ id, name }) => [id, name]));
      const rank = new Map(asked.map(({ id }, index) => [id, index]));
      const lists = conformance.lists([...nameOf.keys()]).sort((a, b) => (rank.get(a.departmentId) ?? 0) - (rank.get(b.departmentId) ?? 0));
      const words = conformance.words([...nameOf.keys()]);
      const counted = lists.map(({ id, title, departmentId: of }) => {
        const count = countWord(words.get(id) ?? '')[stage ?? 'none'];
        return { id, title, departmentId: of, department: nameOf.get(of) ?? '', items: count.items, isOutOfOrder: count.outOfOrder > 0 };
      });
      const shown = conformance.itemsOf(counted.filter((list) => list.items > 0).map(({ id }) => id), stage, MOST_SHOWN);
      const wrongLists = counted.filter(({ id, isOutOfOrder }) => isOutOfOrder && shown.some(({ checklistId }) => checklistId === id));
      const late = new Set(wrongLists.flatMap(({ id }) => [...itemsOutOfOrder(conformance.stagedItems(id))]));
      return {
        departmentId, department: department.name, stage,
        total: counted.reduce((sum, list) => sum + list.items, 0),
        items: shown.map((item) => ({ ...item, isOutOfOrder: late.has(item.id), suggestion: stage === null ? suggestStage(item.text) : null })),
        lists: counted,
      };
    },

    /** Adds an item of a stage where the order of the list wants it. */
    add: (act: Act, { checklistId, stage, text }: { checklistId: Id; stage: Stage; text: string }) =>
      mutate(act, () => {
        const stream = streamOf(checklistId);
        const siblings = items.siblings(checklistId, null);
        const before = placeOf(stage, conformance.stagedItems(checklistId));
        const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before);
        const id = newId();
        const payload: Item = {
          id, checklistId, parentId: null, text, position: positionAfter(siblings, siblings[at - 1]?.id ?? null), stage, critical: false,
          standing: { state: 'open', reason: null, by: null, at: null }, assigneeId: null, due: null, notes: null, archived: false, source: null,
        };
        return [{ stream, entity: 'item', entityId: id, type: 'item.added', payload }];
      }),

    /** Puts the items of a list in the order of their stages, by the fewest moves. */
    order: (act: Act, checklistId: Id) => {
      const stream = streamOf(checklistId);
      const moves = movesIntoOrder(conformance.stagedItems(checklistId));
      return mutate(act, moves.map(({ id, after }) => () => {
        const item = found(items.get(id), 'item');
        const position = positionAfter(items.siblings(checklistId, item.parentId), after, id);
        return unwrap(decideMove(item, stream, { checklistId, parentId: item.parentId, position }, []));
      }));
    },

    /** Gives several items each a stage of its own, as one act. */
    accept: (act: Act, stages: readonly { readonly id: Id; readonly stage: Stage }[]) =>
      mutate(act, () =>
        stages.flatMap(({ id, stage }) => {
          const item = found(items.get(id), 'item');
          return unwrap(decideStage(item, streamOf(item.checklistId), stage));
        }),
      ),
  };
}

/** A department and what lies below it, in the order of the tree. */
function below(all: readonly Department[], top: Department): Department[] {
  return [top, ...all.filter(({ parentId }) => parentId === top.id).flatMap((child) => below(all, child))];
}
