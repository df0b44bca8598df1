import { startEvidence } from '#renderer/features/evidence/index.ts';
import { startPeople } from '#renderer/features/people/index.ts';
import { startSearch } from '#renderer/features/search/index.ts';
import { startHistoryKeys } from '#renderer/ui/history-toasts.ts';

/**
 * Registers what features bring besides their pages: sources of the palette, keys that hold everywhere.
 * Fetched right after the first script, so that it does not wait for them.
 */
export function startFeatures(): void {
  startHistoryKeys();
  startPeople();
  startEvidence();
  startSearch();
}
