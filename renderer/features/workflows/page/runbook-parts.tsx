import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { OutlineSection } from '#shared/formats/markdown/runbook/outline.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { partsOf } from './parts.ts';
import { SectionBody, useSectionTitle } from './section-body.tsx';
import styles from '../runbook-text.module.css';

/** What a runbook says (W1), in the order in which it says it; what the model has no field for stands in its place (W4). */
export function RunbookParts({ definition, outline }: { readonly definition: WorkflowDefinition; readonly outline: readonly OutlineSection[] | null }) {
  const parts = useMemo(() => partsOf(definition, outline), [definition, outline]);
  const titleOf = useSectionTitle();
  return parts.map((part) => {
    const title = part.key === null ? part.title : titleOf(part.key);
    if (title === '') return <MarkdownBlock key={part.id} text={part.text} />;
    return (
      <section key={part.id} aria-labelledby={`runbook-${part.id}`} className={styles.part}>
        <h2 id={`runbook-${part.id}`} className={styles.heading} dir="auto">
          {title}
        </h2>
        <SectionBody definition={definition} part={part} />
      </section>
    );
  });
}

/** Says of a runbook that is out of use that it is. */
export function InactiveNote({ definition }: { readonly definition: WorkflowDefinition }) {
  const { t } = useTranslation('runbook');
  return definition.active ? null : <Callout tone="warning" title={t('inactive.title')}>{t('inactive.body')}</Callout>;
}
