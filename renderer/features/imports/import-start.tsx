import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOverview } from '#renderer/lib/overview.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ChooseActs, LoadStarterButton } from './choose-acts.tsx';
import { WhatCanBeRead } from './what-can-be-read.tsx';
import styles from './import-page.module.css';

/** Before anything is chosen: what this page does, and what it can read. */
export function ImportStart() {
  const { t } = useTranslation('imports');
  const { data } = useOverview();
  const isEmpty = data !== null && data.counts.departments + data.counts.workflows + data.counts.maps === 0;
  return (
    <>
      <EmptyState
        icon={FileInput}
        act={
          <div className={styles.startActs}>
            <ChooseActs isPrimary />
          </div>
        }
      >
        {t('choose.sentence')}
      </EmptyState>
      {isEmpty && (
        <div className={styles.starter}>
          <p>
            <strong>{t('choose.or')}</strong> {t('choose.starterHint')}
          </p>
          <LoadStarterButton />
        </div>
      )}
      <WhatCanBeRead />
    </>
  );
}
