import { create } from 'zustand';
import type { Id } from '#shared/lib/ids.ts';

/** What is to be seen; a new object each time it is asked for. */
export interface Wanted {
  readonly node: string;
}

interface Comparing {
  /** The chart that is compared on its own page. */
  readonly chart: Id | null;
  /** The chart that the organisation is compared with, on the page of the organisation. */
  readonly organisation: Id | null;
  /** A difference that was pressed on the one page and is to be seen on the other. */
  readonly wanted: { readonly mapId: Id; readonly node: string } | null;
}

/** What is compared stays so while one is elsewhere, until it is put away. */
export const useComparing = create<Comparing>()(() => ({ chart: null, organisation: null, wanted: null }));

export const compareChart = (chart: Id | null): void => useComparing.setState({ chart });
export const compareOrganisation = (organisation: Id | null): void => useComparing.setState({ organisation });

/** What the other page wants seen here, once. */
export function takeWanted(mapId: Id): string | null {
  const { wanted } = useComparing.getState();
  if (wanted?.mapId !== mapId) return null;
  useComparing.setState({ wanted: null });
  return wanted.node;
}
