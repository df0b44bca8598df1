import { Building2, Contrast, Grid3x3, Images, Import, Keyboard, Moon, Rows2, Rows4, Search, Settings, Sun, SunMoon, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AppRouter } from '../routes.tsx';
import { hasGallery } from '#renderer/lib/build.ts';
import { translate } from '#renderer/lib/i18n.ts';
import type { MessageKey } from '#renderer/lib/messages.ts';
import { allShortcuts } from '#renderer/lib/shortcuts.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { changeAppearance } from '#renderer/lib/theme.ts';
import type { Appearance } from '#renderer/lib/theme.ts';
import { navigationEntries } from '../shell/navigation-entries.ts';

interface Place {
  readonly id: string;
  readonly label: MessageKey;
  readonly href: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
}

const places: readonly Place[] = [
  ...navigationEntries.map(({ id, href, icon, keys }) => ({ id: `go.${id}`, label: `shell:nav.${id}` as const, href, icon, keys })),
  { id: 'go.conformance', label: 'shell:nav.conformance', href: '/conformance', icon: Grid3x3, keys: 'g c' },
  { id: 'go.people', label: 'shell:nav.people', href: '/people', icon: Users, keys: 'g p' },
  { id: 'go.organisation', label: 'palette:entry.organisationMap', href: '/maps/organisation', icon: Building2 },
  { id: 'go.search', label: 'shell:nav.search', href: '/search', icon: Search, keys: '/' },
  { id: 'go.import', label: 'shell:nav.import', href: '/import', icon: Import, keys: 'g i' },
  { id: 'go.settings', label: 'shell:nav.settings', href: '/settings', icon: Settings, keys: 'mod+,' },
  ...(hasGallery ? [{ id: 'go.gallery', label: 'shell:nav.gallery' as const, href: '/gallery', icon: Images }] : []),
];

const looks: readonly { readonly label: MessageKey; readonly icon: LucideIcon; readonly change: Partial<Appearance> }[] = [
  { label: 'palette:act.themeLight', icon: Sun, change: { theme: 'light' } },
  { label: 'palette:act.themeDark', icon: Moon, change: { theme: 'dark' } },
  { label: 'palette:act.themeSystem', icon: SunMoon, change: { theme: 'system' } },
  { label: 'palette:act.themeContrast', icon: Contrast, change: { theme: 'contrast' } },
  { label: 'palette:act.densityComfortable', icon: Rows2, change: { density: 'comfortable' } },
  { label: 'palette:act.densityCompact', icon: Rows4, change: { density: 'compact' } },
];

/** What the shell itself offers: every act that has a key on this page, the places, the look. */
export function ownEntries(router: AppRouter): readonly PaletteEntry[] {
  const acts = allShortcuts()
    .filter((shortcut) => shortcut.hidden !== true)
    .map((shortcut) => ({
      id: shortcut.id,
      label: translate(shortcut.label),
      group: translate(shortcut.scope === 'page' ? 'shell:shortcuts.scope.page' : 'palette:group.act'),
      icon: Keyboard,
      keys: shortcut.keys,
      run: () => void shortcut.handler(),
      isOfPage: shortcut.scope === 'page',
    }));
  return [
    ...acts.filter((act) => act.isOfPage),
    ...places.map(({ href, label, ...place }) => ({
      ...place,
      label: translate(label),
      group: translate('palette:group.goto'),
      run: () => router.history.push(href),
    })),
    ...acts.filter((act) => !act.isOfPage),
    ...looks.map(({ label, icon, change }) => ({
      id: label,
      label: translate(label),
      group: translate('palette:group.look'),
      icon,
      run: () => changeAppearance(change),
    })),
  ];
}
