import { z } from 'zod';
import { type DraftOf, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';
import { dueSchema } from './due.ts';
import { ITEM_STATES, type ItemState } from './item-states.ts';
import { STAGES, type Stage } from './stages.ts';

export { ITEM_STATES, type ItemState, STAGES, type Stage };

export const itemTextSchema = z.string().trim().min(1, 'expected a text').max(20_000);
const reason = z.string().trim().max(5_000).nullable();
const notesSchema = z.string().trim().min(1).max(50_000).nullable();

/** The state register of an item: what, why, who and when, so that an undo brings all of it back (D3). */
export const standingSchema = z.object({
  state: z.enum(ITEM_STATES),
  reason,
  by: nullableId,
  at: instantSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** What an imported document said of an item besides its text and mark; absent words are null (X1). */
export const itemAttributesSchema = z.object({
  state: z.enum(ITEM_STATES).nullable(),
  reason,
  stage: z.enum(STAGES).nullable(),
  critical: z.boolean(),
  /** Name of the owner, as written. */
  owner: z.string().max(300).nullable(),
  /** In the notation of `due-notation.ts`. */
  due: z.string().max(40).nullable(),
  notes: notesSchema,
});
export type ItemAttributes = z.infer<typeof itemAttributesSchema>;

/** What a document says of an item that it only names. */
export const NO_ATTRIBUTES: ItemAttributes = { state: null, reason: null, stage: null, critical: false, owner: null, due: null, notes: null };

const itemSourceSchema = sourceSchema.extend({ attributes: itemAttributesSchema });
export type ItemSource = z.infer<typeof itemSourceSchema>;

export const itemSchema = z.object({
  id: idSchema,
  checklistId: idSchema,
  /** The item that it is nested under. */
  parentId: nullableId,
  text: itemTextSchema,
  position: z.string(),
  standing: standingSchema,
  stage: z.enum(STAGES).nullable(),
  /** A critical item is never ticked by "tick all" (D5). */
  critical: z.boolean(),
  assigneeId: nullableId,
  due: dueSchema.nullable(),
  /** Markdown. */
  notes: notesSchema,
  archived: z.boolean(),
  source: itemSourceSchema.nullable(),
});
export type Item = z.infer<typeof itemSchema>;

const place = z.object({ checklistId: idSchema, parentId: nullableId, position: z.string() });
const changed = z.object({ to: standingSchema, was: standingSchema });

export const itemEvents = {
  'item.added': eventSpec('*', itemSchema, 2),
  'item.withdrawn': eventSpec('*', itemSchema, 2),
  'item.ticked': eventSpec('state', changed),
  'item.started': eventSpec('state', changed),
  'item.blocked': eventSpec('state', changed),
  'item.ruled-out': eventSpec('state', changed),
  'item.reopened': eventSpec('state', changed),
  'item.state-restored': eventSpec('state', changed),
  /** A new cycle of the list began: the item is open again, without anybody's doing (D4). */
  'item.cycle-reset': eventSpec('state', changed),
  'item.edited': eventSpec('text', z.object({ text: itemTextSchema, was: itemTextSchema })),
  'item.moved': eventSpec('place', place.extend({ was: place })),
  'item.assigned': eventSpec('assignee', z.object({ assigneeId: nullableId, was: nullableId })),
  'item.staged': eventSpec('stage', z.object({ stage: z.enum(STAGES).nullable(), was: z.enum(STAGES).nullable() })),
  'item.criticality-set': eventSpec('critical', z.object({ critical: z.boolean(), was: z.boolean() })),
  'item.due-set': eventSpec('due', z.object({ due: dueSchema.nullable(), was: dueSchema.nullable() })),
  'item.notes-written': eventSpec('notes', z.object({ notes: notesSchema, was: notesSchema })),
  'item.source-noted': eventSpec('source', z.object({ source: itemSourceSchema.nullable(), was: itemSourceSchema.nullable() }), 2),
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
    case 'item.cycle-reset':
    case 'item.state-restored': return { ...state, standing: event.payload.to };
    case 'item.edited': return { ...state, text: event.payload.text };
    case 'item.moved': {
      const { checklistId, parentId, position } = event.payload;
      return { ...state, checklistId, parentId, position };
    }
    case 'item.assigned': return { ...state, assigneeId: event.payload.assigneeId };
    case 'item.staged': return { ...state, stage: event.payload.stage };
    case 'item.criticality-set': return { ...state, critical: event.payload.critical };
    case 'item.due-set': return { ...state, due: event.payload.due };
    case 'item.notes-written': return { ...state, notes: event.payload.notes };
    case 'item.source-noted': return { ...state, source: event.payload.source };
    case 'item.archived': return { ...state, archived: true };
    case 'item.restored': return { ...state, archived: false };
  }
}

type ItemV1 = Omit<Item, 'due' | 'notes' | 'source'> & { readonly source: Omit<ItemSource, 'attributes'> | null };
const withAttributes = (source: ItemV1['source']): ItemSource | null => (source === null ? null : { ...source, attributes: NO_ATTRIBUTES });

/** Version 1 knew neither due dates nor notes, and read only text and mark from documents. */
export const itemUpcasts = {
  'item.added@1': (item: ItemV1): Item => ({ ...item, due: null, notes: null, source: withAttributes(item.source) }),
  'item.withdrawn@1': (item: ItemV1): Item => ({ ...item, due: null, notes: null, source: withAttributes(item.source) }),
  'item.source-noted@1': (payload: { source: ItemV1['source']; was: ItemV1['source'] }) => ({ source: withAttributes(payload.source), was: withAttributes(payload.was) }),
};
