import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { SaveStatus } from './autosave.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';
import { useSessionState } from './use-session.ts';
import styles from './editor.module.css';

const ICONS = { saved: CircleCheck, unsaved: CircleDashed, saving: LoaderCircle, failed: CircleAlert, conflict: CircleAlert } as const satisfies Readonly<Record<SaveStatus, unknown>>;
/** More reasons than these stand in the panel below only. */
const FEW = 4;

export interface GaugesProps {
  readonly session: Session;
  /** Null while it is read for the first time. */
  readonly reading: Reading | null;
  /** Shows all reasons. */
  readonly onWhy: () => void;
}

/** Live: whether it is saved, its class, its level and its score, each with why. */
export function Gauges({ session, reading, onWhy }: GaugesProps) {
  const { t } = useTranslation('editor');
  const status = useSessionState(session, (state) => state.status);
  const error = useSessionState(session, (state) => state.error);
  const Icon = ICONS[status];
  return (
    <>
      <span className={styles.save} data-status={status} role="status">
        <Icon aria-hidden="true" className={styles.saveIcon} strokeWidth={1.75} />
        {t(`save.${status}`)}
        {status === 'failed' && error !== null && ` – ${errorSentence(error)}`}
      </span>
      {status === 'failed' && (
        <Button size="s" onPress={() => void session.flush()}>
          {t('save.again')}
        </Button>
      )}
      {reading !== null && <Verdicts reading={reading} onWhy={onWhy} />}
    </>
  );
}

/** What the linter computes, each with why. */
function Verdicts({ reading: { class: kind, level, score }, onWhy }: { readonly reading: Reading; readonly onWhy: () => void }) {
  const { t } = useTranslation('editor');
  const because = (reasons: readonly { readonly text: string }[]): string => reasons.slice(0, FEW).map(({ text }) => text).join(' ');
  return (
    <>
      <Button size="s" variant="quiet" tooltip={because(kind.reasons)} onPress={onWhy}>
        <span className={styles.gauge}>{t('gauge.class')}</span> {t(`class.${kind.computed}`)}
      </Button>
      <Button size="s" variant="quiet" tooltip={because(level.reasons)} onPress={onWhy}>
        <span className={styles.gauge}>{t('gauge.level')}</span> {t(`level.${level.computed}`)}
      </Button>
      <Button size="s" variant="quiet" tooltip={t('why.scoreMeans')} onPress={onWhy}>
        <span className={styles.gauge}>{t('gauge.score')}</span> {formatCount(score)}
      </Button>
    </>
  );
}
