import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { ProgressBar } from './progress.tsx';
import type { ProgressProps } from './progress.tsx';
import { StatusMark } from './status-mark.tsx';
import styles from './progress-cell.module.css';

export interface ProgressCellProps extends ProgressProps {
  readonly blocked: number;
}

/** How far the thing of a row is: what is blocked, a bar, the figures. As wide as that of the rows above and below. */
export function ProgressCell({ label, done, total, blocked }: ProgressCellProps) {
  const { t } = useTranslation('common');
  return (
    <span className={styles.cell}>
      {blocked > 0 && <StatusMark status="blocked" word={t('count.blocked', { count: blocked })} />}
      <span className={styles.bar}>
        <ProgressBar label={label} done={done} total={total} hideLabel />
      </span>
      <span className={styles.figures} aria-hidden="true">
        {t('progressShort', { done: formatCount(done), total: formatCount(total) })}
      </span>
    </span>
  );
}
