import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '#shared/lib/diagram/arrange.ts';
import { columnsFor, layoutLane, treeParents } from '#shared/lib/diagram/lane-layout.ts';
import type { DiagramEdge, DiagramModel } from '#shared/lib/diagram/model.ts';
import type { Box, PlacedDiagram } from '#shared/lib/diagram/placed.ts';

const measure = (text: string): number => text.length * 7;
const arrow = (from: string, to: string): DiagramEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow' });
const tie = (from: string, to: string): DiagramEdge => ({ ...arrow(from, to), head: 'none' });

/** `parents[i]` is the index of the node that node i stands in; itself for a top one. */
function modelOf(parents: readonly number[], outcome = false): DiagramModel {
  const nodes = parents.map((_, index) => ({ id: `n${index}`, label: `Node ${'x'.repeat(index % 9)}`, shape: 'rectangle' as const }));
  const tops = parents.flatMap((parent, index) => (parent === index ? [`n${index}`] : []));
  const [last] = outcome ? tops.slice(-1) : [];
  const stages = ['first', 'second', 'third'];
  return {
    direction: 'LR',
    nodes: [...nodes, ...stages.map((id) => ({ id, label: id, shape: 'stadium' as const }))],
    edges: [
      ...parents.flatMap((parent, index) => (parent === index ? [] : [arrow(`n${parent}`, `n${index}`)])),
      arrow('first', 'second'), arrow('second', 'third'),
      ...tops.filter((id) => id !== last).map((id) => tie('first', id)),
      ...(last === undefined ? [] : [tie('third', last)]),
    ],
    groups: [{ id: 'lane', title: 'All go through', direction: 'LR', nodes: stages, groups: [] }],
  };
}
const place = (model: DiagramModel, scale = 1): PlacedDiagram => layoutLane({ model, hasMarks: false, measure, scale });
const trees = fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }).map((wanted) => wanted.map((parent, index) => Math.min(parent, index)));

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const boxOf = (placed: PlacedDiagram, id: string): Box => {
  const box = placed.nodes.find(({ node }) => node.id === id);
  if (box === undefined) throw new Error(`${id} has no place`);
  return box;
};

describe('trees under a lane', () => {
  test('everything has a place, nothing lies on anything else or outside, whatever the tree', () => {
    fc.assert(
      fc.property(trees, fc.boolean(), fc.constantFrom(1, 1.25), (parents, outcome, scale) => {
        const model = modelOf(parents, outcome);
        const placed = place(model, scale);
        expect(placed.nodes).toHaveLength(model.nodes.length);
        expect(placed.edges).toHaveLength(model.edges.length);
        for (const [index, a] of placed.nodes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= placed.width && a.y + a.height <= placed.height).toBe(true);
          for (const b of placed.nodes.slice(index + 1)) expect(overlap(a, b), `${a.node.id} ${b.node.id}`).toBe(false);
        }
        for (const { points } of placed.edges) for (const { x, y } of points) expect(x >= 0 && y >= 0 && x <= placed.width && y <= placed.height).toBe(true);
      }),
    );
  });

  test('parts stand to the right of their whole, in their order, the first level with it', () => {
    const placed = place(modelOf([0, 0, 0, 3, 1, 1]));
    const [whole, first, second, part] = ['n0', 'n1', 'n2', 'n5'].map((id) => boxOf(placed, id));
    if (whole === undefined || first === undefined || second === undefined || part === undefined) throw new Error('no nodes');
    expect(first.x).toBeGreaterThan(whole.x + whole.width);
    expect(first.y + first.height / 2).toBeCloseTo(whole.y + whole.height / 2, 0);
    expect(second.y).toBeGreaterThan(part.y + part.height);
  });

  test('the stages stand in a row inside of their frame, in which nothing else is', () => {
    const placed = place(modelOf([0, 1, 2]));
    const [frame] = placed.groups;
    if (frame === undefined) throw new Error('no frame');
    expect(['first', 'second', 'third'].map((id) => boxOf(placed, id).y)).toEqual(Array(3).fill(boxOf(placed, 'first').y));
    expect(placed.nodes.filter((node) => overlap(node, frame)).map(({ node }) => node.id)).toEqual(['first', 'second', 'third']);
  });

  test('what only the end of the lane is tied to stands behind it', () => {
    const placed = place(modelOf([0, 1, 2], true));
    const [frame] = placed.groups;
    const outcome = boxOf(placed, 'n2');
    expect(outcome.x).toBeGreaterThan((frame?.x ?? 0) + (frame?.width ?? 0));
    expect(outcome.y).toBeLessThan(boxOf(placed, 'n0').y);
  });

  test('opening one tree moves none above it and none in another column sideways or down', () => {
    const closed = place(modelOf([0, 1, 2, 3, 4, 5]));
    const open = place(modelOf([0, 1, 2, 3, 4, 5, 1, 1, 6]));
    expect(columnsFor(6)).toBe(2);
    for (const id of ['n0', 'n1', 'first']) expect(boxOf(open, id)).toEqual(boxOf(closed, id));
    expect(boxOf(open, 'n3').y).toBe(boxOf(closed, 'n3').y);
  });

  test('an end of the lane that is deep in a tree is led to past the end of its column', () => {
    const model = modelOf([0, 0, 2]);
    const placed = place({ ...model, edges: [...model.edges, tie('third', 'n1')] });
    const line = placed.edges.at(-1)?.points ?? [];
    const target = boxOf(placed, 'n1');
    expect(line.at(-1)).toEqual({ x: target.x + target.width, y: target.y + target.height / 2 });
  });

  test('stays quick with thousands', () => {
    const placed = place(modelOf(Array.from({ length: 5_200 }, (_, index) => (index < 200 ? index : index % 200))));
    expect(placed.nodes).toHaveLength(5_203);
    expect(placed.width / placed.height).toBeGreaterThan(0.1);
  });
});

describe('M1: hand placement', () => {
  const model = modelOf([0, 0, 0, 3]);
  const placed = place(model);
  const parents = treeParents(model);

  test('changes nothing where nobody moved anything', () => {
    expect(arrange(placed, {}, parents, 1)).toBe(placed);
    expect(arrange(placed, { gone: { dx: 5, dy: 5 } }, parents, 1)).toMatchObject({ nodes: placed.nodes, edges: placed.edges, groups: placed.groups });
  });

  test('moves a node with all that stands in it, and the lines between those go along', () => {
    const after = arrange(placed, { n0: { dx: 40, dy: 400 } }, parents, 1);
    for (const id of ['n0', 'n1', 'n2']) expect(boxOf(after, id)).toMatchObject({ x: boxOf(placed, id).x + 40, y: boxOf(placed, id).y + 400 });
    expect(boxOf(after, 'n3')).toEqual(boxOf(placed, 'n3'));
    const lineTo = (diagram: PlacedDiagram, id: string) => diagram.edges.find(({ edge }) => edge.to === id)?.points ?? [];
    expect(lineTo(after, 'n1')).toEqual(lineTo(placed, 'n1').map(({ x, y }) => ({ x: x + 40, y: y + 400 })));
    expect(lineTo(after, 'n3')).toEqual(lineTo(placed, 'n3'));
    expect(after.height).toBeGreaterThan(placed.height);
  });

  test('leads the other lines from side to side anew', () => {
    const after = arrange(placed, { n0: { dx: 40, dy: 400 } }, parents, 1);
    const points = after.edges.find(({ edge }) => edge.from === 'first' && edge.to === 'n0')?.points ?? [];
    const [from, to] = [boxOf(after, 'first'), boxOf(after, 'n0')];
    const touches = (point: { x: number; y: number } | undefined, box: Box) =>
      point !== undefined && point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    expect([touches(points[0], from), touches(points.at(-1), to)]).toEqual([true, true]);
    for (const [index, point] of points.slice(1).entries()) expect(point.x === points[index]?.x || point.y === points[index]?.y).toBe(true);
  });

  test('keeps the frame of a group around what is in it', () => {
    const after = arrange(placed, { third: { dx: 100, dy: 60 } }, parents, 1);
    const [frame] = after.groups;
    if (frame === undefined) throw new Error('no frame');
    for (const id of ['first', 'third']) expect(overlap(boxOf(after, id), frame)).toBe(true);
    expect(boxOf(after, 'third').y + boxOf(after, 'third').height).toBeLessThan(frame.y + frame.height);
  });

  test('beyond the top or the left moves the rest instead, and grows with the zoom of the interface', () => {
    const after = arrange(placed, { n0: { dx: -500, dy: -900 } }, parents, 1);
    expect(Math.min(...after.nodes.map(({ x }) => x))).toBeGreaterThanOrEqual(8);
    const apart = (diagram: PlacedDiagram) => boxOf(diagram, 'n3').x - boxOf(diagram, 'n0').x;
    expect(apart(after)).toBe(apart(placed) + 500);
    const twice = place(model, 2);
    expect(apart(arrange(twice, { n0: { dx: -500, dy: 0 } }, parents, 2))).toBe(apart(twice) + 1000);
  });
});
