import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { stepNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Change, PartChange } from '#shared/domain/workflows/compare.ts';
import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { DiagramFacts, DiagramModel } from '#shared/lib/diagram/model.ts';

type Words = Parameters<typeof workflowGraph>[1] & Parameters<typeof workflowFacts>[2];

/** Both versions as one map: the steps of the newer with those that went where they stood, each with the mark of what became of it. */
export function bothAsMap(before: WorkflowDefinition, after: WorkflowDefinition, changes: readonly Change[], words: Words, say: (state: PartChange['state']) => string): { readonly model: DiagramModel; readonly facts: DiagramFacts } {
  const ofSteps = changes.filter((change): change is PartChange => change.kind === 'part' && change.part === 'steps');
  const byPlace = new Map(ofSteps.flatMap((change) => (change.to === null ? [] : [[change.to, change] as const])));
  const steps: WorkflowStep[] = [];
  const states: (PartChange['state'] | null)[] = [];
  const gone = ofSteps.filter(({ state }) => state === 'removed');
  const putGone = (until: number): void => {
    while (gone[0] !== undefined && placeAmong(gone[0], ofSteps, after.steps.length) <= until) {
      const [{ from }] = gone as [PartChange];
      gone.shift();
      const step = before.steps[from ?? 0];
      if (step === undefined) continue;
      steps.push({ ...step, id: `\u0000${step.id}` });
      states.push('removed');
    }
  };
  after.steps.forEach((step, at) => {
    putGone(at);
    steps.push(step);
    states.push(byPlace.get(at)?.state ?? null);
  });
  putGone(Number.POSITIVE_INFINITY);
  const both = { ...after, steps };
  const model = workflowGraph(both, words);
  const facts: Record<string, DiagramFacts[string]> = { ...workflowFacts(both, model, words) };
  states.forEach((state, at) => {
    if (state === null) return;
    const node = stepNode(at);
    const own = facts[node];
    facts[node] = { ...own, badges: [{ mark: state, words: say(state) }, ...(own?.badges ?? [])], ...(state === 'removed' ? { isGhost: true } : {}) };
  });
  return { model, facts };
}

/** Before which step of the newer one a step that went stands: as many behind the start as stayed before it, and what came there. */
function placeAmong({ from }: PartChange, changes: readonly PartChange[], length: number): number {
  const removedBefore = changes.filter((change) => change.state === 'removed' && (change.from ?? 0) < (from ?? 0)).length;
  let place = (from ?? 0) - removedBefore;
  for (const change of changes) if (change.state === 'added' && (change.to ?? 0) < place) place += 1;
  return Math.min(place, length);
}
