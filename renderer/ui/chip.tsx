import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Check } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './chip.module.css';

export interface ChipProps {
  readonly isSelected: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** A condition that is on or off, among others in a row. */
export function Chip({ isSelected, onChange, children }: ChipProps) {
  return (
    <ToggleButton isSelected={isSelected} onChange={onChange} className={cx(styles.chip)}>
      {isSelected && <Check aria-hidden="true" className={styles.icon} />}
      {children}
    </ToggleButton>
  );
}
