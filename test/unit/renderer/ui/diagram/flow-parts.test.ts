import { describe, expect, test } from 'vitest';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { flowMaker } from '#renderer/ui/diagram/flow-parts.ts';
import type { Marks } from '#renderer/ui/diagram/flow-parts.ts';

const place = (id: string, x: number) => ({ node: { id, label: id, shape: 'rectangle' as const }, x, y: 0, width: 80, height: 40, lines: [id] });
const placed: PlacedDiagram = {
  width: 300, height: 60, edges: [], nodes: [place('a', 0), place('b', 100), place('c', 200)],
  groups: [{ group: { id: 'g', title: 'Quay', direction: null, nodes: ['a'], groups: [] }, x: 0, y: 0, width: 90, height: 50, depth: 0 }],
};
const marks: Marks = {
  statuses: {}, facts: {}, matches: new Set(), chosen: null, tabStop: 'a', canOpen: () => true, canFold: false, isMovable: false, measure: (text) => text.length, scale: 1,
};
const words = ((key: string) => key) as never;

describe('what React Flow draws', () => {
  test('stays the same object while it says the same, whatever else comes into sight', () => {
    const make = flowMaker();
    const before = make({ ...placed, nodes: placed.nodes.slice(0, 2) }, marks, words);
    const after = make(placed, { ...marks, matches: new Set() }, words);
    expect(after.slice(0, 3).map((node, index) => node === before[index])).toEqual([true, true, true]);
    expect(after).toHaveLength(4);
  });

  test.each<[string, Partial<Marks>, string[]]>([
    ['found', { matches: new Set(['b']) }, ['b']],
    ['chosen', { chosen: 'g' }, ['g']],
    ['the next to be walked to', { tabStop: 'c' }, ['a', 'c']],
    ['differing', { facts: { b: { badges: [{ mark: 'missing', words: 'Missing' }] }, g: { badges: [{ mark: 'missing', words: 'Missing' }] } } }, ['g', 'b']],
    ['in a state', { statuses: { c: 'done' } }, ['c']],
    ['to be opened no more', { canOpen: (id) => id !== 'a' }, ['a']],
  ])('and is another when it is %s', (_what, change, others) => {
    const make = flowMaker();
    const before = make(placed, marks, words);
    const after = make(placed, { ...marks, ...change }, words);
    expect(after.filter((node, index) => node !== before[index]).map(({ id }) => id)).toEqual(others);
  });

  test('says of a group what differs, as of a node', () => {
    const [group, node] = flowMaker()(placed, { ...marks, facts: { g: { badges: [{ mark: 'same', words: '', said: 'In both' }] }, a: { badges: [{ mark: 'missing', words: 'Missing' }], kind: 'section' } } }, words);
    expect([group?.ariaLabel, node?.ariaLabel]).toEqual(['maps:group, In both', 'a, Missing, section']);
  });
});
