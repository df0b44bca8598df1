import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';

/** For each step the numbers of those that may be worked in any order with it: its neighbours in the same parallel group. */
export function togetherWith(steps: readonly Pick<WorkflowStep, 'parallel'>[]): readonly (readonly number[])[] {
  return steps.map(({ parallel }, index) => {
    if (parallel === null) return [];
    let from = index;
    while (steps[from - 1]?.parallel === parallel) from -= 1;
    let to = index;
    while (steps[to + 1]?.parallel === parallel) to += 1;
    return Array.from({ length: to - from + 1 }, (_, at) => from + at + 1).filter((number) => number !== index + 1);
  });
}
