import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '#renderer/lib/fetched.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { stopAsking, useAsked } from './asking.ts';
import { create, rename } from './departments.store.ts';

const LeadDialog = fetched(async () => (await import('./lead-dialog.tsx')).LeadDialog);
const MoveDialog = fetched(async () => (await import('./move-dialog.tsx')).MoveDialog);

/** Where names and places are asked for; once on each page that offers it. */
export function Dialogs() {
  const { t } = useTranslation('departments');
  const asked = useAsked((state) => state.asked);
  // What was asked on one page is not asked on the next.
  useEffect(() => stopAsking, []);
  if (asked === null) return null;
  if (asked.act === 'lead') return <LeadDialog thing={asked.thing} />;
  if (asked.act === 'move') return <MoveDialog row={asked.row} />;
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
      onClose={stopAsking}
    />
  );
}
