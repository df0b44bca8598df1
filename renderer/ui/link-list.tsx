import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { cx } from './cx.ts';
import styles from './list.module.css';

export interface LinkListProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly isDivided?: boolean;
}

/** Rows that lead somewhere: departments, runbooks, runs. */
export function LinkList({ label, children, isDivided = true }: LinkListProps) {
  return (
    <ul className={cx(styles.list, isDivided && styles.divided)} aria-label={label}>
      {children}
    </ul>
  );
}

export interface LinkRowProps {
  /** Where it leads, as a path of the routes: `/runbooks/0198…`. */
  readonly href: string;
  /** The name of the row's thing: it becomes the name of the link. */
  readonly children: ReactNode;
  readonly leading?: ReactNode;
  /** One more line, smaller. */
  readonly description?: ReactNode;
  readonly meta?: ReactNode;
}

/** The whole row is the target; only its name is the link's name. */
export function LinkRow({ href, children, leading, description, meta }: LinkRowProps) {
  return (
    <li className={cx(styles.row, styles.linkRow)}>
      {leading !== undefined && <span className={styles.leading}>{leading}</span>}
      <span className={styles.main}>
        <Link href={href} className={cx(styles.link)}>
          {children}
        </Link>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
      {meta !== undefined && <span className={styles.meta}>{meta}</span>}
    </li>
  );
}
