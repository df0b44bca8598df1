import fc from 'fast-check';
import type { StagedItem } from '#shared/domain/conformance/stage-order.ts';
import { STAGES } from '#shared/domain/items/item.ts';

/** Items of a list in the order of their positions; each may lie under any that came before it. */
export const anyList = ({ nested = true } = {}): fc.Arbitrary<StagedItem[]> =>
  fc.array(fc.record({ stage: fc.option(fc.constantFrom(...STAGES)), under: fc.nat() }), { maxLength: 25 }).map((all) =>
    all.map(({ stage, under }, index) => ({ id: `i${index}`, parentId: nested && index > 0 && under % 3 === 0 ? `i${under % index}` : null, stage })),
  );

/** Items in short: `['setup', 'build', null]`; one that starts with `>` lies under the last that does not. */
export function listOf(...stages: readonly (string | null)[]): StagedItem[] {
  let outer: string | null = null;
  return stages.map((written, index) => {
    const isNested = written?.startsWith('>') ?? false;
    const stage = (isNested ? written?.slice(1) : written) as StagedItem['stage'];
    const item = { id: `i${index}`, parentId: isNested ? outer : null, stage: stage === ('' as string) ? null : stage };
    if (!isNested) outer = item.id;
    return item;
  });
}
