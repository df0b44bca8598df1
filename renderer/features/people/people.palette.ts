import { Armchair } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { loadTexts, translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import { sitDownAs } from './people.store.ts';

/** The palette lets one sit down as somebody else; people themselves are found by search. */
export function startPeople(): void {
  registerPaletteSource({
    id: 'people',
    entries: async () => {
      const [people] = await Promise.all([call('people.list', {}), loadTexts(['people'])]);
      const group = translate('palette:group.person');
      return people
        .filter(({ id, active }) => active && id !== useDesk.getState().person?.id)
        .map(({ id, name }) => ({ id: `seat:${id}`, label: translate('people:desk.sit', { name }), group, icon: Armchair, run: () => void sitDownAs(id) }));
    },
  });
}
