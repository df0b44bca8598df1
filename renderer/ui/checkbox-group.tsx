import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.ts';
import { FieldHints, FieldLabel } from './field-parts.tsx';
import type { FieldBase } from './field-parts.tsx';
import type { Option } from './select.tsx';
import field from './field.module.css';
import styles from './choice.module.css';

export interface CheckboxGroupProps<V extends string> extends FieldBase {
  readonly options: readonly Option<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
}

/** Some of a few, all in sight, one below the other, each with room for a word of explanation. */
export function CheckboxGroup<V extends string>({ label, hideLabel = false, optional = false, description, error, options, value, onChange }: CheckboxGroupProps<V>) {
  return (
    <AriaCheckboxGroup
      className={cx(field.field)}
      value={[...value]}
      onChange={(chosen) => onChange(options.flatMap((option) => (chosen.includes(option.value) ? [option.value] : [])))}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} hideLabel={hideLabel} optional={optional} />
      <div className={styles.column}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} description={option.hint}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldHints description={description} error={error} />
    </AriaCheckboxGroup>
  );
}
