import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { NODE_SHAPES } from '#shared/domain/maps/graph.ts';
import { edgePath } from '#shared/lib/diagram/edge-path.ts';
import { fromElk, toElk } from '#shared/lib/diagram/elk-graph.ts';
import type { DiagramEdge, DiagramModel } from '#shared/lib/diagram/model.ts';
import type { LayoutInput } from '#shared/lib/diagram/placed.ts';
import { cornersOf, shapePaths } from '#shared/lib/diagram/shapes.ts';
import { factsWidth, sizeNode, wrapLabel } from '#shared/lib/diagram/sizes.ts';
import { hasWayBack } from '#shared/lib/diagram/ways-back.ts';

const measure = (text: string): number => text.length * 7;
const edge = (from: string, to: string, label: string | null = null): DiagramEdge => ({ from, to, label, line: 'solid', tail: 'none', head: 'arrow' });

async function placed(model: DiagramModel, scale = 1) {
  const input: LayoutInput = { model, hasMarks: false, measure, scale };
  return fromElk(await new Elk().layout(toElk(input)), input);
}

const grouped: DiagramModel = {
  direction: 'TB',
  nodes: ['a', 'b', 'c'].map((id) => ({ id, label: `Node ${id}`, shape: 'rectangle' as const })),
  edges: [edge('a', 'b', 'goes on'), edge('b', 'c'), edge('c', 'g'), edge('a', 'nowhere')],
  groups: [{ id: 'g', title: 'Group', direction: null, nodes: ['a', 'b'], groups: ['empty'] }, { id: 'empty', title: 'Nothing in it', direction: null, nodes: [], groups: [] }],
};

describe('the layout', () => {
  test('gives every node, group and drawable edge a place, nodes inside of their groups', async () => {
    const { nodes, groups, edges } = await placed(grouped);
    expect(nodes.map(({ node }) => node.id)).toEqual(['a', 'b', 'c']);
    expect(edges.map(({ edge: { from, to } }) => `${from}${to}`)).toEqual(['ab', 'bc', 'cg']);
    const group = groups.find((each) => each.group.id === 'g');
    for (const node of nodes.slice(0, 2)) {
      expect(node.x).toBeGreaterThanOrEqual(group?.x ?? Infinity);
      expect(node.y + node.height).toBeLessThanOrEqual((group?.y ?? 0) + (group?.height ?? 0));
    }
    expect(groups.find((each) => each.group.id === 'empty')).toMatchObject({ depth: 1 });
  });

  test('places the words of an edge', async () => {
    const { edges } = await placed(grouped);
    expect(edges[0]?.label?.lines).toEqual(['goes on']);
    expect(edges[1]?.label).toBeNull();
  });

  test('runs in the direction that the diagram names', async () => {
    const chain: DiagramModel = { ...grouped, direction: 'LR', groups: [], edges: [edge('a', 'b')] };
    const { nodes } = await placed(chain);
    expect(nodes[1]?.x).toBeGreaterThan((nodes[0]?.x ?? 0) + (nodes[0]?.width ?? 0));
  });

  test('a diagram that names itself as its own group does not hang', async () => {
    const odd: DiagramModel = { ...grouped, edges: [], groups: [{ id: 'g', title: 'G', direction: null, nodes: ['a', 'a'], groups: ['g'] }] };
    expect((await placed(odd)).nodes.map(({ node }) => node.id)).toEqual(['b', 'c']);
  });
});

describe('M1: a way back', () => {
  const node = (id: string, shape: DiagramModel['nodes'][number]['shape'] = 'rectangle') => ({ id, label: `Node ${id}`, shape });
  const loop: DiagramModel = { direction: 'TB', nodes: [node('start'), node('work'), node('ask', 'diamond'), node('end')], edges: [edge('start', 'work'), edge('work', 'ask'), edge('ask', 'work', 'again'), edge('ask', 'end')], groups: [] };

  test('is found, however long, and where nothing leads back there is none', () => {
    expect([[], [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')]].map(hasWayBack)).toEqual([false, false]);
    expect([[edge('a', 'a')], [edge('x', 'a'), edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]].map(hasWayBack)).toEqual([true, true]);
  });

  test('leaves the flow running down from its start, and enters from above as the way on does', async () => {
    const { nodes, edges } = await placed(loop);
    expect(nodes.map(({ y }) => y)).toEqual(nodes.map(({ y }) => y).toSorted((a, b) => a - b));
    const [work] = nodes.filter(({ node: { id } }) => id === 'work');
    const back = edges.find(({ edge: { to, from } }) => from === 'ask' && to === 'work');
    expect(back?.points.at(-1)?.y).toBeCloseTo(work?.y ?? Number.NaN, 0);
const entries = edges.filter(({ edge: { to } }) => to === 'work').map(({ points }) => points.at(-1)?.x);
    expect(new Set(entries).size).toBe(entries.length);
  });

  test('every line begins and ends at what is drawn, whatever the shape', async () => {
    for (const shape of NODE_SHAPES) {
      for (const direction of ['TB', 'LR'] as const) {
        const { nodes, edges } = await placed({ ...loop, direction, nodes: loop.nodes.map((each) => node(each.id, shape)) });
        const boxes = new Map(nodes.map((each) => [each.node.id, each]));
        for (const { edge: { from, to }, points } of edges) {
          for (const [id, point] of [[from, points[0]], [to, points.at(-1)]] as const) expect(distanceToOutline(boxes.get(id), point), `${shape} ${direction} ${from}→${to}`).toBeLessThan(1);
        }
      }
    }
  });
});

/** How far a point is from the outline of a node, in px. */
function distanceToOutline(box: Awaited<ReturnType<typeof placed>>['nodes'][number] | undefined, point: { x: number; y: number } | undefined): number {
  if (box === undefined || point === undefined) return Number.NaN;
  const { width: w, height: h } = box;
  const corners = cornersOf(box.node.shape, w, h) ?? [[0, 0], [w, 0], [w, h], [0, h]];
  return Math.min(...corners.map(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
    const [px, py] = [point.x - box.x, point.y - box.y];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
    return Math.hypot(px - ax - part * (bx - ax), py - ay - part * (by - ay));
  }));
}

describe('labels', () => {
  test('break at words, then in words, and where they say so', () => {
    expect(wrapLabel('one two three', measure, 50)).toEqual(['one two', 'three']);
    expect(wrapLabel('abcdefghij', measure, 35)).toEqual(['abcde', 'fghij']);
    expect(wrapLabel('a\n\nb', measure, 50)).toEqual(['a', '', 'b']);
  });

  test('fit into every shape', () => {
    for (const shape of NODE_SHAPES) {
      const { width, height, lines } = sizeNode('A label of some length\nand more', shape, { hasMark: true }, measure, 1);
      expect(width).toBeGreaterThan(Math.max(...lines.map(measure)));
      expect(height).toBeGreaterThan(lines.length * 20);
      expect(shapePaths(shape, width, height).outline).toMatch(/^M[\d. AHLVZ-]+$/);
    }
  });
});

describe('the line of facts', () => {
  const facts = { meter: { done: 3, total: 20, words: '3 / 20' }, badges: [{ mark: 'blocked', words: '2 blocked' }] } as const;

  test('takes room under the label, and as much whatever the figures are', () => {
    const bare = sizeNode('Yard', 'rectangle', { hasMark: false }, measure, 1);
    const told = sizeNode('Yard', 'rectangle', { hasMark: false, facts }, measure, 1);
    expect(told.height).toBe(bare.height + 22);
    expect(told.width).toBeGreaterThan(factsWidth(facts, measure, 1));
    expect(factsWidth({ meter: { ...facts.meter, words: '9 / 20' } }, (text) => [...text].reduce((sum, sign) => sum + (sign === '9' ? 9 : 5), 0), 1)).toBe(
      factsWidth({ meter: facts.meter }, (text) => [...text].reduce((sum, sign) => sum + (sign === '9' ? 9 : 5), 0), 1),
    );
  });

  test('is not there where nothing is to be told', () => {
    expect([factsWidth(undefined, measure, 1), factsWidth({ kind: 'department', fold: { isOpen: false, hidden: 3 } }, measure, 1)]).toEqual([0, 0]);
  });
});

test('a line is rounded at its corners and straight without any', () => {
  expect(edgePath([], 8)).toBe('');
  expect(edgePath([{ x: 0, y: 0 }, { x: 0, y: 10 }], 8)).toBe('M0 0L0 10');
  expect(edgePath([{ x: 0, y: 0 }, { x: 0, y: 20 }, { x: 20, y: 20 }], 8)).toBe('M0 0L0 12Q0 20 8 20L20 20');
});
