import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './badge.module.css';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'accent' | 'positive' | 'warning' | 'danger';
  readonly icon?: LucideIcon;
}

/** A word or a figure about a thing: a version, a stage, a count. Not for states, which have `StatusMark`. */
export function Badge({ children, tone = 'neutral', icon: Icon }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {Icon !== undefined && <Icon aria-hidden="true" className={styles.icon} />}
      {children}
    </span>
  );
}
