import { z } from 'zod';
import { nameSchema } from '#shared/domain/departments/department.ts';
import { type DraftOf, eventSpec, sourceSchema } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { graphSchema } from './graph.ts';

/** A diagram that was read from a document (M3). */
export const mapSchema = z.object({ id: idSchema, title: nameSchema, graph: graphSchema, source: sourceSchema.nullable() });
export type ProcessMap = z.infer<typeof mapSchema>;

const drawing = z.object({ graph: graphSchema, source: sourceSchema.nullable() });

export const mapEvents = {
  'map.created': eventSpec('*', mapSchema),
  'map.withdrawn': eventSpec('*', mapSchema),
  'map.redrawn': eventSpec('graph', drawing.extend({ was: drawing })),
} as const;
export type MapDraft = DraftOf<typeof mapEvents>;

export function applyMap(state: ProcessMap | null, event: MapDraft): ProcessMap | null {
  if (event.type === 'map.created') return event.payload;
  if (state === null || event.type === 'map.withdrawn') return null;
  return { ...state, graph: event.payload.graph, source: event.payload.source };
}
