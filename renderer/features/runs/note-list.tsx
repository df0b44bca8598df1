import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { formatClock, formatDateTime } from '#renderer/lib/format.ts';
import { peopleList } from './runs.store.ts';
import styles from './note-list.module.css';

/** Every note of the run, oldest first: when, who, at which step. */
export function NoteList({ run, isLong = false }: { readonly run: Run; readonly isLong?: boolean }) {
  const { t } = useTranslation('runs');
  const { data: people } = peopleList.useQuery({});
  if (run.notes.length === 0) return <p className={styles.none}>{t('note.none')}</p>;
  const stepName = (id: string): string => run.steps.find(({ stepId }) => stepId === id)?.name ?? id;
  return (
    <ol className={styles.notes} aria-label={t('side.notes')}>
      {run.notes.map((note) => (
        <li key={`${note.at} ${note.stepId}`} className={styles.note}>
          <p className={styles.text} dir="auto">
            {note.text}
          </p>
          <p className={styles.about}>
            <time dateTime={note.at}>{isLong ? formatDateTime(note.at) : formatClock(note.at)}</time>
            <span>{people?.find(({ id }) => id === note.by)?.name ?? t('note.unknown')}</span>
            <span dir="auto">{stepName(note.stepId)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
