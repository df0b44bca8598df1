import { useEffect, useState } from 'react';
import { useRouter } from '@tanstack/react-router';
import { paletteSources } from '#renderer/lib/palette-sources.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { ownEntries } from './own-entries.ts';

/** Entries of all sources for a query. Those that answer later join when they do; older answers are dropped. */
export function useEntries(query: string): readonly PaletteEntry[] {
  const router = useRouter();
  const [own] = useState(() => ownEntries(router));
  const [others, setOthers] = useState<Readonly<Record<string, readonly PaletteEntry[]>>>({});
  useEffect(() => {
    let current = true;
    const put = (id: string, entries: readonly PaletteEntry[]) => {
      if (current) setOthers((before) => ({ ...before, [id]: entries }));
    };
    for (const source of paletteSources()) {
      const given = source.entries(query);
      if (given instanceof Promise) given.then((entries) => put(source.id, entries), () => put(source.id, []));
      else put(source.id, given);
    }
    return () => {
      current = false;
    };
  }, [query]);
  return [...own, ...Object.values(others).flat()];
}
