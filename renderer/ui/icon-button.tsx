import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import type { LucideIcon } from 'lucide-react';
import { useShortcutKeys } from '#renderer/lib/shortcuts.ts';
import { cx } from './cx.ts';
import { Tooltip } from './tooltip.tsx';
import type { TooltipProps } from './tooltip.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render' | 'aria-label'> {
  /** Its name, read aloud and shown as the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly mirrorIcon?: boolean;
  readonly size?: 'm' | 's';
  /** Id of a registered shortcut: its keys are shown in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly keys?: string | undefined;
  readonly placement?: NonNullable<TooltipProps['placement']>;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon: for frequent acts beside what they act on. */
export function IconButton({ label, icon: Icon, mirrorIcon = false, size = 'm', shortcut, keys, placement = 'bottom', ...rest }: IconButtonProps) {
  const registeredKeys = useShortcutKeys(shortcut);
  return (
    <Tooltip content={label} keys={keys ?? registeredKeys} placement={placement} isName>
      <AriaButton {...rest} aria-label={label} className={cx(styles.button, styles[size])}>
        <Icon aria-hidden="true" className={cx(styles.icon, mirrorIcon && 'mirror')} strokeWidth={1.75} />
      </AriaButton>
    </Tooltip>
  );
}
