import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowSummary } from '#shared/ipc/views.ts';
import { formatCount, formatDate } from '#renderer/lib/format.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import { type Row, answersFor, differs } from './library-view.ts';
import styles from './library.module.css';

/** On one line; all of it where the pointer rests. */
export function Clipped({ children }: { readonly children: string }) {
  return (
    <span className={styles.clipped} title={children}>
      {children}
    </span>
  );
}

export const Nothing = () => <span className={styles.none}>–</span>;

/** A mark beside what was computed: the document declares something else. */
export function Differs({ title }: { readonly title: string }) {
  return (
    <span className={styles.differs} title={title}>
      <TriangleAlert aria-hidden="true" className={styles.differsIcon} />
      <span className="visually-hidden">{title}</span>
    </span>
  );
}

function Score({ check }: Pick<WorkflowSummary, 'check'>) {
  const { t } = useTranslation('library');
  if (check === null) return <span className={styles.none} title={t('scoreComing')}>…</span>;
  return (
    <span className={styles.score}>
      {check.errors > 0 && <StatusMark status="failed" show="shape" size="s" word={t('errors', { count: check.errors })} />}
      {formatCount(check.score)}
    </span>
  );
}

/** What one chooses a runbook by. */
export function useLibraryColumns(): readonly VirtualColumn<Row>[] {
  const { t } = useTranslation(['library', 'workflows']);
  return useMemo(() => {
    const column = (id: string, track: string, cell: (summary: WorkflowSummary) => ReactNode, rest: Partial<VirtualColumn<Row>> = {}): VirtualColumn<Row> => (
      { id, header: t(`library:column.${id as 'title'}`), track, isSortable: true, cell: ({ summary }) => cell(summary), ...rest }
    );
    return [
      column('title', 'minmax(10rem, 1fr)', ({ title }) => title),
      column('category', '5.75rem', ({ category }) => (category === null ? <Nothing /> : t(`workflows:category.${category}`)), { isMuted: true }),
      column('tags', 'minmax(4rem, 0.4fr)', ({ tags }) => (tags.length === 0 ? <Nothing /> : <Clipped>{tags.join(', ')}</Clipped>), { isMuted: true }),
      column('owner', 'minmax(6rem, 0.6fr)', (summary) => {
        const name = answersFor(summary);
        if (name === null) return <span className={styles.none}>{t('library:without.owner')}</span>;
        return summary.owner === null ? <span className={styles.role}><Clipped>{name}</Clipped></span> : <Clipped>{name}</Clipped>;
      }),
      column('class', '5.25rem', (summary) => (
        <span className={styles.computed}>
          {t(`library:class.${summary.class.computed}`)}
          {differs(summary.class) && <Differs title={t('library:declared', { what: t(`library:class.${summary.class.declared ?? 'short'}`) })} />}
        </span>
      )),
      column('level', '3rem', (summary) => (
        <span className={styles.computed} title={t(`library:level.${`${summary.level.computed}` as '0'}`)}>
          {formatCount(summary.level.computed)}
          {differs(summary.level) && <Differs title={t('library:declared', { what: t(`library:level.${`${summary.level.declared ?? 0}` as '0'}`) })} />}
        </span>
      )),
      column('score', '3rem', ({ check }) => <Score check={check} />, { align: 'end' }),
      column('version', '4.25rem', ({ version, changed }) => {
        if (version === null) return <span className={styles.none}>{t('library:draft')}</span>;
        return changed ? <Clipped>{t('library:versionChanged', { version })}</Clipped> : formatCount(version);
      }),
      column('lastRun', '5rem', ({ lastRun }) => (lastRun === null ? <span className={styles.none}>{t('library:never')}</span> : <time dateTime={lastRun}>{formatDate(lastRun)}</time>), { isMuted: true }),
      column('steps', '3.25rem', ({ steps }) => formatCount(steps), { align: 'end', isMuted: true }),
    ];
  }, [t]);
}
