import { z } from 'zod';
import { AFTER_RETRIES } from './after-retries.ts';

export { AFTER_RETRIES };

const title = z.string().trim().min(1).max(500);
const prose = z.string().max(100_000);
const line = z.string().max(5_000);
const name = z.string().min(1).max(200);

/** A command that a person copies, or (automation level 2 and up) lets Handrail run. */
export const commandBlockSchema = z.object({
  language: z.string().max(60).nullable(),
  text: z.string().min(1).max(20_000),
});
export type CommandBlock = z.infer<typeof commandBlockSchema>;

/** How a step that changes something is kept from doing it twice, by what it does (R6). */
export const IDEMPOTENCY_METHODS = ['upsert', 'idempotency-header', 'message-id', 'request-id', 'content-hash'] as const;

/** “Retry three times, then alert” (R8). */
export const retrySchema = z.object({
  times: z.number().int().positive().max(1_000),
  /** Wait before each retry, in minutes. */
  waitMinutes: z.number().nonnegative().max(525_600).nullable().default(null),
  /** Whether the wait grows with each retry. */
  growing: z.boolean().default(false),
  then: z.enum(AFTER_RETRIES).nullable().default(null),
});
export type Retry = z.infer<typeof retrySchema>;

/** Consent that is waited for; the requester is never one of those who give it (R3). */
export const approvalSchema = z.object({
  /** How many have to agree. */
  count: z.number().int().positive().max(100),
  /** Who may agree: a role or a name; null for anybody who may approve. */
  by: z.string().max(200).nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** One step of a definition (W2). `id` is unique inside the definition and made of its name unless the text gives one. */
export const stepSchema = z.object({
  id: z.string().min(1).max(80),
  name: title,
  instructions: prose.default(''),
  automation: z.enum(['manual', 'automated']).default('manual'),
  actor: z.enum(['human', 'system']).default('human'),
  role: z.string().max(200).nullable().default(null),
  /** Who carries it out, by name (O1). */
  assignee: z.string().max(200).nullable().default(null),
  /** Estimated duration in minutes. */
  minutes: z.number().positive().max(525_600).nullable().default(null),
  commands: z.array(commandBlockSchema).max(50).default([]),
  validation: prose.nullable().default(null),
  /** How to take it back: rollback or compensation. */
  rollback: prose.nullable().default(null),
  sideEffects: z.boolean().default(false),
  /** What it did can't be taken back. */
  irreversible: z.boolean().default(false),
  /** External systems that it speaks to. */
  systems: z.array(name).max(20).default([]),
  /** What it commits somebody outside to: a contract, a payment, a message; null for nothing (C1). */
  commitment: z.string().max(200).nullable().default(null),
  idempotency: z.enum(IDEMPOTENCY_METHODS).nullable().default(null),
  approval: approvalSchema.nullable().default(null),
  critical: z.boolean().default(false),
  pausePoint: z.boolean().default(false),
  retry: retrySchema.nullable().default(null),
  timeoutMinutes: z.number().positive().max(525_600).nullable().default(null),
  /** Steps of the same group that follow each other may be worked in any order, by several people. */
  parallel: z.string().max(80).nullable().default(null),
  /** Names of parameters. */
  reads: z.array(name).max(50).default([]),
  sets: z.array(name).max(50).default([]),
  /** Title of the runbook that it starts and waits for (R9). */
  runbook: z.string().max(500).nullable().default(null),
  /** Line of the document, 1-based; null where there is none. */
  line: z.number().int().positive().nullable().default(null),
});
export type WorkflowStep = z.infer<typeof stepSchema>;

export const PARAMETER_TYPES = ['text', 'number', 'yes-no', 'date', 'choice', 'secret'] as const;

/** Asked for once a run (W2). */
export const parameterSchema = z.object({
  name,
  type: z.enum(PARAMETER_TYPES).default('text'),
  default: line.nullable().default(null),
  choices: z.array(z.string().min(1).max(200)).max(100).default([]),
  description: line.default(''),
});
export type Parameter = z.infer<typeof parameterSchema>;

/** Where a branch leads; `unknown` is a target that the definition does not have (W3). */
export const targetSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('step'), stepId: z.string() }),
  z.object({ to: z.literal('next') }),
  z.object({ to: z.literal('end') }),
  z.object({ to: z.literal('rollback') }),
  z.object({ to: z.literal('unknown'), named: z.string().max(500) }),
]);
export type Target = z.infer<typeof targetSchema>;

export const branchSchema = z.object({
  /** What holds when it is taken; empty for “otherwise”. */
  condition: line,
  target: targetSchema,
  line: z.number().int().positive().nullable().default(null),
});
export type Branch = z.infer<typeof branchSchema>;

export const decisionSchema = z.object({
  /** What is asked; empty where only the conditions say it. */
  question: line,
  /** Id of the step that it follows; null where the text does not say. */
  after: z.string().nullable(),
  branches: z.array(branchSchema).max(50),
  line: z.number().int().positive().nullable().default(null),
});
export type Decision = z.infer<typeof decisionSchema>;

export const outputSchema = z.object({ name: z.string().max(500), text: line.default('') });
export const errorRowSchema = z.object({ error: line, likelihood: line.default(''), impact: line.default(''), response: line.default('') });
export const monitoringSchema = z.object({
  metrics: line.nullable().default(null), levels: line.nullable().default(null), alerts: line.nullable().default(null), dashboard: line.nullable().default(null),
});
export const dependenciesSchema = z.object({
  upstream: z.array(line).max(100).default([]), downstream: z.array(line).max(100).default([]),
  systems: z.array(line).max(100).default([]), teams: z.array(line).max(100).default([]),
});
/** What must be confirmed before the next workflow starts (O3). */
export const gateSchema = z.object({
  next: line.nullable().default(null), completion: line.nullable().default(null), ledger: line.nullable().default(null), handoff: line.nullable().default(null),
});

export const CATEGORIES = ['development', 'operations', 'business', 'maintenance'] as const;
export type Category = (typeof CATEGORIES)[number];
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'on-demand'] as const;
export const WORKFLOW_CLASSES = ['short', 'medium', 'durable'] as const;
export type WorkflowClass = (typeof WORKFLOW_CLASSES)[number];
/** 0 manual, 1 assisted, 2 one-click, 3 triggered (W8). */
export const AUTOMATION_LEVELS = [0, 1, 2, 3] as const;
export type AutomationLevel = (typeof AUTOMATION_LEVELS)[number];

/** What a runbook says (W1): the body of a draft and of each published version. */
export const definitionSchema = z.object({
  title,
  type: z.string().max(80).nullable().default(null),
  subtype: z.string().max(80).nullable().default(null),
  overview: prose.default(''),
  category: z.enum(CATEGORIES).nullable().default(null),
  tags: z.array(z.string().min(1).max(80)).max(50).default([]),
  /** As written; a time where the document gives one. */
  created: z.string().max(80).nullable().default(null),
  modified: z.string().max(80).nullable().default(null),
  /** The version that the document itself claims. */
  version: z.number().int().positive().nullable().default(null),
  shipFactor: z.number().nullable().default(null),
  active: z.boolean().default(true),
  frequency: z.enum(FREQUENCIES).nullable().default(null),
  /** As declared; what the steps can do is computed apart from it (W8). */
  automationLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable().default(null),
  /** As declared (C1). */
  class: z.enum(WORKFLOW_CLASSES).nullable().default(null),
  /** Accountable owner, by role or name, where the document says (O1). */
  owner: z.string().max(200).nullable().default(null),
  /** How long it takes from start to end, as written, such as `1-14 days`. */
  duration: z.string().max(200).nullable().default(null),
  /** How it is done today, how it shall be, and how urgent that is (C2). */
  current: line.nullable().default(null),
  target: line.nullable().default(null),
  priority: z.string().max(80).nullable().default(null),
  triggers: z.array(prose).max(50).default([]),
  parameters: z.array(parameterSchema).max(100).default([]),
  prerequisites: z.array(prose).max(100).default([]),
  steps: z.array(stepSchema).max(2_000),
  decisions: z.array(decisionSchema).max(500).default([]),
  outputs: z.array(outputSchema).max(100).default([]),
  logs: line.nullable().default(null),
  metrics: line.nullable().default(null),
  kpis: z.array(line).max(100).default([]),
  gate: gateSchema.nullable().default(null),
  errors: z.array(errorRowSchema).max(200).default([]),
  /** Markdown. */
  rollback: prose.nullable().default(null),
  monitoring: monitoringSchema.nullable().default(null),
  dependencies: dependenciesSchema.nullable().default(null),
  opportunities: z.array(line).max(100).default([]),
  changeLog: z.array(z.object({ version: z.string().max(80), text: line })).max(1_000).default([]),
});
export type WorkflowDefinition = z.infer<typeof definitionSchema>;
