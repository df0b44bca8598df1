import { Network } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';

/** Every imported diagram is found from the palette. */
export function startMaps(): void {
  registerPaletteSource({
    id: 'maps',
    entries: async () =>
      (await call('maps.list', {})).map(({ id, title }) => ({
        id: `map:${id}`,
        label: title,
        group: translate('palette:group.map'),
        icon: Network,
        run: () => go(`/maps/${id}`),
      })),
  });
}
