import { type WorkflowDefinition, definitionSchema } from './definition.ts';
import { stepIds } from './step-ids.ts';

export type StepName = { readonly name: string; readonly instructions?: string };

/** A definition of which only the names of the steps are known. */
export function definitionOfNames(title: string, overview: string, steps: readonly StepName[]): WorkflowDefinition {
  const ids = stepIds(steps);
  return definitionSchema.parse({ title: title.slice(0, 500), overview: overview.slice(0, 100_000), steps: steps.map((step, index) => ({ ...step, id: ids[index] })) });
}
