import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './panel.module.css';

export interface PanelProps {
  /** Heading of the panel, under the page's title. */
  readonly title?: string;
  /** Small figure or mark behind the title. */
  readonly badge?: ReactNode;
  /** Acts of the panel, at the end of its heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `card` has a surface of its own; `plain` only a heading. */
  readonly variant?: 'card' | 'plain';
  /** No padding, for lists and tables that reach the edges. */
  readonly isFlush?: boolean;
}

/** A part of a page under a heading of its own. */
export function Panel({ title, badge, actions, children, variant = 'card', isFlush = false }: PanelProps) {
  const id = useId();
  return (
    <section className={cx(styles.panel, styles[variant])} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.header}>
          {title !== undefined && (
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
          )}
          {badge}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={cx(styles.body, isFlush && styles.flush)}>{children}</div>
    </section>
  );
}
