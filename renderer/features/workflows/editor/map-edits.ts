import type { Decision, Target, WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';

/* Acts on the map as edits of the text (M2). */

/** A step one place up or down; null at the end of the list. */
export function moveStep(steps: readonly unknown[], at: number, by: 1 | -1): Edit | null {
  const to = at + by;
  return to < 0 || to >= steps.length ? null : { op: 'move-step', from: at, to };
}

/** A step and the one behind it are worked in any order; where both are of one group already, the step leaves it. */
export function groupWithNext(steps: readonly Pick<WorkflowStep, 'parallel'>[], at: number, name: string): Edit[] {
  const [step, next] = [steps[at], steps[at + 1]];
  if (step === undefined || next === undefined) return [];
  if (step.parallel !== null && step.parallel === next.parallel) return [{ op: 'set-step', at, field: 'parallel', value: null }];
  const taken = new Set(steps.map(({ parallel }) => parallel));
  const group = step.parallel ?? next.parallel ?? free(name, taken);
  return [at, at + 1].filter((place) => steps[place]?.parallel !== group).map((place) => ({ op: 'set-step', at: place, field: 'parallel', value: group }));
}

function free(name: string, taken: ReadonlySet<string | null>): string {
  let count = 1;
  while (taken.has(count === 1 ? name : `${name} ${count}`)) count += 1;
  return count === 1 ? name : `${name} ${count}`;
}

/** Where a branch leads, by the keys of a list of targets. */
export const targetIn = (key: string): Target => (key === 'end' || key === 'rollback' || key === 'next' ? { to: key } : { to: 'step', stepId: key.slice('step '.length) });

/** A branch from a step: one more of the decision behind it, or the first. */
export function connect({ steps, decisions }: Pick<WorkflowDefinition, 'steps' | 'decisions'>, at: number, condition: string, target: Target): Edit {
  const after = steps[at]?.id ?? null;
  const branch = { condition, target, line: null };
  const known = decisions.findIndex((decision) => decision.after === after);
  const decision = decisions[known];
  if (decision === undefined) return { op: 'add-decision', decision: { question: '', after, branches: [branch] } };
  const { question, branches } = decision;
  return { op: 'set-decision', at: known, decision: { question, after, branches: beforeOtherwise(branches, branch) } };
}

/** What holds in all other cases stays last. */
function beforeOtherwise(branches: Decision['branches'], branch: Decision['branches'][number]): Decision['branches'] {
  const other = branches.findIndex(({ condition }) => condition === '');
  return other === -1 ? [...branches, branch] : branches.toSpliced(other, 0, branch);
}
