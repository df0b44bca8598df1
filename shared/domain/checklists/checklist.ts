import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';

/** A checklist belongs to a department, inside a section or beside it (D1). */
export const checklistSchema = z.object({
  id: idSchema,
  departmentId: idSchema,
  sectionId: nullableId,
  title: nameSchema,
  position: z.string(),
  archived: z.boolean(),
  source: sourceSchema.nullable(),
});
export type Checklist = z.infer<typeof checklistSchema>;

export const checklistEvents = {
  'checklist.created': eventSpec('*', checklistSchema),
  'checklist.withdrawn': eventSpec('*', checklistSchema),
  'checklist.renamed': eventSpec('title', z.object({ title: nameSchema, was: nameSchema })),
  'checklist.archived': eventSpec('archived', z.object({})),
  'checklist.restored': eventSpec('archived', z.object({})),
} as const;
export type ChecklistDraft = DraftOf<typeof checklistEvents>;

export function applyChecklist(state: Checklist | null, event: ChecklistDraft): Checklist | null {
  if (event.type === 'checklist.created') return event.payload;
  if (state === null || event.type === 'checklist.withdrawn') return null;
  switch (event.type) {
    case 'checklist.renamed': return { ...state, title: event.payload.title };
    case 'checklist.archived': return { ...state, archived: true };
    case 'checklist.restored': return { ...state, archived: false };
  }
}
