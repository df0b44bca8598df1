import { describe, expect, test } from 'vitest';
import type { DiagramEdge, DiagramModel } from '#shared/lib/diagram/model.ts';
import { outlineOf } from '#renderer/ui/diagram/outline.ts';
import type { OutlineEntry } from '#renderer/ui/diagram/outline.ts';

const node = (id: string, label = id.toUpperCase()) => ({ id, label, shape: 'rectangle' as const });
const edge = (from: string, to: string, more: Partial<DiagramEdge> = {}): DiagramEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow', ...more });
const model = (ids: string, edges: readonly DiagramEdge[], groups: DiagramModel['groups'] = []): DiagramModel => ({ direction: 'TB', nodes: ids.split('').map((id) => node(id)), edges, groups });

/** As indented lines: what somebody hears. */
function told(entries: readonly OutlineEntry[], depth = 0): string[] {
  const pad = '  '.repeat(depth);
  return entries.flatMap((entry) =>
    entry.kind === 'group'
      ? [`${pad}[${entry.title}]`, ...told(entry.entries, depth + 1)]
      : [
          `${pad}${entry.by === null ? '' : `${entry.by}: `}${entry.node.label}${entry.links.map((link) => ` ${link.isDirected ? '→' : '–'}${link.label === null ? '' : `(${link.label})`}${link.to}`).join('')}`,
          ...told(entry.below, depth + 1),
        ],
  );
}

describe('the outline of a diagram', () => {
  test('tells a chain in its order, not as a staircase', () => {
    expect(told(outlineOf(model('abc', [edge('a', 'b'), edge('b', 'c')])))).toEqual(['A →B', 'B →C', 'C']);
  });

  test('puts below a node what only it leads to, with the words on the way', () => {
    const entries = outlineOf(model('abcd', [edge('a', 'b', { label: 'yes' }), edge('a', 'c'), edge('c', 'd')]));
    expect(told(entries)).toEqual(['A', '  yes: B', '  C →D', 'D']);
  });

  test('tells what several lead to as links, so that it stands there once', () => {
    expect(told(outlineOf(model('abcd', [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])))).toEqual(['A', '  B →D', '  C →D', 'D']);
  });

  test('keeps groups together and never loses a node on a ring', () => {
    const groups = [{ id: 'g', title: 'Inner', direction: null, nodes: ['b', 'c'], groups: ['h'] }, { id: 'h', title: 'Deep', direction: null, nodes: ['d'], groups: [] }];
    const entries = outlineOf(model('abcd', [edge('b', 'c'), edge('b', 'd'), edge('c', 'b'), edge('a', 'g')], groups));
    expect(told(entries)).toEqual(['A →Inner', '[Inner]', '  B →D', '    C →B', '  [Deep]', '    D']);
  });

  test('says which connections have no direction, turns backward ones round and leaves out the invisible', () => {
    const entries = outlineOf(model('abc', [edge('a', 'b', { head: 'none' }), edge('b', 'c', { head: 'none', tail: 'arrow' }), edge('a', 'c', { line: 'invisible' })]));
    expect(told(entries)).toEqual(['A –B', 'B', 'C →B']);
  });

  test('a cycle in the groups of a damaged diagram ends', () => {
    const groups = [{ id: 'g', title: 'G', direction: null, nodes: ['a'], groups: ['h'] }, { id: 'h', title: 'H', direction: null, nodes: [], groups: ['g'] }];
    expect(() => outlineOf(model('ab', [], groups))).not.toThrow();
  });
});

describe('M4: the outline of a process', () => {
  test('tells every step in its order, a decision with its ways, and groups where they begin', () => {
    const groups = [{ id: 'g', title: 'Both', direction: null, nodes: ['c', 'd'], groups: [] }];
    const edges = [edge('a', 'b'), edge('b', 'c', { label: 'yes' }), edge('b', 'd', { label: 'yes' }), edge('b', 'f', { label: 'no' }), edge('c', 'e'), edge('d', 'e'), edge('e', 'f')];
    const told_ = told(outlineOf(model('abcdef', edges, groups), 'flow'));
    expect(told_).toEqual(['A →B', 'B →(yes)C →(yes)D →(no)F', '[Both]', '  C →E', '  D →E', 'E →F', 'F']);
    expect(told(outlineOf(model('abc', [edge('a', 'b', { label: 'yes' }), edge('a', 'c', { label: 'no' })]), 'flow'))).toEqual(['A →(yes)B →(no)C', 'B', 'C']);
  });

  test('puts groups within groups where their first node stands, and empty ones last', () => {
    const groups = [
      { id: 'e', title: 'Empty', direction: null, nodes: [], groups: [] },
      { id: 'g', title: 'Outer', direction: null, nodes: [], groups: ['h'] },
      { id: 'h', title: 'Inner', direction: null, nodes: ['b'], groups: [] },
    ];
    expect(told(outlineOf(model('abc', [], groups)))).toEqual(['A', '[Outer]', '  [Inner]', '    B', 'C', '[Empty]']);
  });
});
