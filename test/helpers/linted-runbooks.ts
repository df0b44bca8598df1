import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type WorkflowDefinition, definitionSchema, type stepSchema } from '#shared/domain/workflows/definition.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import type { Runbook } from '#shared/domain/workflows/runbook.ts';

/** Runbooks for the linter: `faulty` each with planted faults, `clean` without any. */
export const RUNBOOKS = join(import.meta.dirname, '../fixtures/runbooks');

export type Planted = { readonly rule: string; readonly line: number };

/** What is planted in each faulty runbook, by line. */
export const planted = (): Readonly<Record<string, readonly Planted[]>> => JSON.parse(readFileSync(join(RUNBOOKS, 'faulty/expected.json'), 'utf8')) as Record<string, Planted[]>;

export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();

type StepFields = Partial<z.input<typeof stepSchema>>;

/** A definition of which only what matters is said; a step may be its name alone. */
export function definitionOf(steps: readonly (string | StepFields)[], fields: Partial<z.input<typeof definitionSchema>> = {}): WorkflowDefinition {
  const named = steps.map((step, index) => (typeof step === 'string' ? { name: step } : { name: `Check ${index + 1}`, ...step }));
  const ids = stepIds(named.map(({ name }) => ({ name })));
  return definitionSchema.parse({ title: 'A runbook', ...fields, steps: named.map((step, index) => ({ id: ids[index], ...step })) });
}

/** A definition as if it had been read from a text in which step n stands on line 10 n. */
export const asRead = (definition: WorkflowDefinition): Runbook =>
  ({ definition, places: new Map([['title', 1], ...definition.steps.map((_step, index): [string, number] => [`steps.${index}`, (index + 1) * 10])]), notes: [] });
