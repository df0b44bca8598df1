import type { CycleSummary } from '#shared/ipc/cycle-views.ts';

/** One past cycle, by its name; or several missed ones that follow each other, newest first. */
export type Stretch = { readonly id: string; readonly cycles: readonly CycleSummary[] };

/** Puts missed cycles that follow each other together: a month away is one thing to see, not thirty. */
export function stretchesOf(past: readonly CycleSummary[]): readonly Stretch[] {
  const stretches: CycleSummary[][] = [];
  for (const cycle of past) {
    const last = stretches.at(-1);
    if (cycle.outcome === 'missed' && last?.[0]?.outcome === 'missed') last.push(cycle);
    else stretches.push([cycle]);
  }
  return stretches.map((cycles) => ({ id: `${cycles.length > 1 ? 'missed ' : ''}${cycles[0]?.key ?? ''}`, cycles }));
}

/** Whether a day saw more than one of them, so that their names want the time. */
export const comesOften = (past: readonly CycleSummary[]): boolean => past.some(({ key }, index) => past[index + 1]?.key.slice(0, 10) === key.slice(0, 10));
