import { Check, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/domain/items/item.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { assignItem } from './checklists.store.ts';
import { stopAssign } from './list-state.ts';
import styles from './details.module.css';

const NOBODY = 'nobody';

/** Asks who owns an item. */
export function AssignDialog({ item, people }: { readonly item: Item; readonly people: readonly Person[] }) {
  const { t } = useTranslation('checklists');
  const choose = (id: string) => {
    const person = people.find((each) => each.id === id) ?? null;
    stopAssign();
    void assignItem(item, person);
  };
  return (
    <Dialog isOpen onOpenChange={stopAssign} title={t('assign.title')} description={plainText(item.text)} size="s">
      <List
        label={t('assign.people')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
        autoFocus="first"
        onAction={(key) => choose(String(key))}
      >
        {people.map((person) => (
          <ListRow key={person.id} id={person.id} textValue={person.name} meta={person.id === item.assigneeId && <Check aria-hidden="true" className={styles.icon} />}>
            {person.name}
          </ListRow>
        ))}
        <ListRow id={NOBODY} textValue={t('assign.nobody')} meta={item.assigneeId === null ? <Check aria-hidden="true" className={styles.icon} /> : <UserRoundX aria-hidden="true" className={styles.icon} />}>
          {t('assign.nobody')}
        </ListRow>
      </List>
    </Dialog>
  );
}
