import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '#shared/ipc/search-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { hasFilter, toggleFilter, withoutFilters } from './query-text.ts';

interface NoResultsProps {
  readonly query: string;
  readonly unknown: SearchAnswer['unknown'];
  readonly onQuery: (query: string) => void;
}

/** Why nothing was found, and what to try. */
export function NoResults({ query, unknown, onQuery }: NoResultsProps) {
  const { t } = useTranslation('search');
  const [first] = unknown;
  const words = withoutFilters(query);
  if (first !== undefined) {
    const key = first.known.length > 0 ? 'none.unknownValue' : first.value.toLowerCase() === 'me' ? 'none.nobodyHere' : 'none.unknownName';
    return (
      <EmptyState icon={SearchX} act={words === '' ? undefined : <Button onPress={() => onQuery(words)}>{t('none.withoutFilters')}</Button>}>
        {t(key, { filter: first.filter, value: first.value, known: first.known.join(', ') })}
      </EmptyState>
    );
  }
  if (words !== query.trim() && words !== '') {
    return (
      <EmptyState icon={SearchX} act={<Button onPress={() => onQuery(words)}>{t('none.withoutFilters')}</Button>}>
        {t('none.filtered', { words })}
      </EmptyState>
    );
  }
  const canLookInArchive = !hasFilter(query, 'is', 'archived');
  return (
    <EmptyState icon={SearchX} act={canLookInArchive ? <Button onPress={() => onQuery(toggleFilter(query, 'is', 'archived'))}>{t('none.archived')}</Button> : undefined}>
      {t('none.words')}
    </EmptyState>
  );
}
