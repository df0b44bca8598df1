import type { Department } from '#shared/domain/departments/department.ts';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { isEmail } from './email.ts';
import { nameKey } from './name-key.ts';
import { type Person, type PersonDraft, ROLES, type Role } from './person.ts';

/** What people write of somebody; the rest the program keeps. */
export type PersonFields = Pick<Person, 'name' | 'email' | 'departmentId' | 'roles'>;

/** What of an open item, a department or a runbook matters when it goes to somebody else. */
export type Held = {
  /** Items that are open, in progress or blocked; `stream` is the department they belong to. */
  readonly items: readonly { readonly id: Id; readonly stream: string }[];
  readonly departments: readonly Pick<Department, 'id'>[];
  readonly workflows: readonly { readonly id: Id }[];
};

/** In their order, each once. */
const tidyRoles = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role));

/** Only active people are given work, lists or runbooks (D7). `path` names the field that chose them. */
export const mayReceive = (person: Person, path: string): Result<Person, DomainError> =>
  person.active ? ok(person) : err(refusal('person-inactive', `${person.name} is no longer active. Choose somebody else.`, path));

/** Adds somebody. Active people must be told apart by name. */
export function decideAdd(people: readonly Person[], id: Id, wanted: PersonFields): Result<PersonDraft[], DomainError> {
  const fields = tidy(wanted);
  const fault = faultIn(fields) ?? nameTaken(people, fields.name, id);
  return fault === null ? ok([draft(id, 'person.added', { id, ...fields, active: true })]) : err(fault);
}

/** Changes what is named, and only what differs. */
export function decideUpdate(person: Person, people: readonly Person[], change: Partial<PersonFields>): Result<PersonDraft[], DomainError> {
  const next = tidy({ ...person, ...change });
  const fault = faultIn(next) ?? (person.active && next.name !== person.name ? nameTaken(people, next.name, person.id) : null);
  if (fault !== null) return err(fault);
  const drafts: PersonDraft[] = [];
  if (next.name !== person.name) drafts.push(draft(person.id, 'person.renamed', { name: next.name, was: person.name }));
  if (next.email !== person.email) drafts.push(draft(person.id, 'person.email-set', { email: next.email, was: person.email }));
  if (next.departmentId !== person.departmentId) drafts.push(draft(person.id, 'person.department-set', { departmentId: next.departmentId, was: person.departmentId }));
  if (next.roles.join() !== tidyRoles(person.roles).join()) drafts.push(draft(person.id, 'person.roles-set', { roles: next.roles, was: person.roles }));
  return ok(drafts);
}

/**
 * Lets somebody go: what they hold goes to `successor`, or to nobody, in the same act, so that one undo brings all of it
 * back. Somebody must remain, because every change keeps who made it (D3).
 */
export function decideDeactivate(person: Person, people: readonly Person[], held: Held, successor: Person | null): Result<AnyDraft[], DomainError> {
  if (!person.active) return ok([]);
  if (!people.some((other) => other.active && other.id !== person.id)) return err(refusal('last-person', `${person.name} is the last active person. Add somebody else first.`));
  if (successor?.id === person.id) return err(refusal('invalid', 'Choose somebody else to take over.', 'reassignTo'));
  const taking = successor === null ? ok(null) : mayReceive(successor, 'reassignTo');
  if (!taking.ok) return taking;
  const to = successor?.id ?? null;
  const was = person.id;
  return ok([
    draft(person.id, 'person.deactivated', {}),
    ...held.items.map(({ id, stream }): AnyDraft => ({ stream, entity: 'item', entityId: id, type: 'item.assigned', payload: { assigneeId: to, was } })),
    ...held.departments.map(({ id }): AnyDraft => ({ stream: WORKSPACE_STREAM, entity: 'department', entityId: id, type: 'department.lead-set', payload: { leadId: to, was } })),
    ...held.workflows.map(({ id }): AnyDraft => ({ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: id, type: 'workflow.owner-set', payload: { ownerId: to, was } })),
  ]);
}

/** Brings somebody back; what they held stays where it went. */
export function decideReactivate(person: Person, people: readonly Person[]): Result<PersonDraft[], DomainError> {
  if (person.active) return ok([]);
  const taken = nameTaken(people, person.name, person.id);
  return taken === null ? ok([draft(person.id, 'person.reactivated', {})]) : err(taken);
}

function tidy({ name, email, departmentId, roles }: PersonFields): PersonFields {
  return { name: name.normalize('NFC').trim().replace(/\s+/gu, ' '), email: email?.trim() || null, departmentId, roles: tidyRoles(roles) };
}

function faultIn({ name, email, roles }: PersonFields): DomainError | null {
  if (name === '') return refusal('invalid', 'A person needs a name.', 'name');
  if (email !== null && !isEmail(email)) return refusal('invalid', `“${email}” is no address; expected one such as ada@example.org.`, 'email');
  return roles.length === 0 ? refusal('invalid', `A person needs a role; expected at least one of ${ROLES.join(', ')}.`, 'roles') : null;
}

function nameTaken(people: readonly Person[], name: string, self: Id): DomainError | null {
  const twin = people.find((other) => other.active && other.id !== self && nameKey(other.name) === nameKey(name));
  return twin === undefined ? null : refusal('name-taken', `${twin.name} is here already. Choose another name.`, 'name');
}

const draft = <T extends PersonDraft['type']>(entityId: Id, type: T, payload: Extract<PersonDraft, { type: T }>['payload']) =>
  ({ stream: WORKSPACE_STREAM, entity: 'person', entityId, type, payload }) as Extract<PersonDraft, { type: T }>;
