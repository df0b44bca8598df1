import { startTransition, useEffect, useMemo, useState } from 'react';
import type { FocusEvent } from 'react';
import type { Decision, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { StepView } from '../step-view.tsx';
import { togetherWith } from './together-with.ts';

const NONE: readonly Decision[] = [];
/** So many steps are drawn at once; of the others the names at first, and the rest as time allows. */
const AT_ONCE = 30;

/** The steps, each with what is decided after it. A runbook may have two thousand, and opens at once all the same. */
export function StepList({ definition: { steps, decisions } }: { readonly definition: WorkflowDefinition }) {
  const together = useMemo(() => togetherWith(steps), [steps]);
  const after = useMemo(() => decisionsAfter(decisions), [decisions]);
  const [drawn, setDrawn] = useState(AT_ONCE);
  const [focused, setFocused] = useState(0);
  useEffect(() => {
    if (drawn >= steps.length) return undefined;
    const turn = requestIdleCallback(() => startTransition(() => setDrawn(drawn + AT_ONCE)), { timeout: 100 });
    return () => cancelIdleCallback(turn);
  }, [drawn, steps.length]);
  const onFocus = ({ target }: FocusEvent) => {
    const item = target.closest('[data-step]');
    if (item instanceof HTMLElement) setFocused(Number(item.dataset['step']));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears where the focus is
    <ol onFocus={onFocus}>
      {steps.map((step, index) => (
        <StepView
          key={step.id}
          step={step}
          index={index}
          isDrawn={index < drawn || Math.abs(index - focused) < AT_ONCE / 2}
          together={together[index] ?? null}
          decisions={after.get(step.id) ?? NONE}
          steps={steps}
        />
      ))}
    </ol>
  );
}

/** Decisions by the id of the step that they follow. */
function decisionsAfter(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  return Map.groupBy(decisions.filter(({ after, branches }) => after !== null && branches.length > 0), ({ after }) => after ?? '');
}
