import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { ChecklistDraft } from '#shared/domain/checklists/checklist.ts';
import { nameTaken } from '#shared/domain/departments/decide-department.ts';
import type { DomainError } from '#shared/domain/error.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, ok } from '#shared/lib/result.ts';
import type { Section, SectionDraft } from './section.ts';

/** Moves a section among its siblings or into another department; its lists go with it (D1). `lists` are those of the section. */
export function decideMoveSection(
  section: Section,
  siblings: readonly Section[],
  lists: readonly Checklist[],
  place: { readonly departmentId: Id; readonly position: string },
): Result<(SectionDraft | ChecklistDraft)[], DomainError> {
  const free = nameTaken(siblings, section.name, section.id);
  if (!free.ok) return free;
  const was = { departmentId: section.departmentId, position: section.position };
  if (was.departmentId === place.departmentId && was.position === place.position) return ok([]);
  const moved: SectionDraft = { stream: place.departmentId, entity: 'section', entityId: section.id, type: 'section.moved', payload: { ...place, was } };
  return ok([moved, ...(was.departmentId === place.departmentId ? [] : lists.flatMap((list) => moveList(list, { departmentId: place.departmentId, sectionId: section.id, position: list.position })))]);
}

/** Moves a list among its siblings, into another section, or into another department (D1). */
export function moveList(list: Checklist, place: { readonly departmentId: Id; readonly sectionId: Id | null; readonly position: string }): ChecklistDraft[] {
  const was = { departmentId: list.departmentId, sectionId: list.sectionId, position: list.position };
  if (was.departmentId === place.departmentId && was.sectionId === place.sectionId && was.position === place.position) return [];
  return [{ stream: place.departmentId, entity: 'checklist', entityId: list.id, type: 'checklist.moved', payload: { ...place, was } }];
}
