import { useState } from 'react';
import type { FormEvent } from 'react';
import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-field.tsx';
import styles from './ask.module.css';

export interface Question {
  /** What will be done, as a question or an act: “Abort the run”. */
  readonly title: string;
  /** What it means, and what cannot be taken back. */
  readonly description?: string;
  /** The act itself, as a verb: “Abort”. */
  readonly confirm: string;
  readonly isDangerous?: boolean;
}

export interface ReasonQuestion extends Question {
  /** Label of the field; “Reason” when left out. */
  readonly label?: string;
  readonly placeholder?: string;
  /** The reason may be left empty. */
  readonly isOptional?: boolean;
  readonly initial?: string;
}

type Pending =
  | { readonly kind: 'confirm'; readonly question: Question; readonly answer: (yes: boolean) => void }
  | { readonly kind: 'reason'; readonly question: ReasonQuestion; readonly answer: (reason: string | null) => void };

interface Asking {
  readonly pending: Pending | null;
  readonly turn: number;
}

const useAsking = create<Asking>()(() => ({ pending: null, turn: 0 }));

function put(pending: Pending): void {
  dismiss();
  useAsking.setState((state) => ({ pending, turn: state.turn + 1 }));
}

function dismiss(): void {
  const { pending } = useAsking.getState();
  useAsking.setState({ pending: null });
  if (pending?.kind === 'confirm') pending.answer(false);
  if (pending?.kind === 'reason') pending.answer(null);
}

/** Asks before what cannot be undone. Resolves to false when it is closed. For the rest offer undo instead. */
export function askConfirm(question: Question): Promise<boolean> {
  return new Promise((answer) => put({ kind: 'confirm', question, answer }));
}

/** Asks why: blocking, skipping, failing, aborting. Resolves to the trimmed reason, or null when it is closed. */
export function askReason(question: ReasonQuestion): Promise<string | null> {
  return new Promise((answer) => put({ kind: 'reason', question, answer }));
}

/** Where questions appear; mounted once, by the shell. */
export function AskHost() {
  const { pending, turn } = useAsking();
  if (pending === null) return null;
  const settle = (give: () => void) => {
    useAsking.setState({ pending: null });
    give();
  };
  return pending.kind === 'confirm' ? (
    <ConfirmDialog key={turn} {...pending.question} onAnswer={(yes) => settle(() => pending.answer(yes))} />
  ) : (
    <ReasonDialog key={turn} {...pending.question} onAnswer={(reason) => settle(() => pending.answer(reason))} />
  );
}

/** The dialog behind `askConfirm`. */
export function ConfirmDialog({ title, description, confirm, isDangerous = false, onAnswer }: Question & { readonly onAnswer: (yes: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen
      onOpenChange={() => onAnswer(false)}
      role="alertdialog"
      size="s"
      title={title}
      description={description}
      footer={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
          <Button autoFocus={isDangerous} onPress={() => onAnswer(false)}>
            {t('act.cancel')}
          </Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
          <Button autoFocus={!isDangerous} variant={isDangerous ? 'danger' : 'primary'} onPress={() => onAnswer(true)}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}

/** The dialog behind `askReason`. `Enter` sends, `Shift+Enter` starts a line. */
export function ReasonDialog({
  title, description, confirm, isDangerous = false, label, placeholder, isOptional = false, initial = '', onAnswer,
}: ReasonQuestion & { readonly onAnswer: (reason: string | null) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(initial);
  const [missing, setMissing] = useState(false);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (reason.trim() === '' && !isOptional) setMissing(true);
    else onAnswer(reason.trim());
  };
  return (
    <Dialog isOpen onOpenChange={() => onAnswer(null)} size="s" title={title} description={description}>
      <form className={styles.form} onSubmit={send}>
        <TextArea
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={label ?? t('field.reason')}
          optional={isOptional}
          placeholder={placeholder}
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
            else event.continuePropagation();
          }}
          error={missing && reason.trim() === '' ? t('field.reasonMissing') : undefined}
        />
        <div className={styles.acts}>
          <Button onPress={() => onAnswer(null)}>{t('act.cancel')}</Button>
          <Button type="submit" variant={isDangerous ? 'danger' : 'primary'} keys="enter" showKeys>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
