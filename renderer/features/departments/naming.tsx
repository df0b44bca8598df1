import { create as createStore } from 'zustand';
import { useTranslation } from 'react-i18next';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { create, rename } from './departments.store.ts';
import type { Place, Thing } from './departments.store.ts';

type Asked = { readonly act: 'create'; readonly place: Place } | { readonly act: 'rename'; readonly thing: Thing };

const useNaming = createStore<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Asks for the name of something new. */
export const askNew = (place: Place): void => useNaming.setState({ asked: { act: 'create', place } });

/** Asks for another name. */
export const askRename = (thing: Thing): void => useNaming.setState({ asked: { act: 'rename', thing } });

const close = (): void => useNaming.setState({ asked: null });

/** Where the names are asked for; once on each page that offers it. */
export function Naming() {
  const { t } = useTranslation('departments');
  const asked = useNaming((state) => state.asked);
  if (asked === null) return null;
  const kind = asked.act === 'create' ? asked.place.kind : asked.thing.kind;
  return (
    <NameDialog
      title={asked.act === 'create' ? t(`naming.${kind}`) : t('naming.rename', { name: asked.thing.name })}
      label={t('naming.name')}
      placeholder={t(`naming.placeholder.${kind}`)}
      initial={asked.act === 'rename' ? asked.thing.name : ''}
      confirm={asked.act === 'create' ? t('naming.create') : t('naming.save')}
      missing={t('naming.missing')}
      onSend={(name) => (asked.act === 'create' ? create(asked.place, name) : rename(asked.thing, name))}
      onClose={close}
    />
  );
}
