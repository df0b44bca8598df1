import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#shared/ipc/views.ts';
import { formatDuration, formatElapsed } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { runStatus } from '#renderer/lib/run-status.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { arrivalOf, useTicking } from '#renderer/lib/ticking.ts';
import { LiveStrip } from '#renderer/ui/live-strip.tsx';
import { Slot } from '#renderer/ui/slots.tsx';

/** The newest run that is under way, at the foot of every page but its own. */
export function LiveRun() {
  const { data } = useOverview();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const open = data?.openRuns.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)) ?? [];
  const [run] = open;
  const arrived = run === undefined ? 0 : arrivalOf(run);
  if (run === undefined || open.some(({ id }) => path === `/runs/${id}`)) return null;
  return <Strip run={run} others={open.length - 1} arrived={arrived} />;
}

function Strip({ run, others, arrived }: { readonly run: RunSummary; readonly others: number; readonly arrived: number }) {
  const { t } = useTranslation(['shell', 'common']);
  const elapsed = useTicking(run.elapsedMs, run.state === 'active' || run.state === 'failed', arrived);
  const back = () => go(`/runs/${run.id}`);
  useShortcuts([{ id: 'live.return', keys: '.', label: 'shell:live.return', scope: 'global', handler: back }]);
  return (
    <Slot name="strip">
      <LiveStrip
        name={others === 0 ? run.title : t('shell:live.more', { name: run.title, count: others })}
        status={runStatus(run.state)}
        statusWord={t(`common:run.${run.state}`)}
        step={run.step === null ? '' : t('shell:live.step', run.step)}
        elapsed={formatElapsed(elapsed)}
        elapsedLabel={t('shell:live.elapsed', { time: formatDuration(elapsed) })}
        returnLabel={t('shell:live.return')}
        returnShortcut="live.return"
        onReturn={back}
      />
    </Slot>
  );
}
