import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { DecisionFields } from './decisions-form.tsx';
import { RunbookForm } from './runbook-form.tsx';
import { StepForm } from './step-form.tsx';
import type { Act } from './act.ts';
import styles from './editor.module.css';

type Side = 'step' | 'whole';

export interface FormPaneProps {
  readonly definition: WorkflowDefinition;
  /** The step that the cursor stands in. */
  readonly step: number | null;
  /** The decision that it stands at, in a step or by itself. */
  readonly decision: number | null;
  readonly act: Act;
}

/** The form of the step or decision that is chosen, and that of the whole; it follows the cursor. */
export function FormPane({ definition, step, decision, act }: FormPaneProps) {
  const { t } = useTranslation('editor');
  const at = step === null ? (decision === null ? null : `decision ${decision}`) : `step ${step}`;
  const [side, setSide] = useState<Side>(at === null ? 'whole' : 'step');
  const [before, setBefore] = useState(at);
  if (at !== before) {
    setBefore(at);
    if (at !== null) setSide('step');
  }
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = body.current?.closest('[role="tabpanel"]');
    if (panel != null) panel.scrollTop = 0;
  }, [at]);
  useEffect(() => {
    // Whoever writes in the form is not taken elsewhere.
    if (step === null || decision === null || body.current?.contains(document.activeElement) !== false) return;
    body.current.querySelector(`[data-decision="${decision}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [step, decision]);
  const chosen = step === null ? undefined : definition.steps[step];
  const asked = step === null && decision !== null ? definition.decisions[decision] : undefined;
  return (
    <Tabs<Side>
      fill
      label={t('form.parts')}
      selected={side}
      onSelect={setSide}
      tabs={[
        {
          id: 'step',
          label: asked !== undefined ? t('decision.nth', { number: (decision ?? 0) + 1 }) : step === null ? t('form.step') : t('form.stepNumber', { number: step + 1 }),
          content: (
            // What is chosen anew is seen from its beginning.
            <div key={at} ref={body} className={styles.formBody}>
              {chosen !== undefined && step !== null ? (
                <StepForm step={chosen} at={step} definition={definition} act={act} />
              ) : asked !== undefined && decision !== null ? (
                <DecisionFields decision={asked} at={decision} steps={definition.steps} act={act} />
              ) : (
                <EmptyState>{t(definition.steps.length === 0 ? 'form.noSteps' : 'form.noStep')}</EmptyState>
              )}
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
