import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { standingSchema } from '#shared/domain/items/item.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { currentCycleSchema, cycleSchema, earlyClosingSchema, missedRunSchema, pastCycleSchema } from './cycle.ts';
import { recurrenceSchema } from './recurrence.ts';

/** A checklist belongs to a department, inside a section or beside it (D1). */
export const checklistSchema = z.object({
  id: idSchema,
  departmentId: idSchema,
  sectionId: nullableId,
  title: nameSchema,
  position: z.string(),
  archived: z.boolean(),
  /** Null for a list that is worked through once (D4). */
  recurrence: recurrenceSchema.nullable(),
  /** The cycle that its items stand for now; null for a one-off list. */
  cycle: currentCycleSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type Checklist = z.infer<typeof checklistSchema>;

const place = z.object({ departmentId: idSchema, sectionId: nullableId, position: z.string() });
const rhythm = z.object({ recurrence: recurrenceSchema.nullable(), cycle: currentCycleSchema.nullable() });

export const checklistEvents = {
  'checklist.created': eventSpec('*', checklistSchema, 2),
  'checklist.withdrawn': eventSpec('*', checklistSchema, 2),
  'checklist.renamed': eventSpec('title', z.object({ title: nameSchema, was: nameSchema })),
  'checklist.moved': eventSpec('place', place.extend({ was: place })),
  'checklist.recurrence-set': eventSpec('cycle', rhythm.extend({ was: rhythm })),
  /** Somebody ended the current cycle before the next one begins. */
  'checklist.cycle-closed': eventSpec('cycle', z.object({ closed: earlyClosingSchema })),
  'checklist.cycle-reopened': eventSpec('cycle', z.object({ closed: earlyClosingSchema })),
  /**
   * The time of a new cycle came. `past` becomes a record as its items stand in that moment; `missed` are the cycles
   * between that went by with nobody there. The items that had moved are set back by events of their own.
   */
  'checklist.cycle-turned': eventSpec('cycle', z.object({ past: pastCycleSchema, missed: missedRunSchema.nullable(), next: cycleSchema })),
  /** What somebody did in a past cycle, entered later (R10). */
  'checklist.cycle-amended': eventSpec('cycle-record', z.object({ cycle: cycleSchema, itemId: idSchema, to: standingSchema, was: standingSchema })),
  'checklist.archived': eventSpec('archived', z.object({})),
  'checklist.restored': eventSpec('archived', z.object({})),
} as const;
export type ChecklistDraft = DraftOf<typeof checklistEvents>;

export function applyChecklist(state: Checklist | null, event: ChecklistDraft): Checklist | null {
  if (event.type === 'checklist.created') return event.payload;
  if (state === null || event.type === 'checklist.withdrawn') return null;
  switch (event.type) {
    case 'checklist.renamed': return { ...state, title: event.payload.title };
    case 'checklist.moved': {
      const { departmentId, sectionId, position } = event.payload;
      return { ...state, departmentId, sectionId, position };
    }
    case 'checklist.recurrence-set': return { ...state, recurrence: event.payload.recurrence, cycle: event.payload.cycle };
    case 'checklist.cycle-closed': return { ...state, cycle: state.cycle === null ? null : { ...state.cycle, closed: event.payload.closed } };
    case 'checklist.cycle-reopened': return { ...state, cycle: state.cycle === null ? null : { ...state.cycle, closed: null } };
    case 'checklist.cycle-turned': return { ...state, cycle: { ...event.payload.next, closed: null } };
    case 'checklist.cycle-amended': return state;
    case 'checklist.archived': return { ...state, archived: true };
    case 'checklist.restored': return { ...state, archived: false };
  }
}

type ChecklistV1 = Omit<Checklist, 'recurrence' | 'cycle'>;

/** Version 1 knew only lists that are worked through once. */
export const checklistUpcasts = {
  'checklist.created@1': (list: ChecklistV1): Checklist => ({ ...list, recurrence: null, cycle: null }),
  'checklist.withdrawn@1': (list: ChecklistV1): Checklist => ({ ...list, recurrence: null, cycle: null }),
};
