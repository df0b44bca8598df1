/** How many pairs of texts may still be compared in one import; beyond that only neighbours in order are. */
export type LikenessBudget = { pairs: number };

export const likenessBudget = (): LikenessBudget => ({ pairs: 500_000 });

const NEIGHBOURS = 5;

/** Pairs of lines and items that are alike, most alike first, each used once. */
export function pairByLikeness<L, I>(lines: readonly L[], lineText: (line: L) => string, items: readonly I[], itemText: (item: I) => string, least: number, budget: LikenessBudget): Map<L, I> {
  const everyPair = lines.length * items.length <= budget.pairs;
  if (everyPair) budget.pairs -= lines.length * items.length;
  const lineWords = lines.map((line) => wordsIn(lineText(line)));
  const itemWords = items.map((item) => wordsIn(itemText(item)));
  const candidates: { readonly line: number; readonly item: number; readonly likeness: number }[] = [];
  lineWords.forEach((words, line) => {
    const [from, to] = everyPair ? [0, items.length] : [Math.max(0, line - NEIGHBOURS), Math.min(items.length, line + NEIGHBOURS + 1)];
    for (let item = from; item < to; item += 1) {
      const alike = likeness(words, itemWords[item] ?? NO_WORDS);
      if (alike >= least) candidates.push({ line, item, likeness: alike });
    }
  });
  candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.line - a.item) - Math.abs(b.line - b.item));
  const pairs = new Map<L, I>();
  const usedLines = new Set<number>();
  const usedItems = new Set<number>();
  for (const { line, item } of candidates) {
    if (usedLines.has(line) || usedItems.has(item)) continue;
    usedLines.add(line);
    usedItems.add(item);
    pairs.set(lines[line] as L, items[item] as I);
  }
  return pairs;
}

/** How often each word comes, and how many there are. */
type Words = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

const NO_WORDS: Words = { counts: new Map(), total: 0 };

function wordsIn(text: string): Words {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** Share of words that two texts have in common (Sørensen–Dice over words), 0 to 1. */
function likeness(a: Words, b: Words): number {
  if (a.total + b.total === 0 || 4 * Math.min(a.total, b.total) < a.total + b.total) return 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
