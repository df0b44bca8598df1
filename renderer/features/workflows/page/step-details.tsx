import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retry, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { formatDuration } from '#renderer/lib/format.ts';
import { FactList, type FactEntry } from './fact-list.tsx';
import { RunbookLink } from './runbook-link.tsx';
import styles from './fact-list.module.css';

/** “Try again 3 times, every 30 s, then raise the alarm” */
function useRetryWords(): (retry: Retry) => string {
  const { t } = useTranslation('runbook');
  return ({ times, waitMinutes, growing, then }) =>
    [
      t('retry.times', { count: times }),
      ...(waitMinutes === null ? [] : [t('retry.every', { time: formatDuration(waitMinutes * 60_000) })]),
      ...(growing ? [t('retry.growing')] : []),
      ...(then === null ? [] : [t(`retry.then.${then}`)]),
    ].join(', ');
}

const names = (all: readonly string[]): ReactNode => all.map((name) => <code key={name} className={styles.name} dir="auto">{name}</code>);

/** What a step touches and what it is kept by; nothing where it says nothing of it. */
export function StepDetails({ step }: { readonly step: WorkflowStep }) {
  const { t } = useTranslation(['runbook', 'editor']);
  const retryWords = useRetryWords();
  const facts: FactEntry[] = [
    ...(step.runbook === null ? [] : [{ label: t('editor:step.runbook'), value: <RunbookLink title={step.runbook} /> }]),
    ...(step.systems.length === 0 ? [] : [{ label: t('editor:step.systems'), value: step.systems.join(', ') }]),
    ...(step.commitment === null ? [] : [{ label: t('editor:step.commitment'), value: step.commitment }]),
    ...(step.idempotency === null ? [] : [{ label: t('editor:step.idempotency'), value: t(`editor:method.${step.idempotency}`) }]),
    ...(step.retry === null ? [] : [{ label: t('runbook:retry.label'), value: retryWords(step.retry) }]),
    ...(step.reads.length === 0 ? [] : [{ label: t('editor:step.reads'), value: names(step.reads) }]),
    ...(step.sets.length === 0 ? [] : [{ label: t('editor:step.sets'), value: names(step.sets) }]),
    ...(step.parallel === null ? [] : [{ label: t('runbook:step.group'), value: step.parallel }]),
  ];
  return <FactList layout="small" facts={facts} />;
}
