import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { FieldHints, FieldLabel } from './field-parts.tsx';
import type { FieldBase } from './field-parts.tsx';
import field from './field.module.css';
import overlay from './overlay.module.css';
import styles from './select.module.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

export interface SelectProps<V extends string> extends FieldBase {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  /** In a dialog: the focus starts here. */
  readonly autoFocus?: boolean;
}

/** One of several, folded away. For two to four that fit on a line take `SegmentedControl`. */
export function Select<V extends string>({
  label, hideLabel = false, optional = false, description, error, options, value, onChange, isDisabled = false, placeholder, autoFocus = false,
}: SelectProps<V>) {
  const { t } = useTranslation();
  return (
    <AriaSelect
      className={cx(field.field)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for where a dialog must say where the focus starts
      autoFocus={autoFocus}
      placeholder={placeholder ?? t('field.choose')}
    >
      <FieldLabel label={label} hideLabel={hideLabel} optional={optional} />
      <Button className={cx(field.input, styles.trigger)}>
        <SelectValue className={cx(styles.value)}>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronsUpDown aria-hidden="true" className={styles.chevron} />
      </Button>
      <FieldHints description={description} error={error} />
      <Popover className={cx(overlay.popover)} offset={4}>
        <ListBox className={cx(overlay.list)} items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(overlay.item)}>
              {({ isSelected }) => (
                <>
                  <span className={overlay.itemLabel}>{option.label}</span>
                  {option.hint !== undefined && <span className={overlay.itemHint}>{option.hint}</span>}
                  <Check aria-hidden="true" className={cx(overlay.itemIcon, !isSelected && styles.unchosen)} />
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
