import { useState } from 'react';
import type { FormEvent } from 'react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { CellView } from '#shared/ipc/conformance-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { addMissing } from './conformance.store.ts';
import styles from './drawer.module.css';

export interface AddItemFormProps {
  readonly view: CellView;
  readonly stage: Stage;
  readonly onGiveUp: () => void;
}

/** Adds an item of the stage to one of the lists; it comes where the order of the list wants it. */
export function AddItemForm({ view, stage, onGiveUp }: AddItemFormProps) {
  const { t } = useTranslation('conformance');
  const [text, setText] = useState('');
  const [listId, setListId] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const list = view.lists.find(({ id }) => id === listId) ?? view.lists[0];
  if (list === undefined) {
    return (
      <p>
        {t('cell.noLists')} <TextLink href={`/departments/${view.departmentId}`}>{t('cell.noListsAct', { name: view.department })}</TextLink>
      </p>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setError(t('cell.textMissing'));
    const wrong = await addMissing(list, stage, text.trim());
    if (wrong !== null) return setError(wrong);
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h3 className={styles.listTitle}>{view.total === 0 ? t('cell.add') : t('cell.addAnother')}</h3>
      <TextField
        label={t('cell.text')}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onGiveUp();
        }}
        error={error}
        maxLength={20_000}
        autoComplete="off"
      />
      {view.lists.length > 1 && (
        <Select
          label={t('cell.list')}
          options={view.lists.map(({ id, title, departmentId, department }) => ({ value: id, label: title, ...(departmentId === view.departmentId ? {} : { hint: department }) }))}
          value={list.id}
          onChange={setListId}
        />
      )}
      <div>
        <Button type="submit" variant={view.total === 0 ? 'primary' : 'secondary'} icon={Plus}>
          {t('cell.confirm')}
        </Button>
      </div>
    </form>
  );
}
