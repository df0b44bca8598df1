import { UserRound, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDepartmentTree, useOverview } from '#renderer/lib/overview.ts';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { stopAsking } from './asking.ts';
import { type Thing, setLead } from './departments.store.ts';

const NOBODY = 'nobody';

/** Asks who leads a department (D1). */
export function LeadDialog({ thing }: { readonly thing: Thing }) {
  const { t } = useTranslation('departments');
  const tree = useDepartmentTree();
  const people = useOverview().data?.people ?? [];
  const leadId = tree?.departments.find(({ id }) => id === thing.id)?.leadId ?? null;
  const choose = (id: string) => {
    stopAsking();
    void setLead(thing, people.find((person) => person.id === id) ?? null);
  };
  return (
    <ChooseDialog
      title={t('lead.title', { name: thing.name })}
      label={t('lead.people')}
      none={t('lead.noPerson')}
      choices={[
        ...people.filter(({ active, id }) => active || id === leadId).map(({ id, name }) => ({ id, label: name, icon: UserRound, isChosen: id === leadId })),
        { id: NOBODY, label: t('lead.nobody'), icon: UserRoundX, isChosen: leadId === null },
      ]}
      onChoose={choose}
      onClose={stopAsking}
    />
  );
}
