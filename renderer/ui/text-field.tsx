import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { FieldHints, FieldLabel } from './field-parts.tsx';
import type { FieldBase } from './field-parts.tsx';
import styles from './field.module.css';

type AriaProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'render' | 'isInvalid'>;

export interface TextFieldProps extends AriaProps, FieldBase {
  readonly placeholder?: string | undefined;
  /** For commands, ids and paths. */
  readonly mono?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({ label, hideLabel, optional, description, error, placeholder, mono = false, ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(styles.field)}>
      <FieldLabel label={label} {...shown({ hideLabel, optional })} />
      <Input {...(ref === undefined ? {} : { ref })} {...(placeholder === undefined ? {} : { placeholder })} className={cx(styles.input, mono && styles.mono)} />
      <FieldHints description={description} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends AriaProps, FieldBase {
  readonly placeholder?: string | undefined;
  readonly mono?: boolean;
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines; grows with its text. */
export function TextArea({ label, hideLabel, optional, description, error, placeholder, mono = false, rows = 3, ref, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(styles.field)}>
      <FieldLabel label={label} {...shown({ hideLabel, optional })} />
      <AriaTextArea
        rows={rows}
        {...(ref === undefined ? {} : { ref })}
        {...(placeholder === undefined ? {} : { placeholder })}
        className={cx(styles.input, styles.area, mono && styles.mono)}
      />
      <FieldHints description={description} error={error} />
    </AriaTextField>
  );
}

function shown(flags: { readonly hideLabel: boolean | undefined; readonly optional: boolean | undefined }) {
  return { hideLabel: flags.hideLabel ?? false, optional: flags.optional ?? false };
}
