import { CircleCheck, Clock, Cog, OctagonPause, TriangleAlert, Undo2, User, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { formatDuration } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import styles from './step-view.module.css';

export const stepAnchor = (index: number): string => `runbook-step-${index + 1}`;

/** One step of a runbook, to be read. */
export function StepView({ step, index }: { readonly step: WorkflowStep; readonly index: number }) {
  const { t } = useTranslation('workflows');
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {index + 1}
      </span>
      <div className={styles.body}>
        <h3 id={stepAnchor(index)} tabIndex={-1} className={styles.name} dir="auto">
          <span className="visually-hidden">{t('step.number', { number: index + 1 })} </span>
          {step.name}
        </h3>
        <StepFacts step={step} />
        {step.instructions !== '' && <MarkdownBlock text={step.instructions} />}
        {step.commands.map((command, at) => (
          <CodeBlock key={`${at} ${command.text}`} code={command.text} {...(command.language === null ? {} : { label: command.language })} />
        ))}
        {step.validation !== null && (
          <Aside icon={CircleCheck} title={t('step.validation')}>
            <MarkdownBlock text={step.validation} />
          </Aside>
        )}
        {step.rollback !== null && (
          <Aside icon={Undo2} title={t('step.rollback')}>
            <MarkdownBlock text={step.rollback} />
          </Aside>
        )}
      </div>
    </li>
  );
}

function Aside({ icon: Icon, title, children }: { readonly icon: LucideIcon; readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.aside}>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <div className={styles.asideBody}>
        <p className={styles.asideTitle}>{title}</p>
        {children}
      </div>
    </div>
  );
}

/** What is special about a step; an ordinary one shows nothing. */
function StepFacts({ step }: { readonly step: WorkflowStep }) {
  const { t } = useTranslation('workflows');
  const facts: ReactNode[] = [];
  if (step.critical) facts.push(<Badge key="critical" tone="danger" icon={TriangleAlert}>{t('step.critical')}</Badge>);
  if (step.pausePoint) facts.push(<Badge key="pause" tone="accent" icon={OctagonPause}>{t('step.pausePoint')}</Badge>);
  if (step.sideEffects) facts.push(<Badge key="effects" tone="warning" icon={Zap}>{t('step.sideEffects')}</Badge>);
  if (step.automation === 'automated') facts.push(<Badge key="automated" icon={Cog}>{t('step.automated')}</Badge>);
  if (step.role !== null) facts.push(<Badge key="role" icon={User}>{step.role}</Badge>);
  if (step.minutes !== null) facts.push(<Badge key="minutes" icon={Clock}>{t('step.estimate', { time: formatDuration(step.minutes * 60_000) })}</Badge>);
  return facts.length === 0 ? null : <div className={styles.facts}>{facts}</div>;
}
