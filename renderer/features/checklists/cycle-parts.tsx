import { Repeat } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { instantWords, rhythmWords } from './cycle-words.ts';
import { closeCycle } from './cycles.store.ts';
import styles from './cycle-strip.module.css';

export const RecurrenceDialog = fetched(async () => (await import('./recurrence-dialog.tsx')).RecurrenceDialog);

/** `Weekly, next Mon 30 Nov 08:00`; nothing for a list that is worked through once. */
export function RepeatsFact({ checklist: { recurrence, cycle } }: Pick<ChecklistView, 'checklist'>) {
  const { t } = useTranslation('cycles');
  const [now] = useState(() => new Date());
  if (recurrence === null || cycle === null) return null;
  const rhythm = rhythmWords(recurrence);
  return (
    <span className={styles.fact}>
      <Repeat aria-hidden="true" className={styles.factIcon} strokeWidth={1.75} />
      {cycle.endsAt === null ? rhythm : t('fact', { rhythm, next: instantWords(cycle.endsAt, recurrence.zone, now) })}
    </span>
  );
}

/** The keys of the cycles of a list. */
export function useCycleKeys(view: ChecklistView, onRepeats: () => void): void {
  const { archived, cycle } = view.checklist;
  useShortcuts([
    { id: 'checklist.repeats', keys: 'r', label: 'cycles:act.howItRepeats', scope: 'page', handler: () => (archived ? false : onRepeats()) },
    { id: 'checklist.close', keys: 'shift+c', label: 'cycles:act.closeThis', scope: 'page', handler: () => (archived || cycle === null || cycle.closed !== null ? false : void closeCycle(view)) },
  ]);
}
