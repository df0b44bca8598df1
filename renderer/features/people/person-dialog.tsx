import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/people/roles.ts';
import type { PersonEntry } from '#shared/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { add, update } from './people.acts.ts';
import { showPerson, stopAsking } from './people-page.store.ts';
import { type FormFaults, NEW_PERSON, type PersonForm, faultsFrom, faultsOf, formOf } from './person-form.ts';
import { useDepartmentNames } from './use-department-names.ts';
import styles from './people-page.module.css';

const NO_DEPARTMENT = 'none';

/** Adds somebody, or changes what is known of them. What is wrong stands at its field; nothing typed is lost by it. */
export function PersonDialog({ person }: { readonly person: PersonEntry | null }) {
  const { t } = useTranslation(['people', 'common']);
  const [form, setForm] = useState<PersonForm>(() => (person === null ? NEW_PERSON : formOf(person)));
  const [faults, setFaults] = useState<FormFaults>({});
  const [isBusy, setBusy] = useState(false);
  const departments = useDepartmentNames();
  const element = useRef<HTMLFormElement>(null);
  const isTold = useRef(false);
  const tell = (wrong: FormFaults): void => {
    isTold.current = true;
    setFaults(wrong);
  };
  // The first field that is wrong takes the focus, once it is marked.
  useEffect(() => {
    if (!isTold.current) return;
    isTold.current = false;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [faults]);
  const change = (part: Partial<PersonForm>): void => {
    setForm({ ...form, ...part });
    setFaults((known) => Object.fromEntries(Object.entries(known).filter(([field]) => !(field in part) && field !== 'form')));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultsOf(form);
    if (Object.keys(wrong).length > 0) return tell(wrong);
    setBusy(true);
    const refused = person === null ? await added(form) : await update(person.id, form);
    setBusy(false);
    if (refused === null) stopAsking();
    else tell(faultsFrom(refused));
  };
  return (
    <Dialog isOpen onOpenChange={stopAsking} title={person === null ? t('form.add') : t('form.edit', { name: person.name })} size="s">
      <form ref={element} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        {faults.form !== undefined && <Callout tone="error" isLive>{faults.form}</Callout>}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
        <TextField autoFocus label={t('form.name')} value={form.name} onChange={(name) => change({ name })} error={faults.name} maxLength={300} autoComplete="off" />
        <TextField label={t('form.email')} optional type="email" value={form.email} onChange={(email) => change({ email })} error={faults.email} maxLength={320} autoComplete="off" placeholder="ada@example.org" />
        <ComboBox
          label={t('form.department')}
          error={faults.departmentId}
          options={[
            { value: NO_DEPARTMENT, label: t('form.noDepartment') },
            ...departments.inUse.map(({ id, name }) => ({ value: id, label: departments.nameOf(id) ?? name })),
          ]}
          value={form.departmentId ?? NO_DEPARTMENT}
          onChange={(id) => change({ departmentId: id === NO_DEPARTMENT ? null : id })}
        />
        <CheckboxGroup
          label={t('form.roles')}
          error={faults.roles}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleMeans.${role}`) }))}
          value={form.roles}
          onChange={(roles) => change({ roles })}
        />
        <div className={styles.acts}>
          <Button onPress={stopAsking}>{t('common:act.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={isBusy} keys="enter" showKeys>
            {person === null ? t('form.create') : t('form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

async function added(form: PersonForm) {
  const answer = await add(form);
  if ('error' in answer) return answer.error;
  showPerson(answer.id);
  return null;
}
