import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import { FieldHints, FieldLabel } from './field-parts.tsx';
import type { FieldBase } from './field-parts.tsx';
import type { Option } from './select.tsx';
import field from './field.module.css';
import styles from './choice.module.css';

export interface RadioGroupProps<V extends string> extends FieldBase {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

function choose<V extends string>(options: readonly Option<V>[], value: string, onChange: (value: V) => void): void {
  const option = options.find((each) => each.value === value);
  if (option !== undefined) onChange(option.value);
}

/** One of a few, all in sight, one below the other, each with room for a word of explanation. */
export function RadioGroup<V extends string>({
  label, hideLabel = false, optional = false, description, error, options, value, onChange, isDisabled = false,
}: RadioGroupProps<V>) {
  return (
    <AriaRadioGroup className={cx(field.field)} value={value} onChange={(next) => choose(options, next, onChange)} isDisabled={isDisabled} isInvalid={error !== undefined}>
      <FieldLabel label={label} hideLabel={hideLabel} optional={optional} />
      <div className={styles.column}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={cx(styles.choice)}>
            <span className={styles.dot} />
            <span className={styles.words}>
              <span>{option.label}</span>
              {option.hint !== undefined && <span className={styles.description}>{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldHints description={description} error={error} />
    </AriaRadioGroup>
  );
}

/** One of two to five short words on a line: a view, a filter, a theme. */
export function SegmentedControl<V extends string>({
  label, hideLabel = false, optional = false, description, error, options, value, onChange, isDisabled = false,
}: RadioGroupProps<V>) {
  return (
    <AriaRadioGroup
      orientation="horizontal"
      className={cx(field.field)}
      value={value}
      onChange={(next) => choose(options, next, onChange)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} hideLabel={hideLabel} optional={optional} />
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={cx(styles.segment)}>
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldHints description={description} error={error} />
    </AriaRadioGroup>
  );
}
