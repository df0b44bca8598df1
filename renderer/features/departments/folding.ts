import { create } from 'zustand';
import type { Id } from '#shared/lib/ids.ts';

/** With more lists than these the tree begins folded: nobody reads thousands of rows. */
const FEW = 300;

interface Folding {
  /** What was unfolded, and what was folded, by hand. */
  readonly open: ReadonlySet<Id>;
  readonly shut: ReadonlySet<Id>;
  readonly withArchived: boolean;
}

/* A memory aid of this machine; losing it loses nothing. */
const memory = 'handrail.departments.folding';

function recall(): Folding {
  try {
    const { open, shut } = JSON.parse(localStorage.getItem(memory) ?? '{}') as { readonly open?: unknown; readonly shut?: unknown };
    return { open: idsOf(open), shut: idsOf(shut), withArchived: false };
  } catch {
    return { open: new Set(), shut: new Set(), withArchived: false };
  }
}

const idsOf = (raw: unknown): ReadonlySet<Id> => new Set(Array.isArray(raw) ? raw.filter((id): id is Id => typeof id === 'string') : []);

/** How the tree was left. */
export const useFolding = create<Folding>()(recall);

export const showArchived = (withArchived: boolean): void => useFolding.setState({ withArchived });

/** Whether a row is unfolded. `lists` is how many there are in the workspace. */
export const isUnfolded = ({ open, shut }: Pick<Folding, 'open' | 'shut'>, key: Id, lists: number): boolean => open.has(key) || (lists <= FEW && !shut.has(key));

/** Remembers which of these rows are unfolded and which are not; of others it knows what it knew. */
export function fold(keys: Iterable<Id>, isOpen: (key: Id) => boolean): void {
  const { open, shut } = useFolding.getState();
  const next = { open: new Set(open), shut: new Set(shut) };
  for (const key of keys) {
    next[isOpen(key) ? 'open' : 'shut'].add(key);
    next[isOpen(key) ? 'shut' : 'open'].delete(key);
  }
  useFolding.setState(next);
  localStorage.setItem(memory, JSON.stringify({ open: [...next.open], shut: [...next.shut] }));
}
