import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { OUTCOME_STATUS, momentWords } from './cycle-words.ts';
import { cyclesOf } from './cycles.store.ts';
import { showCycle } from './list-state.ts';
import styles from './cycle-strip.module.css';

export interface EarlierCyclesProps {
  readonly list: Id;
  /** Newest first. */
  readonly cycles: readonly CycleSummary[];
  readonly hasMore: boolean;
}

/** Past cycles one below the other; older ones come when asked for. */
export function EarlierCycles({ list, cycles, hasMore }: EarlierCyclesProps) {
  const { t } = useTranslation(['cycles', 'common']);
  const [now] = useState(() => new Date());
  const [wantsMore, setWantsMore] = useState(false);
  const before = wantsMore ? (cycles.at(-1)?.startsAt ?? null) : null;
  const { data } = cyclesOf.useQuery(before === null ? null : { id: list, before });
  return (
    <>
      <List label={t('cycles')} isDivided onAction={(key) => showCycle(String(key))}>
        {cycles.map(({ key, outcome, progress }) => (
          <ListRow
            key={key}
            id={key}
            textValue={`${momentWords(key, now)}, ${t(`outcome.${outcome}`)}`}
            leading={<StatusMark status={OUTCOME_STATUS[outcome]} show="shape" word={t(`outcome.${outcome}`)} />}
            meta={
              <>
                <span>{t(`outcome.${outcome}`)}</span>
                <span>{t('common:progress', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
              </>
            }
          >
            {momentWords(key, now)}
          </ListRow>
        ))}
      </List>
      {hasMore && !wantsMore && (
        <div className={styles.more}>
          <Button size="s" onPress={() => setWantsMore(true)}>
            {t('older')}
          </Button>
        </div>
      )}
      {data !== null && <EarlierCycles list={list} cycles={data.past} hasMore={data.hasMore} />}
    </>
  );
}
