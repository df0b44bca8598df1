import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '#shared/domain/workflows/lint/rule.ts';
import type { Counts } from './finding-places.ts';

/** “3 errors, 1 warning”; words of its own where there is nothing. */
export function useCountWords(): (counts: Counts) => string {
  const { t } = useTranslation('runbook');
  return useCallback(
    (counts) => {
      const said = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => t(`findings.${severity}`, { count: counts[severity] }));
      return said.length === 0 ? t('findings.noneFound') : said.join(', ');
    },
    [t],
  );
}
