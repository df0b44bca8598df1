import { useState } from 'react';
import type { FormEvent } from 'react';
import { create as createStore } from 'zustand';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { create, rename } from './departments.store.ts';
import type { Place, Thing } from './departments.store.ts';
import styles from './naming.module.css';

type Asked = { readonly act: 'create'; readonly place: Place } | { readonly act: 'rename'; readonly thing: Thing };

const useNaming = createStore<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Asks for the name of something new. */
export const askNew = (place: Place): void => useNaming.setState({ asked: { act: 'create', place } });

/** Asks for another name. */
export const askRename = (thing: Thing): void => useNaming.setState({ asked: { act: 'rename', thing } });

const close = (): void => useNaming.setState({ asked: null });

/** Where the names are asked for; once on each page that offers it. */
export function Naming() {
  const { t } = useTranslation(['departments', 'common']);
  const asked = useNaming((state) => state.asked);
  if (asked === null) return null;
  const kind = asked.act === 'create' ? asked.place.kind : asked.thing.kind;
  const title = asked.act === 'create' ? t(`naming.${kind}`) : t('naming.rename', { name: asked.thing.name });
  return (
    <Dialog isOpen onOpenChange={close} title={title} size="s">
      <NamingForm asked={asked} placeholder={t(`naming.placeholder.${kind}`)} />
    </Dialog>
  );
}

function NamingForm({ asked, placeholder }: { readonly asked: Asked; readonly placeholder: string }) {
  const { t } = useTranslation(['departments', 'common']);
  const [name, setName] = useState(asked.act === 'rename' ? asked.thing.name : '');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setError(t('naming.missing'));
    const wrong = await (asked.act === 'create' ? create(asked.place, wanted) : rename(asked.thing, wanted));
    if (wrong === null) close();
    else setError(wrong);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
        autoFocus
        label={t('naming.name')}
        placeholder={placeholder}
        value={name}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) event.target.select();
        }}
        error={error}
        maxLength={300}
        autoComplete="off"
      />
      <div className={styles.acts}>
        <Button onPress={close}>{t('common:act.cancel')}</Button>
        <Button type="submit" variant="primary" keys="enter" showKeys>
          {asked.act === 'create' ? t('naming.create') : t('naming.save')}
        </Button>
      </div>
    </form>
  );
}
