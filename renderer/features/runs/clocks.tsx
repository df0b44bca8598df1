import { useTranslation } from 'react-i18next';
import type { Run, RunStep } from '#shared/domain/runs/run.ts';
import { runElapsedMs } from '#shared/domain/runs/run-time.ts';
import { formatDuration, formatElapsed } from '#renderer/lib/format.ts';
import { useTicking } from '#renderer/lib/ticking.ts';
import { tookMs } from './run-model.ts';
import styles from './clocks.module.css';

interface Clocked {
  readonly run: Run;
  /** Main's clock as of the answer that `run` came with. */
  readonly nowMs: number;
}

/** Time of the current step so far. */
export function StepClock({ run, nowMs, step }: Clocked & { readonly step: RunStep }) {
  const now = useTicking(nowMs, run.state === 'active' && step.endedAt === null);
  return <>{formatElapsed(tookMs(run, step, now) ?? 0)}</>;
}

/** Working time of the whole run. */
export function RunClock({ run, nowMs }: Clocked) {
  const { t } = useTranslation('runs');
  const now = useTicking(nowMs, run.state === 'active' || run.state === 'failed');
  const elapsed = runElapsedMs(run, now);
  return (
    <span className={styles.clock} role="timer" aria-live="off" aria-label={t('clock.run', { time: formatDuration(elapsed) })}>
      {formatElapsed(elapsed)}
    </span>
  );
}

/** Time of a step against its estimate; says by how much it is over. */
export function EstimateClock({ run, nowMs, step, minutes }: Clocked & { readonly step: RunStep; readonly minutes: number | null }) {
  const { t } = useTranslation('runs');
  const now = useTicking(nowMs, run.state === 'active' && step.endedAt === null);
  const took = tookMs(run, step, now);
  const estimate = minutes === null ? null : minutes * 60_000;
  if (took === null) return estimate === null ? null : <span className={styles.estimate}>{t('clock.estimate', { time: formatDuration(estimate) })}</span>;
  const over = estimate === null ? 0 : took - estimate;
  return (
    <span className={styles.estimate} data-over={over > 0 || undefined}>
      <span className={styles.clock} role="timer" aria-live="off" aria-label={t('clock.step', { time: formatDuration(took) })}>
        {formatElapsed(took)}
      </span>
      {estimate !== null && (
        <span>{over > 0 ? t('clock.over', { time: formatDuration(over), estimate: formatDuration(estimate) }) : t('clock.of', { time: formatDuration(estimate) })}</span>
      )}
    </span>
  );
}
