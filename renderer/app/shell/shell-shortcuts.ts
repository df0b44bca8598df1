import { useRouter } from '@tanstack/react-router';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { changeAppearance, currentAppearance, stepZoom } from '#renderer/lib/theme.ts';
import { undoLast } from '#renderer/ui/toast.ts';
import { closePalette, openHelp, openPalette, usePalette } from '../palette/palette-state.ts';
import { navigationEntries } from './navigation-entries.ts';

/** The keys that hold everywhere. */
export function useShellShortcuts(): void {
  const router = useRouter();
  const go = (href: string) => () => router.history.push(href);
  const toggle = (which: 'palette' | 'help', open: () => void) => () => {
    const now = usePalette.getState().open;
    if (now === which) closePalette();
    else if (now === null && document.querySelector('[data-modal-layer]') !== null) return false;
    else open();
    return true;
  };
  useShortcuts([
    { id: 'palette.open', keys: 'mod+k', label: 'palette:open', scope: 'global', inFields: true, inDialogs: true, hidden: true, handler: toggle('palette', openPalette) },
    { id: 'help.open', keys: '?', label: 'shell:shortcuts.help', scope: 'global', inDialogs: true, handler: toggle('help', openHelp) },
    {
      id: 'navigation.toggle',
      keys: 'mod+b',
      label: 'shell:nav.toggle',
      scope: 'global',
      inFields: true,
      handler: () => changeAppearance({ navigationCollapsed: !currentAppearance().navigationCollapsed }),
    },
    { id: 'toast.undo', keys: 'mod+z', label: 'common:act.undo', scope: 'global', hidden: true, handler: undoLast },
    { id: 'settings.open', keys: 'mod+,', label: 'shell:settings.open', scope: 'global', inFields: true, hidden: true, handler: go('/settings') },
    { id: 'zoom.in', keys: 'mod+=', label: 'shell:settings.zoomIn', scope: 'global', inFields: true, handler: () => stepZoom(1) },
    { id: 'zoom.out', keys: 'mod+-', label: 'shell:settings.zoomOut', scope: 'global', inFields: true, handler: () => stepZoom(-1) },
    { id: 'zoom.reset', keys: 'mod+0', label: 'shell:settings.zoomReset', scope: 'global', inFields: true, handler: () => stepZoom(0) },
    ...navigationEntries.map(({ id, href, keys }) => ({
      id: `go.${id}`,
      keys,
      label: `shell:nav.${id}` as const,
      scope: 'navigation' as const,
      hidden: true,
      handler: go(href),
    })),
    { id: 'go.conformance', keys: 'g c', label: 'shell:nav.conformance', scope: 'navigation', hidden: true, handler: go('/conformance') },
    { id: 'go.people', keys: 'g p', label: 'shell:nav.people', scope: 'navigation', hidden: true, handler: go('/people') },
    { id: 'go.search', keys: '/', label: 'shell:nav.search', scope: 'navigation', hidden: true, handler: go('/search') },
    { id: 'go.import', keys: 'g i', label: 'shell:nav.import', scope: 'navigation', hidden: true, handler: go('/import') },
  ]);
}
