import fc from 'fast-check';
import type { Decision, Target, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { unitsOf } from '#shared/domain/maps/workflow-places.ts';
import { runbook, step } from './runbooks.ts';

export type Wanted = {
  /** Whether ways may lead back. */
  readonly loops: boolean;
  /** Whether ways may lead nowhere, and decisions stand at steps that are not there. */
  readonly strange: boolean;
};

const condition = (index: number) => fc.constantFrom(`case ${index}`, `“${index}”; #35; <b>`, `${index} | ${index}`);

/** Definitions with steps, parallel groups and decisions of every form; every step and every question has a name of its own. */
export function definitions({ loops, strange }: Wanted): fc.Arbitrary<WorkflowDefinition> {
  return candidates({ loops, strange }).filter((definition) => loops || !isUncertain(definition));
}

/**
 * A way to one step of a parallel group, or a decision behind one of them alone: a chart can’t say whether the others are
 * left out, and a group whose steps lead to different things is none for certain.
 */
function isUncertain(definition: WorkflowDefinition): boolean {
  const groups = unitsOf(definition).filter(({ parallel }) => parallel !== null);
  const ids = (places: readonly number[]) => places.map((index) => definition.steps[index]?.id ?? '');
  const [together, inner] = [groups.flatMap(({ steps }) => ids(steps)), groups.flatMap(({ steps }) => ids(steps.slice(0, -1)))];
  return definition.decisions.some(({ after, branches }) => (after !== null && inner.includes(after)) || branches.some(({ target }) => target.to === 'step' && together.includes(target.stepId)));
}

function candidates({ loops, strange }: Wanted): fc.Arbitrary<WorkflowDefinition> {
  return fc.integer({ min: 1, max: 9 }).chain((count) => {
    const place = fc.integer({ min: strange ? -2 : -1, max: count - 1 });
    const decision = place.chain((after) => fc.tuple(fc.constant(after), fc.boolean(), fc.array(targetOf(count, loops ? 0 : after + 1, strange), { maxLength: 3 }), fc.boolean()));
    return fc.tuple(fc.array(fc.constantFrom(null, null, 'left', 'right'), { minLength: count, maxLength: count }), fc.array(decision, { maxLength: 4 }), fc.array(condition(1), { minLength: 4, maxLength: 4 })).map(([parallel, decisions, conditions]) =>
      runbook(
        parallel.map((group, index) => step(`s${index}`, { name: `Step ${index}`, parallel: group, pausePoint: index % 4 === 3, automation: index % 3 === 2 ? 'automated' : 'manual' })),
        decisions.map(([after, asks, targets, hasElse], index): Decision => ({
          question: asks || targets.length !== 1 ? `Question ${index}?` : '',
          after: after === -1 ? null : after === -2 ? 'gone' : `s${after}`,
          branches: targets.map((target, at) => ({ condition: (hasElse || !asks) && at === targets.length - 1 ? '' : `${conditions[at] ?? ''} ${at}`, target, line: null })),
          line: null,
        })),
      ),
    );
  });
}

function targetOf(count: number, first: number, strange: boolean): fc.Arbitrary<Target> {
  const steps = first < count ? [fc.integer({ min: Math.max(0, first), max: count - 1 }).map((index): Target => ({ to: 'step', stepId: `s${index}` }))] : [];
  const lost = strange ? [fc.constant<Target>({ to: 'unknown', named: 'step 99' }), fc.constant<Target>({ to: 'step', stepId: 'gone' })] : [];
  return fc.oneof(...steps, fc.constantFrom<Target>({ to: 'next' }, { to: 'end' }, { to: 'rollback' }), ...lost);
}
