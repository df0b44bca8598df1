import { useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import { MenuList } from './menu.tsx';
import type { MenuEntry } from './menu.tsx';
import styles from './overlay.module.css';

export interface ContextMenuProps {
  /** The name of the menu. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Where it was asked for, in px of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** The acts on what the pointer, or the focus, is at. */
export function ContextMenu({ label, entries, x, y, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} dir="ltr" aria-hidden="true" className={cx(styles.point)} style={{ transform: `translate(${x}px, ${y}px)` }} />
      <Popover aria-label={label} className={cx(styles.popover)} triggerRef={anchor} placement="bottom start" offset={2} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
        <MenuList label={label} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
}
