import { isWithin, namesake } from '#shared/domain/departments/tree-rules.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Outline, TreeNode } from './tree-model.ts';

/** Where something is moved to. `after` is the sibling that it comes behind, null for first; `last` puts it behind all. */
export type Move =
  | { readonly kind: 'department'; readonly id: Id; readonly parentId: Id | null; readonly after: After }
  | { readonly kind: 'section'; readonly id: Id; readonly departmentId: Id; readonly after: After }
  | { readonly kind: 'checklist'; readonly id: Id; readonly departmentId: Id; readonly sectionId: Id | null; readonly after: After };
export type After = Id | null | 'last';

/** Why something can't go there; `same` means that it is there already. The words are in `departments:refused`. */
export type Why =
  | 'same' | 'itself' | 'archived' | 'nameTaken' | 'departmentAmongLists' | 'sectionAmongLists' | 'sectionInSection' | 'sectionAtTop' | 'listInList' | 'listAmongSections'
  | 'listAmongDepartments' | 'listAtTop' | 'first' | 'last' | 'nothingBefore' | 'outermost' | 'noSection' | 'innermost';
export type Verdict = { readonly ok: true; readonly move: Move } | { readonly ok: false; readonly why: Why };

/** A row, or all of the tree when null; and where at it. */
export type Target = { readonly row: TreeNode | null; readonly at: 'before' | 'after' | 'inside' };

const no = (why: Why): Verdict => ({ ok: false, why });
const yes = (move: Move): Verdict => ({ ok: true, move });

type Sibling = { readonly id: Id; readonly archived: boolean };

/** What stands at the same level as a row, in order, archived things too. */
function siblingsOf({ departments, sections, lists }: Outline, { thing, parentKey, departmentId }: TreeNode): readonly Sibling[] {
  switch (thing.kind) {
    case 'department': return departments.filter(({ parentId }) => parentId === parentKey);
    case 'section': return sections.filter((section) => section.departmentId === departmentId);
    case 'checklist': return (lists[departmentId] ?? []).filter(({ sectionId }) => (sectionId ?? departmentId) === parentKey);
  }
}

/** The sibling that stands before another, leaving out what is moved; null when there is none. */
function before(siblings: readonly Sibling[], id: Id, moved: Id): Id | null {
  const others = siblings.filter((sibling) => sibling.id !== moved);
  return others[others.findIndex((sibling) => sibling.id === id) - 1]?.id ?? null;
}

const place = (outline: Outline, { row, at }: Target & { readonly row: TreeNode }, moved: Id): Id | null =>
  at === 'after' ? row.key : before(siblingsOf(outline, row), row.key, moved);

const isArchived = ({ departments, sections }: Outline, id: Id | null): boolean => [...departments, ...sections].some((each) => each.id === id && each.archived);

/** Whether and where a row can be moved to a target (D1). */
export function moveTo(outline: Outline, moved: TreeNode, target: Target): Verdict {
  if (target.row?.key === moved.key) return no('itself');
  switch (moved.thing.kind) {
    case 'department': return moveDepartment(outline, moved, target);
    case 'section': return moveSection(outline, moved, target);
    case 'checklist': return moveList(outline, moved, target);
  }
}

function moveDepartment(outline: Outline, moved: TreeNode, { row, at }: Target): Verdict {
  if (row !== null && row.thing.kind !== 'department') return no('departmentAmongLists');
  const parentId = row === null ? null : at === 'inside' ? row.key : row.parentKey;
  const after = row === null || at === 'inside' ? 'last' : place(outline, { row, at }, moved.key);
  return toDepartment(outline, moved, parentId, after);
}

function toDepartment(outline: Outline, moved: TreeNode, parentId: Id | null, after: After): Verdict {
  const { departments } = outline;
  if (isWithin(departments, parentId, moved.key)) return no('itself');
  if (isArchived(outline, parentId)) return no('archived');
  const siblings = departments.filter((each) => each.parentId === parentId);
  if (parentId !== moved.parentKey && !moved.archived && namesake(siblings, moved.thing.name, moved.key) !== undefined) return no('nameTaken');
  return standsThere(siblings, moved.key, after) ? no('same') : yes({ kind: 'department', id: moved.key, parentId, after });
}

function moveSection(outline: Outline, moved: TreeNode, { row, at }: Target): Verdict {
  if (row === null) return no('sectionAtTop');
  if (row.thing.kind === 'checklist') return no('sectionAmongLists');
  if (row.thing.kind === 'section' && at === 'inside') return no('sectionInSection');
  if (row.thing.kind === 'department' && at !== 'inside') return no('sectionAtTop');
  return toSectionPlace(outline, moved, row.departmentId, at === 'inside' ? 'last' : place(outline, { row, at }, moved.key));
}

function toSectionPlace(outline: Outline, moved: TreeNode, departmentId: Id, after: After): Verdict {
  if (isArchived(outline, departmentId)) return no('archived');
  const siblings = outline.sections.filter((section) => section.departmentId === departmentId);
  if (departmentId !== moved.departmentId && !moved.archived && namesake(siblings, moved.thing.name, moved.key) !== undefined) return no('nameTaken');
  return standsThere(siblings, moved.key, after) ? no('same') : yes({ kind: 'section', id: moved.key, departmentId, after });
}

function moveList(outline: Outline, moved: TreeNode, { row, at }: Target): Verdict {
  if (row === null) return no('listAtTop');
  if (row.thing.kind === 'checklist') {
    if (at === 'inside') return no('listInList');
    return toListPlace(outline, moved, row.departmentId, row.parentKey === row.departmentId ? null : row.parentKey, place(outline, { row, at }, moved.key));
  }
  if (at !== 'inside') return no(row.thing.kind === 'section' ? 'listAmongSections' : 'listAmongDepartments');
  return toListPlace(outline, moved, row.departmentId, row.thing.kind === 'section' ? row.key : null, 'last');
}

function toListPlace(outline: Outline, moved: TreeNode, departmentId: Id, sectionId: Id | null, after: After): Verdict {
  if (isArchived(outline, departmentId) || isArchived(outline, sectionId)) return no('archived');
  const siblings = (outline.lists[departmentId] ?? []).filter((list) => list.sectionId === sectionId);
  return standsThere(siblings, moved.key, after) ? no('same') : yes({ kind: 'checklist', id: moved.key, departmentId, sectionId, after });
}

function standsThere(siblings: readonly Sibling[], id: Id, after: After): boolean {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  if (at === -1) return false;
  return after === 'last' ? at === siblings.length - 1 : (siblings[at - 1]?.id ?? null) === after;
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** One step by keyboard: up and down among its siblings (a list goes on into the next section), in and out of what is around it. */
export function moveByStep(outline: Outline, moved: TreeNode, step: Step, { withArchived }: { readonly withArchived: boolean }): Verdict {
  const seen = <T extends Sibling>(all: readonly T[]): readonly T[] => all.filter((each) => withArchived || !each.archived || each.id === moved.key);
  const all = siblingsOf(outline, moved);
  const siblings = seen(all);
  const at = siblings.findIndex(({ id }) => id === moved.key);
  const sectionId = moved.parentKey === moved.departmentId ? null : moved.parentKey;

  if (step === 'up' || step === 'down') {
    const neighbour = siblings[at + (step === 'up' ? -1 : 1)];
    if (neighbour !== undefined) return behind(step === 'down' ? neighbour.id : before(all, neighbour.id, moved.key));
    if (moved.thing.kind !== 'checklist') return no(step === 'up' ? 'first' : 'last');
    const places: readonly (Id | null)[] = [null, ...sectionsHere().map(({ id }) => id)];
    const next = places[places.indexOf(sectionId) + (step === 'up' ? -1 : 1)];
    return next === undefined ? no(step === 'up' ? 'first' : 'last') : toListPlace(outline, moved, moved.departmentId, next, step === 'up' ? 'last' : null);
  }
  switch (moved.thing.kind) {
    case 'department': {
      if (step === 'in') {
        const above = siblings[at - 1];
        return above === undefined ? no('nothingBefore') : toDepartment(outline, moved, above.id, 'last');
      }
      const parent = outline.departments.find(({ id }) => id === moved.parentKey);
      return parent === undefined ? no('outermost') : toDepartment(outline, moved, parent.parentId, parent.id);
    }
    case 'section': return no(step === 'in' ? 'sectionInSection' : 'sectionAtTop');
    case 'checklist': {
      if (step === 'out') return sectionId === null ? no('outermost') : toListPlace(outline, moved, moved.departmentId, null, 'last');
      const [section] = sectionsHere();
      if (sectionId !== null) return no('innermost');
      return section === undefined ? no('noSection') : toListPlace(outline, moved, moved.departmentId, section.id, null);
    }
  }

  /** Where a list can go; what is archived takes nothing. */
  function sectionsHere() {
    return outline.sections.filter(({ id, departmentId, archived }) => departmentId === moved.departmentId && (!archived || id === sectionId));
  }

  function behind(after: Id | null): Verdict {
    switch (moved.thing.kind) {
      case 'department': return toDepartment(outline, moved, moved.parentKey, after);
      case 'section': return toSectionPlace(outline, moved, moved.departmentId, after);
      case 'checklist': return toListPlace(outline, moved, moved.departmentId, sectionId, after);
    }
  }
}
