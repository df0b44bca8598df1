import { useEffect, useState } from 'react';
import { useRouter } from '@tanstack/react-router';
import { paletteSources } from '#renderer/lib/palette-sources.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { ownEntries } from './own-entries.ts';

export interface Entries {
  readonly entries: readonly PaletteEntry[];
  /** Whether all sources have answered this very query: before that, what was found may belong to the one before. */
  readonly isCurrent: boolean;
}

/** Entries of all sources for a query. Those that answer later join when they do; older answers are dropped. */
export function useEntries(query: string): Entries {
  const router = useRouter();
  const [own] = useState(() => ownEntries(router));
  const [others, setOthers] = useState<Readonly<Record<string, readonly PaletteEntry[]>>>({});
  const [answered, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const put = (id: string, entries: readonly PaletteEntry[]) => {
      if (current) setOthers((before) => ({ ...before, [id]: entries }));
    };
    const settle = () => {
      if (current) setAnswered(query);
    };
    const later: Promise<void>[] = [];
    for (const source of paletteSources()) {
      const given = source.entries(query);
      if (given instanceof Promise) later.push(given.then((entries) => put(source.id, entries), () => put(source.id, [])));
      else put(source.id, given);
    }
    if (later.length === 0) settle();
    else void Promise.all(later).then(settle);
    return () => {
      current = false;
    };
  }, [query]);
  return { entries: [...own, ...Object.values(others).flat()], isCurrent: answered === query };
}
