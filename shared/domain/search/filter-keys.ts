/** The words before a colon that narrow a search down. */
export const FILTER_KEYS = ['in', 'state', 'owner', 'dept', 'due', 'stage', 'is'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Other words that people try. */
const ALIASES: Readonly<Record<string, FilterKey>> = { department: 'dept', assignee: 'owner', status: 'state' };

export const filterKey = (word: string): FilterKey | null => {
  const lower = word.toLowerCase();
  return FILTER_KEYS.find((key) => key === lower) ?? (Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? null) : null);
};
