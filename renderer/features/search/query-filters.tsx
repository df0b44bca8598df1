import { useTranslation } from 'react-i18next';
import type { FilterKey } from '#shared/domain/search/filter-keys.ts';
import { KIND_WORDS, SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { type Option, Select } from '#renderer/ui/select.tsx';
import { filterValues, hasFilter, setFilter, toggleFilter } from './query-text.ts';
import styles from './search-page.module.css';

/** Filters that are a click away; each writes itself into the query, so that one learns how it is written. */
const CHIPS = [
  { id: 'mine', filter: 'owner', value: 'me' },
  { id: 'blocked', filter: 'state', value: 'blocked' },
  { id: 'overdue', filter: 'due', value: 'overdue' },
  { id: 'week', filter: 'due', value: 'week' },
  { id: 'critical', filter: 'is', value: 'critical' },
] as const satisfies readonly { readonly id: string; readonly filter: FilterKey; readonly value: string }[];

const EVERYTHING = 'everything';
const SEVERAL = 'several';
type Chosen = SearchKind | typeof EVERYTHING | typeof SEVERAL;

interface QueryFiltersProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function QueryFilters({ query, onQuery }: QueryFiltersProps) {
  const { t } = useTranslation('search');
  const kinds = filterValues(query, 'in').map((value) => value.toLowerCase());
  const [only] = SEARCH_KINDS.filter((kind) => kinds.length === 1 && KIND_WORDS[kind] === kinds[0]);
  const chosen: Chosen = kinds.length === 0 ? EVERYTHING : (only ?? SEVERAL);
  const options: readonly Option<Chosen>[] = [
    { value: EVERYTHING, label: t('kind.everything') } as const,
    ...(chosen === SEVERAL ? [{ value: SEVERAL, label: t('kind.several') } as const] : []),
    ...SEARCH_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
  ];
  return (
    <div role="group" aria-label={t('filters')} className={styles.filters}>
      <div className={styles.kind}>
        <Select
          label={t('kind.label')}
          hideLabel
          options={options}
          value={chosen}
          onChange={(value) => {
            if (value !== SEVERAL) onQuery(setFilter(query, 'in', value === EVERYTHING ? null : KIND_WORDS[value]));
          }}
        />
      </div>
      {CHIPS.map(({ id, filter, value }) => (
        <Chip key={id} isSelected={hasFilter(query, filter, value)} onChange={() => onQuery(toggleFilter(query, filter, value))}>
          {t(`chip.${id}`)}
        </Chip>
      ))}
    </div>
  );
}
