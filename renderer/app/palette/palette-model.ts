import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';

export interface Found {
  readonly entry: PaletteEntry;
  /** Places of the letters in the label that matched. */
  readonly at: readonly number[];
}

export interface FoundGroup {
  readonly group: string;
  readonly found: readonly Found[];
}

const atMost = 50;
const recentAtMost = 6;
/** Being chosen lately is worth about as much as matching at the start of a word. */
const recentBonus = 20;

function score(entry: PaletteEntry, query: string): { readonly score: number; readonly at: readonly number[] } | null {
  const label = fuzzyMatch(query, entry.label);
  const others = (entry.keywords ?? []).map((word) => fuzzyMatch(query, word)?.score ?? -1);
  const best = Math.max(-1, ...others) - 10;
  if (label !== null && label.score >= best) return label;
  return best >= 0 ? { score: best, at: [] } : label;
}

/**
 * What the palette shows. Without a query: what was chosen lately, then all that the sources offer. With one:
 * the best matches, the group of the best first.
 */
export function arrange(entries: readonly PaletteEntry[], query: string, recent: readonly string[], recentTitle: string): readonly FoundGroup[] {
  if (query.trim() === '') {
    const lately = recent.flatMap((id) => entries.filter((entry) => entry.id === id)).slice(0, recentAtMost);
    const rest = entries.filter((entry) => !lately.includes(entry)).slice(0, atMost);
    return grouped([
      ...lately.map((entry) => ({ entry: { ...entry, group: recentTitle }, at: [] })),
      ...rest.map((entry) => ({ entry, at: [] })),
    ]);
  }
  const matches = entries.flatMap((entry) => {
    const match = score(entry, query);
    if (match === null) return [];
    return [{ entry, at: match.at, score: match.score + (recent.includes(entry.id) ? recentBonus : 0) }];
  });
  return grouped(matches.sort((one, other) => other.score - one.score).slice(0, atMost));
}

function grouped(found: readonly Found[]): readonly FoundGroup[] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const group = groups.get(each.entry.group);
    if (group === undefined) groups.set(each.entry.group, [each]);
    else group.push(each);
  }
  return [...groups].map(([group, members]) => ({ group, found: members }));
}
