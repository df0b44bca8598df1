import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TreeLine, lineOf, spotsAt } from '#renderer/ui/tree-spots.ts';

const line = (key: string, level: number, isExpanded: boolean | null = null): TreeLine => ({ key, level, position: 1, of: 1, isExpanded });
const lines = [line('ops', 1, true), line('beside', 2), line('open', 2, true), line('a', 3), line('b', 3), line('care', 1, false)];
const at = (y: number, level = 1) => spotsAt(lines, y, level).map((spot) => `${spot.at} ${spot.key}`);

describe('what a point in a tree may mean', () => {
  it('the middle of a row is inside of it, its edges are beside it', () => {
    expect(at(1.5)[0]).toBe('inside beside');
    expect(at(1.1)[0]).toBe('before beside');
    expect(at(1.9)[0]).toBe('after beside');
    expect(at(1.45).slice(0, 2)).toEqual(['inside beside', 'before beside']);
    expect(at(1.55).slice(0, 2)).toEqual(['inside beside', 'after beside']);
  });

  it('behind an unfolded row is before the first inside of it', () => {
    expect(at(0.9)[0]).toBe('before beside');
    expect(at(2.9)[0]).toBe('before a');
  });

  it('behind the last of something it goes as deep as the pointer is indented', () => {
    expect(at(4.9, 3).slice(0, 3)).toEqual(['after b', 'after open', 'after ops']);
    expect(at(4.9, 2)[0]).toBe('after open');
    expect(at(4.9, 1)[0]).toBe('after ops');
    expect(at(5.9, 3)[0]).toBe('after care');
  });

  it('below the last row it is the tree as a whole', () => {
    expect(spotsAt(lines, 6.2, 1)).toEqual([{ key: null, at: 'inside' }]);
    expect(spotsAt([], 0, 1)).toEqual([{ key: null, at: 'inside' }]);
  });

  it('draws the line above the row that comes next at the level or higher', () => {
    expect(lineOf(lines, { key: 'open', at: 'before' })).toEqual({ row: 2, level: 2 });
    expect(lineOf(lines, { key: 'open', at: 'after' })).toEqual({ row: 5, level: 2 });
    expect(lineOf(lines, { key: 'ops', at: 'after' })).toEqual({ row: 5, level: 1 });
    expect(lineOf(lines, { key: 'care', at: 'after' })).toEqual({ row: 6, level: 1 });
    expect(lineOf(lines, { key: 'a', at: 'inside' })).toBeNull();
    expect(lineOf(lines, { key: null, at: 'inside' })).toEqual({ row: 6, level: 1 });
  });

  it('names rows that are there, each place once, and between rows always a line next to the pointer', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5.99, noNaN: true }), fc.integer({ min: -2, max: 9 }), (y, level) => {
        const spots = spotsAt(lines, y, level);
        expect(new Set(spots.map((spot) => JSON.stringify(spot))).size).toBe(spots.length);
        for (const spot of spots) {
          expect(lines.some(({ key }) => key === spot.key)).toBe(true);
          const drawn = lineOf(lines, spot);
          if (drawn !== null) expect([Math.floor(y), Math.floor(y) + 1]).toContain(drawn.row);
        }
      }),
    );
  });
});
