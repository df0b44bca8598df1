import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './first-start.module.css';

export interface NameFormProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What is said when the field is empty. */
  readonly missing: string;
  readonly act: string;
  /** Gives what is wrong, in words; null when it is done. */
  readonly onSend: (name: string) => Promise<string | null>;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** One name and one button. */
export function NameForm({ label, placeholder, missing, act, onSend, children }: NameFormProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(missing);
    setBusy(true);
    const wrong = await onSend(name.trim());
    setBusy(false);
    setError(wrong ?? undefined);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here
        autoFocus
        label={label}
        placeholder={placeholder}
        value={name}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        error={error}
        maxLength={300}
        autoComplete="off"
      />
      <div className={styles.acts}>
        <Button type="submit" variant="primary" size="l" isPending={isBusy}>
          {act}
        </Button>
        {children}
      </div>
    </form>
  );
}
