import { z } from 'zod';
import { ITEM_STATES, STAGES } from '#shared/domain/items/item.ts';
import { dueSchema } from '#shared/domain/items/due.ts';
import { recurrenceSchema } from '#shared/domain/checklists/recurrence.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';

/** An item of an exported list. */
export const checklistJsonItemSchema = z.object({
  id: idSchema,
  text: z.string().meta({ description: 'Inline Markdown.' }),
  state: z.enum(ITEM_STATES),
  reason: z.string().nullable().meta({ description: 'Why it is blocked or not applicable.' }),
  changedAt: instantSchema.nullable().meta({ description: 'When it came to be in this state.' }),
  changedBy: z.string().nullable().meta({ description: 'Name of the person.' }),
  stage: z.enum(STAGES).nullable(),
  critical: z.boolean(),
  owner: z.string().nullable().meta({ description: 'Name of the person.' }),
  due: dueSchema.nullable(),
  notes: z.string().nullable().meta({ description: 'Markdown.' }),
  get items() {
    return z.array(checklistJsonItemSchema);
  },
});
export type ChecklistJsonItem = z.infer<typeof checklistJsonItemSchema>;

/** A checklist as JSON (X2). `docs/schemas/checklist.schema.json` is made from this and released with it. */
export const checklistJsonSchema = z.object({
  format: z.literal('handrail/checklist'),
  version: z.literal(1),
  exportedAt: instantSchema,
  id: idSchema,
  title: z.string(),
  departments: z.array(z.string()).meta({ description: 'From the outermost in.' }),
  section: z.string().nullable(),
  recurrence: recurrenceSchema.nullable(),
  cycle: z.string().nullable().meta({ description: 'Wall-clock start of the cycle that the states stand for.' }),
  items: z.array(checklistJsonItemSchema),
});
export type ChecklistJson = z.infer<typeof checklistJsonSchema>;

export const checklistJsonSchemaText = (): string =>
  `${JSON.stringify({ title: 'Handrail checklist', ...z.toJSONSchema(checklistJsonSchema, { reused: 'inline' }) }, null, 2)}\n`;
