import { z } from 'zod';
import { type DraftOf, eventSpec, nullableId } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';

export const nameSchema = z.string().trim().min(1, 'expected a name').max(300);

/** A department (D1); departments form a tree of any depth. `position` is a fractional index among siblings. */
export const departmentSchema = z.object({
  id: idSchema,
  name: nameSchema,
  parentId: nullableId,
  position: z.string(),
  /** The person who answers for it; where there is none, the one of the department above does. */
  leadId: nullableId,
  archived: z.boolean(),
});
export type Department = z.infer<typeof departmentSchema>;

const place = z.object({ parentId: nullableId, position: z.string() });

export const departmentEvents = {
  'department.created': eventSpec('*', departmentSchema, 2),
  'department.withdrawn': eventSpec('*', departmentSchema, 2),
  'department.renamed': eventSpec('name', z.object({ name: nameSchema, was: nameSchema })),
  'department.moved': eventSpec('place', place.extend({ was: place })),
  'department.lead-set': eventSpec('lead', z.object({ leadId: nullableId, was: nullableId })),
  'department.archived': eventSpec('archived', z.object({})),
  'department.restored': eventSpec('archived', z.object({})),
} as const;
export type DepartmentDraft = DraftOf<typeof departmentEvents>;

export function applyDepartment(state: Department | null, event: DepartmentDraft): Department | null {
  if (event.type === 'department.created') return event.payload;
  if (state === null || event.type === 'department.withdrawn') return null;
  switch (event.type) {
    case 'department.renamed': return { ...state, name: event.payload.name };
    case 'department.moved': return { ...state, parentId: event.payload.parentId, position: event.payload.position };
    case 'department.lead-set': return { ...state, leadId: event.payload.leadId };
    case 'department.archived': return { ...state, archived: true };
    case 'department.restored': return { ...state, archived: false };
  }
}

type DepartmentV1 = Omit<Department, 'leadId'>;

/** Version 1 knew no leads. */
export const departmentUpcasts = {
  'department.created@1': (department: DepartmentV1): Department => ({ ...department, leadId: null }),
  'department.withdrawn@1': (department: DepartmentV1): Department => ({ ...department, leadId: null }),
};
