import type { Item } from '#shared/domain/items/item.ts';
import type { ParsedItem } from '#shared/formats/parsed-document.ts';

/** Which item a parsed line is; null for a new one. */
export type ItemMatch = { readonly parsed: ParsedItem; readonly item: Item | null };

const LEAST_LIKENESS = 0.5;

/**
 * Finds the items that a list of sibling lines stands for (X1: re-import updates what came from the same source).
 * First by the text that was read last time, in order; what is left over by likeness of words, so that an edited line
 * stays the same item. `leftover` are the items that the file no longer names.
 */
export function matchItems(parsed: readonly ParsedItem[], items: readonly Item[]): { matches: ItemMatch[]; leftover: Item[] } {
  const byText = new Map<string, Item[]>();
  for (const item of items) {
    const text = item.source?.text ?? item.text;
    const queue = byText.get(text);
    if (queue === undefined) byText.set(text, [item]);
    else queue.push(item);
  }
  const exact = parsed.map((line) => ({ parsed: line, item: byText.get(line.text)?.shift() ?? null }));
  const taken = new Set(exact.map((match) => match.item?.id));
  const left = items.filter((item) => !taken.has(item.id) && item.source !== null);
  const open = exact.filter((match) => match.item === null);
  if (open.length === 0 || left.length === 0) return { matches: exact, leftover: left };
  const edited = pairByLikeness(open.map((match) => match.parsed), left);
  const matches = exact.map((match) => (match.item === null ? { ...match, item: edited.get(match.parsed) ?? null } : match));
  const paired = new Set([...edited.values()].map((item) => item.id));
  return { matches, leftover: left.filter((item) => !paired.has(item.id)) };
}

/** Most alike first; beyond this many pairs only neighbours in order are compared, to stay linear in large lists. */
const MOST_PAIRS = 250_000;

function pairByLikeness(lines: readonly ParsedItem[], items: readonly Item[]): Map<ParsedItem, Item> {
  const everyPair = lines.length * items.length <= MOST_PAIRS;
  const candidates = lines.flatMap((line, index) =>
    (everyPair ? items : items.slice(Math.max(0, index - 5), index + 6)).map((item) => ({ line, item, likeness: likeness(line.text, item.source?.text ?? item.text) })),
  );
  const pairs = new Map<ParsedItem, Item>();
  const used = new Set<string>();
  for (const { line, item } of candidates.filter((pair) => pair.likeness >= LEAST_LIKENESS).sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(line) || used.has(item.id)) continue;
    pairs.set(line, item);
    used.add(item.id);
  }
  return pairs;
}

/** Share of words that two texts have in common (Sørensen–Dice over words), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  if (first.length + second.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
