import type { Ref } from 'react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { FacetMenu } from '#renderer/ui/facet-menu.tsx';
import type { FacetValue } from '#renderer/ui/facet-menu.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { type Entry, FACETS, type Facet, GROUPS, countsOf, isFiltered } from './library-view.ts';
import { change, choose, clearFilter, useLibrary } from './library.store.ts';
import { useValueLabel } from './use-value-label.ts';
import styles from './library.module.css';

const NO_GROUP = 'none';

/** Narrows the library down as one types and chooses, and groups it. */
export function LibraryToolbar({ entries, searchRef }: { readonly entries: readonly Entry[]; readonly searchRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation(['library', 'workflows']);
  const { view } = useLibrary();
  const labelOf = useValueLabel();
  const archived = entries.filter(({ summary }) => summary.archived).length;
  const valuesIn = (facet: Facet): FacetValue[] => {
    const counts = countsOf(facet, entries, view);
    const values = [...new Set([...counts.keys(), ...view.facets[facet]])].map((value) => ({ value, label: labelOf(facet, value), count: counts.get(value) ?? 0 }));
    return values.sort((a, b) => (facet === 'level' ? Number(a.value) - Number(b.value) : a.label.localeCompare(b.label)));
  };
  return (
    <search className={styles.toolbar} aria-label={t('library:filters')}>
      <div className={styles.search}>
        <SearchField ref={searchRef} label={t('workflows:filter')} value={view.query} onChange={(query) => change({ query })} maxLength={300} />
      </div>
      {FACETS.map((facet) => (
        <FacetMenu key={facet} label={t(`library:facet.${facet}`)} values={valuesIn(facet)} chosen={view.facets[facet]} onChange={(chosen) => choose(facet, chosen)} />
      ))}
      {archived > 0 && (
        <Chip isSelected={view.withArchived} onChange={() => change({ withArchived: !view.withArchived })}>
          {t('library:archived', { count: archived })}
        </Chip>
      )}
      {isFiltered(view) && (
        <Button size="s" variant="quiet" icon={X} onPress={clearFilter}>
          {t('library:clear')}
        </Button>
      )}
      <div className={styles.group}>
        <Select
          label={t('library:group.label')}
          hideLabel
          options={[{ value: NO_GROUP, label: t('library:group.none') }, ...GROUPS.map((value) => ({ value, label: t(`library:group.${value}`) }))]}
          value={view.group ?? NO_GROUP}
          onChange={(group) => change({ group: group === NO_GROUP ? null : group })}
        />
      </div>
    </search>
  );
}
