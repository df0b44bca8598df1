import { create } from 'zustand';

interface SaveState {
  /** How many writes are on their way to the disk. */
  readonly pending: number;
  /** Why the last write was not kept; null when it was. */
  readonly failure: string | null;
}

/** What the foot of the navigation shows: saved, saving, not saved. */
export const useSaveState = create<SaveState>()(() => ({ pending: 0, failure: null }));

/** A write set out. Call what is returned when it arrived (no argument) or did not (the reason, in words). */
export function saveStarted(): (failure?: string) => void {
  useSaveState.setState((state) => ({ pending: state.pending + 1 }));
  let ended = false;
  return (failure) => {
    if (ended) return;
    ended = true;
    useSaveState.setState((state) => ({ pending: state.pending - 1, failure: failure ?? null }));
  };
}
