import { useEffect, useRef, useState } from 'react';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import { useSaveState } from '#renderer/lib/save-state.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './navigation.module.css';

const icons = { saved: CircleCheck, saving: CircleDashed, failed: CircleAlert } as const;

/** A write that is quicker than this does not flicker. Milliseconds. */
const patience = 150;
/** One word for a burst of acts. Milliseconds. */
const silence = 600;

/** Whether all is on disk: saved, saving, not saved and why. */
export function SaveMark({ isCollapsed }: { readonly isCollapsed: boolean }) {
  const { t } = useTranslation('shell');
  const { pending, failure } = useSaveState();
  const slow = useIsSlow(pending > 0);
  const state = slow ? 'saving' : failure === null ? 'saved' : 'failed';
  const reason = failure === null ? '' : t('save.failedHint', { reason: failure });
  useAnnounced(pending, failure === null ? t('save.saved') : reason, failure !== null);
  const Icon = icons[state];
  return (
    <div className={cx(styles.save, styles[state])}>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <span className={isCollapsed ? 'visually-hidden' : styles.label}>
        {t(`save.${state}`)}
        {state === 'failed' && <span className={styles.reason}>{reason}</span>}
      </span>
    </div>
  );
}

function useIsSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}

function useAnnounced(pending: number, words: string, urgent: boolean): void {
  const wrote = useRef(false);
  useEffect(() => {
    if (pending > 0) {
      wrote.current = true;
      return;
    }
    if (!wrote.current) return;
    const timer = setTimeout(() => {
      wrote.current = false;
      announce(words, urgent ? 'assertive' : 'polite');
    }, silence);
    return () => clearTimeout(timer);
  }, [pending, words, urgent]);
}
