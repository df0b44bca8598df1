import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';

/** Numbers of steps, from 1, both included. */
export type Together = { readonly from: number; readonly to: number };

/** For each step those that may be worked in any order, itself among them: its neighbours in the same parallel group; null where it has none. */
export function togetherWith(steps: readonly Pick<WorkflowStep, 'parallel'>[]): readonly (Together | null)[] {
  const all: (Together | null)[] = [];
  for (let from = 0; from < steps.length; ) {
    const group = steps[from]?.parallel ?? null;
    let to = from;
    if (group !== null) while (steps[to + 1]?.parallel === group) to += 1;
    const together = from === to ? null : { from: from + 1, to: to + 1 };
    for (; from <= to; from += 1) all.push(together);
  }
  return all;
}
