import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { RunbookForm } from './runbook-form.tsx';
import { StepForm } from './step-form.tsx';
import type { Act } from './step-form.tsx';
import styles from './editor.module.css';

type Side = 'step' | 'whole';

export interface FormPaneProps {
  readonly definition: WorkflowDefinition;
  /** The step that the cursor stands in. */
  readonly step: number | null;
  readonly act: Act;
}

/** The form of the step that is chosen, and that of the whole; it follows the cursor. */
export function FormPane({ definition, step, act }: FormPaneProps) {
  const { t } = useTranslation('editor');
  const [side, setSide] = useState<Side>(step === null ? 'whole' : 'step');
  const [before, setBefore] = useState(step);
  if (step !== before) {
    setBefore(step);
    if (step !== null) setSide('step');
  }
  const chosen = step === null ? undefined : definition.steps[step];
  return (
    <Tabs<Side>
      fill
      label={t('form.parts')}
      selected={side}
      onSelect={setSide}
      tabs={[
        {
          id: 'step',
          label: step === null ? t('form.step') : t('form.stepNumber', { number: step + 1 }),
          content:
            step === null || chosen === undefined ? (
              <EmptyState>{t('form.noStep')}</EmptyState>
            ) : (
              <div className={styles.formBody}>
                <StepForm key={step} step={chosen} at={step} act={act} />
              </div>
            ),
        },
        {
          id: 'whole',
          label: t('form.whole'),
          content: (
            <div className={styles.formBody}>
              <RunbookForm definition={definition} act={act} />
            </div>
          ),
        },
      ]}
    />
  );
}
