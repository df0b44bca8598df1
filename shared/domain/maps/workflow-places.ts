import type { Branch, Decision, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { coversAll } from '#shared/domain/workflows/flow.ts';
import { addTo } from '#shared/lib/index-by.ts';

/** Steps that are worked before what follows: one, or neighbours of one parallel group. Places of steps, from 0. */
export type Unit = { readonly steps: readonly number[]; readonly parallel: string | null };

/** A decision with its place in the definition, from 0. */
export type PlacedDecision = { readonly index: number; readonly decision: Decision };

/** What a map is drawn from; a live run and a draft both have it. */
export type Drawable = Pick<WorkflowDefinition, 'steps' | 'decisions'>;

/** Neighbouring steps of one group are one unit; a group of a single step is a plain step. */
export function unitsOf({ steps }: Pick<Drawable, 'steps'>): Unit[] {
  const units: { steps: number[]; parallel: string | null }[] = [];
  steps.forEach(({ parallel }, index) => {
    const last = units.at(-1);
    if (parallel !== null && last !== undefined && last.parallel === parallel) last.steps.push(index);
    else units.push({ steps: [index], parallel });
  });
  return units.map((unit) => (unit.steps.length > 1 ? unit : { ...unit, parallel: null }));
}

/**
 * Decisions by the step that they follow, from 0; −1 is before the first. Those behind the last step of a parallel group wait
 * for all of the group. One that does not say where it stands does so before the earliest step that it leads to, or where it
 * leads to none, at the end.
 */
export function decisionsByStep({ steps, decisions }: Drawable, units: readonly Unit[]): Map<number, PlacedDecision[]> {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const before = new Map(units.flatMap((unit, index) => unit.steps.map((step) => [step, units[index - 1]?.steps.at(-1) ?? -1] as const)));
  const found = new Map<number, PlacedDecision[]>();
  decisions.forEach((decision, index) => {
    const after = decision.after === null ? undefined : places.get(decision.after);
    const targets = decision.branches.flatMap(({ target }) => (target.to === 'step' ? (places.get(target.stepId) ?? []) : []));
    addTo(found, after ?? (targets.length === 0 ? steps.length - 1 : (before.get(Math.min(...targets)) ?? -1)), { index, decision });
  });
  return found;
}

/** “Go to step 9” without a question and a condition: no choice, only a way. */
export function jumpOf({ question, branches }: Decision): Branch | null {
  const [only] = branches;
  return question === '' && branches.length === 1 && only?.condition === '' ? only : null;
}

/** Whether people go on where no condition holds: unless one of them always does, or leads there anyway. */
export const fallsThrough = ({ branches }: Decision, leadsOn: (branch: Branch) => boolean): boolean => !branches.some((branch) => branch.condition === '' || leadsOn(branch)) && !coversAll(branches);
