import { useTranslation } from 'react-i18next';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { formatCount, formatDateTime } from '#renderer/lib/format.ts';
import { RunList } from '../runbook-history.tsx';
import { FactList } from './fact-list.tsx';
import styles from './run-record.module.css';

/** How often it was run, when last and how that ended, and the newest runs. */
export function RunRecordTab({ view: { runs, record } }: { readonly view: WorkflowView }) {
  const { t } = useTranslation('runbook');
  const ended = record.complete + record.aborted;
  return (
    <div className={styles.tab}>
      {record.runs > 0 && (
        <FactList
          layout="grid"
          facts={[
            { label: t('runs.count'), value: formatCount(record.runs) },
            ...(record.last === null ? [] : [{ label: t('runs.last'), value: formatDateTime(record.last) }]),
            ...(ended === 0 ? [] : [{ label: t('runs.complete'), value: t('runs.completeOf', { count: record.complete, ended: formatCount(ended) }) }]),
          ]}
        />
      )}
      <RunList runs={runs} />
      {runs.length < record.runs && <p className={styles.quiet}>{t('runs.newest', { shown: formatCount(runs.length), of: formatCount(record.runs) })}</p>}
    </div>
  );
}
