import { type Progress, NO_PROGRESS, addProgress } from '#shared/domain/checklists/progress.ts';
import type { ChecklistSummary, DepartmentSummary } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { DepartmentLists } from './department-lists.ts';
import type { After, Move } from './moves.ts';
import type { Outline } from './tree-model.ts';

/** The outline as it will be after a move, before main confirmed it. */
export function applyMove(outline: Outline, move: Move): Outline {
  switch (move.kind) {
    case 'department':
      return { ...outline, departments: put(outline.departments, move.id, (each) => ({ ...each, parentId: move.parentId }), ({ parentId }) => parentId === move.parentId, move.after) };
    case 'section': {
      const section = outline.sections.find(({ id }) => id === move.id);
      if (section === undefined) return outline;
      const sections = put(outline.sections, move.id, (each) => ({ ...each, departmentId: move.departmentId }), ({ departmentId }) => departmentId === move.departmentId, move.after);
      const own = (outline.lists[section.departmentId] ?? []).filter(({ sectionId }) => sectionId === move.id);
      const next = { ...outline, sections };
      if (section.departmentId === move.departmentId) return next;
      const arrived = own.map((list) => ({ ...list, departmentId: move.departmentId }));
      return carry(next, own, section.departmentId, move.departmentId, (lists) => ({
        ...without(lists, section.departmentId, own),
        ...(lists[move.departmentId] === undefined ? {} : { [move.departmentId]: [...(lists[move.departmentId] ?? []), ...arrived] }),
      }));
    }
    case 'checklist': {
      const list = Object.values(outline.lists).flat().find(({ id }) => id === move.id);
      if (list === undefined) return outline;
      const moved = { ...list, departmentId: move.departmentId, sectionId: move.sectionId };
      return carry(outline, [list], list.departmentId, move.departmentId, (known) => {
        const lists = { ...known, ...without(known, list.departmentId, [list]) };
        const there = lists[move.departmentId];
        return there === undefined ? lists : { ...lists, [move.departmentId]: put([...there, moved], move.id, (each) => each, ({ sectionId }) => sectionId === move.sectionId, move.after) };
      });
    }
  }
}

/** An element changed and put behind a sibling of its new place. */
function put<T extends { readonly id: Id }>(all: readonly T[], id: Id, change: (each: T) => T, isSibling: (each: T) => boolean, after: After): readonly T[] {
  const moved = all.find((each) => each.id === id);
  if (moved === undefined) return all;
  const others = all.filter((each) => each.id !== id);
  const behind = after === 'last' ? others.findLast(isSibling)?.id : after;
  const index = behind === null || behind === undefined ? 0 : others.findIndex((each) => each.id === behind) + 1;
  return others.toSpliced(index, 0, change(moved));
}

const without = (lists: DepartmentLists, departmentId: Id, gone: readonly ChecklistSummary[]): DepartmentLists =>
  lists[departmentId] === undefined ? {} : { [departmentId]: (lists[departmentId] ?? []).filter((list) => !gone.includes(list)) };

/** Moves lists between departments with what they count for (D8). */
function carry(outline: Outline, lists: readonly ChecklistSummary[], from: Id, to: Id, change: (lists: DepartmentLists) => DepartmentLists): Outline {
  const next = { ...outline, lists: { ...outline.lists, ...change(outline.lists) } };
  if (from === to) return next;
  const counting = lists.filter(({ archived }) => !archived);
  const progress = counting.map((list) => list.progress).reduce(addProgress, NO_PROGRESS);
  const by = (department: DepartmentSummary, sign: 1 | -1): DepartmentSummary => ({
    ...department, lists: department.lists + sign * counting.length, progress: addProgress(department.progress, sign === 1 ? progress : negative(progress)),
  });
  return { ...next, departments: next.departments.map((each) => (each.id === from ? by(each, -1) : each.id === to ? by(each, 1) : each)) };
}

const negative = (p: Progress): Progress => ({ open: -p.open, inProgress: -p.inProgress, blocked: -p.blocked, done: -p.done, notApplicable: -p.notApplicable });

/** Where something stands, counting what is in use: `position` from 1, among `of`. */
export function standing({ departments, sections, lists }: Outline, move: Move): { readonly position: number; readonly of: number } {
  const siblings: readonly { readonly id: Id; readonly archived: boolean }[] =
    move.kind === 'department'
      ? departments.filter(({ parentId }) => parentId === move.parentId)
      : move.kind === 'section'
        ? sections.filter(({ departmentId }) => departmentId === move.departmentId)
        : (lists[move.departmentId] ?? []).filter(({ sectionId }) => sectionId === move.sectionId);
  const counted = siblings.filter(({ id, archived }) => !archived || id === move.id);
  return { position: counted.findIndex(({ id }) => id === move.id) + 1, of: counted.length };
}
