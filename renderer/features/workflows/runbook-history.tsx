import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#shared/ipc/views.ts';
import { formatDateTime, formatDuration } from '#renderer/lib/format.ts';
import { runStatus } from '#renderer/lib/run-status.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** Runs of this runbook, newest first. */
export function RunList({ runs }: { readonly runs: readonly RunSummary[] }) {
  const { t } = useTranslation(['workflows', 'common']);
  if (runs.length === 0) return <EmptyState>{t('workflows:page.noRuns')}</EmptyState>;
  return (
    <LinkList label={t('workflows:page.runs')}>
      {runs.map((run) => (
        <LinkRow
          key={run.id}
          href={`/runs/${run.id}`}
          leading={<StatusMark status={runStatus(run.state)} show="shape" word={t(`common:run.${run.state}`)} />}
          description={[t(`common:run.${run.state}`), t('workflows:version.named', { version: run.version }), run.operator].filter(Boolean).join(' · ')}
          meta={formatDuration(run.elapsedMs)}
        >
          {formatDateTime(run.startedAt)}
        </LinkRow>
      ))}
    </LinkList>
  );
}
