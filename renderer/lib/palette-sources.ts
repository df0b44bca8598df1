import type { LucideIcon } from 'lucide-react';

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
  /** Keys that do the same, in the notation of `shortcuts.ts`. */
  readonly keys?: string;
  readonly run: () => void;
}

/**
 * Gives the entries that may match. A small list ignores the query and leaves the matching to the
 * palette; a large one (items) asks the search index and gives at most fifty.
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
