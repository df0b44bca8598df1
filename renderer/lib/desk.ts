import { create } from 'zustand';

interface Desk {
  /** Who acts at this machine now; null until somebody said so. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Who sits at the desk. The people feature writes it; the shell shows it. */
export const useDesk = create<Desk>()(() => ({ person: null }));

export function sitDown(person: Desk['person']): void {
  useDesk.setState({ person });
}
