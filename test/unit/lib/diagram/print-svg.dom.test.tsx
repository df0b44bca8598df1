import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODE_SHAPES } from '#shared/domain/maps/graph.ts';
import { layoutLane } from '#shared/lib/diagram/lane-layout.ts';
import type { DiagramFacts, DiagramModel } from '#shared/lib/diagram/model.ts';
import { printSvg } from '#shared/lib/diagram/print-svg.ts';
import { approximateWidth } from '#shared/lib/diagram/text-width.ts';
import { differences, revisions, statuses } from '#shared/lib/marks.ts';

const measure = approximateWidth(13);
const model: DiagramModel = {
  direction: 'LR',
  nodes: [
    ...NODE_SHAPES.map((shape) => ({ id: `n ${shape}`, label: `A ${shape}\n<b>&amp; "more"</b>`, shape })),
    { id: 's', label: 'Stage', shape: 'stadium' },
  ],
  edges: [
    { from: 'n circle', to: 'n diamond', label: 'if so', line: 'dotted', tail: 'cross', head: 'circle' },
    { from: 's', to: 'n circle', label: null, line: 'thick', tail: 'none', head: 'none' },
    { from: 's', to: 'n hexagon', label: null, line: 'invisible', tail: 'none', head: 'none' },
  ],
  groups: [{ id: 'g', title: 'The <lane>', direction: 'LR', nodes: ['s'], groups: [] }],
};
const facts: DiagramFacts = {
  'n circle': { kind: 'department', meter: { done: 5, total: 20, words: '5 / 20' }, badges: [{ mark: 'blocked', words: '2 blocked' }], fold: { isOpen: false, hidden: 3 } },
  'n diamond': { badges: [{ mark: 'missing', words: 'Missing here' }, { mark: 'same', words: '' }], isGhost: true, fold: { isOpen: true, hidden: 3 } },
  'n hexagon': { meter: { done: 4, total: 4, words: '4 / 4' } },
};
const draw = (more: Partial<Parameters<typeof printSvg>[0]> = {}): string => {
  const input = { model, hasMarks: false, facts, measure, scale: 1 };
  return printSvg({ name: 'A & B', description: 'Two <things>.', placed: layoutLane(input), facts, measure, scale: 1, ...more });
};
const parse = (svg: string): Document => {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  return read;
};

describe('M3: a diagram as a drawing', () => {
  const read = parse(draw());

  test('is well-formed, says what it is of, and takes nothing from anywhere else', () => {
    expect([read.querySelector('svg > title')?.textContent, read.querySelector('svg > desc')?.textContent]).toEqual(['A & B', 'Two <things>.']);
    expect(draw().replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script|<image|<foreignObject|@import/);
  });

  test('has every node with its words, every line that can be seen, every group', () => {
    const nodes = [...read.querySelectorAll('[data-node]')];
    expect(nodes.map((node) => node.getAttribute('data-node'))).toEqual(model.nodes.map(({ id }) => id));
    expect(nodes[0]?.querySelector('title')?.textContent).toBe('A rectangle <b>&amp; "more"</b>');
    expect([...read.querySelectorAll('[data-edge]')].map((edge) => edge.getAttribute('data-edge'))).toEqual(['n circle n diamond', 's n circle']);
    expect(read.querySelector('[data-edge] text')?.textContent).toBe('if so');
    expect(read.querySelector('[data-group] text')?.textContent).toBe('The <lane>');
  });

  test('has marks of groups behind their titles', () => {
    const marked = parse(draw({ facts: { ...facts, g: { badges: [{ mark: 'missing', words: 'Not here' }] } } }));
    const words = [...marked.querySelectorAll('[data-group] text')];
    expect(words.map((each) => each.textContent)).toEqual(['The <lane>', 'Not here']);
    expect(Number(words[1]?.getAttribute('x'))).toBeGreaterThan(Number(words[0]?.getAttribute('x')) + measure('The <lane>'));
  });

  test('tells facts by shape and word', () => {
    const circle = [...read.querySelectorAll('[data-node]')].find((node) => node.getAttribute('data-node') === 'n circle');
    expect(circle?.querySelector('title')?.textContent).toMatch(/, 5 \/ 20, 2 blocked, department$/);
    expect([...(circle?.querySelectorAll('text') ?? [])].map((each) => each.textContent).slice(-3)).toEqual(['5 / 20', '2 blocked', '+3']);
    const bars = [...(circle?.querySelectorAll('rect') ?? [])].map((bar) => Number(bar.getAttribute('width')));
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(0.25, 2);
    const diamond = [...read.querySelectorAll('[data-node]')].find((node) => node.getAttribute('data-node') === 'n diamond');
    expect(diamond?.querySelector('path')?.getAttribute('stroke-dasharray')).toBe('5 4');
    expect(diamond?.textContent).not.toContain('+3');
  });

  test('has marks of all states, on light paper', () => {
    for (const status of statuses) expect(parse(draw({ statuses: { s: status } })).querySelector('[data-node="s"] g')).not.toBeNull();
    for (const mark of [...differences, ...revisions]) expect(parse(draw({ facts: { s: { badges: [{ mark, words: '' }] } } })).querySelector('[data-node="s"] g')).not.toBeNull();
    expect(read.querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  test('is well-formed whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        parse(draw({ name: words, description: words, css: words, facts: { s: { meter: { done: 1, total: 2, words } } } }));
      }),
      { numRuns: 25 },
    );
    expect(parse(draw({ name: 'a\u0000\ud800b\u{1f6a2}' })).querySelector('title')?.textContent).toBe('ab\u{1f6a2}');
  });
});

test('widths are those of the font for Latin letters, and wide for wide ones', () => {
  expect(approximateWidth(1000)('AI')).toBe(716 + 274);
  expect(measure('Áé')).toBe(measure('Ae'));
  expect(measure('港')).toBeGreaterThan(measure('m'));
  expect(measure('é'.normalize('NFD'))).toBe(measure('é'));
});
