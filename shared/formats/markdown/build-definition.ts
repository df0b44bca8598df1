import { definitionSchema, type WorkflowDefinition, type stepSchema } from '#shared/domain/workflows/definition.ts';
import type { ParseError } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { z } from 'zod';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';

/** A step that was read; an id only where the document gives one. */
export type StepInput = Omit<z.input<typeof stepSchema>, 'id'> & { readonly id?: string | null };
export type DefinitionInput = Omit<z.input<typeof definitionSchema>, 'steps'> & { readonly steps: readonly StepInput[] };

/** A definition with ids for its steps, or a located error where the model does not hold what was read. */
export function buildDefinition(input: DefinitionInput, line: number): Result<WorkflowDefinition, ParseError> {
  const ids = stepIds(input.steps);
  const steps = input.steps.map((step, index) => ({ ...step, id: ids[index] ?? '' }));
  const parsed = definitionSchema.safeParse({ ...input, steps });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const at = issue?.path[0] === 'steps' && typeof issue.path[1] === 'number' ? (steps[issue.path[1]]?.line ?? line) : line;
  return err({ line: at, code: 'malformed-runbook', message: `The runbook “${input.title.slice(0, 80)}” can’t be read at ${issue?.path.join(' → ') ?? 'its start'}: ${issue?.message ?? 'not of the expected form'}.` });
}
