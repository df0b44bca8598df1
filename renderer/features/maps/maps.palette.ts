import { Building2, Network } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';

/** The map of the organisation and every imported diagram are found from the palette. */
export function startMaps(): void {
  registerPaletteSource({
    id: 'maps',
    entries: async () => [
      { id: 'map:organisation', label: translate('palette:entry.organisationMap'), group: translate('palette:group.map'), icon: Building2, run: () => go('/maps/organisation') },
      ...(await call('maps.list', {})).map(({ id, title }) => ({
        id: `map:${id}`,
        label: title,
        group: translate('palette:group.map'),
        icon: Network,
        run: () => go(`/maps/${id}`),
      })),
    ],
  });
}
