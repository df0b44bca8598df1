import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { fromElk, toElk } from '#shared/lib/diagram/elk-graph.ts';
import type { LayoutInput, PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import type { DiagramEdge, DiagramModel } from '#shared/lib/diagram/model.ts';
import { inside, sameBox, tilesInView } from '#renderer/ui/diagram/culling.ts';
import { neighbour } from '#renderer/ui/diagram/neighbours.ts';
import { namesWith } from '#renderer/ui/diagram/use-search.ts';
import { fitAll, firstView, isInView, keptView } from '#renderer/ui/diagram/viewport.ts';

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

describe('the view', () => {
  const frame = { width: 800, height: 600 };
  test('is never larger than life when all fits', () => {
    expect(fitAll({ width: 100, height: 100 }, frame).zoom).toBe(1);
  });

  test('starts with the whole where it can be grasped, with the current node or the beginning where it cannot', async () => {
    const nodes = Array.from({ length: 60 }, (_, index) => ({ id: `n${index}`, label: `Step ${index}`, shape: 'rectangle' as const }));
    const long = await placed({ direction: 'TB', nodes, edges: nodes.slice(1).map((node, index) => edge(`n${index}`, node.id)), groups: [] });
    const [first, last] = [long.nodes[0], long.nodes.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no nodes');
    expect(isInView(first, firstView(long, frame, null), frame)).toBe(true);
    expect(isInView(last, firstView(long, frame, 'n59'), frame)).toBe(true);
    expect(isInView(first, firstView(long, frame, 'n59'), frame)).toBe(false);
  });
});

test('arrow keys go to the nearest node that way, and nowhere beyond the last', () => {
  const places = [['a', 0, 0], ['b', 0, 100], ['c', 300, 90], ['d', 0, 300]].map(([id, x, y]) => ({ id: String(id), x: Number(x), y: Number(y), width: 50, height: 30 }));
  expect(neighbour(places, 'a', 'ArrowDown')).toBe('b');
  expect(neighbour(places, 'b', 'ArrowRight')).toBe('c');
  expect(neighbour(places, 'd', 'ArrowDown')).toBeNull();
  expect(neighbour(places, 'gone', 'ArrowUp')).toBeNull();
});

describe('what is in the page', () => {
  const frame = { width: 800, height: 600 };
  test('is all that is in view with room around it, and stays the same until a tile is crossed', () => {
    for (const zoom of [0.02, 0.6, 1, 2]) {
      for (const x of [-5000, -3, 0, 777]) {
        const view = { x, y: x / 2, zoom };
        const tiles = tilesInView(view, frame);
        expect(tiles.x).toBeLessThan(-view.x / zoom);
        expect(tiles.x + tiles.width).toBeGreaterThan((-view.x + frame.width) / zoom);
        expect(tiles.y + tiles.height).toBeGreaterThan((-view.y + frame.height) / zoom);
      }
    }
    expect(sameBox(tilesInView({ x: -10, y: -10, zoom: 1 }, frame), tilesInView({ x: -90, y: -20, zoom: 1 }, frame))).toBe(true);
    expect(sameBox(tilesInView({ x: -10, y: -10, zoom: 1 }, frame), tilesInView({ x: -900, y: -10, zoom: 1 }, frame))).toBe(false);
  });

  test('leaves out what lies elsewhere, but no line that passes through', async () => {
    const all = await placed({ ...grouped, groups: [], edges: [edge('a', 'b'), edge('a', 'c')] });
    const b = all.nodes[1];
    if (b === undefined) throw new Error('no node');
    const part = inside(all, b);
    expect(part.nodes.map(({ node }) => node.id)).toEqual(['b']);
    expect(part.edges.map((each) => each.edge.to)).toContain('b');
    expect(inside(all, { x: -1e6, y: -1e6, width: 2e6, height: 2e6 })).toEqual(all);
  });
});

describe('the view after a change', () => {
  const frame = { width: 800, height: 600 };
  const view = { x: 10, y: -20, zoom: 0.5 };
  const at = (places: Readonly<Record<string, readonly [number, number]>>): PlacedDiagram => ({
    width: 1000, height: 1000, groups: [], edges: [],
    nodes: Object.entries(places).map(([id, [x, y]]) => ({ node: { id, label: id, shape: 'rectangle' as const }, x, y, width: 50, height: 30, lines: [id] })),
  });
  const seen = (placed: PlacedDiagram, id: string, { x, y, zoom }: { x: number; y: number; zoom: number }) => {
    const place = placed.nodes.find(({ node }) => node.id === id);
    return place === undefined ? null : [place.x * zoom + x, place.y * zoom + y];
  };
  const before = at({ a: [0, 0], b: [700, 600] });
  const after = at({ a: [100, 40], b: [0, 900], c: [5, 5] });

  test('leaves what the change began at where it was on the screen', () => {
    const kept = keptView(before, after, view, frame, 'a');
    expect(kept && seen(after, 'a', kept)).toEqual(seen(before, 'a', view));
  });

  test('else what was nearest to the middle; and begins anew where nothing is left', () => {
    const kept = keptView(before, after, view, frame, 'gone');
    expect(kept && seen(after, 'b', kept)).toEqual(seen(before, 'b', view));
    expect(keptView(before, at({ z: [0, 0] }), view, frame, 'a')).toBeNull();
  });
});

test('names are found whatever their case and accents, in the order of the map', () => {
  const things = [{ id: '1', name: 'Café' }, { id: '2', name: 'Yard' }, { id: '3', name: 'CAFES of the yard' }];
  expect(namesWith(things, ' cafe ').map(({ id }) => id)).toEqual(['1', '3']);
  expect(namesWith(things, '  ')).toEqual([]);
});
