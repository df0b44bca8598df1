import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './status-mark.module.css';

/** States of items and of steps and runs. Each has a shape of its own, a word and a colour, in this order of weight. */
export const statuses = [
  'open', 'in-progress', 'blocked', 'done', 'not-applicable', 'pending', 'current', 'skipped', 'failed', 'paused', 'aborted',
] as const;
export type Status = (typeof statuses)[number];

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const cut = { fill: 'none', stroke: 'var(--color-on-mark)', strokeWidth: 1.75, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const shapes: Readonly<Record<Status, ReactNode>> = {
  open: <circle cx="8" cy="8" r="6.25" {...line} />,
  'in-progress': (
    <>
      <circle cx="8" cy="8" r="6.25" {...line} />
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  blocked: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M4.75 8h6.5" {...cut} strokeWidth={2} />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.9 8.3 2.1 2.1 4.1-4.6" {...cut} />
    </>
  ),
  'not-applicable': (
    <>
      <circle cx="8" cy="8" r="6.25" {...line} />
      <path d="m3.8 12.2 8.4-8.4" {...line} />
    </>
  ),
  pending: <circle cx="8" cy="8" r="6.25" {...line} strokeDasharray="1.9 2.0" strokeLinecap="butt" />,
  current: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="4.5" fill="currentColor" />
      <path d="M6.4 4.9v6.2L11.3 8z" fill="var(--color-on-mark)" />
    </>
  ),
  skipped: <path d="m3 4 4 4-4 4m5-8 4 4-4 4" {...line} strokeWidth={1.75} />,
  failed: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor" />
      <path d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" {...cut} />
    </>
  ),
  paused: (
    <>
      <circle cx="8" cy="8" r="6.25" {...line} />
      <path d="M6.5 5.75v4.5m3-4.5v4.5" {...line} />
    </>
  ),
  aborted: <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" {...line} strokeWidth={2.5} />,
};

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
        {shapes[status]}
      </svg>
      <span className={show === 'shape' ? 'visually-hidden' : styles.word}>{name}</span>
    </span>
  );
}
