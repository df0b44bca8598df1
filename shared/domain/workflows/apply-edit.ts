import { type Decision, type Target, type WorkflowDefinition, type WorkflowStep, stepSchema } from './definition.ts';
import type { Edit, NewStep } from './edit.ts';
import { NEW_STEP, idsAfter } from './step-ids.ts';

/** What a definition says after an edit (W4). Places that do not exist change nothing. */
export function applyEdit(definition: WorkflowDefinition, edit: Edit): WorkflowDefinition {
  const { steps, decisions } = definition;
  switch (edit.op) {
    case 'set': return { ...definition, [edit.field]: edit.value };
    case 'set-step': return withSteps(definition, steps.map((step, at) => (at === edit.at ? { ...step, [edit.field]: edit.value } : step)));
    case 'add-step': return withSteps(definition, steps.toSpliced(edit.at, 0, stepOf(edit.step)));
    case 'remove-step': return edit.at in steps ? withSteps(withoutStep(definition, edit.at), steps.toSpliced(edit.at, 1)) : definition;
    case 'move-step': {
      const moved = steps[edit.from];
      return moved === undefined ? definition : withSteps(definition, steps.toSpliced(edit.from, 1).toSpliced(edit.to, 0, moved));
    }
    case 'add-decision': return { ...definition, decisions: [...decisions, located(edit.decision)] };
    case 'set-decision': return { ...definition, decisions: decisions.map((decision, at) => (at === edit.at ? located(edit.decision) : decision)) };
    case 'remove-decision': return { ...definition, decisions: decisions.toSpliced(edit.at, 1) };
  }
}

const located = (decision: Omit<Decision, 'line'>): Decision => ({ ...decision, line: null });

/** A step with all that is not said of it left at its default; its id is given by its name. */
export const stepOf = (step: NewStep): WorkflowStep => stepSchema.parse({ id: NEW_STEP, ...step });

/** Ids follow the names, apart from those that the text gives; what leads to a step goes along. */
function withSteps(definition: WorkflowDefinition, steps: readonly WorkflowStep[]): WorkflowDefinition {
  const ids = idsAfter(definition.steps, steps);
  const now = new Map(steps.map(({ id }, at) => [id, ids[at] ?? id]));
  const decisions = definition.decisions.map((decision) => ({
    ...decision,
    after: decision.after === null ? null : (now.get(decision.after) ?? null),
    branches: decision.branches.map((branch) => ({ ...branch, target: retarget(branch.target, (id) => now.get(id) ?? id) })),
  }));
  return { ...definition, decisions, steps: steps.map((step, at) => ({ ...step, id: ids[at] ?? step.id })) };
}

const retarget = (target: Target, idOf: (id: string) => string): Target => (target.to === 'step' ? { to: 'step', stepId: idOf(target.stepId) } : target);

/** What led to a step leads to the one behind it; what was decided behind it is decided behind the one before it. */
function withoutStep(definition: WorkflowDefinition, at: number): WorkflowDefinition {
  const gone = definition.steps[at]?.id;
  const next = definition.steps[at + 1];
  const before = definition.steps[at - 1]?.id ?? null;
  const decisions = definition.decisions
    .filter((decision) => decision.after !== gone || decision.question !== '')
    .map((decision) => ({
      ...decision,
      after: decision.after === gone ? before : decision.after,
      branches: decision.branches.map((branch) => (branch.target.to !== 'step' || branch.target.stepId !== gone ? branch : { ...branch, target: next === undefined ? { to: 'end' as const } : { to: 'step' as const, stepId: next.id } })),
    }));
  return { ...definition, decisions };
}

/** A definition in the form in which two of them are compared: without lines, decisions in the order of their steps. */
export function substance(definition: WorkflowDefinition): unknown {
  const place = new Map(definition.steps.map(({ id }, at) => [id, at]));
  const decisions = definition.decisions
    .filter(({ branches, question }) => branches.length > 0 || question !== '')
    .map(({ line: _line, ...decision }) => ({ ...decision, branches: decision.branches.map(({ line: _at, ...branch }) => branch) }))
    .map((decision) => ({ key: `${String(place.get(decision.after ?? '') ?? -1).padStart(6)} ${JSON.stringify(decision)}`, decision }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ decision }) => decision);
  return { ...definition, decisions, steps: definition.steps.map(({ line: _line, ...step }) => step) };
}
