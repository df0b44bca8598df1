import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import type { Id } from '#shared/lib/ids.ts';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { useDepartmentNames } from './use-department-names.ts';

export interface SeatDialogProps {
  readonly people: readonly Person[];
  /** Who is at the desk now. */
  readonly seated: Id | null;
  readonly onSit: (person: Person) => void;
  readonly onClose: () => void;
}

/** Asks who is at the desk, where there are many; typing finds them. */
export function SeatDialog({ people, seated, onSit, onClose }: SeatDialogProps) {
  const { t } = useTranslation('people');
  const { nameOf } = useDepartmentNames();
  return (
    <ChooseDialog
      title={t('welcome.who')}
      label={t('desk.search')}
      none={t('desk.none')}
      choices={people.map(({ id, name, departmentId }) => ({ id, label: name, hint: nameOf(departmentId) ?? undefined, isChosen: id === seated }))}
      onChoose={(id) => {
        const person = people.find((each) => each.id === id);
        onClose();
        if (person !== undefined) onSit(person);
      }}
      onClose={onClose}
    />
  );
}
