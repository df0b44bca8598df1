import { Search } from 'lucide-react';
import type { SearchHit } from '#shared/ipc/search-views.ts';
import { call } from '#renderer/lib/api.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { loadTexts, translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { KIND_ICONS, hrefOf, searchHref, statusOf } from './kinds.ts';
import { type RecentHit, recentHits, rememberHit } from './recent-hits.ts';

/** The palette shows the best; the page of search has the rest. */
const offered = 30;

/** Everything that is stored, in the palette as one types (X4). */
export function startSearch(): void {
  registerPaletteSource({
    id: 'search',
    entries: async (query) => {
      await loadTexts(['palette']);
      if (query.trim() === '') return recentHits().map(recentEntry);
      const { hits } = await call('search.find', { query, limit: offered });
      return hits.length === 0 ? [] : [...hits.map(entryOf), allResults(query)];
    },
  });
}

function entryOf(hit: SearchHit): PaletteEntry {
  const recent: RecentHit = { kind: hit.kind, id: hit.id, title: hit.title.text, hint: hintOf(hit), href: hrefOf(hit) };
  const status = statusOf(hit);
  return {
    ...placeOf(recent),
    marks: hit.title.marks,
    ...(hit.snippet === null ? {} : { below: hit.snippet }),
    ...(status === null ? {} : { status }),
  };
}

const placeOf = (recent: RecentHit): PaletteEntry => ({
  id: `${recent.kind}:${recent.id}`,
  label: recent.title,
  hint: recent.hint,
  group: translate(`palette:group.${recent.kind}`),
  icon: KIND_ICONS[recent.kind],
  run: () => {
    rememberHit(recent);
    go(recent.href);
  },
});

const recentEntry = (recent: RecentHit): PaletteEntry => ({ ...placeOf(recent), place: 'recent' });

const hintOf = ({ where, startedAt }: SearchHit): string => [...where, ...(startedAt === null ? [] : [formatDateTime(startedAt)])].join(' › ');

const allResults = (query: string): PaletteEntry => ({
  id: 'search.all',
  label: translate('palette:all', { query: query.trim() }),
  group: translate('palette:group.all'),
  icon: Search,
  keys: 'mod+enter',
  place: 'last',
  run: () => go(searchHref(query.trim())),
});
