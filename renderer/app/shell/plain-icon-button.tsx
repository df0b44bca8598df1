import type { LucideIcon } from 'lucide-react';
import { ariaKeys } from '#renderer/lib/keys.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import type { TooltipPlacement } from '#renderer/ui/place-tooltip.ts';
import styles from '#renderer/ui/icon-button.module.css';

interface PlainIconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly placement?: TooltipPlacement;
  readonly onClick: () => void;
  readonly 'aria-expanded'?: boolean;
}

/** `IconButton` for the frame, which is drawn before the primitives' library is there. */
export function PlainIconButton({ label, icon: Icon, keys, placement = 'bottom', ...rest }: PlainIconButtonProps) {
  const spoken = ariaKeys(keys);
  return (
    <Tooltip content={label} keys={keys} placement={placement} isName>
      <button type="button" {...rest} {...(spoken === undefined ? {} : { 'aria-keyshortcuts': spoken })} aria-label={label} className={cx(styles.button, styles.m)}>
        <Icon aria-hidden="true" className={cx(styles.icon, 'mirror')} strokeWidth={1.75} />
      </button>
    </Tooltip>
  );
}
