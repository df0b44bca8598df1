import { useId } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { OctagonPause, TriangleAlert, User, Zap } from 'lucide-react';
import type { Run } from '#shared/domain/runs/run.ts';
import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { EstimateClock } from './clocks.tsx';
import type { LiveStep } from './run-model.ts';
import { StepBranches } from './step-branches.tsx';
import styles from './step-stage.module.css';

export interface StepStageProps {
  readonly run: Run;
  readonly nowMs: number;
  readonly step: LiveStep;
  readonly of: number;
  readonly isCurrent: boolean;
  readonly isValidated: boolean;
  /** Somebody tried to go on without the tick. */
  readonly isMissed: boolean;
  readonly onValidated: (validated: boolean) => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly checkRef: Ref<HTMLDivElement>;
}

/** The one step, large: what to do, what to copy, what to check. */
export function StepStage({ run, nowMs, step, of, isCurrent, isValidated, isMissed, onValidated, headingRef, checkRef }: StepStageProps) {
  const { t } = useTranslation('runs');
  const { says, run: live } = step;
  const commands = says?.commands ?? [];
  return (
    <>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          <span>{t('step.of', { index: step.index + 1, of })}</span>
          <StatusMark status={step.mark} size="s" />
          <EstimateClock run={run} nowMs={nowMs} step={live} minutes={says?.minutes ?? null} />
          {live.attempt > 1 && <span>{t('step.attempt', { count: live.attempt })}</span>}
        </p>
        <h2 ref={headingRef} tabIndex={-1} className={styles.name} dir="auto">
          {live.name}
        </h2>
        {says !== null && <Warnings says={says} />}
      </header>
      <StageCallouts run={run} step={step} isCurrent={isCurrent} />
      {says !== null && says.instructions !== '' && <MarkdownBlock text={says.instructions} size="l" />}
      {commands.map((command, index) => (
        <CodeBlock
          key={`${index} ${command.text}`}
          code={command.text}
          label={commands.length > 1 ? t('step.commandOf', { index: index + 1, of: commands.length }) : t('step.command')}
          {...(index === 0 && isCurrent ? { copyShortcut: 'run.copy' } : {})}
        />
      ))}
      {says?.validation != null && (
        <ValidationTick
          text={says.validation}
          isDone={isCurrent ? isValidated : live.validated}
          isOpen={isCurrent && run.state === 'active'}
          isMissed={isMissed && isCurrent}
          onChange={onValidated}
          checkRef={checkRef}
        />
      )}
      {step.decisions.length > 0 && <StepBranches run={run} decisions={step.decisions} />}
    </>
  );
}

/** What must be known before the hands move. */
function Warnings({ says }: { readonly says: WorkflowStep }) {
  const { t } = useTranslation('runs');
  if (!says.critical && !says.pausePoint && !says.sideEffects && says.role === null) return null;
  return (
    <div className={styles.warnings}>
      {says.critical && <Badge tone="danger" icon={TriangleAlert}>{t('step.critical')}</Badge>}
      {says.pausePoint && <Badge tone="accent" icon={OctagonPause}>{t('step.pausePoint')}</Badge>}
      {says.sideEffects && <Badge tone="warning" icon={Zap}>{t('step.sideEffects')}</Badge>}
      {says.role !== null && <Badge icon={User}>{says.role}</Badge>}
    </div>
  );
}

function StageCallouts({ run, step, isCurrent }: Pick<StepStageProps, 'run' | 'step' | 'isCurrent'>) {
  const { t } = useTranslation('runs');
  const { outcome, reason } = step.run;
  if (outcome === 'failed') {
    return <Callout tone="error" title={t('told.failed', { reason: reason ?? '' })}>{isCurrent ? t('told.failedTodo') : undefined}</Callout>;
  }
  if (outcome === 'skipped') return <Callout tone="warning" title={t('told.skipped', { reason: reason ?? '' })} />;
  if (isCurrent && run.state === 'paused') {
    return <Callout tone="warning" title={t('told.paused', { reason: run.reason ?? '' })}>{run.pausedAt === null ? undefined : t('told.pausedSince', { when: formatDateTime(run.pausedAt) })}</Callout>;
  }
  return null;
}

interface ValidationTickProps {
  readonly text: string;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  readonly isMissed: boolean;
  readonly onChange: (validated: boolean) => void;
  readonly checkRef: Ref<HTMLDivElement>;
}

function ValidationTick({ text, isDone, isOpen, isMissed, onChange, checkRef }: ValidationTickProps) {
  const { t } = useTranslation('runs');
  const title = useId();
  const missed = useId();
  return (
    <div ref={checkRef} className={styles.check} data-missed={(isMissed && !isDone) || undefined}>
      <p id={title} className={styles.checkTitle}>
        {t('step.validation')}
      </p>
      {isOpen ? (
        <Checkbox isSelected={isDone} isInvalid={isMissed && !isDone} onChange={onChange} aria-describedby={isMissed && !isDone ? missed : title}>
          <bdi>
            <InlineMarkdown text={text} noLinks />
          </bdi>
        </Checkbox>
      ) : (
        <p className={styles.checked}>
          <StatusMark status={isDone ? 'done' : 'open'} show="shape" word={isDone ? t('step.confirmed') : t('step.notConfirmed')} />
          <span dir="auto">
            <InlineMarkdown text={text} />
          </span>
        </p>
      )}
      {isMissed && !isDone && (
        <p id={missed} className={styles.missed} role="alert">
          {t('step.validationMissing')}
        </p>
      )}
    </div>
  );
}
