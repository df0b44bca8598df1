import type { LedgerLine } from '#shared/ipc/views.ts';

/**
 * The lines that are here and a page of others, newest first and each once. The newest page says how things are called
 * now; if it does not reach down to what is here, what is here would leave a gap and is dropped.
 */
export function mergeLines(known: readonly LedgerLine[], page: readonly LedgerLine[], isNewest: boolean): readonly LedgerLine[] {
  const [newest, oldest] = [page[0], page.at(-1)];
  if (newest === undefined || oldest === undefined) return known;
  if (!isNewest) return [...known.filter(({ seq }) => seq > newest.seq), ...page, ...known.filter(({ seq }) => seq < oldest.seq)];
  const below = known.filter(({ seq }) => seq < oldest.seq);
  return below[0] === undefined || below[0].seq === oldest.seq - 1 ? [...page, ...below] : page;
}
