import { Armchair, UserRound } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { go } from '#renderer/lib/go.ts';
import { loadTexts, translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import { sitDownAs } from './people.store.ts';

/** People in the palette: their cards, and to sit down as somebody else. */
export function startPeople(): void {
  registerPaletteSource({
    id: 'people',
    entries: async () => {
      const [people] = await Promise.all([call('people.list', {}), loadTexts(['people'])]);
      const group = translate('palette:group.person');
      const active = people.filter((person) => person.active);
      return [
        ...people.map(({ id, name }) => ({ id: `person:${id}`, label: name, group, icon: UserRound, run: () => go(`/people/${id}`) })),
        ...active
          .filter(({ id }) => id !== useDesk.getState().person?.id)
          .map(({ id, name }) => ({ id: `seat:${id}`, label: translate('people:desk.sit', { name }), group, icon: Armchair, run: () => void sitDownAs(id) })),
      ];
    },
  });
}
