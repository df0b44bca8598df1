import { useMemo } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix, MatrixCell, MatrixSums } from '#shared/domain/conformance/matrix.ts';
import { STAGES } from '#shared/domain/items/stages.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { CoverageShape } from '#renderer/ui/coverage.tsx';
import { GridTable } from '#renderer/ui/grid-table.tsx';
import type { GridCell, GridPlace } from '#renderer/ui/grid-table.tsx';
import { cellWords, figureOf, shortFigureOf } from './figures.ts';
import styles from './conformance.module.css';

/** The column of items that have no stage yet. */
export const UNSTAGED = 'unstaged';
const SETTLED = 'settled';
const ALL = 'all';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly opened: GridPlace | null;
  readonly onOpen: (place: GridPlace) => void;
  readonly ref: RefObject<HTMLTableElement | null>;
}

/** Departments down, stages across (D6). */
export function MatrixTable({ matrix, opened, onOpen, ref }: MatrixTableProps) {
  const { t } = useTranslation(['conformance', 'checklists', 'common']);
  const columns = useMemo(
    () => [
      ...STAGES.map((stage) => ({ id: stage as string, header: t(`checklists:stage.${stage}`) })),
      { id: UNSTAGED, header: t('matrix.unstaged') },
      { id: SETTLED, header: t('matrix.settled') },
    ],
    [t],
  );
  const rows = useMemo(() => {
    const nameOf = new Map(matrix.rows.map(({ departmentId, name }) => [departmentId, name]));
    return matrix.rows.map(({ departmentId, name, parentId, depth, ...sums }) => ({
      id: departmentId,
      depth,
      header: (
        <>
          <span className={styles.department}>{name}</span>
          {depth > 0 && <span className="visually-hidden">, {t('matrix.inside', { name: nameOf.get(parentId ?? '') ?? '' })}</span>}
        </>
      ),
      cells: cellsOf(sums, t('matrix.none')),
    }));
  }, [matrix, t]);
  const sums = useMemo(() => {
    const cells = cellsOf(matrix.totals, t('matrix.none')).map((cell) => ({ ...cell, isPlain: true }));
    return { id: ALL, header: t('matrix.all'), cells };
  }, [matrix, t]);
  return <GridTable ref={ref} label={t('matrix.title')} corner={t('matrix.corner')} columns={columns} rows={rows} sums={sums} onOpen={onOpen} opened={opened} />;
}

const cellsOf = ({ cells, unstaged, items, settled }: MatrixSums, none: string): GridCell[] => [
  ...cells.map((cell) => ({ content: <Cell cell={cell} /> })),
  unstaged === 0 ? { isPlain: true, content: <Nothing word={none} /> } : { content: <span className={styles.unstaged}>{formatCount(unstaged)}</span> },
  { isPlain: true, content: items === 0 ? <Nothing word={none} /> : <span className={styles.settled}>{figureOf({ items, settled })}</span> },
];

function Nothing({ word }: { readonly word: string }) {
  return (
    <>
      <span aria-hidden="true" className={styles.nothing}>–</span>
      <span className="visually-hidden">{word}</span>
    </>
  );
}

/** By shape, figure and colour; by word where something is wrong. */
function Cell({ cell }: { readonly cell: MatrixCell }) {
  const { t } = useTranslation('common');
  return (
    <span className={styles.cell} data-state={cell.state}>
      <span aria-hidden="true" className={styles.figure}>
        <CoverageShape state={cell.state} isDone={cell.settled === cell.items} />
        {cell.state === 'missing' ? t('coverage.missing') : shortFigureOf(cell)}
      </span>
      {cell.state === 'out-of-order' && (
        <span aria-hidden="true" className={styles.word}>
          {t('coverage.out-of-order')}
        </span>
      )}
      <span className="visually-hidden">{cellWords(cell)}</span>
    </span>
  );
}
