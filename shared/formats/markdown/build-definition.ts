import { definitionSchema, type WorkflowDefinition, type stepSchema } from '#shared/domain/workflows/definition.ts';
import type { ParseError } from '#shared/formats/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { z } from 'zod';

export type StepInput = Omit<z.input<typeof stepSchema>, 'id'>;
export type DefinitionInput = Omit<z.input<typeof definitionSchema>, 'steps'> & { readonly steps: readonly StepInput[] };

/** A definition with ids for its steps, or a located error where the model does not hold what was read. */
export function buildDefinition(input: DefinitionInput, line: number): Result<WorkflowDefinition, ParseError> {
  const taken = new Map<string, number>();
  const steps = input.steps.map((step, index) => ({ ...step, id: stepId(step.name, index, taken) }));
  const parsed = definitionSchema.safeParse({ ...input, steps });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const at = issue?.path[0] === 'steps' && typeof issue.path[1] === 'number' ? (steps[issue.path[1]]?.line ?? line) : line;
  return err({ line: at, code: 'malformed-runbook', message: `The runbook “${input.title.slice(0, 80)}” can’t be read at ${issue?.path.join(' → ') ?? 'its start'}: ${issue?.message ?? 'not of the expected form'}.` });
}

/** Unique in the definition and the same for the same names in the same order. */
function stepId(name: string, index: number, taken: Map<string, number>): string {
  const slug = name.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || `step-${index + 1}`;
  const count = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, count);
  if (count === 1) return slug;
  const next = `${slug}-${count}`;
  taken.set(next, 1);
  return next;
}
