import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '#renderer/lib/fetched.tsx';
import { formatDateTime } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { enterPast, useListState } from './list-state.ts';
import styles from './list-filters.module.css';

export const PastWorkDialog = fetched(async () => (await import('./past-work.tsx')).PastWorkDialog);

/** Stands over the list while what took place earlier is being entered, so that nobody ticks today's work into yesterday. */
export function PastWorkCallout({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation('checklists');
  const happenedAt = useListState((state) => state.happenedAt);
  // The dialog is there when it is asked for: what is typed next belongs to it.
  useEffect(() => void PastWorkDialog.preload(), []);
  if (happenedAt === null) return null;
  return (
    <Callout
      tone="warning"
      isLive
      act={
        <span className={styles.filters}>
          <Button size="s" onPress={onChange}>
            {t('past.change')}
          </Button>
          <Button size="s" variant="primary" onPress={() => enterPast(null)}>
            {t('past.end')}
          </Button>
        </span>
      }
    >
      {t('past.running', { when: formatDateTime(happenedAt) })}
    </Callout>
  );
}
