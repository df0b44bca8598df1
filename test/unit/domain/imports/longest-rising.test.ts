import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestRising } from '#shared/domain/imports/longest-rising.ts';

const longestLength = (values: readonly number[]): number => {
  const best: number[] = [];
  values.forEach((value, index) => {
    best[index] = 1 + Math.max(0, ...values.slice(0, index).map((before, at) => (before < value ? (best[at] ?? 0) : 0)));
  });
  return Math.max(0, ...best);
};

it('finds a rising run, and none is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 30 }), (values) => {
      const rising = longestRising(values);
      expect(rising).toHaveLength(longestLength(values));
      for (const [at, index] of rising.entries()) {
        if (at === 0) continue;
        expect(index).toBeGreaterThan(rising[at - 1] ?? -1);
        expect(values[index]).toBeGreaterThan(values[rising[at - 1] ?? -1] ?? 0);
      }
    }),
  );
});
