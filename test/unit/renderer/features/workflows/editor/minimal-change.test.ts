import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, minimalChanges } from '#renderer/features/workflows/editor/minimal-change.ts';

const applied = (text: string, changes: readonly Change[]): string => changes.toReversed().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);

describe('minimal changes', () => {
  it('are none where nothing differs', () => expect(minimalChanges('a\nb', 'a\nb')).toEqual([]));

  it('touch the letters that differ and nothing beside them', () => {
    expect(minimalChanges('one\ngo to step 9\nthree', 'one\ngo to step 3\nthree')).toEqual([{ from: 15, to: 16, insert: '3' }]);
    expect(minimalChanges('a\nb\nc', 'a\nx\nb\nc')).toEqual([{ from: 2, to: 2, insert: 'x\n' }]);
    expect(minimalChanges('a\nb\nc', 'a\nc')).toEqual([{ from: 2, to: 4, insert: '' }]);
    expect(minimalChanges('a\nb', 'a\nb\nc')).toEqual([{ from: 3, to: 3, insert: '\nc' }]);
    expect(minimalChanges('a\nb', 'a')).toEqual([{ from: 1, to: 3, insert: '' }]);
  });

  it('leave what stands between two changes', () => {
    const changes = minimalChanges('1. a\nkept\n2. b', '2. a\nkept\n3. b');
    expect(changes).toEqual([{ from: 0, to: 1, insert: '2' }, { from: 10, to: 11, insert: '3' }]);
  });

  const lines = fc.array(fc.constantFrom('', 'a', 'b', 'ab', '- a', '### 1. x', '**Role**: y'), { maxLength: 14 }).map((each) => each.join('\n'));

  it('make the one text of the other, in order and without overlap', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = minimalChanges(before, after);
        expect(applied(before, changes)).toBe(after);
        changes.forEach(({ from, to }, at) => {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(changes[at - 1]?.to ?? 0);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('take no longer than a moment for texts of many lines that differ everywhere', () => {
    const before = Array.from({ length: 20_000 }, (_line, at) => (at % 2 === 0 ? '' : `a${at}`)).join('\n');
    const after = Array.from({ length: 20_000 }, (_line, at) => (at % 3 === 0 ? '' : `b${at}`)).join('\n');
    const start = performance.now();
    expect(applied(before, minimalChanges(before, after))).toBe(after);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
