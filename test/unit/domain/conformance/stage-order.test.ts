import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StageMove, type StagedItem, inReadingOrder, itemsOutOfOrder, movesIntoOrder, placeOf, rankOf } from '#shared/domain/conformance/stage-order.ts';
import { STAGES } from '#shared/domain/items/item.ts';
import { anyList, listOf } from './arbitrary.ts';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** As the store makes them: one after the other, among the siblings of the item. */
function make(items: readonly StagedItem[], moves: readonly StageMove[]): StagedItem[] {
  const all = [...items];
  for (const { id, after } of moves) {
    const [item] = all.splice(all.findIndex((each) => each.id === id), 1);
    if (item === undefined) throw new Error(`no ${id}`);
    all.splice(after === null ? all.findIndex(({ parentId }) => parentId === item.parentId) : all.findIndex((each) => each.id === after) + 1, 0, item);
  }
  return all;
}

describe('D6: a list read top to bottom', () => {
  it('reads what is nested behind what it lies in', () => {
    const items: StagedItem[] = [
      { id: 'a', parentId: null, stage: null }, { id: 'b', parentId: null, stage: null }, { id: 'c', parentId: 'a', stage: null }, { id: 'd', parentId: 'c', stage: null },
    ];
    expect(ids(inReadingOrder(items))).toEqual(['a', 'c', 'd', 'b']);
  });

  it.each<[string, StagedItem[], string[]]>([
    ['nothing of a list in order', listOf(...STAGES), []],
    ['nothing of an empty list', [], []],
    ['no items of one stage', listOf('build', 'build'), []],
    ['what comes after a later stage', listOf('setup', 'monitor', 'build', 'monitor', 'publish'), ['i2', 'i4']],
    ['not what has no stage', listOf('monitor', null, 'monitor'), []],
    ['what is nested, by where it is read', listOf('setup', '>monitor', 'build'), ['i2']],
    ['what is nested too late', listOf('monitor', '>setup', 'monitor'), ['i1']],
  ])('finds %s', (_what, items, late) => expect([...itemsOutOfOrder(items)]).toEqual(late));
});

describe('D6: the place of a new item', () => {
  it.each<[string, string, StagedItem[], string | null]>([
    ['the end of an empty list', 'build', [], null],
    ['the end when nothing is later', 'document', listOf('setup', 'monitor', null), null],
    ['before the first that is later', 'build', listOf('setup', 'build', 'monitor', 'publish'), 'i2'],
    ['first of all', 'setup', listOf('build', 'publish'), 'i0'],
    ['before what groups later ones', 'build', listOf('setup', null, '>publish', 'publish'), 'i1'],
    ['behind what only holds a later one', 'build', listOf('setup', '>publish', 'publish'), 'i2'],
  ])('%s', (_what, stage, items, before) => expect(placeOf(stage as (typeof STAGES)[number], items)).toBe(before));

  const lateWith = (items: readonly StagedItem[], stage: (typeof STAGES)[number]): string[] => {
    const before = placeOf(stage, items);
    const at = before === null ? items.length : items.findIndex(({ id }) => id === before);
    return [...itemsOutOfOrder(items.toSpliced(at, 0, { id: 'new', parentId: null, stage }))].sort();
  };

  it('puts nothing of a flat list out of order', () => {
    fc.assert(fc.property(anyList({ nested: false }), fc.constantFrom(...STAGES), (items, stage) => {
      expect(lateWith(items, stage)).toEqual([...itemsOutOfOrder(items)].sort());
    }));
  });

  it('puts nothing that is there out of order, whatever the list', () => {
    fc.assert(fc.property(anyList(), fc.constantFrom(...STAGES), (items, stage) => {
      expect(lateWith(items, stage).filter((id) => id !== 'new')).toEqual([...itemsOutOfOrder(items)].sort());
    }));
  });
});

describe('D6: putting a list in order', () => {
  it('moves nothing that is in order', () => {
    expect(movesIntoOrder(listOf('setup', null, 'build', '>automate', 'document'))).toEqual([]);
    expect(movesIntoOrder([])).toEqual([]);
  });

  it('makes the fewest moves', () => {
    expect(movesIntoOrder(listOf('document', 'setup', 'build', 'automate'))).toEqual([{ id: 'i0', after: 'i3' }]);
    expect(movesIntoOrder(listOf('build', 'automate', 'setup'))).toEqual([{ id: 'i2', after: null }]);
  });

  it('takes along what has no stage, and sorts what groups others by what it holds', () => {
    expect(ids(make(listOf('publish', null, 'setup'), movesIntoOrder(listOf('publish', null, 'setup'))))).toEqual(['i2', 'i0', 'i1']);
    const groups = listOf('', '>document', '', '>setup');
    expect(ids(inReadingOrder(make(groups, movesIntoOrder(groups))))).toEqual(['i2', 'i3', 'i0', 'i1']);
  });

  it('puts any flat list in order, keeps the order inside a stage, and needs nothing a second time', () => {
    fc.assert(
      fc.property(anyList({ nested: false }), (items) => {
        const moves = movesIntoOrder(items);
        const after = make(items, moves);
        expect([...itemsOutOfOrder(after)]).toEqual([]);
        expect(movesIntoOrder(after)).toEqual([]);
        expect(ids(after).sort()).toEqual(ids(items).sort());
        for (const stage of STAGES) expect(ids(after.filter((item) => item.stage === stage))).toEqual(ids(items.filter((item) => item.stage === stage)));
      }),
    );
  });

  it('puts nested lists in order as far as siblings go, and needs nothing a second time', () => {
    fc.assert(
      fc.property(anyList(), (items) => {
        const after = make(items, movesIntoOrder(items));
        expect(movesIntoOrder(after)).toEqual([]);
        expect(ids(after).sort()).toEqual(ids(items).sort());
      }),
    );
  });

  it('ranks the stages as the lifecycle has them', () => expect(STAGES.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5, 6]));
});
