import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { enterPast, refocus } from './list-state.ts';
import { readPast } from './read-when.ts';
import styles from './details.module.css';

/** Asks when the work took place that is about to be entered; from then on acts carry that time (R10). */
export function PastWorkDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['checklists', 'common']);
  const [now] = useState(() => new Date());
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const at = text.trim() === '' ? null : readPast(text, now);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === null) return setError(t('past.notUnderstood'));
    enterPast(at);
    onClose();
    refocus();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('past.title')} description={t('past.description')} size="s">
      <form className={styles.form} onSubmit={submit}>
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={t('past.label')}
          placeholder={t('past.placeholder')}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          error={error}
          description={at === null ? t('past.hint') : t('past.understood', { when: formatDateTime(at) })}
          autoComplete="off"
          maxLength={80}
        />
        <div className={styles.acts}>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button type="submit" variant="primary" keys="enter" showKeys>
            {t('past.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
