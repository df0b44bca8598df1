import { memo, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import styles from './grid-table.module.css';

export interface GridColumn {
  readonly id: string;
  readonly header: ReactNode;
}

export interface GridCell {
  readonly content: ReactNode;
  /** Nothing stands behind it: it can be walked to, but not opened. */
  readonly isPlain?: boolean;
}

export interface GridRow {
  readonly id: string;
  readonly header: ReactNode;
  /** How deep the row lies in a tree, from 0. */
  readonly depth?: number;
  /** One for each column. */
  readonly cells: readonly GridCell[];
}

/** A cell by the ids of its row and column; the header of a row has no column. */
export interface GridPlace {
  readonly row: string;
  readonly column: string | null;
}

export interface GridTableProps {
  /** What the table shows; its name. */
  readonly label: string;
  /** Over the names of the rows. */
  readonly corner: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The sums, under the rows. */
  readonly sums?: Omit<GridRow, 'depth'>;
  /** Opens what stands behind a cell, or behind a row where the column is null. */
  readonly onOpen: (place: GridPlace) => void;
  /** The cell whose details are open. */
  readonly opened?: GridPlace | null;
  readonly ref?: RefObject<HTMLTableElement | null>;
}

type Spot = { readonly row: number; readonly column: number };

/**
 * A table that is walked with the arrow keys, cell by cell, and opened with Enter. Its one stop of the Tab key is where
 * one was last. Column 0 holds the names of the rows.
 */
export function GridTable({ label, corner, columns, rows, sums, onOpen, opened = null, ref }: GridTableProps) {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const all = sums === undefined ? rows : [...rows, sums];
  const at: Spot = { row: Math.min(spot.row, all.length - 1), column: Math.min(spot.column, columns.length) };
  const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
    const next = stepFrom(at, event, { rows: all.length - 1, columns: columns.length });
    if (next === null) return;
    event.preventDefault();
    setSpot(next);
    // The first row of the table holds the names of the columns.
    event.currentTarget.rows[next.row + 1]?.cells[next.column]?.focus();
  };
  const line = (row: GridRow, index: number, isSums: boolean) => (
    <Row
      key={row.id}
      row={row}
      index={index}
      columns={columns}
      isSums={isSums}
      current={at.row === index ? at.column : null}
      opened={opened?.row === row.id ? (opened.column ?? '') : null}
      onOpen={onOpen}
      onEnter={setSpot}
    />
  );
  return (
    <div className={styles.scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern of a grid on a table */}
      <table ref={ref} role="grid" aria-label={label} className={styles.table} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{corner}</th>
            {columns.map(({ id, header }) => (
              <th key={id} scope="col">{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row, index) => line(row, index, false))}</tbody>
        {sums !== undefined && <tfoot>{line(sums, rows.length, true)}</tfoot>}
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly isSums: boolean;
  /** The column that the Tab key stops at; null when it is in another row. */
  readonly current: number | null;
  readonly opened: string | null;
  readonly onOpen: (place: GridPlace) => void;
  readonly onEnter: (spot: Spot) => void;
}

const Row = memo(function Row({ row, index, columns, isSums, current, opened, onOpen, onEnter }: RowProps) {
  const props = (column: number, canOpen: boolean, place: GridPlace) => ({
    tabIndex: current === column ? 0 : -1,
    onFocus: () => onEnter({ row: index, column }),
    ...(canOpen
      ? {
          onClick: () => onOpen(place),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onOpen(place);
          },
        }
      : {}),
  });
  return (
    <tr className={cx(isSums && styles.sums)}>
      <th scope="row" className={cx(styles.name, !isSums && styles.opens)} style={{ '--depth': row.depth ?? 0 } as React.CSSProperties} {...props(0, !isSums, { row: row.id, column: null })}>
        {row.header}
      </th>
      {columns.map(({ id }, place) => {
        const cell = row.cells[place];
        const canOpen = cell !== undefined && cell.isPlain !== true;
        return (
          <td
            key={id}
            // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- not every reader derives it from the grid around it
            role="gridcell"
            className={cx(styles.cell, canOpen && styles.opens)}
            {...(opened === id ? { 'aria-selected': true } : {})}
            {...props(place + 1, canOpen, { row: row.id, column: id })}
          >
            {cell?.content}
          </td>
        );
      })}
    </tr>
  );
});

/** Where a key leads; null for a key that is not one of walking. */
function stepFrom({ row, column }: Spot, event: KeyboardEvent<HTMLElement>, last: { readonly rows: number; readonly columns: number }): Spot | null {
  if (event.altKey || event.metaKey) return null;
  const isTurned = getComputedStyle(event.currentTarget).direction === 'rtl';
  const along = isTurned ? -1 : 1;
  const to = (nextRow: number, nextColumn: number): Spot => ({ row: within(nextRow, last.rows), column: within(nextColumn, last.columns) });
  switch (event.key) {
    case 'ArrowRight': return to(row, column + along);
    case 'ArrowLeft': return to(row, column - along);
    case 'ArrowDown': return to(row + 1, column);
    case 'ArrowUp': return to(row - 1, column);
    case 'PageDown': return to(row + 10, column);
    case 'PageUp': return to(row - 10, column);
    case 'Home': return to(event.ctrlKey ? 0 : row, 0);
    case 'End': return to(event.ctrlKey ? last.rows : row, last.columns);
    default: return null;
  }
}

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));
