import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowReport } from '#shared/ipc/workflow-views.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { partsOf } from './page/parts.ts';
import { RunbookFacts } from './page/runbook-facts.tsx';
import { SectionBody, useSectionTitle } from './page/section-body.tsx';
import styles from './runbook-text.module.css';

export interface RunbookTextProps {
  readonly view: WorkflowView;
  readonly report: WorkflowReport | null;
  /** Shows why it has its class and its level. */
  readonly onWhy: () => void;
}

/** All that the runbook says (W1), in the order in which it says it; what the model has no field for stands in its place (W4). */
export function RunbookText({ view, report, onWhy }: RunbookTextProps) {
  const { t } = useTranslation('runbook');
  const { draft } = view.workflow;
  const outline = report?.outline ?? null;
  const parts = useMemo(() => partsOf(draft, outline), [draft, outline]);
  const titleOf = useSectionTitle();
  return (
    <div className={styles.text}>
      {!draft.active && <Callout tone="warning" title={t('inactive.title')}>{t('inactive.body')}</Callout>}
      <RunbookFacts view={view} report={report} onWhy={onWhy} />
      {parts.map((part) => {
        const title = part.key === null ? part.title : titleOf(part.key);
        if (title === '') return <MarkdownBlock key={part.id} text={part.text} />;
        return (
          <section key={part.id} aria-labelledby={`runbook-${part.id}`} className={styles.part}>
            <h2 id={`runbook-${part.id}`} className={styles.heading} dir="auto">
              {title}
            </h2>
            <SectionBody definition={draft} part={part} />
          </section>
        );
      })}
    </div>
  );
}
