import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import { cx } from './cx.ts';
import { FieldHints, FieldLabel } from './field-parts.tsx';
import type { FieldBase } from './field-parts.tsx';
import type { Option } from './select.tsx';
import field from './field.module.css';
import overlay from './overlay.module.css';
import select from './select.module.css';
import styles from './combo-box.module.css';

export interface ComboBoxProps<V extends string> extends FieldBase {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** More than these are no list to read: typing narrows them down. */
const atMost = 100;

/** One of many, found by typing; the arrow keys walk what was found and `Enter` takes it. For a few take `Select`. */
export function ComboBox<V extends string>({
  label, hideLabel = false, optional = false, description, error, options, value, onChange, placeholder, autoFocus = false,
}: ComboBoxProps<V>) {
  const { t } = useTranslation('common');
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  /** What was typed since it was last chosen; null while nothing was. */
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null ? options : narrowed(options, typed);
  const shown = found.slice(0, atMost);
  return (
    <AriaComboBox
      className={cx(field.field)}
      items={shown.map((option) => ({ id: option.value, ...option }))}
      value={value}
      inputValue={typed ?? chosen}
      onInputChange={(text) => setTyped(text === chosen ? null : text)}
      onChange={(key) => {
        const option = options.find((each) => each.value === key);
        setTyped(null);
        if (option !== undefined) onChange(option.value);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null);
      }}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller knows where the focus starts
      autoFocus={autoFocus}
    >
      <FieldLabel label={label} hideLabel={hideLabel} optional={optional} />
      <div className={styles.control}>
        <Input className={cx(field.input, styles.input)} {...(placeholder === undefined ? {} : { placeholder })} onFocus={(event) => event.target.select()} />
        <Button className={cx(styles.opener)}>
          <ChevronsUpDown aria-hidden="true" className={select.chevron} />
        </Button>
      </div>
      <FieldHints description={description} error={error} />
      <Popover className={cx(overlay.popover)} offset={4}>
        {/* What floats lies outside of the page's landmarks. */}
        <section aria-label={label}>
          <ListBox className={cx(overlay.list)} renderEmptyState={() => <p className={styles.none}>{t('field.none')}</p>}>
            {(option: Option<V> & { readonly id: V }) => (
              <ListBoxItem id={option.id} textValue={option.label} className={cx(overlay.item)}>
                <span className={overlay.itemLabel}>{option.label}</span>
                {option.hint !== undefined && <span className={overlay.itemHint}>{option.hint}</span>}
                <Check aria-hidden="true" className={cx(overlay.itemIcon, option.value !== value && select.unchosen)} />
              </ListBoxItem>
            )}
          </ListBox>
          {found.length > atMost && <p className={styles.none}>{t('field.more', { count: found.length - atMost })}</p>}
        </section>
      </Popover>
    </AriaComboBox>
  );
}

function narrowed<V extends string>(options: readonly Option<V>[], query: string): readonly Option<V>[] {
  if (query.trim() === '') return options;
  return options
    .flatMap((option) => {
      const match = fuzzyMatch(query, option.label);
      return match === null ? [] : [{ option, score: match.score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}
