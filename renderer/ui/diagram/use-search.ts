import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import type { CanvasHandle } from './diagram-canvas.tsx';

/** Something that can be looked for on a map by its name. */
export interface Findable {
  readonly id: string;
  readonly name: string;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** What has a text in its name, whatever its case and accents, in the order of the map. */
export function namesWith(things: readonly Findable[], query: string): readonly Findable[] {
  const wanted = fold(query.trim());
  return wanted === '' ? [] : things.filter(({ name }) => fold(name).includes(wanted));
}

/**
 * Looks for names on a map, and goes from one that was found to the next. While one types, the view goes to the first that is
 * there already; `onReveal` brings about that what is gone to is there.
 */
export function useSearch(things: readonly Findable[], isThere: (id: string) => boolean, handle: CanvasHandle | null, onReveal?: (id: string) => void) {
  const { t } = useTranslation('maps');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const found = useMemo(() => namesWith(things, query), [things, query]);
  const matches = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  return {
    query,
    matches,
    found: query.trim() === '' ? null : { index: Math.min((at ?? -1) + 1, found.length), of: found.length },
    look: (text: string) => {
      setQuery(text);
      const first = namesWith(things, text).findIndex(({ id }) => isThere(id));
      const thing = namesWith(things, text)[first];
      setAt(thing === undefined ? null : first);
      if (thing !== undefined) handle?.show(thing.id);
    },
    next: (step: 1 | -1) => {
      const index = at === null ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % Math.max(1, found.length);
      const thing = found[index];
      if (thing === undefined) return announce(t('search.none'));
      setAt(index);
      onReveal?.(thing.id);
      handle?.show(thing.id);
      announce(t('search.found', { index: index + 1, of: found.length, name: thing.name }));
    },
  };
}
