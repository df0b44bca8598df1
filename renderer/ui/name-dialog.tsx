import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';
import styles from './ask.module.css';

export interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly placeholder?: string;
  /** More about it than its name says. */
  readonly description?: string;
  readonly initial?: string;
  /** The act itself, as a verb: “Create”. */
  readonly confirm: string;
  /** Characters that it may have; 300 when left out. */
  readonly maxLength?: number;
  /** What is said when the field is empty; null where it may be. */
  readonly missing: string | null;
  /** Gives what is wrong, in words; null when it is done and the dialog may close. */
  readonly onSend: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for a name, new or other. */
export function NameDialog({ title, label, placeholder, description, initial = '', confirm, missing, maxLength = 300, onSend, onClose }: NameDialogProps) {
  const { t } = useTranslation('common');
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' && missing !== null) return setError(missing);
    const wrong = await onSend(name.trim());
    if (wrong === null) onClose();
    else setError(wrong);
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="s">
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={label}
          placeholder={placeholder}
          {...(description === undefined ? {} : { description })}
          value={name}
          onChange={(next) => {
            setName(next);
            setError(undefined);
          }}
          onFocus={(event) => {
            if (event.target instanceof HTMLInputElement) event.target.select();
          }}
          error={error}
          maxLength={maxLength}
          autoComplete="off"
        />
        <div className={styles.acts}>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button type="submit" variant="primary" keys="enter" showKeys>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
