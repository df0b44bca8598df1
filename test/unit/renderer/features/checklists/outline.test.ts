import { describe, expect, it } from 'vitest';
import { endOf, outline, placeAfterStep, swapped, withDescendants } from '#renderer/features/checklists/outline.ts';
import { item } from './items.ts';

const nested = [
  item('a'),
  item('b', { state: 'done' }),
  item('b1', { parentId: 'b', state: 'blocked' }),
  item('b2', { parentId: 'b' }),
  item('b2x', { parentId: 'b2', state: 'not-applicable' }),
  item('c', { state: 'in-progress' }),
];
const shown = (filter: Parameters<typeof outline>[1]) => outline(nested, filter).map((row) => `${row.item.id}${row.isContext ? '?' : ''}`);

describe('outline', () => {
  it('reads nested items under what they belong to, with depth and place among siblings', () => {
    const rows = outline(nested, 'all').map(({ item: { id }, depth, position, of }) => [id, depth, position, of]);
    expect(rows).toEqual([['a', 0, 1, 3], ['b', 0, 2, 3], ['b1', 1, 1, 2], ['b2', 1, 2, 2], ['b2x', 2, 1, 1], ['c', 0, 3, 3]]);
  });

  it('keeps the way down to what a filter finds, and marks it as only that', () => {
    expect(shown('blocked')).toEqual(['b?', 'b1']);
    expect(shown('open')).toEqual(['a', 'b?', 'b2', 'c']);
    expect(shown('done')).toEqual(['b', 'b2?', 'b2x']);
  });

  it('shows an item at the top when what it belongs to is put away', () => {
    expect(outline([item('x', { parentId: 'gone' })], 'all').map(({ depth }) => depth)).toEqual([0]);
  });
});

describe('places', () => {
  it('ends behind everything that is inside of a row', () => {
    const rows = outline(nested, 'all');
    expect([0, 1, 3, 5].map((index) => endOf(rows, index))).toEqual([1, 5, 5, 6]);
  });

  it('takes an item with all its descendants', () => {
    expect([...withDescendants(nested, 'b')].sort()).toEqual(['b', 'b1', 'b2', 'b2x']);
  });

  it('steps among siblings only, and not beyond the ends', () => {
    expect(placeAfterStep(nested, 'c', -1)).toBe('a');
    expect(placeAfterStep(nested, 'b', -1)).toBeNull();
    expect(placeAfterStep(nested, 'a', 1)).toBe('b');
    expect(placeAfterStep(nested, 'a', -1)).toBeUndefined();
    expect(placeAfterStep(nested, 'b2', 1)).toBeUndefined();
  });

  it('swaps an item with its neighbour and leaves the others alone', () => {
    expect(swapped(nested, 'c', -1).map(({ id }) => id)).toEqual(['a', 'c', 'b1', 'b2', 'b2x', 'b']);
    expect(outline(swapped(nested, 'c', -1), 'all').map((row) => row.item.id)).toEqual(['a', 'c', 'b', 'b1', 'b2', 'b2x']);
    expect(swapped(nested, 'a', -1)).toBe(nested);
  });
});
