import { useRef, useState } from 'react';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowSummary } from '#shared/ipc/views.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Table } from '#renderer/ui/table.tsx';
import type { Column } from '#renderer/ui/table.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { workflowList } from './workflows.store.ts';
import styles from './runbooks-page.module.css';

/** Whether a runbook answers to what was typed, by any of the facts that the table shows. */
export function answersTo(runbook: WorkflowSummary, query: string): boolean {
  const facts = [runbook.title, runbook.owner, runbook.category, runbook.source === null ? null : fileName(runbook.source)];
  return query.trim() === '' || facts.some((fact) => fact !== null && (fuzzyMatch(query, fact)?.score ?? 0) >= 20);
}

/** The library: every runbook with what one needs to choose among them. */
export function RunbooksPage() {
  const { t } = useTranslation(['workflows', 'common']);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { data } = workflowList.useQuery({});
  useShortcuts([{ id: 'runbooks.filter', keys: '/', label: 'workflows:filter', scope: 'page', handler: () => field.current?.focus() }]);
  const runbooks = data?.filter((runbook) => !runbook.archived) ?? null;
  if (runbooks === null) return <Page title={t('workflows:title')}>{null}</Page>;
  if (runbooks.length === 0) {
    return (
      <Page title={t('workflows:title')}>
        <EmptyState icon={BookOpen} act={<Button variant="primary" onPress={() => go('/import')}>{t('workflows:emptyAct')}</Button>}>
          {t('workflows:empty')}
        </EmptyState>
      </Page>
    );
  }
  const shown = runbooks.filter((runbook) => answersTo(runbook, query));
  return (
    <Page title={t('workflows:title')} meta={t('workflows:count', { count: runbooks.length })}>
      <div className={styles.filter}>
        <SearchField ref={field} label={t('workflows:filter')} value={query} onChange={setQuery} />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={BookOpen}>{t('workflows:noMatch', { query })}</EmptyState>
      ) : (
        <Table caption={t('workflows:title')} columns={columnsOf(t)} rows={shown} rowKey={(row) => row.id} />
      )}
    </Page>
  );
}

type Words = ReturnType<typeof useTranslation<['workflows', 'common']>>['t'];

/** Columns that say something: one that is empty in every row would only push the others together. */
function columnsOf(t: Words): readonly Column<WorkflowSummary>[] {
  return [
    { id: 'title', header: t('workflows:column.title'), isRowHeader: true, render: (row) => <TextLink href={`/runbooks/${row.id}`}>{row.title}</TextLink> },
    { id: 'steps', header: t('workflows:column.steps'), align: 'end', width: 'fit', render: (row) => formatCount(row.steps) },
    { id: 'owner', header: t('workflows:column.owner'), width: 'fit', render: (row) => row.owner ?? <span className={styles.none}>{t('workflows:owner.nobody')}</span> },
    { id: 'version', header: t('workflows:column.version'), width: 'fit', render: (row) => <VersionBadge row={row} t={t} /> },
    { id: 'category', header: t('workflows:column.category'), width: 'fit', render: (row) => (row.category === null ? <span className={styles.none}>–</span> : t(`workflows:category.${row.category}`)) },
    { id: 'source', header: t('workflows:column.source'), render: (row) => <span className={styles.source}>{row.source === null ? '–' : fileName(row.source)}</span> },
  ];
}

function VersionBadge({ row, t }: { readonly row: WorkflowSummary; readonly t: Words }) {
  if (row.version === null) return <span className={styles.none}>{t('workflows:version.none')}</span>;
  return (
    <span className={styles.version}>
      {t('workflows:version.short', { version: row.version })}
      {row.changed && <Badge tone="warning">{t('workflows:version.changed')}</Badge>}
    </span>
  );
}
