import { describe, expect, it } from 'vitest';
import { countMatches, filterRows, flatten, sharedRows, treeOf, waysDown } from '#renderer/features/departments/tree-model.ts';
import { department, list, outlineOf, section } from './outline.ts';

const outline = outlineOf(
  [department('Opération'), department('Shift', 'Opération'), department('Old', 'Opération', { archived: true }), department('Care')],
  [section('Daily', 'Opération'), section('Retired', 'Opération', { archived: true })],
  [
    list('Weekly', 'Opération', null, { progress: { open: 1 }, recurs: true }), list('Open up', 'Opération', 'Daily', { progress: { done: 2, blocked: 1 } }),
    list('Away', 'Opération', 'Daily', { progress: { open: 100 }, archived: true }), list('Hidden', 'Opération', 'Retired', { progress: { open: 100 } }),
    list('Night', 'Shift', null, { progress: { done: 3 } }), list('Monday review', 'Care'),
  ],
);
const rows = (withArchived = false) => treeOf(outline, { withArchived });
const keys = (all: Parameters<typeof flatten>[0]) => flatten(all).map(({ key }) => key);

describe('the rows of the tree', () => {
  it('has lists beside the sections first, then sections, then departments inside', () => {
    expect(keys(rows())).toEqual(['Opération', 'Weekly', 'Daily', 'Open up', 'Shift', 'Night', 'Care', 'Monday review']);
  });

  it('leaves out what is archived, with what it holds, until it is asked for', () => {
    expect(keys(rows(true))).toEqual(['Opération', 'Weekly', 'Daily', 'Open up', 'Away', 'Retired', 'Hidden', 'Shift', 'Night', 'Old', 'Care', 'Monday review']);
  });

  it('rolls up sections over what is in use; of lists that are not known it says nothing (D8)', () => {
    const find = (all: ReturnType<typeof rows>, key: string) => flatten(all).find((row) => row.key === key);
    expect(find(rows(), 'Daily')?.progress).toMatchObject({ done: 2, blocked: 1, open: 0 });
    const folded = treeOf({ ...outline, lists: {} }, { withArchived: false });
    expect(find(folded, 'Daily')).toMatchObject({ progress: null, mayHold: true, children: [] });
    expect(find(folded, 'Shift')).toMatchObject({ mayHold: true });
    expect(find(treeOf({ ...outline, partly: new Set(['Opération']) }, { withArchived: false }), 'Daily')?.progress).toBeNull();
  });

  it('gives the contents of one department alone', () => {
    expect(keys(treeOf(outline, { withArchived: false, within: 'Opération' }))).toEqual(['Weekly', 'Daily', 'Open up']);
  });

  it('keeps the objects of what did not change', () => {
    const before = rows();
    expect(sharedRows(before, rows())).toBe(before);
    const [first, second] = sharedRows(before, treeOf({ ...outline, lists: { ...outline.lists, Care: [list('Monday review', 'Care', null, { progress: { done: 1 } })] } }, { withArchived: false }));
    expect(first).toBe(before[0]);
    expect(second).not.toBe(before[1]);
  });

  it('says of a list what is due in it, and draws it anew when that changes (D5)', () => {
    const withDue = (overdue: number) => treeOf({ ...outline, dues: new Map([['Weekly', { listId: 'Weekly', overdue, next: null }]]) }, { withArchived: false });
    const before = withDue(1);
    expect(flatten(before).filter(({ due }) => due !== null).map(({ key, due }) => [key, due?.overdue])).toEqual([['Weekly', 1]]);
    expect(sharedRows(before, withDue(1))).toBe(before);
    expect(flatten(sharedRows(before, withDue(2))).find(({ key }) => key === 'Weekly')?.due?.overdue).toBe(2);
  });
});

describe('the filter of the tree', () => {
  const found = (query: string) => keys(filterRows(rows(), query));

  it('keeps the way down to what it finds, and knows it', () => {
    expect(found('night')).toEqual(['Opération', 'Shift', 'Night']);
    expect(waysDown(filterRows(rows(), 'night'), 'night')).toEqual(['Opération', 'Shift']);
  });

  it('keeps all that is inside of what it finds, unless something inside is found as well', () => {
    expect(found('daily')).toEqual(['Opération', 'Daily', 'Open up']);
    expect(found('op')).toEqual(['Opération', 'Daily', 'Open up']);
  });

  it('does not mind accents, case and spaces around', () => {
    expect(found('  OPERATION ')).toHaveLength(6);
    expect(countMatches(filterRows(rows(), 'operation'), 'operation')).toBe(1);
  });

  it('finds nothing in the end, and everything at the start', () => {
    expect(found('zebra')).toEqual([]);
    expect(found(' ')).toHaveLength(8);
  });
});
