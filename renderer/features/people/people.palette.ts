import { UserRound } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { loadTexts, translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import { sitDownAs } from './people.store.ts';

/** People in the palette: sit down as somebody else. */
export function startPeople(): void {
  registerPaletteSource({
    id: 'people',
    entries: async () => {
      const [people] = await Promise.all([call('people.list', {}), loadTexts(['people'])]);
      return people
        .filter((person) => person.active && person.id !== useDesk.getState().person?.id)
        .map((person) => ({
          id: `person:${person.id}`,
          label: translate('people:desk.sit', { name: person.name }),
          group: translate('palette:group.person'),
          icon: UserRound,
          run: () => void sitDownAs(person.id),
        }));
    },
  });
}
