import { useTranslation } from 'react-i18next';
import { type Progress, totalOf } from '#shared/domain/checklists/progress.ts';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { setFilter, setMine, setStageFilter, useListState } from './list-state.ts';
import { filters } from './outline.ts';
import type { Filter } from './outline.ts';
import styles from './list-filters.module.css';

const EVERY = 'every';

/** Narrows the list down: by state, to what is mine, to a stage. */
export function ListFilters({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('checklists');
  const { filter, mine, stage } = useListState();
  const counts: Readonly<Record<Filter, number>> = {
    all: totalOf(progress),
    open: progress.open + progress.inProgress,
    blocked: progress.blocked,
    done: settledOf(progress),
  };
  const stages = [{ value: EVERY, label: t('filter.everyStage') }, ...STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))] as { value: Stage | typeof EVERY; label: string }[];
  return (
    <div className={styles.filters}>
      <SegmentedControl
        label={t('filter.label')}
        hideLabel
        value={filter}
        onChange={setFilter}
        options={filters.map((value) => ({ value, label: t('filter.withCount', { name: t(`filter.${value}`), count: counts[value] }) }))}
      />
      <div className={styles.stage}>
        <Select label={t('filter.stage')} hideLabel options={stages} value={stage ?? EVERY} onChange={(value) => setStageFilter(value === EVERY ? null : value)} />
      </div>
      <Switch isSelected={mine} onChange={setMine}>
        {t('filter.mine')}
      </Switch>
    </div>
  );
}
