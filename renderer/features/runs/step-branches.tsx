import { useMemo } from 'react';
import { Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import type { Decision } from '#shared/domain/workflows/definition.ts';
import { useBranchWays } from '#renderer/lib/branch-ways.ts';
import { Ways } from '#renderer/ui/ways.tsx';
import styles from './step-branches.module.css';

/** What is decided once the step is done, and where each answer leads (W3). */
export function StepBranches({ run, decisions }: { readonly run: Run; readonly decisions: readonly Decision[] }) {
  const { t } = useTranslation('maps');
  const steps = useMemo(() => run.steps.map(({ stepId, name }) => ({ id: stepId, name })), [run.steps]);
  const waysOf = useBranchWays(steps);
  return decisions.map((decision) => {
    const title = decision.question === '' ? t('branch.title') : decision.question;
    return (
      <section key={`${decision.line ?? 0} ${decision.question}`} aria-label={title} className={styles.decision}>
        <p className={styles.title} dir="auto">
          <Split aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          {title}
        </p>
        <Ways ways={waysOf(decision)} />
      </section>
    );
  });
}
