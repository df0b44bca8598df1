/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one, which table elements do not allow */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from './cx.ts';
import { useWalking } from './use-walking.ts';
import styles from './virtual-table.module.css';

export interface VirtualColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** Track of a CSS grid: `6rem`, `minmax(0, 1fr)`. */
  readonly track: string;
  readonly align?: 'start' | 'end';
  readonly isMuted?: boolean;
  /** A press on its head sorts by it. */
  readonly isSortable?: boolean;
}

export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface VirtualTableProps<T> {
  /** What the table shows; its name. */
  readonly label: string;
  readonly columns: readonly VirtualColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string | number;
  /** How many rows there are in all, where they come in pages. */
  readonly total?: number;
  /** Called when the last rows that are here come into sight. */
  readonly onEndReached?: () => void;
  /** A row that starts another group than the one before it gets a heading. */
  readonly groupOf?: (row: T) => string;
  /** A row that steps back behind the others. */
  readonly isQuiet?: (row: T) => boolean;
  /**
   * Opens a row. The whole row takes the click; by keyboard the table is one stop, the arrows walk it and `Enter` opens.
   * The first column is the name of what opens.
   */
  readonly onOpen?: (row: T) => void;
  /** Key of the row that is open. */
  readonly openedKey?: string | number | null;
  readonly sort?: TableSort;
  /** Called with the column whose head was pressed; the same one again turns the order round. */
  readonly onSort?: (sort: TableSort) => void;
  /** Below this width, such as `60rem`, the table scrolls along its lines. */
  readonly minWidth?: string;
}

const estimate = 36;

/** Many thousands of rows, of which only those in sight are drawn. Scrolls by itself; give it a bounded height. */
export function VirtualTable<T>({ label, columns, rows, rowKey, total, onEndReached, groupOf, isQuiet, onOpen, openedKey = null, sort, onSort, minWidth }: VirtualTableProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { current, walk, enter, keepCurrent } = useWalking(scroller, rows.length, (index) => virtual.scrollToIndex(index));
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by its answers
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyAt(rows, index, rowKey),
    overscan: 12,
    // The row that has the focus stays in the page, or the focus would be lost by scrolling.
    ...(onOpen === undefined ? {} : { rangeExtractor: keepCurrent }),
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const atEnd = rows.length > 0 && last >= rows.length - 20;
  useEffect(() => {
    if (atEnd) onEndReached?.();
  }, [atEnd, rows.length, onEndReached]);
  const tracks = columns.map((column) => column.track).join(' ');
  const heading = (index: number): string | null => {
    const row = rows[index];
    if (groupOf === undefined || row === undefined) return null;
    const before = rows[index - 1];
    const name = groupOf(row);
    return before !== undefined && groupOf(before) === name ? null : name;
  };

  return (
    <div
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-colcount={columns.length}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={onOpen === undefined ? 0 : undefined}
      className={styles.scroller}
      style={{ '--tracks': tracks, ...(minWidth === undefined ? {} : { '--least': minWidth }) } as React.CSSProperties}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.line}>
          <Heads columns={columns} sort={sort} onSort={onSort} />
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const group = heading(index);
          return (
            <div key={key} ref={virtual.measureElement} data-index={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              {group !== null && (
                <div role="row" className={styles.group}>
                  <span role="cell" aria-colspan={columns.length}>{group}</span>
                </div>
              )}
              <div role="row" aria-rowindex={index + 2} className={cx(styles.line, isQuiet?.(row) === true && styles.quiet, key === openedKey && styles.opened)}>
                {columns.map((column, place) => (
                  <span key={column.id} role="cell" className={cx(column.align === 'end' && styles.end, column.isMuted === true && styles.muted)}>
                    {onOpen === undefined || place > 0 ? (
                      column.cell(row)
                    ) : (
                      <button
                        type="button"
                        data-row-opener={index}
                        tabIndex={index === current ? 0 : -1}
                        aria-current={key === openedKey ? 'true' : undefined}
                        className={styles.opener}
                        onFocus={() => enter(index)}
                        onClick={() => onOpen(row)}
                        onKeyDown={walk}
                      >
                        {column.cell(row)}
                      </button>
                    )}
                  </span>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The heads of the columns. Those that sort are one stop of the Tab key; the arrows go from one to the next. */
function Heads<T>({ columns, sort, onSort }: { readonly columns: readonly VirtualColumn<T>[]; readonly sort: TableSort | undefined; readonly onSort: ((sort: TableSort) => void) | undefined }) {
  const [at, setAt] = useState<string | null>(null);
  const sortable = onSort === undefined ? [] : columns.filter(({ isSortable }) => isSortable === true).map(({ id }) => id);
  const current = at !== null && sortable.includes(at) ? at : sort !== undefined && sortable.includes(sort.column) ? sort.column : sortable[0];
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const along = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: along, ArrowLeft: -along }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = sortable[sortable.indexOf(current ?? '') + step];
    if (next !== undefined) event.currentTarget.closest('[role="row"]')?.querySelector<HTMLElement>(`[data-sorts="${next}"]`)?.focus();
  };
  return columns.map(({ id, header, align, isSortable }) => {
    const isSorted = sort?.column === id;
    const order = isSorted ? ({ 'aria-sort': sort.isDescending ? 'descending' : 'ascending' } as const) : {};
    const Arrow = isSorted && sort.isDescending ? ArrowDown : ArrowUp;
    return (
      <span key={id} role="columnheader" className={cx(align === 'end' && styles.end)} {...order}>
        {onSort === undefined || isSortable !== true ? (
          header
        ) : (
          <button
            type="button"
            data-sorts={id}
            tabIndex={id === current ? 0 : -1}
            className={cx(styles.sorter, isSorted && styles.sorted)}
            onFocus={() => setAt(id)}
            onKeyDown={walk}
            onClick={() => onSort({ column: id, isDescending: isSorted && !sort.isDescending })}
          >
            <span className={styles.sorterName}>{header}</span>
            {isSorted && <Arrow aria-hidden="true" className={styles.arrow} />}
          </button>
        )}
      </span>
    );
  });
}

function keyAt<T>(rows: readonly T[], index: number, rowKey: (row: T) => string | number): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}
