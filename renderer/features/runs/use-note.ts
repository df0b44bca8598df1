import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import { announce } from '#renderer/lib/announce.ts';
import { keepDraft, readDraft } from './note-drafts.ts';
import { addNote } from './runs.store.ts';

export type Note = ReturnType<typeof useNote>;

/** The note that is being written beside a step. */
export function useNote(runId: Id, stepId: string) {
  const { t } = useTranslation('runs');
  const [draft, setDraft] = useState({ stepId: '', text: '' });
  const text = draft.stepId === stepId ? draft.text : readDraft(runId, stepId);
  const write = (next: string) => {
    keepDraft(runId, stepId, next);
    setDraft({ stepId, text: next });
  };
  return {
    text,
    write,
    /** Forgets what was typed; it was stored along with something else. */
    clear: () => setDraft({ stepId: '', text: '' }),
    send: async (): Promise<void> => {
      if (text.trim() === '') return;
      // Out of the field before it is stored: a Done in the same breath would store it once more.
      write('');
      if (await addNote(runId, stepId, text.trim())) announce(t('note.added'));
      else write(text);
    },
  };
}
