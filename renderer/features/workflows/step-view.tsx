import { CircleCheck, Clock, Cog, Lock, OctagonPause, Split, Stamp, TimerOff, TriangleAlert, Undo2, User, UserCheck, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { wayBack } from '#shared/domain/workflows/step-facts.ts';
import { formatDuration } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { Branches } from './page/branches.tsx';
import { StepDetails } from './page/step-details.tsx';
import { stepAnchor } from './page/step-place.ts';
import type { Together } from './page/together-with.ts';
import styles from './step-view.module.css';

export interface StepViewProps {
  readonly step: WorkflowStep;
  readonly index: number;
  /** Whether all of it is drawn, or its name only. */
  readonly isDrawn: boolean;
  /** The steps of its parallel group. */
  readonly together: Together | null;
  /** What is decided after it. */
  readonly decisions: readonly Decision[];
  readonly steps: readonly WorkflowStep[];
}

/** One step of a runbook, to be read (W2). */
export const StepView = memo(function StepView({ step, index, isDrawn, together, decisions, steps }: StepViewProps) {
  const { t } = useTranslation('workflows');
  return (
    <li className={styles.step} data-step={index}>
      <span className={styles.number} aria-hidden="true">
        {index + 1}
      </span>
      <div className={styles.body}>
        <h3 id={stepAnchor(index)} tabIndex={-1} className={styles.name} dir="auto">
          <span className="visually-hidden">{t('step.number', { number: index + 1 })} </span>
          {step.name}
        </h3>
        {isDrawn && <StepBody {...{ step, index, together, decisions, steps }} />}
      </div>
    </li>
  );
});

function StepBody({ step, index, together, decisions, steps }: Omit<StepViewProps, 'isDrawn'>) {
  const { t } = useTranslation(['workflows', 'runbook', 'maps']);
  return (
    <>
      <StepMarks step={step} />
      <StepFacts step={step} index={index} together={together} />
      {step.instructions !== '' && <MarkdownBlock text={step.instructions} />}
      {step.commands.map((command, at) => (
        <CodeBlock key={`${at} ${command.text}`} code={command.text} {...(command.language === null ? {} : { label: command.language })} />
      ))}
      {step.validation !== null && (
        <Aside icon={CircleCheck} title={t('workflows:step.validation')}>
          <MarkdownBlock text={step.validation} />
        </Aside>
      )}
      {step.rollback !== null && (
        <Aside icon={Undo2} title={wayBack(step) === 'nothing' ? t('runbook:step.nothing') : t('runbook:step.compensation')}>
          <MarkdownBlock text={step.rollback} />
        </Aside>
      )}
      <StepDetails step={step} />
      {decisions.map((decision) => (
        <Aside key={`${decision.line ?? 0} ${decision.question}`} icon={Split} title={decision.question === '' ? t('maps:branch.title') : t('workflows:step.decide', { question: decision.question })}>
          <Branches decision={decision} steps={steps} />
        </Aside>
      ))}
    </>
  );
}

function Aside({ icon: Icon, title, children }: { readonly icon: LucideIcon; readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.aside}>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <div className={styles.asideBody}>
        <p className={styles.asideTitle} dir="auto">
          {title}
        </p>
        {children}
      </div>
    </div>
  );
}

/** What must be known before the hands move; an ordinary step shows nothing. */
function StepMarks({ step }: { readonly step: WorkflowStep }) {
  const { t } = useTranslation(['workflows', 'runbook']);
  const { approval } = step;
  const marks: ReactNode[] = [];
  if (step.critical) marks.push(<Badge key="critical" tone="danger" icon={TriangleAlert}>{t('workflows:step.critical')}</Badge>);
  if (step.irreversible) marks.push(<Badge key="irreversible" tone="danger" icon={Lock}>{t('runbook:step.irreversible')}</Badge>);
  if (step.pausePoint) marks.push(<Badge key="pause" tone="accent" icon={OctagonPause}>{t('workflows:step.pausePoint')}</Badge>);
  if (approval !== null) {
    const words = approval.by === null ? t('runbook:step.approval', { count: approval.count }) : t('runbook:step.approvalBy', { count: approval.count, by: approval.by });
    marks.push(<Badge key="approval" tone="accent" icon={Stamp}>{words}</Badge>);
  }
  if (step.sideEffects) marks.push(<Badge key="effects" tone="warning" icon={Zap}>{t('workflows:step.sideEffects')}</Badge>);
  return marks.length === 0 ? null : <div className={styles.marks}>{marks}</div>;
}

/** Who does it, how long it takes, and what may be done beside it. */
function StepFacts({ step, index, together }: Pick<StepViewProps, 'step' | 'index' | 'together'>) {
  const { t } = useTranslation(['workflows', 'runbook']);
  const facts: (readonly [key: string, icon: LucideIcon, text: string])[] = [];
  const togetherWords = ({ from, to }: Together): string =>
    to - from === 1 ? t('runbook:step.together', { number: from === index + 1 ? to : from }) : t('runbook:step.togetherAll', { from, to });
  if (step.role !== null) facts.push(['role', User, step.role]);
  if (step.assignee !== null) facts.push(['assignee', UserCheck, t('runbook:step.assignee', { name: step.assignee })]);
  if (step.actor === 'system') facts.push(['system', Cog, t('runbook:step.system')]);
  else if (step.automation === 'automated') facts.push(['automated', Cog, t('workflows:step.automated')]);
  if (step.minutes !== null) facts.push(['minutes', Clock, t('workflows:step.estimate', { time: formatDuration(step.minutes * 60_000) })]);
  if (step.timeoutMinutes !== null) facts.push(['timeout', TimerOff, t('runbook:step.timeout', { time: formatDuration(step.timeoutMinutes * 60_000) })]);
  if (together !== null) facts.push(['together', Split, togetherWords(together)]);
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {facts.map(([key, Icon, text]) => (
        <li key={key} className={styles.fact}>
          <Icon aria-hidden="true" className={styles.factIcon} strokeWidth={1.75} />
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
