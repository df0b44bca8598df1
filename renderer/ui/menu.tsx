import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { allShortcuts } from '#renderer/lib/shortcuts.ts';
import { cx } from './cx.ts';
import { Kbd } from './kbd.tsx';
import styles from './overlay.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onAction: () => void;
  /** Id of a registered shortcut: its keys stand beside the entry. */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** Shown with a tick when true; leave out for plain acts. */
  readonly isChecked?: boolean;
  readonly isDangerous?: boolean;
  /** A line above this entry. */
  readonly startsGroup?: boolean;
}

export interface MenuProps {
  /** The name of the menu. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly children: ReactNode;
  readonly placement?: NonNullable<PopoverProps['placement']>;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** Acts that are wanted now and then, behind a button. */
export function Menu({ label, entries, children, placement = 'bottom end', onOpenChange }: MenuProps) {
  return (
    <MenuTrigger {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      {children}
      <Popover className={cx(styles.popover)} placement={placement} offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries of a menu, in whatever floats. */
export function MenuList({ label, entries, onClose }: Pick<MenuProps, 'label' | 'entries'> & { readonly onClose?: () => void }) {
  return (
    <AriaMenu
      aria-label={label}
      className={cx(styles.list)}
      {...(onClose === undefined ? {} : { onClose, autoFocus: 'first' as const })}
      onAction={(id) => entries.find((entry) => entry.id === id)?.onAction()}
      disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
    >
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.startsGroup === true && <Separator className={cx(styles.separator)} />}
          <MenuItem id={entry.id} textValue={entry.label} className={cx(styles.item, entry.isDangerous === true && styles.dangerous)}>
            <EntryFace entry={entry} />
          </MenuItem>
        </Fragment>
      ))}
    </AriaMenu>
  );
}

function EntryFace({ entry }: { readonly entry: MenuEntry }) {
  const Icon = entry.isChecked === true ? Check : entry.icon;
  const keys = allShortcuts().find((shortcut) => shortcut.id === entry.shortcut)?.keys;
  return (
    <>
      {Icon === undefined ? <span className={styles.itemIcon} /> : <Icon aria-hidden="true" className={styles.itemIcon} strokeWidth={1.75} />}
      <span className={styles.itemLabel}>{entry.label}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  );
}
