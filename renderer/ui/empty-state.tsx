import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** One sentence: what belongs here and why it is empty. */
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  /** The one act that fills it: a `Button`. */
  readonly act?: ReactNode;
}

/** An empty screen or panel: one sentence, one act. */
export function EmptyState({ children, icon: Icon, act }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Icon !== undefined && <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.5} />}
      <p className={styles.sentence}>{children}</p>
      {act}
    </div>
  );
}
