import { type DomainError, refusal } from '#shared/domain/error.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import { mayReceive } from '#shared/domain/people/decide-person.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Department, DepartmentDraft } from './department.ts';
import { isWithin, namesake } from './tree-rules.ts';

type Named = { readonly id: Id; readonly name: string; readonly archived: boolean };

/** Siblings in use must be told apart by name; archived ones do not count. */
export function nameTaken(siblings: readonly Named[], name: string, self?: Id): Result<null, DomainError> {
  const twin = namesake(siblings, name, self);
  return twin === undefined ? ok(null) : err(refusal('name-taken', `“${twin.name}” is here already. Choose another name.`, 'name'));
}

export function decideRename(department: Department, siblings: readonly Department[], name: string): Result<DepartmentDraft[], DomainError> {
  if (department.name === name) return ok([]);
  const free = nameTaken(siblings, name, department.id);
  return free.ok ? ok([draft(department.id, 'department.renamed', { name, was: department.name })]) : free;
}

/** Moves a department to another place; it can't become a part of itself (D1). */
export function decideMove(department: Department, all: readonly Department[], parentId: Id | null, position: string): Result<DepartmentDraft[], DomainError> {
  if (isWithin(all, parentId, department.id)) return err(refusal('would-form-a-cycle', 'A department can’t be moved into itself or one of its own parts.', 'parentId'));
  const free = nameTaken(all.filter((other) => other.parentId === parentId), department.name, department.id);
  if (!free.ok) return free;
  const was = { parentId: department.parentId, position: department.position };
  return ok(was.parentId === parentId && was.position === position ? [] : [draft(department.id, 'department.moved', { parentId, position, was })]);
}

export function decideArchive(department: Department, archived: boolean): DepartmentDraft[] {
  if (department.archived === archived) return [];
  return [draft(department.id, archived ? 'department.archived' : 'department.restored', {})];
}

/** Says who answers for a department (D1): somebody active, or nobody. */
export function decideLead(department: Department, lead: Person | null): Result<DepartmentDraft[], DomainError> {
  const leadId = lead?.id ?? null;
  if (department.leadId === leadId) return ok([]);
  if (department.archived) return err(refusal('archived', 'This department is archived; restore it first.'));
  const taking = lead === null ? ok(null) : mayReceive(lead, 'personId');
  return taking.ok ? ok([draft(department.id, 'department.lead-set', { leadId, was: department.leadId })]) : taking;
}

const draft = <T extends DepartmentDraft['type']>(entityId: Id, type: T, payload: Extract<DepartmentDraft, { type: T }>['payload']) =>
  ({ stream: WORKSPACE_STREAM, entity: 'department', entityId, type, payload }) as Extract<DepartmentDraft, { type: T }>;
