import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';

/** A section groups checklists inside a department (D1). */
export const sectionSchema = z.object({
  id: idSchema,
  departmentId: idSchema,
  name: nameSchema,
  position: z.string(),
  archived: z.boolean(),
});
export type Section = z.infer<typeof sectionSchema>;

const place = z.object({ departmentId: idSchema, position: z.string() });

export const sectionEvents = {
  'section.created': eventSpec('*', sectionSchema),
  'section.withdrawn': eventSpec('*', sectionSchema),
  'section.renamed': eventSpec('name', z.object({ name: nameSchema, was: nameSchema })),
  'section.moved': eventSpec('place', place.extend({ was: place })),
  'section.archived': eventSpec('archived', z.object({})),
  'section.restored': eventSpec('archived', z.object({})),
} as const;
export type SectionDraft = DraftOf<typeof sectionEvents>;

export function applySection(state: Section | null, event: SectionDraft): Section | null {
  if (event.type === 'section.created') return event.payload;
  if (state === null || event.type === 'section.withdrawn') return null;
  switch (event.type) {
    case 'section.renamed': return { ...state, name: event.payload.name };
    case 'section.moved': return { ...state, departmentId: event.payload.departmentId, position: event.payload.position };
    case 'section.archived': return { ...state, archived: true };
    case 'section.restored': return { ...state, archived: false };
  }
}
