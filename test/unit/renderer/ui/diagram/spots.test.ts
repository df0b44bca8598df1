import { describe, expect, it } from 'vitest';
import type { DiagramEdge } from '#shared/lib/diagram/model.ts';
import type { PlacedEdge, PlacedNode, Point } from '#shared/lib/diagram/placed.ts';
import { nearestSpot, nodeAt, spotsOf } from '#renderer/ui/diagram/spots.ts';

const edge = (from: string, to: string): DiagramEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow' });
const line = (from: string, to: string, points: readonly Point[], label: PlacedEdge['label'] = null): PlacedEdge => ({ id: `${from} ${to}`, edge: edge(from, to), points, label });
const down = [{ x: 50, y: 0 }, { x: 50, y: 100 }];
const keyOf = ({ to }: DiagramEdge) => (to === 'none' ? null : to);

describe('places on lines', () => {
  it('are in the middle of the longest piece, and beside the words on it', () => {
    expect(spotsOf([line('a', 'b', down)], keyOf)).toMatchObject([{ key: 'b', x: 50, y: 50 }]);
    expect(spotsOf([line('a', 'b', [{ x: 0, y: 0 }, { x: 0, y: 10 }, { x: 80, y: 10 }, { x: 80, y: 20 }])], keyOf)).toMatchObject([{ x: 40, y: 10 }]);
    const [beside] = spotsOf([line('a', 'b', down, { x: 55, y: 40, width: 60, height: 20, lines: ['no'] })], keyOf);
    expect(Math.abs((beside?.y ?? 0) - 50)).toBeGreaterThan(15);
  });

  it('are one for all lines that mean the same, and none where nothing can stand', () => {
    const edges = [line('a', 'b', down), line('c', 'b', [{ x: 9, y: 0 }, { x: 9, y: 9 }]), line('a', 'none', down)];
    expect(spotsOf(edges, keyOf).map(({ key, x }) => [key, x])).toEqual([['b', 50]]);
  });

  it('are found from anywhere on their lines, within reach', () => {
    const edges = [line('a', 'b', down), line('a', 'c', [{ x: 150, y: 0 }, { x: 150, y: 100 }])];
    const spots = spotsOf(edges, keyOf);
    expect(nearestSpot(spots, edges, keyOf, { x: 60, y: 95 }, 20)?.key).toBe('b');
    expect(nearestSpot(spots, edges, keyOf, { x: 110, y: 50 }, Infinity)?.key).toBe('c');
    expect(nearestSpot(spots, edges, keyOf, { x: 110, y: 50 }, 20)).toBeNull();
    expect(nearestSpot(spots, [], keyOf, { x: 50, y: 50 }, Infinity)).toBeNull();
  });

  it('a node is found by what lies in it', () => {
    const nodes: PlacedNode[] = [{ node: { id: 'a', label: 'A', shape: 'rounded' }, lines: ['A'], x: 10, y: 10, width: 20, height: 20 }];
    expect([nodeAt({ nodes }, { x: 15, y: 15 }), nodeAt({ nodes }, { x: 5, y: 15 }), nodeAt({ nodes }, { x: 5, y: 15 }, 6)]).toEqual(['a', null, 'a']);
  });
});
