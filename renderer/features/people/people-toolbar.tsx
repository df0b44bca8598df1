import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/people/roles.ts';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { setFilter, usePeoplePage } from './people-page.store.ts';
import { useDepartmentNames } from './use-department-names.ts';
import styles from './people-page.module.css';

const ANY = 'any';

/** Narrows the table down as one types and chooses. */
export function PeopleToolbar({ searchRef }: { readonly searchRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation('people');
  const filter = usePeoplePage((state) => state.filter);
  const { inUse, nameOf } = useDepartmentNames();
  return (
    <search className={styles.toolbar} aria-label={t('page.filters')}>
      <div className={styles.search}>
        <SearchField ref={searchRef} label={t('page.search')} value={filter.query} onChange={(query) => setFilter({ query })} />
      </div>
      <SegmentedControl
        label={t('page.activity')}
        hideLabel
        options={(['active', 'inactive', 'all'] as const).map((value) => ({ value, label: t(`activity.${value}`) }))}
        value={filter.activity}
        onChange={(activity) => setFilter({ activity })}
      />
      <div className={styles.select}>
        <Select
          label={t('page.role')}
          hideLabel
          options={[{ value: ANY, label: t('page.anyRole') }, ...ROLES.map((value) => ({ value, label: t(`role.${value}`) }))]}
          value={filter.role ?? ANY}
          onChange={(role) => setFilter({ role: role === ANY ? null : role })}
        />
      </div>
      <div className={styles.select}>
        <Select
          label={t('page.department')}
          hideLabel
          options={[{ value: ANY, label: t('page.anyDepartment') }, ...inUse.map(({ id, name }) => ({ value: id, label: nameOf(id) ?? name }))]}
          value={filter.departmentId ?? ANY}
          onChange={(id) => setFilter({ departmentId: id === ANY ? null : id })}
        />
      </div>
    </search>
  );
}
