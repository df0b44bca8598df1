import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutomationLevel, Category, WorkflowClass } from '#shared/domain/workflows/definition.ts';
import { type Facet, NONE, type STATES } from './library-view.ts';

/** What a value of a facet is called. */
export function useValueLabel(): (facet: Facet, value: string) => string {
  const { t } = useTranslation(['library', 'workflows']);
  return useCallback(
    (facet, value) => {
      if (value === NONE) return t(`library:without.${facet as 'category' | 'tag' | 'owner'}`);
      switch (facet) {
        case 'category': return t(`workflows:category.${value as Category}`);
        case 'class': return t(`library:class.${value as WorkflowClass}`);
        case 'level': return t(`library:level.${value as `${AutomationLevel}`}`);
        case 'state': return t(`library:state.${value as (typeof STATES)[number]}`);
        case 'tag':
        case 'owner': return value;
      }
    },
    [t],
  );
}
