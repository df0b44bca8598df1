import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import type { TreeItemProps, TreeProps as AriaTreeProps } from 'react-aria-components/Tree';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import list from './list.module.css';
import styles from './tree.module.css';

export interface TreeProps<T extends object> extends Omit<AriaTreeProps<T>, 'className' | 'style' | 'render' | 'aria-label'> {
  readonly label: string;
}

/** Things inside of things, opened and closed with the arrow keys. */
export function Tree<T extends object>({ label, ...rest }: TreeProps<T>) {
  return <AriaTree {...rest} aria-label={label} className={cx(list.list)} />;
}

export interface TreeRowProps extends Omit<TreeItemProps, 'className' | 'style' | 'render' | 'children'> {
  /** The row itself. */
  readonly title: ReactNode;
  readonly leading?: ReactNode;
  readonly meta?: ReactNode;
  /** Rows inside of it. */
  readonly children?: ReactNode;
}

/** A row of a `Tree`; rows inside of it are its children. */
export function TreeRow({ title, leading, meta, children, ...rest }: TreeRowProps) {
  const { t } = useTranslation('common');
  return (
    <TreeItem {...rest} className={cx(list.row, styles.row)}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" aria-label={t(isExpanded ? 'tree.collapse' : 'tree.expand')} className={cx(styles.chevron)}>
                <ChevronRight aria-hidden="true" className={styles.arrow} />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            {leading !== undefined && <span className={list.leading}>{leading}</span>}
            <span className={list.main}>{title}</span>
            {meta !== undefined && <span className={list.meta}>{meta}</span>}
          </>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}
