import { useTranslation } from 'react-i18next';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { Select } from '#renderer/ui/select.tsx';
import { peopleList, setOwner } from '../workflows.store.ts';
import styles from './runbook-facts.module.css';

const NOBODY = 'nobody';

/** The one person who answers for it (O1). */
export function OwnerSelect({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation('workflows');
  const { data: people } = peopleList.useQuery({});
  const { id, ownerId, draft } = view.workflow;
  const active = people?.filter((person) => person.active || person.id === ownerId) ?? [];
  const options = [{ value: NOBODY, label: t('owner.nobody') }, ...active.map((person) => ({ value: person.id, label: person.name }))];
  return (
    <div className={styles.owner}>
      <Select
        label={t('owner.label')}
        options={options}
        {...(draft.owner === null ? {} : { description: t('owner.declared', { name: draft.owner }) })}
        value={ownerId ?? NOBODY}
        onChange={(value) => void setOwner(id, value === NOBODY ? null : value, active.find((person) => person.id === value)?.name ?? null)}
      />
    </div>
  );
}
