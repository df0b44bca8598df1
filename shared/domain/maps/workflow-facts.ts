import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { DiagramBadge, DiagramFacts, NodeFacts } from '#shared/lib/diagram/model.ts';
import type { Trait } from '#shared/lib/marks.ts';
import { ROLLBACK_NODE, decisionNode, groupNode, isMissingNode, stepNode } from './workflow-graph.ts';
import { type Drawable, jumpOf, unitsOf } from './workflow-places.ts';
import type { Graph } from './graph.ts';

/** The words of marks, in the language of whoever looks at it. */
export type TraitWords = Readonly<Record<Exclude<Trait, 'approval'>, string>> & {
  /** So many have to agree. */
  readonly approval: (count: number) => string;
  readonly kind: { readonly decision: string; readonly rollback: string };
  readonly missing: string;
};

/** What the nodes of a runbook say under their names: where one stops, who must agree, what can't be taken back (M1). */
export function workflowFacts(definition: Drawable, graph: Graph, words: TraitWords): DiagramFacts {
  const facts: Record<string, NodeFacts> = {};
  definition.steps.forEach((step, index) => {
    const badges = badgesOf(step, words);
    if (badges.length > 0) facts[stepNode(index)] = { badges };
  });
  definition.decisions.forEach((decision, index) => {
    if (jumpOf(decision) === null) facts[decisionNode(index)] = { kind: words.kind.decision };
  });
  for (const { steps, parallel } of unitsOf(definition)) if (parallel !== null) facts[groupNode(steps[0] ?? 0)] = { badges: [{ mark: 'parallel', words: words.parallel }] };
  for (const { id } of graph.nodes) {
    if (id === ROLLBACK_NODE) facts[id] = { kind: words.kind.rollback };
    else if (isMissingNode(id)) facts[id] = { isGhost: true, badges: [{ mark: 'missing', words: words.missing }] };
  }
  return facts;
}

function badgesOf(step: WorkflowStep, words: TraitWords): DiagramBadge[] {
  const badge = (holds: boolean, mark: Exclude<Trait, 'approval'>): DiagramBadge[] => (holds ? [{ mark, words: words[mark] }] : []);
  return [
    ...badge(step.pausePoint, 'pause'),
    ...(step.approval === null ? [] : [{ mark: 'approval' as const, words: words.approval(step.approval.count) }]),
    ...badge(step.critical, 'critical'),
    ...badge(step.irreversible, 'irreversible'),
    ...badge(compensates(step), 'compensates'),
    ...badge(step.automation === 'automated', 'automated'),
  ];
}

/** Whether something is done to take the step back. */
export function compensates({ rollback }: Pick<WorkflowDefinition['steps'][number], 'rollback'>): boolean {
  return rollback !== null && rollback.trim() !== '' && !/^\W*(?:nothing(?: to (?:undo|roll back|take back))?|none|n\/?a|not (?:needed|applicable)|read[- ]only)\b/i.test(rollback);
}
