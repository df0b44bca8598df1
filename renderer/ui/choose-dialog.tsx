import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import { Dialog } from './dialog.tsx';
import { SearchField } from './search-field.tsx';
import styles from './choose-dialog.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** Small print: where it belongs, or why it can't be chosen. */
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  /** What holds now. */
  readonly isChosen?: boolean;
}

export interface ChooseDialogProps {
  readonly title: string;
  readonly description?: string;
  /** What is chosen from; the name of the list and of the field. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Said when no choice has what was typed in it. */
  readonly none: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** More than these are no list to read: typing narrows them down. */
const atMost = 100;

/** Asks for one of many; typing finds it, the arrows walk, Enter takes. */
export function ChooseDialog({ title, description, label, choices, none, onChoose, onClose }: ChooseDialogProps) {
  const { t } = useTranslation('common');
  const [query, setQuery] = useState('');
  const found = narrowed(choices, query);
  const shown = found.slice(0, atMost);
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} {...(description === undefined ? {} : { description })} size="s">
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
        <SearchField autoFocus label={label} />
        <ListBox
          aria-label={label}
          className={styles.list ?? ''}
          items={shown}
          dependencies={[choices]}
          onAction={(id) => onChoose(String(id))}
          disabledKeys={shown.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
          renderEmptyState={() => <p className={styles.none}>{none}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.choice ?? ''}>
              <Face choice={choice} />
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {found.length > atMost && <p className={styles.more}>{t('choose.more', { count: found.length - atMost })}</p>}
    </Dialog>
  );
}

function Face({ choice: { label, icon: Icon, hint, isChosen = false } }: { readonly choice: Choice }) {
  const { t } = useTranslation('common');
  return (
    <>
      {Icon !== undefined && <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />}
      <Text slot="label" className={styles.label ?? ''}>
        {label}
        {isChosen && <span className="visually-hidden">{` ${t('choose.chosen')}`}</span>}
      </Text>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      {isChosen && <Check aria-hidden="true" className={styles.icon} />}
    </>
  );
}

/** The choices that have what was typed in them, the best first; all of them in their own order while nothing is typed. */
function narrowed(choices: readonly Choice[], query: string): readonly Choice[] {
  if (query.trim() === '') return choices;
  return choices
    .flatMap((choice) => {
      const match = fuzzyMatch(query, choice.label);
      return match === null ? [] : [{ choice, score: match.score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ choice }) => choice);
}
