import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { runElapsedMs } from '#shared/domain/runs/run-time.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { formatClock, formatCount, formatDateTime, formatDuration } from '#renderer/lib/format.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Table } from '#renderer/ui/table.tsx';
import type { Column } from '#renderer/ui/table.tsx';
import { NoteList } from './note-list.tsx';
import { tookMs, totalsOf } from './run-model.ts';
import type { LiveStep } from './run-model.ts';
import styles from './run-report.module.css';

export interface RunReportProps {
  readonly run: Run;
  readonly definition: WorkflowDefinition;
  readonly nowMs: number;
  readonly steps: readonly LiveStep[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What came of a run: how it ended, how long each step took beside its estimate, every note. */
export function RunReport({ run, nowMs, steps, heading }: RunReportProps) {
  const { t } = useTranslation('runs');
  const isComplete = run.state === 'complete';
  const totals = totalsOf(steps);
  const open = steps.length - totals.done - totals.skipped - totals.failed;
  const counts = [
    totals.done > 0 && t('report.done', { count: totals.done }),
    totals.skipped > 0 && t('report.skipped', { count: totals.skipped }),
    totals.failed > 0 && t('report.failed', { count: totals.failed }),
    open > 0 && t('report.open', { count: open }),
  ].filter((each) => each !== false);
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('report.working'), formatDuration(runElapsedMs(run, nowMs))],
    [t('report.estimate'), totals.estimateMs === null ? t('report.noEstimate') : formatDuration(totals.estimateMs)],
    [t('report.outcome'), counts.join(', ')],
    [t('report.started'), formatDateTime(run.startedAt)],
    ...(run.endedAt === null ? [] : [[t('report.ended'), formatDateTime(run.endedAt)] as const]),
  ];
  return (
    <div className={styles.report}>
      <header className={styles.outcome} data-state={run.state}>
        <StatusMark status={isComplete ? 'done' : 'aborted'} show="shape" size="l" />
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {isComplete ? t('report.complete') : t('report.aborted')}
          </h2>
          <p>{isComplete ? t('report.completeAll', { count: steps.length }) : run.reason}</p>
        </div>
      </header>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="report-steps" className={styles.part}>
        <h3 id="report-steps">{t('report.steps')}</h3>
        <Table caption={t('report.steps')} columns={useColumns(run, nowMs)} rows={steps} rowKey={(step) => step.run.stepId} />
      </section>
      <section aria-labelledby="report-notes" className={styles.part}>
        <h3 id="report-notes">{t('report.notes')}</h3>
        <NoteList run={run} isLong />
      </section>
    </div>
  );
}

function useColumns(run: Run, nowMs: number): readonly Column<LiveStep>[] {
  const { t } = useTranslation('runs');
  const took = (step: LiveStep): number | null => tookMs(run, step.run, nowMs);
  const estimate = (step: LiveStep): number | null => (step.says?.minutes == null ? null : step.says.minutes * 60_000);
  const difference = (step: LiveStep): string => {
    const [spent, planned] = [took(step), estimate(step)];
    if (spent === null || planned === null) return '';
    const time = formatDuration(Math.abs(spent - planned));
    return spent > planned ? t('report.over', { time }) : t('report.under', { time });
  };
  const duration = (ms: number | null): string => (ms === null ? '' : formatDuration(ms));
  return [
    { id: 'number', header: t('report.column.number'), align: 'end', width: 'fit', render: (step) => formatCount(step.index + 1) },
    {
      id: 'step',
      header: t('report.column.step'),
      isRowHeader: true,
      render: (step) => (
        <span dir="auto">
          {step.run.name}
          {step.run.reason !== null && <span className={styles.reason}>{step.run.reason}</span>}
        </span>
      ),
    },
    { id: 'outcome', header: t('report.column.outcome'), width: 'fit', render: (step) => <StatusMark status={step.mark} size="s" /> },
    { id: 'began', header: t('report.column.began'), width: 'fit', render: (step) => (step.run.startedAt === null ? '' : formatClock(step.run.startedAt)) },
    { id: 'took', header: t('report.column.took'), align: 'end', width: 'fit', render: (step) => duration(took(step)) },
    { id: 'estimate', header: t('report.column.estimate'), align: 'end', width: 'fit', render: (step) => duration(estimate(step)) },
    { id: 'difference', header: t('report.column.difference'), align: 'end', width: 'fit', render: difference },
  ];
}
