import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Branch, Target } from '#shared/domain/workflows/definition.ts';

type Named = { readonly id: string; readonly name: string };
export type BranchWords = { readonly condition: (branch: Pick<Branch, 'condition'>) => string; readonly target: (target: Target) => string };

/** How a branch of a decision is told: what holds, and where it leads. Texts of the namespace “maps”. */
export function useBranchWords(steps: readonly Named[]): BranchWords {
  const { t } = useTranslation('maps');
  return useMemo(
    () => ({
      condition: ({ condition }) => (condition === '' ? t('branch.otherwise') : t('branch.if', { condition })),
      target: (target) => {
        if (target.to === 'unknown') return t('branch.unknown', { name: target.named });
        if (target.to !== 'step') return t(`branch.${target.to}`);
        const at = steps.findIndex(({ id }) => id === target.stepId);
        return t('branch.step', { number: at + 1, name: steps[at]?.name ?? target.stepId });
      },
    }),
    [t, steps],
  );
}
