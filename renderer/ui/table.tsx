import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { useScroller } from './use-overflow.ts';
import styles from './table.module.css';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  readonly render: (row: T) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly align?: 'start' | 'end';
  /** The column that names the row; the first when none says so. */
  readonly isRowHeader?: boolean;
  /** `grow` takes what is left, `fit` only what it needs. */
  readonly width?: 'grow' | 'fit';
}

export interface TableProps<T> {
  /** What the table shows. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
}

/** Figures and facts to be compared, read with the table commands of a screen reader. */
export function Table<T>({ caption, showCaption = false, columns, rows, rowKey }: TableProps<T>) {
  const [scroller, scrollerProps] = useScroller<HTMLDivElement>(caption);
  const named = columns.find((column) => column.isRowHeader === true) ?? columns[0];
  const className = (column: Column<T>) => cx(column.align === 'end' && styles.end, column.width === 'fit' && styles.fit);
  return (
    <div ref={scroller} {...scrollerProps} className={styles.scroller}>
      <table className={styles.table}>
        <caption className={showCaption ? styles.caption : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={className(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column === named ? (
                  <th key={column.id} scope="row" className={cx(styles.name, className(column))}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className(column)}>
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
