import { describe, expect, it } from 'vitest';
import { withStanding, without } from '#renderer/features/checklists/checklists.store.ts';
import { item, view } from './items.ts';

const list = [item('a'), item('b', { state: 'done' }), item('b1', { parentId: 'b', state: 'blocked' }), item('c', { state: 'done' })];

describe('what is painted before main confirms it', () => {
  it('counts a tick over at once', () => {
    const next = withStanding(view(list), new Set(['a']), { state: 'done', reason: null, by: 'ada', at: '2026-01-01T00:00:00.000Z' });
    expect(next.items[0]?.standing).toMatchObject({ state: 'done', by: 'ada' });
    expect(next.progress).toEqual({ open: 0, inProgress: 0, blocked: 1, done: 3, notApplicable: 0 });
  });

  it('takes an archived item out with what is inside of it', () => {
    const next = without(view(list), ['b']);
    expect(next.items.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(next.progress).toEqual(view(next.items).progress);
  });

  it('leaves the view alone when the item is not there any more', () => {
    const before = view(list);
    expect(withStanding(before, new Set(['gone']), { state: 'done', reason: null, by: null, at: null })).toEqual(before);
  });
});
