import type { KeyboardEvent, RefObject } from 'react';
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/kbd.tsx';
import styles from './search-page.module.css';

interface QueryFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Id of the list that it searches, and of the line that Enter opens. */
  readonly list: string;
  readonly active: string | undefined;
}

/** Where one types; the arrows move in the results while the focus stays here. */
export function QueryField({ ref, value, onChange, onKeyDown, list, active }: QueryFieldProps) {
  const { t } = useTranslation(['search', 'common']);
  return (
    <div className={styles.field}>
      <Search aria-hidden="true" className={styles.fieldIcon} strokeWidth={1.75} />
      <input
        ref={ref}
        className={styles.input}
        role="combobox"
        aria-expanded={active !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-label={t('search:field')}
        placeholder={t('search:placeholder')}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        <Kbd keys="/" isDecorative />
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('common:act.clear')}
          onClick={() => {
            onChange('');
            ref.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
