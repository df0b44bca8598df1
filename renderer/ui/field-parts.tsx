import type { ReactNode } from 'react';
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './field.module.css';

/** What every field takes. */
export interface FieldBase {
  readonly label: string;
  /** Hide the label from sight where the place says it already; it is still read aloud. */
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** What is wrong and what would be right; marks the field as invalid. */
  readonly error?: string | undefined;
  /** Says that it may be left empty. */
  readonly optional?: boolean;
}

export function FieldLabel({ label, hideLabel = false, optional = false }: Pick<FieldBase, 'label' | 'hideLabel' | 'optional'>) {
  const { t } = useTranslation();
  return (
    <Label className={cx(styles.label, hideLabel && 'visually-hidden')}>
      {label}
      {optional && <span className={styles.optional}>{t('field.optional')}</span>}
    </Label>
  );
}

export function FieldHints({ description, error }: Pick<FieldBase, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && error === undefined && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <AriaFieldError className={cx(styles.error)}>
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden="true" className={styles.errorIcon} />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </AriaFieldError>
    </>
  );
}
