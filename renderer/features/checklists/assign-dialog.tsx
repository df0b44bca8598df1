import { useState } from 'react';
import { Check, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { Actable } from './actable.ts';
import { assignItems } from './checklists.store.ts';
import styles from './details.module.css';

const NOBODY = 'nobody';
/** With more people than this one searches rather than looks. */
const FEW = 8;
const AT_MOST = 50;

export interface AssignDialogProps {
  readonly items: readonly Actable[];
  /** Those to choose among. */
  readonly people: readonly Person[];
  readonly onClose: () => void;
}

/** Asks who owns items. */
export function AssignDialog({ items, people, onClose }: AssignDialogProps) {
  const { t } = useTranslation('checklists');
  const [query, setQuery] = useState('');
  const found = people
    .flatMap((person) => {
      const match = fuzzyMatch(query, person.name);
      return query.trim() === '' ? [{ person, score: 0 }] : match === null ? [] : [{ person, score: match.score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, AT_MOST)
    .map(({ person }) => person);
  const choose = (id: string) => {
    onClose();
    void assignItems(items, people.find((each) => each.id === id) ?? null);
  };
  const isOwner = (id: string | null): boolean => items.every((item) => item.assigneeId === id);
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('assign.title', { count: items.length })} description={items.length === 1 ? plainText(items[0]?.text ?? '') : t('ask.several', { count: items.length })} size="s">
      {people.length > FEW && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const [best] = found;
            if (best !== undefined) choose(best.id);
          }}
        >
          <SearchField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
            autoFocus
            label={t('assign.search')}
            value={query}
            onChange={setQuery}
          />
        </form>
      )}
      <List
        label={t('assign.people')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
        autoFocus={people.length > FEW ? false : 'first'}
        onAction={(key) => choose(String(key))}
      >
        {found.map((person) => (
          <ListRow key={person.id} id={person.id} textValue={person.name} meta={isOwner(person.id) && <Check aria-hidden="true" className={styles.icon} />}>
            {person.name}
          </ListRow>
        ))}
        <ListRow id={NOBODY} textValue={t('assign.nobody')} meta={isOwner(null) ? <Check aria-hidden="true" className={styles.icon} /> : <UserRoundX aria-hidden="true" className={styles.icon} />}>
          {t('assign.nobody')}
        </ListRow>
      </List>
    </Dialog>
  );
}
