import { z } from 'zod';
import { type DraftOf, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';
import { ITEM_STATES, type ItemState } from './item-states.ts';

export { ITEM_STATES, type ItemState };

/** The lifecycle every item has a place in (D6). */
export const STAGES = ['setup', 'build', 'automate', 'publish', 'monitor', 'iterate', 'document'] as const;
export type Stage = (typeof STAGES)[number];

export const itemTextSchema = z.string().trim().min(1, 'expected a text').max(20_000);
const reason = z.string().trim().max(5_000).nullable();

/** The state register of an item: what, why, who and when, so that an undo brings all of it back (D3). */
export const standingSchema = z.object({
  state: z.enum(ITEM_STATES),
  reason,
  by: nullableId,
  at: instantSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

export const itemSchema = z.object({
  id: idSchema,
  checklistId: idSchema,
  /** The item that it is nested under. */
  parentId: nullableId,
  text: itemTextSchema,
  position: z.string(),
  standing: standingSchema,
  stage: z.enum(STAGES).nullable(),
  critical: z.boolean(),
  assigneeId: nullableId,
  archived: z.boolean(),
  source: sourceSchema.nullable(),
});
export type Item = z.infer<typeof itemSchema>;

const place = z.object({ checklistId: idSchema, parentId: nullableId, position: z.string() });
const changed = z.object({ to: standingSchema, was: standingSchema });

export const itemEvents = {
  'item.added': eventSpec('*', itemSchema),
  'item.withdrawn': eventSpec('*', itemSchema),
  'item.ticked': eventSpec('state', changed),
  'item.started': eventSpec('state', changed),
  'item.blocked': eventSpec('state', changed),
  'item.ruled-out': eventSpec('state', changed),
  'item.reopened': eventSpec('state', changed),
  'item.state-restored': eventSpec('state', changed),
  'item.edited': eventSpec('text', z.object({ text: itemTextSchema, was: itemTextSchema })),
  'item.moved': eventSpec('place', place.extend({ was: place })),
  'item.assigned': eventSpec('assignee', z.object({ assigneeId: nullableId, was: nullableId })),
  'item.source-noted': eventSpec('source', z.object({ source: sourceSchema.nullable(), was: sourceSchema.nullable() })),
  'item.archived': eventSpec('archived', z.object({})),
  'item.restored': eventSpec('archived', z.object({})),
} as const;
export type ItemDraft = DraftOf<typeof itemEvents>;

export function applyItem(state: Item | null, event: ItemDraft): Item | null {
  if (event.type === 'item.added') return event.payload;
  if (state === null || event.type === 'item.withdrawn') return null;
  switch (event.type) {
    case 'item.ticked':
    case 'item.started':
    case 'item.blocked':
    case 'item.ruled-out':
    case 'item.reopened':
    case 'item.state-restored': return { ...state, standing: event.payload.to };
    case 'item.edited': return { ...state, text: event.payload.text };
    case 'item.moved': {
      const { checklistId, parentId, position } = event.payload;
      return { ...state, checklistId, parentId, position };
    }
    case 'item.assigned': return { ...state, assigneeId: event.payload.assigneeId };
    case 'item.source-noted': return { ...state, source: event.payload.source };
    case 'item.archived': return { ...state, archived: true };
    case 'item.restored': return { ...state, archived: false };
  }
}
