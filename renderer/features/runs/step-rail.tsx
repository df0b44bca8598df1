import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { formatElapsed } from '#renderer/lib/format.ts';
import { ProgressBar } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { StepClock } from './clocks.tsx';
import { tookMs } from './run-model.ts';
import type { LiveStep } from './run-model.ts';
import styles from './step-rail.module.css';

export interface StepRailProps {
  readonly run: Run;
  readonly nowMs: number;
  readonly steps: readonly LiveStep[];
  /** The step in the middle of the screen. */
  readonly shown: string;
  readonly onShow: (stepId: string) => void;
}

/** All steps with their state and time; a click looks back without moving the run. */
export function StepRail({ run, nowMs, steps, shown, onShow }: StepRailProps) {
  const { t } = useTranslation('runs');
  const list = useRef<HTMLOListElement>(null);
  const at = run.current;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const settled = steps.filter(({ run: step }) => step.outcome === 'done' || step.outcome === 'skipped').length;
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <div className={styles.progress}>
        <ProgressBar label={t('rail.label')} done={settled} total={steps.length} />
      </div>
      <ol ref={list} className={styles.list}>
        {steps.map((step) => (
          <li key={step.run.stepId}>
            <button
              type="button"
              className={styles.step}
              data-shown={step.run.stepId === shown || undefined}
              aria-current={step.index === run.current ? 'step' : undefined}
              aria-pressed={step.run.stepId === shown}
              onClick={() => onShow(step.run.stepId)}
            >
              <StatusMark status={step.mark} show="shape" />
              <span className={styles.name}>
                <bdi>
                  {step.index + 1}. {step.run.name}
                </bdi>
              </span>
              <span className={styles.time}>
                <RailTime run={run} nowMs={nowMs} step={step} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailTime({ run, nowMs, step }: { readonly run: Run; readonly nowMs: number; readonly step: LiveStep }) {
  if (step.mark === 'current') return <StepClock run={run} nowMs={nowMs} step={step.run} />;
  const took = tookMs(run, step.run, nowMs);
  return took === null ? null : formatElapsed(took);
}
