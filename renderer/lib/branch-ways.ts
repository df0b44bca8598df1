import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, Target } from '#shared/domain/workflows/definition.ts';

type Named = { readonly id: string; readonly name: string };
/** A branch as it is told: what holds, and where it leads. */
export type BranchWay = { readonly key: string; readonly when: string; readonly target: string; readonly isMissing: boolean };

/** How the branches of a decision are told, in their order. Texts of the namespace “maps”. */
export function useBranchWays(steps: readonly Named[]): (decision: Pick<Decision, 'branches'>) => BranchWay[] {
  const { t } = useTranslation('maps');
  return useCallback(
    ({ branches }) => {
      const targetOf = (target: Target): string => {
        if (target.to === 'unknown') return t('branch.unknown', { name: target.named });
        if (target.to !== 'step') return t(`branch.${target.to}`);
        const at = steps.findIndex(({ id }) => id === target.stepId);
        return t('branch.step', { number: at + 1, name: steps[at]?.name ?? target.stepId });
      };
      return branches.map(({ condition, target, line }, index) => ({
        key: `${line ?? index} ${condition}`,
        when: condition === '' ? t('branch.otherwise') : t('branch.if', { condition }),
        target: targetOf(target),
        isMissing: target.to === 'unknown',
      }));
    },
    [t, steps],
  );
}
