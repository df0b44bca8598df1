import type { Decision, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { useBranchWays } from '#renderer/lib/branch-ways.ts';
import { Ways } from '#renderer/ui/ways.tsx';
import { showStep } from './step-place.ts';

/** The ways out of a decision; a step is a link to it (W3). */
export function Branches({ decision, steps }: { readonly decision: Decision; readonly steps: readonly WorkflowStep[] }) {
  const waysOf = useBranchWays(steps);
  const ways = waysOf(decision).map((way, index) => {
    const target = decision.branches[index]?.target;
    const at = target?.to === 'step' ? steps.findIndex(({ id }) => id === target.stepId) : -1;
    return at < 0 ? way : { ...way, onPress: () => showStep(at) };
  });
  return <Ways ways={ways} />;
}
