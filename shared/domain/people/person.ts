import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec, nullableId } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';

export const ROLES = ['operator', 'lead', 'commander', 'approver', 'administrator'] as const;

/** Somebody who acts (D7). */
export const personSchema = z.object({
  id: idSchema,
  name: nameSchema,
  email: z.string().trim().max(320).nullable(),
  departmentId: nullableId,
  roles: z.array(z.enum(ROLES)),
  active: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const personEvents = {
  'person.added': eventSpec('*', personSchema),
  'person.withdrawn': eventSpec('*', personSchema),
  'person.renamed': eventSpec('name', z.object({ name: nameSchema, was: nameSchema })),
} as const;
export type PersonDraft = DraftOf<typeof personEvents>;

export function applyPerson(state: Person | null, event: PersonDraft): Person | null {
  if (event.type === 'person.added') return event.payload;
  if (state === null || event.type === 'person.withdrawn') return null;
  return { ...state, name: event.payload.name };
}
