import { CirclePlay } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#shared/ipc/views.ts';
import { formatDateTime, formatDuration, formatElapsed } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { isOpenRun, runStatus } from '#renderer/lib/run-status.ts';
import { useTicking } from '#renderer/lib/ticking.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { runList } from './runs.store.ts';

const newestFirst = (a: RunSummary, b: RunSummary): number => b.startedAt.localeCompare(a.startedAt);

/** Runs that are under way, then those that ended. */
export function RunsPage() {
  const { t } = useTranslation(['runs', 'common']);
  const { data } = runList.useQuery({});
  if (data === null) return <Page title={t('runs:title')}>{null}</Page>;
  if (data.length === 0) {
    return (
      <Page title={t('runs:title')}>
        <EmptyState icon={CirclePlay} act={<Button variant="primary" onPress={() => go('/runbooks')}>{t('runs:emptyAct')}</Button>}>
          {t('runs:empty')}
        </EmptyState>
      </Page>
    );
  }
  const runs = data.toSorted(newestFirst);
  const open = runs.filter(({ state }) => isOpenRun(state));
  const over = runs.filter(({ state }) => !isOpenRun(state));
  return (
    <Page title={t('runs:title')} actions={<Button onPress={() => go('/runbooks')}>{t('runs:emptyAct')}</Button>}>
      {open.length > 0 && <RunPanel title={t('runs:underWay')} runs={open} />}
      {over.length > 0 && <RunPanel title={t('runs:finished')} runs={over} />}
    </Page>
  );
}

function RunPanel({ title, runs }: { readonly title: string; readonly runs: readonly RunSummary[] }) {
  const { t } = useTranslation(['runs', 'common']);
  const about = (run: RunSummary): string =>
    [
      t(`common:run.${run.state}`),
      run.step === null || !isOpenRun(run.state) ? t('runs:list.version', { version: run.version }) : t('runs:list.step', run.step),
      run.operator,
      formatDateTime(run.startedAt),
    ].filter(Boolean).join(' · ');
  return (
    <Panel title={title} variant="plain">
      <LinkList label={title}>
        {runs.map((run) => (
          <LinkRow
            key={run.id}
            href={`/runs/${run.id}`}
            leading={<StatusMark status={runStatus(run.state)} show="shape" word={t(`common:run.${run.state}`)} />}
            description={about(run)}
            meta={<RunTime run={run} />}
          >
            {run.title}
          </LinkRow>
        ))}
      </LinkList>
    </Panel>
  );
}

function RunTime({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const elapsed = useTicking(run.elapsedMs, run.state === 'active' || run.state === 'failed');
  if (!isOpenRun(run.state)) return <span>{formatDuration(elapsed)}</span>;
  return (
    <span role="timer" aria-live="off" aria-label={t('list.elapsed', { time: formatDuration(elapsed) })}>
      {formatElapsed(elapsed)}
    </span>
  );
}
