import { describe, expect, it } from 'vitest';
import { endOf, moved, outermost, outline, placeAfter, withDescendants } from '#renderer/features/checklists/outline.ts';
import type { Filter } from '#renderer/features/checklists/outline.ts';
import { item } from './items.ts';

const nested = [
  item('a'),
  item('b', { state: 'done' }),
  item('b1', { parentId: 'b', state: 'blocked' }),
  item('b2', { parentId: 'b' }),
  item('b2x', { parentId: 'b2', state: 'not-applicable' }),
  item('c', { state: 'in-progress' }),
];
const shown = (filter: Filter) => outline(nested, { filter }).map((row) => `${row.item.id}${row.isContext ? '?' : ''}`);

describe('outline', () => {
  it('reads nested items under what they belong to, with depth and place among siblings', () => {
    const rows = outline(nested, { filter: 'all' }).map(({ item: { id }, depth, position, of }) => [id, depth, position, of]);
    expect(rows).toEqual([['a', 0, 1, 3], ['b', 0, 2, 3], ['b1', 1, 1, 2], ['b2', 1, 2, 2], ['b2x', 2, 1, 1], ['c', 0, 3, 3]]);
  });

  it('keeps the way down to what a filter finds, and marks it as only that', () => {
    expect(shown('blocked')).toEqual(['b?', 'b1']);
    expect(shown('open')).toEqual(['a', 'b?', 'b2', 'c']);
    expect(shown('done')).toEqual(['b', 'b2?', 'b2x']);
  });

  it('shows an item at the top when what it belongs to is put away', () => {
    expect(outline([item('x', { parentId: 'gone' })], { filter: 'all' }).map(({ depth }) => depth)).toEqual([0]);
  });
});

describe('places', () => {
  it('ends behind everything that is inside of a row', () => {
    const rows = outline(nested, { filter: 'all' });
    expect([0, 1, 3, 5].map((index) => endOf(rows, index))).toEqual([1, 5, 5, 6]);
  });

  it('takes an item with all its descendants', () => {
    expect([...withDescendants(nested, 'b')].sort()).toEqual(['b', 'b1', 'b2', 'b2x']);
  });

  it('narrows down to an owner and a stage', () => {
    const all = [item('a', { assigneeId: 'ada' }), item('b', { stage: 'build' }), item('b1', { parentId: 'b', assigneeId: 'ada', stage: 'monitor' })];
    expect(outline(all, { filter: 'all', assigneeId: 'ada' }).map((row) => `${row.item.id}${row.isContext ? '?' : ''}`)).toEqual(['a', 'b?', 'b1']);
    expect(outline(all, { filter: 'all', stage: 'monitor' }).map((row) => `${row.item.id}${row.isContext ? '?' : ''}`)).toEqual(['b?', 'b1']);
  });

  it('steps among siblings, into the one above and out behind the parent, and not beyond the ends', () => {
    expect(placeAfter(nested, 'c', 'up')).toEqual({ parentId: null, after: 'a' });
    expect(placeAfter(nested, 'b', 'up')).toEqual({ parentId: null, after: null });
    expect(placeAfter(nested, 'a', 'down')).toEqual({ parentId: null, after: 'b' });
    expect(placeAfter(nested, 'a', 'up')).toBeNull();
    expect(placeAfter(nested, 'b2', 'down')).toBeNull();
    expect(placeAfter(nested, 'c', 'in')).toEqual({ parentId: 'b', after: 'b2' });
    expect(placeAfter(nested, 'a', 'in')).toBeNull();
    expect(placeAfter(nested, 'b2x', 'out')).toEqual({ parentId: 'b', after: 'b2' });
    expect(placeAfter(nested, 'a', 'out')).toBeNull();
  });

  it('paints a move with all that is inside', () => {
    const order = (items: readonly ReturnType<typeof item>[]) => outline(items, { filter: 'all' }).map((row) => `${row.depth}${row.item.id}`);
    expect(order(moved(nested, ['c'], { parentId: null, after: null }))).toEqual(['0c', '0a', '0b', '1b1', '1b2', '2b2x']);
    expect(order(moved(nested, ['b'], { parentId: null, after: 'c' }))).toEqual(['0a', '0c', '0b', '1b1', '1b2', '2b2x']);
    expect(order(moved(nested, ['a', 'c'], { parentId: 'b2', after: 'b2x' }))).toEqual(['0b', '1b1', '1b2', '2b2x', '2a', '2c']);
  });

  it('moves a whole and not its parts beside it', () => {
    expect(outermost(nested, ['b', 'b2x', 'c'])).toEqual(['b', 'c']);
  });
});
