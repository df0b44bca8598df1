import { useState } from 'react';
import { ChevronsUpDown, UserPlus, UserRound, UserRoundSearch, Users } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import { announce } from '#renderer/lib/announce.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { useDeskInStep, useOverview } from '#renderer/lib/overview.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { Initials } from './initials.tsx';
import { NameForm } from './name-form.tsx';
import { addPerson, sitDownAs } from './people.store.ts';
import { FEW, SeatDialog } from './seats.ts';
import styles from './desk-menu.module.css';

/** Who is at the desk, at the foot of the navigation, and the way to change it. */
export function DeskMenu({ isCollapsed }: { readonly isCollapsed: boolean }) {
  const { t } = useTranslation('people');
  const { data } = useOverview();
  const [open, setOpen] = useState<'add' | 'choose' | null>(null);
  useDeskInStep();
  if (data === null) return null;
  const { desk } = data;
  const people = data.people.filter((person) => person.active);
  const hint = desk === null ? t('desk.choose') : t('desk.change', { name: desk.name });
  const sit = async ({ id, name }: Pick<Person, 'id' | 'name'>) => {
    if (await sitDownAs(id)) announce(t('desk.now', { name }));
  };
  const seats: MenuEntry[] =
    people.length <= FEW
      ? people.map((person) => ({ id: person.id, label: person.name, isChecked: person.id === desk?.id, onAction: () => void sit(person) }))
      : [{ id: 'other', label: t('desk.other'), icon: UserRoundSearch, onAction: () => setOpen('choose') }];
  return (
    <>
      <Menu
        label={t('desk.menu')}
        placement="top start"
        entries={[
          ...seats,
          { id: 'all', label: t('desk.all'), icon: Users, startsGroup: seats.length > 0, onAction: () => go('/people') },
          { id: 'add', label: t('desk.add'), icon: UserPlus, onAction: () => setOpen('add') },
        ]}
      >
        <Tooltip content={hint} placement="end">
          <AriaButton className={cx(styles.desk, isCollapsed && styles.collapsed)}>
            {desk === null ? <UserRound aria-hidden="true" className={styles.icon} strokeWidth={1.75} /> : <Initials name={desk.name} />}
            <span className={isCollapsed ? 'visually-hidden' : styles.name}>{desk?.name ?? t('desk.nobody')}</span>
            <span className="visually-hidden">{t('desk.menu')}</span>
            {!isCollapsed && <ChevronsUpDown aria-hidden="true" className={styles.chevron} strokeWidth={1.75} />}
          </AriaButton>
        </Tooltip>
      </Menu>
      {open === 'choose' && <SeatDialog people={people} seated={desk?.id ?? null} onSit={(person) => void sit(person)} onClose={() => setOpen(null)} />}
      <Dialog isOpen={open === 'add'} onOpenChange={() => setOpen(null)} title={t('add.title')} description={t('add.body')} size="s">
        <NameForm
          label={t('add.name')}
          missing={t('welcome.nameMissing')}
          act={t('add.confirm')}
          onSend={async (newName) => {
            const refusal = await addPerson(newName, people.length === 0);
            if (refusal !== null) return errorSentence(refusal);
            announce(t('desk.now', { name: newName }));
            setOpen(null);
            return null;
          }}
        />
      </Dialog>
    </>
  );
}
