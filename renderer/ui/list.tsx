import type { ReactNode } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList';
import type { GridListItemProps, GridListProps } from 'react-aria-components/GridList';
import { cx } from './cx.ts';
import styles from './list.module.css';

export interface ListProps<T extends object> extends Omit<GridListProps<T>, 'className' | 'style' | 'render' | 'aria-label'> {
  /** The name of the list. */
  readonly label: string;
  /** Hairlines between the rows; for lists that stand free on the page. */
  readonly isDivided?: boolean;
}

/**
 * Rows that are walked with the arrow keys, chosen and acted upon. Letters stay free for shortcuts.
 * Rows that only lead somewhere are a `LinkList`.
 */
export function List<T extends object>({ label, isDivided = false, ...rest }: ListProps<T>) {
  return <GridList disallowTypeAhead {...rest} aria-label={label} className={cx(styles.list, isDivided && styles.divided)} />;
}

export interface ListSectionProps {
  /** Its heading. */
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** Rows of a `List` under a heading of their own; the arrow keys go on over it. */
export function ListSection({ title, children }: ListSectionProps) {
  return (
    <GridListSection className={cx(styles.section)}>
      <GridListHeader className={cx(styles.heading)}>{title}</GridListHeader>
      {children}
    </GridListSection>
  );
}

export interface ListRowProps extends Omit<GridListItemProps, 'className' | 'style' | 'children' | 'render'> {
  readonly children: ReactNode;
  /** Mark, checkbox or icon at the start of the row. */
  readonly leading?: ReactNode;
  /** Small print at the end of the row. */
  readonly meta?: ReactNode;
  /** Acts that appear when the row is pointed at or in focus. */
  readonly actions?: ReactNode;
  /** How deep the row is nested, from 0. */
  readonly depth?: number;
}

/** A row of a `List`. `textValue` is what is read aloud when it gets the focus. */
export function ListRow({ children, leading, meta, actions, depth = 0, ...rest }: ListRowProps) {
  return (
    <GridListItem {...rest} className={cx(styles.row)} style={{ '--depth': depth } as React.CSSProperties}>
      {leading !== undefined && <span className={styles.leading}>{leading}</span>}
      <span className={styles.main}>{children}</span>
      {meta !== undefined && <span className={styles.meta}>{meta}</span>}
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </GridListItem>
  );
}
