import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import type { LucideIcon } from 'lucide-react';
import { ariaKeys } from '#renderer/lib/keys.ts';
import { useShortcutKeys } from '#renderer/lib/shortcuts.ts';
import { cx } from './cx.ts';
import { Kbd } from './kbd.tsx';
import { Tooltip } from './tooltip.tsx';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render'> {
  readonly children: ReactNode;
  /** One primary button a screen; danger only for what cannot be taken back. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's' | 'l';
  readonly icon?: LucideIcon | undefined;
  /** For icons that point along the line, such as arrows: turned round where text runs the other way. */
  readonly mirrorIcon?: boolean;
  /** Id of a registered shortcut: its keys are shown in the tooltip. */
  readonly shortcut?: string | undefined;
  /** Keys to show when the shortcut is not in the registry. */
  readonly keys?: string | undefined;
  /** Show the keys on the button itself, for the one act that matters most. */
  readonly showKeys?: boolean;
  /** More about the act than its name says. */
  readonly tooltip?: ReactNode;
  /** As wide as its place. */
  readonly block?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A push button. While `isPending` it stays focusable, is marked busy and does nothing. */
export function Button({
  children, variant = 'secondary', size = 'm', icon: Icon, mirrorIcon = false, shortcut, keys, showKeys = false, tooltip, block = false, ...rest
}: ButtonProps) {
  const registeredKeys = useShortcutKeys(shortcut);
  const shown = keys ?? registeredKeys;
  const spoken = shown === undefined ? undefined : ariaKeys(shown);
  const button = (
    <AriaButton
      {...rest}
      {...(spoken === undefined ? {} : { render: (props: React.ComponentProps<'button'>) => <button {...props} aria-keyshortcuts={spoken} /> })}
      className={cx(styles.button, styles[variant], styles[size], block && styles.block)}
    >
      {Icon !== undefined && <Icon aria-hidden="true" className={cx(styles.icon, mirrorIcon && 'mirror')} strokeWidth={1.75} />}
      <span className={styles.label}>{children}</span>
      {showKeys && shown !== undefined && <Kbd keys={shown} isDecorative />}
    </AriaButton>
  );
  if (tooltip === undefined && (shown === undefined || showKeys)) return button;
  return (
    <Tooltip content={tooltip ?? children} keys={shown} isName={tooltip === undefined}>
      {button}
    </Tooltip>
  );
}
