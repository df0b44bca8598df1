import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Drawer } from './drawer.tsx';
import type { DrawerProps } from './drawer.tsx';
import { Slot } from './slots.tsx';

/** Details of what is selected, in the panel at the end of the line. `Escape` closes it. */
export function PageDrawer(props: DrawerProps) {
  useShortcuts([
    { id: 'drawer.close', keys: 'escape', label: 'shell:drawer.close', scope: 'page', hidden: true, handler: () => props.onClose() },
  ]);
  return (
    <Slot name="drawer">
      <Drawer {...props} />
    </Slot>
  );
}
