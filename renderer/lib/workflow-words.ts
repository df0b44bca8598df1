import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraitWords } from '#shared/domain/maps/workflow-facts.ts';
import type { WorkflowWords } from '#shared/domain/maps/workflow-graph.ts';

/** What the map of a runbook says besides the words of the runbook, in the language of the interface. */
export function useWorkflowWords(): WorkflowWords & TraitWords {
  const { t } = useTranslation('maps');
  return useMemo(
    () => ({
      start: t('start'), end: t('end'), rollback: t('workflow.rollback'), decision: t('workflow.decision'), otherwise: t('workflow.otherwise'), missing: t('workflow.missing'),
      pause: t('trait.pause'), approval: (count) => t('trait.approval', { count }), critical: t('trait.critical'), irreversible: t('trait.irreversible'),
      compensates: t('trait.compensates'), automated: t('trait.automated'), parallel: t('trait.parallel'),
      kind: { decision: t('kind.decision'), rollback: t('kind.rollback') },
    }),
    [t],
  );
}
