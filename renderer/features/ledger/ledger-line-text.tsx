import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#shared/ipc/views.ts';
import { eventDetail, eventSentence } from '#renderer/lib/event-sentence.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import styles from './ledger-page.module.css';

/** What took place, in a sentence, with its reason and whether it took something back. */
export function LedgerLineText({ line }: { readonly line: LedgerLine }) {
  const { t } = useTranslation('ledger');
  return (
    <span className={styles.words}>
      <span>
        {eventSentence(line)}
        {line.undoes !== null && (
          <>
            {' '}
            <Badge icon={Undo2}>{t('undoing')}</Badge>
          </>
        )}
      </span>
      {eventDetail(line) !== null && <span className={styles.reason}>{eventDetail(line)}</span>}
      {line.reason !== null && <span className={styles.reason}>{t('because', { reason: line.reason })}</span>}
    </span>
  );
}
