import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import { call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { pathTo } from '#renderer/lib/department-tree.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { departmentTree } from '#renderer/lib/overview.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';
import { applyMove, standing } from './apply-move.ts';
import { foreseeLists, knownLists, refetchLists } from './department-lists.ts';
import { type Move, type Step, type Target, type Verdict, type Why, moveByStep, moveTo } from './moves.ts';
import type { Outline, TreeNode } from './tree-model.ts';

/** What is known of the tree now. */
export const outlineNow = (): Outline => ({ ...(departmentTree.peek({}) ?? { departments: [], sections: [] }), lists: knownLists() });

export const reasonOf = (why: Why): string => translate(`departments:refused.${why}`);

/** One step by keyboard, or why it can't be taken. */
export async function moveStep(row: TreeNode, step: Step, shown: { readonly withArchived: boolean }): Promise<void> {
  await settle(moveByStep(await outlineWith([row]), row, step, shown), row.thing.name);
}

/** Moves a row to another, or says why it can't be. */
export async function dropAt(row: TreeNode, target: Target): Promise<void> {
  await settle(moveTo(await outlineWith([row, target.row]), row, target), row.thing.name);
}

/** Puts what was taken up into a row, or behind it where it can't be inside. */
export async function putDownAt(row: TreeNode, target: TreeNode): Promise<void> {
  const outline = await outlineWith([row, target]);
  const inside = moveTo(outline, row, { row: target, at: 'inside' });
  const behind = moveTo(outline, row, { row: target, at: 'after' });
  await settle(inside.ok || !behind.ok ? inside : behind, row.thing.name);
}

/** What is there already stays without a word. */
async function settle(verdict: Verdict, name: string): Promise<void> {
  if (verdict.ok) await carryOut(verdict.move, name);
  else if (verdict.why !== 'same') toast({ text: reasonOf(verdict.why), key: 'move' });
}

/** What is known, with all the lists around these rows: a search shows only some of a department that is folded. */
async function outlineWith(rows: readonly (TreeNode | null)[]): Promise<Outline> {
  const outline = outlineNow();
  const unknown = [...new Set(rows.flatMap((row) => (row?.thing.kind === 'checklist' && outline.lists[row.departmentId] === undefined ? [row.departmentId] : [])))];
  if (unknown.length === 0) return outline;
  const byDepartment = groupBy(await call('departments.lists', { departmentIds: unknown }), ({ departmentId }) => departmentId);
  return { ...outline, lists: { ...outline.lists, ...Object.fromEntries(unknown.map((id) => [id, byDepartment.get(id) ?? []])) } };
}

type Answer = { readonly ok: true; readonly value: Receipt } | { readonly ok: false; readonly error: BoundaryError };

/** Moves something, painted at once; says where it went and offers to take it back (U1). */
export async function carryOut(move: Move, name: string): Promise<void> {
  const after = move.after === 'last' ? await lastOf(move) : move.after;
  const sending = sendMove(move, after);
  const next = applyMove(outlineNow(), move);
  departmentTree.foresee({}, ({ departments, sections, ...rest }) => ({ ...rest, departments: next.departments ?? departments, sections: next.sections ?? sections }));
  foreseeLists(() => next.lists);
  const answer = await sending;
  if (answer.ok) offerUndo(toldOf(move, name, next));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
  // Where nothing changed in main nothing is broadcast: ask for what really stands.
  if (!answer.ok || answer.value.events === 0) await Promise.all([departmentTree.refetch({}), refetchLists()]);
}

function sendMove(move: Move, after: Id | null): Promise<Answer> {
  switch (move.kind) {
    case 'department': return send('departments.move', { id: move.id, parentId: move.parentId, after });
    case 'section': return send('sections.move', { id: move.id, departmentId: move.departmentId, after });
    case 'checklist': return send('checklists.move', { id: move.id, departmentId: move.departmentId, sectionId: move.sectionId, after });
  }
}

/** The sibling that stands last in the new place. Lists of a department that is folded are asked for. */
async function lastOf(move: Move): Promise<Id | null> {
  const { departments, sections, lists } = outlineNow();
  const siblings: readonly { readonly id: Id }[] =
    move.kind === 'department'
      ? departments.filter(({ parentId }) => parentId === move.parentId)
      : move.kind === 'section'
        ? sections.filter(({ departmentId }) => departmentId === move.departmentId)
        : (lists[move.departmentId] ?? (await call('departments.lists', { departmentIds: [move.departmentId] }))).filter(({ sectionId }) => sectionId === move.sectionId);
  return siblings.findLast(({ id }) => id !== move.id)?.id ?? null;
}

function toldOf(move: Move, name: string, outline: Outline): string {
  const { position, of } = standing(outline, move);
  const place = placeOf(move, outline);
  const where = position === 0 ? null : translate('departments:told.position', { position, of });
  if (place === null) return translate('departments:told.movedToTop', { name, where: where ?? '' });
  return where === null ? translate('departments:told.movedInto', { name, place }) : translate('departments:told.moved', { name, place, where });
}

function placeOf(move: Move, { departments, sections }: Outline): string | null {
  const path = pathTo(departments, move.kind === 'department' ? move.parentId : move.departmentId).map((department) => department.name);
  const section = move.kind === 'checklist' ? sections.find(({ id }) => id === move.sectionId)?.name : undefined;
  return path.length === 0 ? null : [...path, ...(section === undefined ? [] : [section])].join(' › ');
}
