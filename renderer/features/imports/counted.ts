import type { Counts, ImportFileReport } from '#shared/ipc/views.ts';
import { translate } from '#renderer/lib/i18n.ts';

/** In the order in which people think of them. */
const NOUNS = ['departments', 'sections', 'checklists', 'items', 'workflows', 'steps', 'maps', 'nodes', 'edges', 'people'] as const;

/** `2 checklists, 117 items`; empty where there is nothing. */
export function countedList(counts: Counts): string {
  return NOUNS.filter((noun) => (counts[noun] ?? 0) > 0)
    .map((noun) => translate(`imports:counted.${noun}`, { count: counts[noun] ?? 0 }))
    .join(', ');
}

/** The counts of several files as one. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [noun, count] of Object.entries(counts)) sum[noun] = (sum[noun] ?? 0) + count;
  return sum;
}

/** What a file does, a sentence each: new, changed, unchanged. */
export function summaryLines({ created, updated, unchanged }: Pick<ImportFileReport, 'created' | 'updated' | 'unchanged'>): string[] {
  return (
    [
      ['imports:summary.created', created],
      ['imports:summary.updated', updated],
      ['imports:summary.unchanged', unchanged],
    ] as const
  ).flatMap(([key, counts]) => {
    const list = countedList(counts);
    return list === '' ? [] : [translate(key, { list })];
  });
}

/** Whether an import of the file would store anything. */
export const isImportable = ({ error, created, updated }: Pick<ImportFileReport, 'error' | 'created' | 'updated'>): boolean =>
  error === null && Object.keys(created).length + Object.keys(updated).length > 0;
