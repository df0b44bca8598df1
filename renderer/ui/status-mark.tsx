import { useTranslation } from 'react-i18next';
import { marks } from '#shared/lib/marks.ts';
import type { Status } from '#shared/lib/marks.ts';
import { cx } from './cx.ts';
import { MarkShape } from './mark-shape.tsx';
import styles from './status-mark.module.css';

export { statuses } from '#shared/lib/marks.ts';
export type { Status };

const mirrored: ReadonlySet<Status> = new Set(['current', 'skipped']);

export interface StatusMarkProps {
  readonly status: Status;
  /** `shape` shows only the shape (the word is still read aloud); for rows whose column already says what it is. */
  readonly show?: 'both' | 'shape';
  readonly size?: 's' | 'm' | 'l';
  /** Another word than the usual one. */
  readonly word?: string;
}

/** State by shape, word and colour; readable without colour, and without shape. */
export function StatusMark({ status, show = 'both', size = 'm', word }: StatusMarkProps) {
  const { t } = useTranslation('common');
  const name = word ?? t(`status.${status}`);
  return (
    <span className={cx(styles.mark, styles[size])} data-status={status}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={cx(styles.shape, mirrored.has(status) && 'mirror')}>
        <MarkShape parts={marks[status]} />
      </svg>
      <span className={show === 'shape' ? 'visually-hidden' : styles.word}>{name}</span>
    </span>
  );
}
