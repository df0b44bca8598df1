import { useState } from 'react';
import type { FormEvent } from 'react';
import { CalendarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Due } from '#shared/domain/items/due.ts';
import { zoneHere } from '#renderer/lib/calendar-day.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Actable } from './actable.ts';
import { setDue } from './checklists.store.ts';
import { dueText } from './due-text.ts';
import { readDue } from './read-when.ts';
import styles from './details.module.css';

export interface DueDialogProps {
  readonly items: readonly Actable[];
  /** Whether days may be reckoned from the start of a cycle. */
  readonly recurs: boolean;
  /** The cycle in which they are, where it is known. */
  readonly cycle: Pick<CurrentCycle, 'key'> | null;
  readonly onClose: () => void;
}

/** Asks when items are due, in words, and says what it understood while one types (D5). */
export function DueDialog({ items, recurs, cycle, onClose }: DueDialogProps) {
  const { t } = useTranslation(['checklists', 'common']);
  const [now] = useState(() => new Date());
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const read = (words: string): Due | null => readDue(words, now, zoneHere(), recurs);
  const due = text.trim() === '' ? null : read(text);
  const said = (value: Due): string => dueText(value, cycle, now);
  const put = (value: Due | null) => {
    onClose();
    void setDue(items, value, value === null ? '' : said(value));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (due === null) setError(t(recurs ? 'due.notUnderstoodCycle' : 'due.notUnderstood'));
    else put(due);
  };
  const quick = (['today', 'tomorrow', 'monday', 'week'] as const).flatMap((name) => {
    const value = read(t(`due.quick.${name}Words`));
    return value === null ? [] : [{ name, value }];
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('due.title', { count: items.length })} description={items.length === 1 ? plainText(items[0]?.text ?? '') : t('ask.several', { count: items.length })} size="s">
      <form className={styles.form} onSubmit={submit}>
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={t('due.label')}
          placeholder={t(recurs ? 'due.placeholderCycle' : 'due.placeholder')}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          error={error}
          description={due === null ? t(recurs ? 'due.hintCycle' : 'due.hint') : t('due.understood', { when: said(due) })}
          autoComplete="off"
          maxLength={80}
        />
        <div className={styles.quick}>
          {quick.map(({ name, value }) => (
            <Button key={name} size="s" onPress={() => put(value)}>
              {t(`due.quick.${name}`)}
            </Button>
          ))}
          {items.some((item) => item.due !== null) && (
            <Button size="s" variant="quiet" icon={CalendarOff} onPress={() => put(null)}>
              {t('due.none')}
            </Button>
          )}
        </div>
        <div className={styles.acts}>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button type="submit" variant="primary" keys="enter" showKeys>
            {t('due.set')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
