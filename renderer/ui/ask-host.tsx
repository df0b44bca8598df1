import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsking } from './ask.ts';
import type { Question, ReasonQuestion } from './ask.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-field.tsx';
import styles from './ask.module.css';

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
function ConfirmDialog({ title, description, confirm, isDangerous = false, onAnswer }: Question & { readonly onAnswer: (yes: boolean) => void }) {
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
function ReasonDialog({
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
