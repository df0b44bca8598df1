import { useState } from 'react';
import { BookOpen, CirclePlay, Maximize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/lib/go.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { isOpenRun, runStatus } from '#renderer/lib/run-status.ts';
import { saveExport } from '#renderer/lib/save-export.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ExportMenu } from '#renderer/ui/export-menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { RunClock } from './clocks.tsx';
import { RunCockpit } from './run-cockpit.tsx';
import { runView } from './runs.store.ts';

/** The run cockpit, and after the end the report. */
export function RunPage({ runId }: { readonly runId: string }) {
  const { t } = useTranslation(['runs', 'common']);
  const [isLarge, setIsLarge] = useState(false);
  const { data: view, error } = runView.useQuery({ id: runId });
  const crumbs = [{ label: t('runs:title'), href: '/runs' }];
  if (error !== null && view === null) {
    return (
      <Page title={t('runs:title')} crumbs={crumbs}>
        <EmptyState icon={CirclePlay} act={<TextLink href="/runs">{t('runs:missingAct')}</TextLink>}>
          {t('runs:missing')}
        </EmptyState>
      </Page>
    );
  }
  if (view === null) return null;
  const { run, operator, nowMs } = view;
  const isOpen = isOpenRun(run.state);
  return (
    <Page
      title={run.title}
      crumbs={crumbs}
      layout="full"
      meta={
        <>
          <StatusMark status={runStatus(run.state)} word={t(`common:run.${run.state}`)} />
          <RunClock run={run} nowMs={nowMs} />
          <TextLink href={`/runbooks/${run.workflowId}`}>{t('runs:list.version', { version: run.version })}</TextLink>
          <span>{t('runs:meta.started', { when: formatDateTime(run.startedAt) })}</span>
          {operator !== null && <span>{t('runs:meta.by', { name: operator.name })}</span>}
        </>
      }
      actions={
        <>
          <ExportMenu readable={t('common:export.markdown')} save={(format) => saveExport({ noun: 'run', id: run.id, format })} />
          {isOpen ? (
            <Button icon={Maximize2} shortcut="run.large" onPress={() => setIsLarge(true)}>
              {t('runs:act.large')}
            </Button>
          ) : (
            <Button variant="primary" icon={BookOpen} onPress={() => go(`/runbooks/${run.workflowId}`)}>
              {t('runs:report.again')}
            </Button>
          )}
        </>
      }
    >
      <RunCockpit key={runId} view={view} isLarge={isLarge} onLarge={setIsLarge} />
    </Page>
  );
}
