import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Branches } from './branches.tsx';
import { isListed } from './parts.ts';
import { showStep } from './step-place.ts';
import styles from './decision-list.module.css';

/** What is decided, and after which step; the ways out stand there, and here where no step is named. */
export function DecisionList({ definition: { steps, decisions } }: { readonly definition: WorkflowDefinition }) {
  const { t } = useTranslation('runbook');
  return (
    <ol className={styles.decisions}>
      {decisions.filter(isListed).map((decision, index) => {
        const at = decision.after === null ? -1 : steps.findIndex(({ id }) => id === decision.after);
        return (
          <li key={`${decision.line ?? index} ${decision.question}`} className={styles.decision}>
            <p dir="auto" className={styles.question}>
              {decision.question === '' ? t('decision.plain') : decision.question}
            </p>
            {at >= 0 ? <TextLink onPress={() => showStep(at)}>{t('decision.after', { number: at + 1 })}</TextLink> : <p className={styles.unplaced}>{t('decision.unplaced')}</p>}
            {at < 0 && <Branches decision={decision} steps={steps} />}
          </li>
        );
      })}
    </ol>
  );
}
