import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import type { CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import { cx } from './cx.ts';
import styles from './choice.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children' | 'render'> {
  /** Its name. With `aria-label` or `aria-labelledby` it may be left out. */
  readonly children?: ReactNode;
  readonly description?: ReactNode;
}

/** Yes or no, or some of several (`isIndeterminate`). */
export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={cx(styles.choice)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={cx(styles.box)} data-on={isSelected || isIndeterminate || undefined}>
            <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.tick}>
              {isIndeterminate ? <path d="M4 8h8" /> : isSelected ? <path d="m3.5 8.5 3 3 6-7" /> : null}
            </svg>
          </span>
          {children !== undefined && (
            <span className={styles.words}>
              <span>{children}</span>
              {description !== undefined && <span className={styles.description}>{description}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
