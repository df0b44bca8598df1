/** What an import does to a thing. */
export type Change = 'created' | 'updated' | 'unchanged';

export type Counts = Readonly<Record<string, number>>;

/** Counts by change and noun; nouns without any are left out. */
export type Tally = {
  readonly add: (change: Change, noun: string, by?: number) => void;
  readonly counts: () => { created: Counts; updated: Counts; unchanged: Counts };
};

export function newTally(): Tally {
  const counts = { created: new Map<string, number>(), updated: new Map<string, number>(), unchanged: new Map<string, number>() };
  return {
    add: (change, noun, by = 1) => void (by > 0 && counts[change].set(noun, (counts[change].get(noun) ?? 0) + by)),
    counts: () => ({
      created: Object.fromEntries(counts.created),
      updated: Object.fromEntries(counts.updated),
      unchanged: Object.fromEntries(counts.unchanged),
    }),
  };
}
