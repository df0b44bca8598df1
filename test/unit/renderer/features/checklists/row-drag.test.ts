import { describe, expect, it } from 'vitest';
import { outline } from '#renderer/features/checklists/outline.ts';
import { dropAt } from '#renderer/features/checklists/use-row-drag.ts';
import { item } from './items.ts';

const items = [item('a'), item('b'), item('b1', { parentId: 'b' }), item('c')];
const boxes = outline(items, { filter: 'all' }).map((row, index) => ({ row, start: index * 40, end: index * 40 + 40 }));
const at = (y: number, going: readonly string[] = []) => dropAt(boxes, items, new Set(going), y);

describe('where a dragged row goes (D1)', () => {
  it('goes before the row whose upper half is pointed at, and behind the one whose lower half is', () => {
    expect(at(5)).toEqual({ place: { parentId: null, after: null }, line: 0, depth: 0 });
    expect(at(35)).toEqual({ place: { parentId: null, after: 'a' }, line: 40, depth: 0 });
    expect(at(45)).toEqual({ place: { parentId: null, after: 'a' }, line: 40, depth: 0 });
  });

  it('goes inside, as the first, behind a row that has rows inside', () => {
    expect(at(75)).toEqual({ place: { parentId: 'b', after: null }, line: 80, depth: 1 });
    expect(at(115)).toEqual({ place: { parentId: 'b', after: 'b1' }, line: 120, depth: 1 });
  });

  it('goes to the end below the last row, and never behind what is dragged along', () => {
    expect(at(900)).toEqual({ place: { parentId: null, after: 'c' }, line: 160, depth: 0 });
    expect(at(45, ['a'])?.place).toEqual({ parentId: null, after: null });
  });
});
