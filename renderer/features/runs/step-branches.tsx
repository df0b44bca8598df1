import { useMemo } from 'react';
import { Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import type { Decision } from '#shared/domain/workflows/definition.ts';
import { useBranchWords } from '#renderer/lib/branch-words.ts';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import styles from './step-branches.module.css';

/** What is decided once the step is done, and where each answer leads (W3). */
export function StepBranches({ run, decisions }: { readonly run: Run; readonly decisions: readonly Decision[] }) {
  const { t } = useTranslation('maps');
  const steps = useMemo(() => run.steps.map(({ stepId, name }) => ({ id: stepId, name })), [run.steps]);
  const words = useBranchWords(steps);
  return decisions.map((decision) => {
    const title = decision.question === '' ? t('branch.title') : decision.question;
    return (
      <section key={`${decision.line ?? 0} ${decision.question}`} aria-label={title} className={styles.decision}>
        <p className={styles.title} dir="auto">
          <Split aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          {title}
        </p>
        <ul className={styles.branches}>
          {decision.branches.map((branch, index) => (
            <li key={`${branch.line ?? index} ${branch.condition}`} className={styles.branch}>
              <span dir="auto">
                <InlineMarkdown text={words.condition(branch)} />
              </span>
              <span aria-hidden="true" className={styles.arrow}>
                →
              </span>
              <strong className={styles.target} data-missing={branch.target.to === 'unknown' || undefined} dir="auto">
                {words.target(branch.target)}
              </strong>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
