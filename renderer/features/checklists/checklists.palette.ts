import { SquareCheck } from 'lucide-react';
import type { Item } from '#shared/domain/items/item.ts';
import { call, onChanged } from '#renderer/lib/api.ts';
import { fetchWholeTree } from '#renderer/lib/overview.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import { wantItem } from '#renderer/lib/wanted-item.ts';
import { selectAndFocus } from './list-state.ts';

type Found = { readonly item: Item; readonly text: string; readonly list: string };

/** So many items are looked through, and so many are offered: the palette must stay quick. */
const atMost = 2000;
const offered = 50;
/** Shorter words find everything. */
const shortest = 2;

let known: Promise<readonly Found[]> | null = null;

async function collect(): Promise<readonly Found[]> {
  const [{ checklists }, { plainText }] = await Promise.all([fetchWholeTree(), import('#renderer/ui/inline-markdown.tsx')]);
  const found: Found[] = [];
  for (const { id, title, archived } of checklists) {
    if (archived || found.length >= atMost) continue;
    const { items } = await call('checklists.get', { id });
    found.push(...items.map((item) => ({ item, text: plainText(item.text), list: title })));
  }
  return found.slice(0, atMost);
}

function openAt({ id, checklistId }: Item): void {
  const path = `/checklists/${checklistId}`;
  if (window.location.hash === `#${path}`) selectAndFocus(id, 0);
  else {
    wantItem(checklistId, id);
    go(path);
  }
}

/** Items in the palette, once there is something to look for. */
export function startChecklists(): void {
  registerPaletteSource({
    id: 'items',
    entries: async (query) => {
      const wanted = query.trim().toLocaleLowerCase();
      if (wanted.length < shortest) return [];
      if (known === null) {
        known = collect();
        const stop = onChanged((nouns) => {
          if (!nouns.includes('items') && !nouns.includes('checklists')) return;
          known = null;
          stop();
        });
      }
      const words = wanted.split(/\s+/);
      return (await known)
        .filter(({ text }) => words.every((word) => text.toLocaleLowerCase().includes(word)))
        .slice(0, offered)
        .map(({ item, text, list }) => ({
          id: `item:${item.id}`,
          label: text,
          hint: list,
          group: translate('palette:group.item'),
          icon: SquareCheck,
          run: () => openAt(item),
        }));
    },
  });
}
