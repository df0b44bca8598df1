import type { LucideIcon } from 'lucide-react';
import type { Status } from '#shared/lib/marks.ts';

/** Parts of a text that are set off: `[from, to)` each, in order, apart. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** One line of the palette: somewhere to go or something to do. */
export interface PaletteEntry {
  /** Stable, so that recent choices are found again: `workflow:0198…`. */
  readonly id: string;
  readonly label: string;
  /** Words that find it besides the label. */
  readonly keywords?: readonly string[];
  /** Small print behind the label: where it belongs. */
  readonly hint?: string;
  /** Heading it stands under, already in the person's language. */
  readonly group: string;
  readonly icon?: LucideIcon;
  /** State, shown in place of the icon. */
  readonly status?: Status;
  /** Keys that do the same, in the notation of `shortcuts.ts`. */
  readonly keys?: string;
  /** Says that it was found already, and where: it is shown as it is, in the order it was given. */
  readonly marks?: Marks;
  /** A line below, of what was found elsewhere than in the label. */
  readonly below?: { readonly text: string; readonly marks: Marks };
  /** `recent`: only among what was chosen lately. `last`: below everything. */
  readonly place?: 'recent' | 'last';
  readonly run: () => void;
}

/**
 * Gives the entries that may match. A small list ignores the query and leaves the matching to the
 * palette; search finds by itself, and gives `marks`.
 */
export interface PaletteSource {
  readonly id: string;
  readonly entries: (query: string) => readonly PaletteEntry[] | Promise<readonly PaletteEntry[]>;
}

const sources = new Map<string, PaletteSource>();

/** Adds a source; call what is returned to take it out again. The same id replaces. */
export function registerPaletteSource(source: PaletteSource): () => void {
  sources.set(source.id, source);
  return () => {
    if (sources.get(source.id) === source) sources.delete(source.id);
  };
}

export const paletteSources = (): readonly PaletteSource[] => [...sources.values()];
