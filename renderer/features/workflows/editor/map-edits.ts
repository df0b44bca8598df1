import type { Branch, Decision, Target, WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';

/* Acts on the map as edits of the text (M2). */

type Step = Pick<WorkflowStep, 'parallel'>;
type Steps = readonly Step[];
type Drawn = Pick<WorkflowDefinition, 'steps' | 'decisions'>;

/** What is done, and where the step is that it was done to, from 0. */
export type Moved = { readonly edits: Edit[]; readonly to: number };

const groupOf = (steps: Steps, at: number): string | null => steps[at]?.parallel ?? null;

/** The group that a step which comes to stand at a place is in the middle of. */
export function groupAt(steps: Steps, at: number): string | null {
  const group = groupOf(steps, at - 1);
  return group !== null && group === groupOf(steps, at) ? group : null;
}

/** Whether a step is worked together with a neighbour. */
const isGrouped = (steps: Steps, at: number): boolean => groupOf(steps, at) !== null && (groupOf(steps, at - 1) === groupOf(steps, at) || groupOf(steps, at + 1) === groupOf(steps, at));

const setGroup = (at: number, value: string | null): Edit => ({ op: 'set-step', at, field: 'parallel', value });

/** Groups of which one step alone is left are none any more. */
function withoutLone(before: Steps, after: Steps, edits: readonly Edit[]): Edit[] {
  const together = new Set(before.flatMap((step, at) => (isGrouped(before, at) ? [step] : [])));
  return [...edits, ...after.flatMap((step, at) => (together.has(step) && !isGrouped(after, at) ? [setGroup(at, null)] : []))];
}

/** A new step. */
export const addStep = (steps: Steps, at: number, name: string): Edit[] => [{ op: 'add-step', at, step: { name, parallel: groupAt(steps, at) } }];

export const removeStep = (steps: Steps, at: number): Edit[] => withoutLone(steps, steps.toSpliced(at, 1), [{ op: 'remove-step', at }]);

/**
 * A step one place up or down; null at the end of the list. Past a whole group at once, and out of its own group before it
 * goes past what stands there.
 */
export function moveStep(steps: Steps, at: number, by: 1 | -1): Moved | null {
  const group = groupOf(steps, at);
  const isIn = isGrouped(steps, at);
  if (isIn && groupOf(steps, at + by) !== group) return leaveGroup(steps, at);
  let to = at + by;
  if (to < 0 || to >= steps.length) return null;
  if (!isIn && isGrouped(steps, to)) while (groupOf(steps, to) === groupOf(steps, to + by)) to += by;
  return { edits: [{ op: 'move-step', from: at, to }], to };
}

/** A step that comes to stand elsewhere: `before` which step of the list as it is. Null where it stands there already. */
export function moveBefore(steps: Steps, at: number, before: number): Moved | null {
  const step = steps[at];
  const to = before > at ? before - 1 : before;
  if (step === undefined || to === at) return null;
  const rest = steps.toSpliced(at, 1);
  const group = groupAt(rest, to);
  const joins = group !== null && group !== step.parallel;
  const after = rest.toSpliced(to, 0, joins ? { parallel: group } : step);
  const edits = withoutLone(steps, after, [{ op: 'move-step', from: at, to }]);
  return { edits: joins ? [...edits, setGroup(to, group)] : edits, to };
}

function leaveGroup(steps: Steps, at: number): Moved {
  return { edits: withoutLone(steps, steps.with(at, { parallel: null }), [setGroup(at, null)]), to: at };
}

/** A step and the one behind it are worked in any order; where both are of one group already, the step leaves it. */
export function groupWithNext(steps: Steps, at: number, name: string): Edit[] {
  const [step, next] = [steps[at], steps[at + 1]];
  if (step === undefined || next === undefined) return [];
  if (step.parallel !== null && step.parallel === next.parallel) return leaveGroup(steps, at).edits;
  const taken = new Set(steps.map(({ parallel }) => parallel));
  const group = step.parallel ?? next.parallel ?? free(name, taken);
  return [at, at + 1].filter((place) => steps[place]?.parallel !== group).map((place) => setGroup(place, group));
}

function free(name: string, taken: ReadonlySet<string | null>): string {
  let count = 1;
  while (taken.has(count === 1 ? name : `${name} ${count}`)) count += 1;
  return count === 1 ? name : `${name} ${count}`;
}

/** Where a branch leads, by the keys of a list of targets. */
export const targetIn = (key: string): Target => (key === 'end' || key === 'rollback' || key === 'next' ? { to: key } : { to: 'step', stepId: key.slice('step '.length) });

/** A branch from a step: one more of the decision behind it, or the first. */
export function connect({ steps, decisions }: Drawn, at: number, condition: string, target: Target): Edit {
  const after = steps[at]?.id ?? null;
  const known = decisions.findIndex((decision) => decision.after === after);
  if (known !== -1) return connectDecision({ decisions }, known, condition, target);
  return { op: 'add-decision', decision: { question: '', after, branches: [{ condition, target, line: null }] } };
}

/** One more branch of a decision. What holds in all other cases there is one of, and it stays last. */
export function connectDecision({ decisions }: Pick<Drawn, 'decisions'>, at: number, condition: string, target: Target): Edit {
  const { question, after, branches }: Omit<Decision, 'line'> = decisions[at] ?? { question: '', after: null, branches: [] };
  return { op: 'set-decision', at, decision: { question, after, branches: withBranch(branches, { condition, target, line: null }) } };
}

function withBranch(branches: readonly Branch[], branch: Branch): Branch[] {
  const other = branches.findIndex(({ condition }) => condition === '');
  if (other === -1) return [...branches, branch];
  return branches.toSpliced(other, branch.condition === '' ? 1 : 0, branch);
}

/** A question behind a step with two answers: on, and the end. */
export const addDecision = ({ steps }: Pick<Drawn, 'steps'>, at: number, question: string, [yes, no]: readonly [string, string]): Edit => ({
  op: 'add-decision',
  decision: {
    question,
    after: steps[at]?.id ?? null,
    branches: [
      { condition: yes, target: { to: 'next' }, line: null },
      { condition: no, target: { to: 'end' }, line: null },
    ],
  },
});

/** A decision asks something else. */
export function ask({ decisions }: Pick<Drawn, 'decisions'>, at: number, question: string): Edit[] {
  const decision = decisions[at];
  return decision === undefined ? [] : [{ op: 'set-decision', at, decision: { question, after: decision.after, branches: decision.branches } }];
}
