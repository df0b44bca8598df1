import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '#renderer/lib/format.ts';
import { cx } from './cx.ts';
import styles from './progress.module.css';

export interface ProgressProps {
  /** What progresses; read aloud, and shown by the bar unless hidden. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Whole per cent for the screen reader; nothing done of nothing counts as nothing. */
const share = (done: number, total: number): number => (total === 0 ? 0 : done / total);

/** How far a list or an import is, along a line. */
export function ProgressBar({ label, done, total, hideLabel = false, words: said }: ProgressProps & { readonly hideLabel?: boolean; /** In place of “so many of so many”. */ readonly words?: string }) {
  const { t } = useTranslation('common');
  const words = said ?? t('progress', { done: formatCount(done), total: formatCount(total) });
  return (
    <AriaProgressBar value={done} minValue={0} maxValue={Math.max(total, 1)} valueLabel={words} className={cx(styles.bar)}>
      <div className={hideLabel ? 'visually-hidden' : styles.words}>
        <Label>{label}</Label>
        <span className={styles.figures}>{words}</span>
      </div>
      <div className={styles.track}>
        <div className={styles.fill} data-full={done >= total && total > 0} style={{ inlineSize: `${share(done, total) * 100}%` }} />
      </div>
    </AriaProgressBar>
  );
}

const radius = 6;
const circumference = 2 * Math.PI * radius;

/** The same in the space of an icon; a full ring has a tick in it. `showShare` writes the per cent beside it. */
export function ProgressRing({ label, done, total, size = 'm', showShare = false }: ProgressProps & { readonly size?: 's' | 'm' | 'l'; readonly showShare?: boolean }) {
  const { t } = useTranslation('common');
  const words = t('progress', { done: formatCount(done), total: formatCount(total) });
  const full = total > 0 && done >= total;
  return (
    <AriaProgressBar aria-label={label} value={done} minValue={0} maxValue={Math.max(total, 1)} valueLabel={words} className={cx(styles.ring, styles[size])}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.circle} data-full={full}>
        <circle cx="8" cy="8" r={radius} className={styles.groove} />
        <circle
          cx="8"
          cy="8"
          r={radius}
          className={styles.arc}
          strokeDasharray={`${share(done, total) * circumference} ${circumference}`}
          strokeOpacity={done === 0 ? 0 : 1}
          transform="rotate(-90 8 8)"
        />
        {full && <path d="m5.4 8.2 1.8 1.8 3.4-3.8" className={styles.tick} />}
      </svg>
      {showShare && <span className={styles.figures}>{formatShare(share(done, total))}</span>}
    </AriaProgressBar>
  );
}
