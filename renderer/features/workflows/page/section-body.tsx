import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { SectionKey } from '#shared/formats/markdown/runbook/sections.ts';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { DecisionList } from './decision-list.tsx';
import { FactList, type FactEntry } from './fact-list.tsx';
import type { Part } from './parts.ts';
import { RunbookLink } from './runbook-link.tsx';
import { ErrorTable, ParameterTable } from './section-tables.tsx';
import { StepList } from './step-list.tsx';

/** What the sections that the model knows are called, in every runbook alike. */
export function useSectionTitle(): (key: SectionKey) => string {
  const { t } = useTranslation(['workflows', 'runbook']);
  return useCallback(
    (key) => {
      switch (key) {
        case 'overview':
        case 'triggers':
        case 'prerequisites':
        case 'steps': return t(`workflows:page.${key}`);
        default: return t(`runbook:part.${key}`);
      }
    },
    [t],
  );
}

/** A section by the fields of the model; as it is written where it says more than they hold. */
export function SectionBody({ definition, part: { key, text, rest } }: { readonly definition: WorkflowDefinition; readonly part: Part }) {
  if (key === null) return <MarkdownBlock text={text} />;
  if (key === 'steps') {
    return (
      <>
        {rest !== '' && <MarkdownBlock text={rest} />}
        <StepList definition={definition} />
      </>
    );
  }
  if (key === 'decisions') {
    return (
      <>
        <DecisionList definition={definition} />
        {rest !== '' && <MarkdownBlock text={rest} />}
      </>
    );
  }
  return rest === '' ? <Fields definition={definition} of={key} /> : <MarkdownBlock text={text} />;
}

function Fields({ definition, of }: { readonly definition: WorkflowDefinition; readonly of: Exclude<SectionKey, 'steps' | 'decisions'> }) {
  switch (of) {
    case 'overview': return <MarkdownBlock text={definition.overview} />;
    case 'triggers':
    case 'prerequisites':
    case 'kpis':
    case 'opportunities': return <Points points={definition[of]} />;
    case 'parameters': return <ParameterTable parameters={definition.parameters} />;
    case 'errors': return <ErrorTable rows={definition.errors} />;
    case 'rollback': return <MarkdownBlock text={definition.rollback ?? ''} />;
    case 'outputs': return <Outputs definition={definition} />;
    case 'gate': return <Gate gate={definition.gate} />;
    case 'monitoring': return <Monitoring monitoring={definition.monitoring} />;
    case 'dependencies': return <Dependencies dependencies={definition.dependencies} />;
    case 'changeLog': return <FactList facts={definition.changeLog.map(({ version, text }) => ({ label: version, value: <InlineMarkdown text={text} /> }))} />;
  }
}

function Points({ points }: { readonly points: readonly string[] }) {
  return <MarkdownBlock text={points.map((point) => `- ${point.replaceAll('\n', '\n  ')}`).join('\n')} />;
}

const said = (label: string, text: string | null | undefined): FactEntry[] => (text == null || text === '' ? [] : [{ label, value: <span><InlineMarkdown text={text} /></span> }]);

function Outputs({ definition: { outputs, logs, metrics } }: { readonly definition: WorkflowDefinition }) {
  const { t } = useTranslation('runbook');
  const plain = outputs.filter(({ text }) => text === '').map(({ name }) => name);
  return (
    <>
      {plain.length > 0 && <Points points={plain} />}
      <FactList facts={[...outputs.flatMap(({ name, text }) => said(name, text)), ...said(t('outputs.logs'), logs), ...said(t('outputs.metrics'), metrics)]} />
    </>
  );
}

function Gate({ gate }: Pick<WorkflowDefinition, 'gate'>) {
  const { t } = useTranslation('editor');
  if (gate === null) return null;
  return (
    <FactList
      facts={[
        ...(gate.next === null ? [] : [{ label: t('gate.next'), value: <RunbookLink title={gate.next} /> }]),
        ...said(t('gate.completion'), gate.completion), ...said(t('gate.ledger'), gate.ledger), ...said(t('gate.handoff'), gate.handoff),
      ]}
    />
  );
}

function Monitoring({ monitoring }: Pick<WorkflowDefinition, 'monitoring'>) {
  const { t } = useTranslation('editor');
  const fields = ['metrics', 'levels', 'alerts', 'dashboard'] as const;
  return <FactList facts={fields.flatMap((field) => said(t(`monitoring.${field}`), monitoring?.[field]))} />;
}

function Dependencies({ dependencies }: Pick<WorkflowDefinition, 'dependencies'>) {
  const { t } = useTranslation('editor');
  const fields = ['upstream', 'downstream', 'systems', 'teams'] as const;
  return <FactList facts={fields.flatMap((field) => said(t(`dependencies.${field}`), dependencies?.[field].join(', ')))} />;
}
