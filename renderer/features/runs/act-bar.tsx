import { Check, CircleStop, CornerUpLeft, Pause, Play, RotateCcw, SkipForward, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RunActs } from './use-run-acts.ts';
import styles from './act-bar.module.css';

export interface ActBarProps {
  readonly run: Run;
  readonly acts: RunActs;
  readonly onDone: () => void;
  /** Set while looking at another step than the current one. */
  readonly onBack: (() => void) | null;
}

/** What can be done with the step that the run is at, always in the same places. */
export function ActBar({ run, acts, onDone, onBack }: ActBarProps) {
  const { t } = useTranslation('runs');
  const isActive = run.state === 'active';
  const isFailed = run.state === 'failed';
  return (
    <section className={styles.bar} aria-label={t('act.label')}>
      {onBack !== null ? (
        <Button size="l" variant="primary" icon={CornerUpLeft} mirrorIcon keys="enter" showKeys onPress={onBack}>
          {t('act.back')}
        </Button>
      ) : (
        <>
          {isActive && (
            <Button size="l" variant="primary" icon={Check} shortcut="run.done" showKeys onPress={onDone}>
              {t('act.done')}
            </Button>
          )}
          {isFailed && (
            <Button size="l" variant="primary" icon={RotateCcw} shortcut="run.retry" showKeys onPress={() => void acts.retry()}>
              {t('act.retry')}
            </Button>
          )}
          {run.state === 'paused' && (
            <Button size="l" variant="primary" icon={Play} mirrorIcon shortcut="run.pause" showKeys onPress={() => void acts.resume()}>
              {t('act.resume')}
            </Button>
          )}
          {(isActive || isFailed) && (
            <Button size="l" icon={SkipForward} mirrorIcon shortcut="run.skip" onPress={() => void acts.skip()}>
              {t('act.skip')}
            </Button>
          )}
          {isActive && (
            <Button size="l" icon={X} shortcut="run.fail" onPress={() => void acts.fail()}>
              {t('act.fail')}
            </Button>
          )}
        </>
      )}
      <span className={styles.space} />
      {isActive && (
        <Button size="l" variant="quiet" icon={Pause} shortcut="run.pause" onPress={() => void acts.pause()}>
          {t('act.pause')}
        </Button>
      )}
      <Button size="l" variant="quiet" icon={CircleStop} shortcut="run.abort" onPress={() => void acts.abort()}>
        {t('act.abort')}
      </Button>
    </section>
  );
}
