import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#shared/ipc/views.ts';
import { formatDuration, formatElapsed } from '#renderer/lib/format.ts';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Status } from '#renderer/ui/status-mark.tsx';
import styles from './today-page.module.css';

const statusOf: Readonly<Record<RunSummary['state'], Status>> = { active: 'current', paused: 'paused', failed: 'failed', complete: 'done', aborted: 'aborted' };

/** Runs that wait for somebody's next step. */
export function OpenRuns({ runs }: { readonly runs: readonly RunSummary[] }) {
  const { t } = useTranslation('today');
  return (
    <Panel title={t('runs.title')} isFlush>
      <LinkList label={t('runs.title')}>
        {runs.map((run) => (
          <LinkRow
            key={run.id}
            href={`/runs/${run.id}`}
            leading={<StatusMark status={statusOf[run.state]} show="shape" />}
            description={run.step === null ? undefined : t('runs.step', run.step)}
            meta={
              <>
                {run.operator !== null && <span>{t('runs.by', { name: run.operator })}</span>}
                <Elapsed key={`${run.id} ${run.elapsedMs}`} run={run} />
              </>
            }
          >
            {run.title}
          </LinkRow>
        ))}
      </LinkList>
    </Panel>
  );
}

/** Counts on from what main said; stands still while the run does. */
function Elapsed({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('today');
  const [since] = useState(() => performance.now());
  const [now, setNow] = useState(since);
  const isRunning = run.state === 'active';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const elapsed = run.elapsedMs + (isRunning ? now - since : 0);
  return (
    <span className={styles.elapsed} role="timer" aria-live="off" aria-label={t('runs.elapsed', { time: formatDuration(elapsed) })}>
      {formatElapsed(elapsed)}
    </span>
  );
}
