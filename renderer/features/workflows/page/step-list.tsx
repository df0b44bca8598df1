import { useMemo } from 'react';
import type { Decision, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { StepView } from '../step-view.tsx';
import { togetherWith } from './together-with.ts';

const NONE: readonly Decision[] = [];

/** The steps, each with what is decided after it. */
export function StepList({ definition: { steps, decisions } }: { readonly definition: WorkflowDefinition }) {
  const together = useMemo(() => togetherWith(steps), [steps]);
  const after = useMemo(() => decisionsAfter(decisions), [decisions]);
  return (
    <ol>
      {steps.map((step, index) => (
        <StepView key={step.id} step={step} index={index} together={together[index] ?? []} decisions={after.get(step.id) ?? NONE} steps={steps} />
      ))}
    </ol>
  );
}

/** Decisions by the id of the step that they follow. */
function decisionsAfter(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  return Map.groupBy(decisions.filter(({ after, branches }) => after !== null && branches.length > 0), ({ after }) => after ?? '');
}
