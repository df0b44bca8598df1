import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components/SearchField';
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import field from './field.module.css';
import styles from './search-field.module.css';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'render'> {
  /** What is searched; read aloud, and shown while the field is empty. */
  readonly label: string;
  /** Shown instead where there is little room. */
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows down a list as one types. `Escape` empties it. */
export function SearchField({ label, placeholder = label, ref, ...rest }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField {...rest} className={cx(styles.search)}>
      <Label className="visually-hidden">{label}</Label>
      <Search aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <Input {...(ref === undefined ? {} : { ref })} placeholder={placeholder} className={cx(field.input, styles.input)} />
      <Button className={cx(styles.clear)} aria-label={t('act.clear')}>
        <X aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
