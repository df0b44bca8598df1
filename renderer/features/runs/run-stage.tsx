import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { NoteComposer } from './note-composer.tsx';
import { StepStage } from './step-stage.tsx';
import type { LiveStep } from './run-model.ts';
import type { Note } from './use-note.ts';
import styles from './run-stage.module.css';

export interface RunStageProps {
  readonly run: Run;
  readonly nowMs: number;
  readonly steps: readonly LiveStep[];
  readonly shown: LiveStep;
  readonly current: LiveStep | null;
  readonly isValidated: boolean;
  readonly isMissed: boolean;
  readonly onValidated: (validated: boolean) => void;
  /** Whether this is another step than the one that the run is at. */
  readonly isLooking: boolean;
  readonly note: Note;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly check: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The middle of the cockpit: the step, and the note that is being written beside it. */
export function RunStage({ run, nowMs, steps, shown, current, isValidated, isMissed, onValidated, isLooking, note, heading, check, field }: RunStageProps) {
  const { t } = useTranslation('runs');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [shown.run.stepId]);
  return (
    <section ref={box} className={styles.stage} aria-label={t('step.of', { index: shown.index + 1, of: steps.length })}>
      <div className={styles.column}>
        {isLooking && current !== null && (
          <Callout>{t('looking.back', { index: shown.index + 1, current: current.index + 1, name: current.run.name })}</Callout>
        )}
        <StepStage
          run={run}
          nowMs={nowMs}
          step={shown}
          of={steps.length}
          isCurrent={shown === current}
          isValidated={isValidated}
          isMissed={isMissed}
          onValidated={onValidated}
          headingRef={heading}
          checkRef={check}
        />
        <NoteComposer text={note.text} onChange={note.write} onSend={() => void note.send()} fieldRef={field} goesAlong={shown === current && run.state === 'active'} />
      </div>
    </section>
  );
}
