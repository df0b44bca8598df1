import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InventoryEntry } from '#shared/ipc/workflow-views.ts';
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import { Clipped, Differs, Nothing } from './library-columns.tsx';
import { type Row, differs } from './library-view.ts';
import styles from './library.module.css';

const several = (texts: readonly string[]): ReactNode => (texts.length === 0 ? <Nothing /> : <span className={styles.lines}>{texts.map((text) => <Clipped key={text}>{text}</Clipped>)}</span>);
const words = (text: string | null): ReactNode => (text === null ? <Nothing /> : <span className={styles.wrapped}>{text}</span>);

/** The inventory: class and why, what pauses, what is taken back, and where it is to go (C2). */
export function useInventoryColumns(): readonly VirtualColumn<Row>[] {
  const { t } = useTranslation('library');
  return useMemo(() => {
    const column = (id: string, track: string, cell: (row: InventoryEntry) => ReactNode, rest: Partial<VirtualColumn<Row>> = {}): VirtualColumn<Row> => (
      { id, header: t(`column.${id as 'title'}`), track, isSortable: true, cell: ({ inventory }) => (inventory === null ? null : cell(inventory)), ...rest }
    );
    return [
      { ...column('title', 'minmax(11rem, 1fr)', () => null), cell: ({ summary }) => <span className={styles.wrapped}>{summary.title}</span> },
      column('class', '6.5rem', ({ computedClass, declaredClass }) => (
        <span className={styles.computed}>
          {t(`class.${computedClass}`)}
          {differs({ declared: declaredClass, computed: computedClass }) && <Differs title={t('declared', { what: t(`class.${declaredClass ?? 'short'}`) })} />}
        </span>
      )),
      column('reasons', 'minmax(12rem, 1.4fr)', ({ reasons }) => <span className={styles.lines}>{reasons.map((reason) => <span key={reason} className={styles.wrapped}>{reason}</span>)}</span>, { isMuted: true }),
      column('duration', '6rem', ({ duration }) => words(duration)),
      column('systems', 'minmax(7rem, 0.8fr)', ({ systems }) => several(systems), { isMuted: true }),
      column('pausePoints', 'minmax(8rem, 0.9fr)', ({ pausePoints }) => several(pausePoints), { isMuted: true }),
      column('compensation', 'minmax(9rem, 1fr)', ({ compensation }) => several(compensation), { isMuted: true }),
      column('current', 'minmax(9rem, 1fr)', ({ current }) => words(current), { isMuted: true }),
      column('target', 'minmax(9rem, 1fr)', ({ target }) => words(target), { isMuted: true }),
      column('priority', '5rem', ({ priority }) => words(priority)),
    ];
  }, [t]);
}
