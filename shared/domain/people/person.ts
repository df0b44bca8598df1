import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec, nullableId } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { LONGEST_EMAIL } from './email.ts';
import { ROLES, type Role } from './roles.ts';

export { ROLES, type Role };

const emailSchema = z.string().trim().max(LONGEST_EMAIL).nullable();
const rolesSchema = z.array(z.enum(ROLES));

/** Somebody who acts (D7). */
export const personSchema = z.object({
  id: idSchema,
  name: nameSchema,
  email: emailSchema,
  departmentId: nullableId,
  roles: rolesSchema,
  active: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const personEvents = {
  'person.added': eventSpec('*', personSchema),
  'person.withdrawn': eventSpec('*', personSchema),
  'person.renamed': eventSpec('name', z.object({ name: nameSchema, was: nameSchema })),
  'person.email-set': eventSpec('email', z.object({ email: emailSchema, was: emailSchema })),
  'person.department-set': eventSpec('department', z.object({ departmentId: nullableId, was: nullableId })),
  'person.roles-set': eventSpec('roles', z.object({ roles: rolesSchema, was: rolesSchema })),
  'person.deactivated': eventSpec('active', z.object({})),
  'person.reactivated': eventSpec('active', z.object({})),
} as const;
export type PersonDraft = DraftOf<typeof personEvents>;

export function applyPerson(state: Person | null, event: PersonDraft): Person | null {
  if (event.type === 'person.added') return event.payload;
  if (state === null || event.type === 'person.withdrawn') return null;
  switch (event.type) {
    case 'person.renamed': return { ...state, name: event.payload.name };
    case 'person.email-set': return { ...state, email: event.payload.email };
    case 'person.department-set': return { ...state, departmentId: event.payload.departmentId };
    case 'person.roles-set': return { ...state, roles: event.payload.roles };
    case 'person.deactivated': return { ...state, active: false };
    case 'person.reactivated': return { ...state, active: true };
  }
}
