import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';

/** Carries a change out; why not, in words, or null when it was done. */
export type Commit<T> = (value: T) => Promise<string | null>;

export interface CommitFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onCommit: Commit<string>;
  readonly isLong?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly description?: string;
  /** The only thing on its row that is asked for: the focus starts here. */
  readonly autoFocus?: boolean;
}

/** A text that is taken over when one leaves it or presses Enter (in a long one with Ctrl); Escape takes back what was typed. */
export function CommitField({ value, onCommit, isLong = false, autoFocus = false, ...rest }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const drop = (): void => {
    setTyped(null);
    setError(undefined);
  };
  const commit = async (): Promise<void> => {
    if (typed === null) return;
    if (typed === value) return drop();
    const wrong = await onCommit(typed);
    if (wrong === null) drop();
    else setError(wrong);
  };
  const props = {
    ...rest,
    value: typed ?? value,
    error,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a row that was asked for is written in at once
    autoFocus,
    onChange: (next: string) => {
      setTyped(next);
      setError(undefined);
    },
    onBlur: () => void commit(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void commit();
      } else if (event.key === 'Escape' && typed !== null) {
        event.preventDefault();
        event.stopPropagation();
        drop();
      }
    },
  };
  return <div data-uncommitted={typed !== null && typed !== value ? '' : undefined}>{isLong ? <TextArea {...props} rows={2} /> : <TextField {...props} autoComplete="off" />}</div>;
}
