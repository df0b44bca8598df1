import { fuzzyMatch } from '#renderer/lib/fuzzy.ts';
import type { Marks, PaletteEntry } from '#renderer/lib/palette-sources.ts';

export interface Found {
  readonly entry: PaletteEntry;
  /** Parts of the label that matched. */
  readonly marks: Marks;
}

export interface FoundGroup {
  readonly group: string;
  readonly found: readonly Found[];
}

const atMost = 50;
const recentAtMost = 6;
/** Being chosen lately is worth about as much as matching at the start of a word. */
const recentBonus = 20;
/** What a label scores that begins with the query, and one that has a word that does; see `fuzzyMatch`. */
const begins = 160;
const beginsWord = 140;
/** So many acts and places stand above, and below, what search found. */
const besideFound = 5;

function score(entry: PaletteEntry, query: string): { readonly score: number; readonly at: readonly number[] } | null {
  const label = fuzzyMatch(query, entry.label);
  const others = (entry.keywords ?? []).map((word) => fuzzyMatch(query, word)?.score ?? -1);
  const best = Math.max(-1, ...others) - 10;
  if (label !== null && label.score >= best) return label;
  return best >= 0 ? { score: best, at: [] } : label;
}

/**
 * What the palette shows. Without a query: what was chosen lately, then all that the sources offer. With one: the best
 * matches, the group of the best first. What search found comes as it was ranked, between the acts and places whose name
 * begins with the query and those that have a word that does.
 */
export function arrange(entries: readonly PaletteEntry[], query: string, recent: readonly string[], recentTitle: string): readonly FoundGroup[] {
  if (query.trim() === '') {
    const lately = recent.flatMap((id) => entries.filter((entry) => entry.id === id)).slice(0, recentAtMost);
    const rest = entries.filter((entry) => entry.place === undefined && !lately.includes(entry)).slice(0, atMost);
    return grouped([...lately.map((entry) => ({ ...entry, group: recentTitle })), ...rest].map((entry) => ({ entry, marks: [] })));
  }
  const matches = entries
    .flatMap((entry) => {
      const match = entry.marks === undefined && entry.place === undefined ? score(entry, query) : null;
      return match === null ? [] : [{ entry, marks: runsOf(match.at), score: match.score + (recent.includes(entry.id) ? recentBonus : 0) }];
    })
    .sort((one, other) => other.score - one.score);
  const found = entries.flatMap((entry) => (entry.marks !== undefined && entry.place === undefined ? [{ entry, marks: entry.marks }] : []));
  if (found.length === 0) return grouped(matches.slice(0, atMost));
  const first = matches.filter(({ score }) => score >= begins).slice(0, besideFound);
  const then = matches.filter((match) => match.score >= beginsWord && !first.includes(match)).slice(0, besideFound);
  const last = entries.filter(({ place }) => place === 'last').map((entry) => ({ entry, marks: [] }));
  return [first, found, then, last].flatMap(grouped);
}

/** Single letters as the parts that they make together. */
function runsOf(at: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of at) {
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
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
