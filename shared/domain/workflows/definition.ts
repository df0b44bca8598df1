import { z } from 'zod';

const title = z.string().trim().min(1).max(500);
const prose = z.string().max(100_000);

/** A command that a person copies, or (automation level 2 and up) lets Handrail run. */
export const commandBlockSchema = z.object({
  language: z.string().max(60).nullable(),
  text: z.string().min(1).max(20_000),
});

/** One step of a definition (W2). `id` is unique inside the definition and stable across edits of its text. */
export const stepSchema = z.object({
  id: z.string().min(1).max(80),
  name: title,
  instructions: prose.default(''),
  automation: z.enum(['manual', 'automated']).default('manual'),
  actor: z.enum(['human', 'system']).default('human'),
  role: z.string().max(200).nullable().default(null),
  /** Estimated duration in minutes. */
  minutes: z.number().positive().max(525_600).nullable().default(null),
  commands: z.array(commandBlockSchema).max(50).default([]),
  validation: prose.nullable().default(null),
  rollback: prose.nullable().default(null),
  sideEffects: z.boolean().default(false),
  critical: z.boolean().default(false),
  pausePoint: z.boolean().default(false),
  /** Line of the source document, 1-based; null for a step written here. */
  line: z.number().int().positive().nullable().default(null),
});
export type WorkflowStep = z.infer<typeof stepSchema>;

export const CATEGORIES = ['development', 'operations', 'business', 'maintenance'] as const;

/** What a runbook says (W1): the body of a draft and of each published version. */
export const definitionSchema = z.object({
  title,
  overview: prose.default(''),
  category: z.enum(CATEGORIES).nullable().default(null),
  tags: z.array(z.string().min(1).max(80)).max(50).default([]),
  triggers: z.array(prose).max(50).default([]),
  prerequisites: z.array(prose).max(100).default([]),
  steps: z.array(stepSchema).min(1).max(2_000),
});
export type WorkflowDefinition = z.infer<typeof definitionSchema>;
