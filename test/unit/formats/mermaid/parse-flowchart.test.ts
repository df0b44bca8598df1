import { describe, expect, it } from 'vitest';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';

const chart = (...lines: string[]): Graph => {
  const result = parseFlowchart(lines.join('\n'));
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.value;
};
const nodes = (graph: Graph): string[] => graph.nodes.map(({ id, label, shape }) => `${id}|${label}|${shape}`);
const edges = (graph: Graph): string[] => graph.edges.map(({ from, to, label, line, tail, head }) => `${from} ${tail} ${line} ${head} ${to}${label === null ? '' : ` "${label}"`}`);

describe('M3: the head of a flowchart', () => {
  it.each([
    ['graph TD', 'TB'], ['flowchart TB', 'TB'], ['flowchart BT', 'BT'], ['graph LR;', 'LR'], ['flowchart-elk RL', 'RL'], ['graph', 'TB'], ['graph >', 'LR'],
  ])('%s', (head, direction) => {
    expect(chart(head, 'A').direction).toBe(direction);
  });

  it('may stand behind comments, directives and front matter', () => {
    expect(nodes(chart('---', 'title: x', '---', '%%{init: {', '  "theme": "dark" }', '}%%', '%% a note', 'flowchart LR', 'A'))).toEqual(['A|A|rectangle']);
  });
});

describe('M3: nodes', () => {
  it.each([
    ['A[a]', 'rectangle'], ['A(a)', 'rounded'], ['A([a])', 'stadium'], ['A[[a]]', 'subroutine'], ['A[(a)]', 'cylinder'], ['A((a))', 'circle'], ['A(((a)))', 'double-circle'],
    ['A>a]', 'asymmetric'], ['A{a}', 'diamond'], ['A{{a}}', 'hexagon'], ['A[/a/]', 'parallelogram'], ['A[\\a\\]', 'parallelogram-alt'], ['A[/a\\]', 'trapezoid'], ['A[\\a/]', 'trapezoid-alt'],
    ['A@{ shape: diam, label: "a" }', 'diamond'], ['A@{ shape: unheard-of, label: a }', 'rectangle'],
  ])('%s is a %s', (text, shape) => {
    expect(nodes(chart('graph', text))).toEqual([`A|a|${shape}`]);
  });

  it.each([
    ['A["say #quot;no#quot;"]', 'say "no"'], ['A["a\\nb"]', 'a\nb'], ['A["a<br/>b<br>c"]', 'a\nb\nc'], ['A["(a) [b] {c}"]', '(a) [b] {c}'], ['A["`**a** b`"]', '**a** b'], ['A[مرحبا 🚢]', 'مرحبا 🚢'],
    ['A["a; b"]', 'a; b'], ['A["a %% b"]', 'a %% b'], ['A["#constructor; #35; #9999999;"]', '#constructor; # #9999999;'], ['A["  a  "]', '  a  '], ['A["two\nlines"]', 'two\nlines'],
  ])('%s', (text, label) => {
    expect(chart('graph', text).nodes[0]?.label).toBe(label);
  });

  it('are made by the first mention and named by a later one', () => {
    expect(nodes(chart('graph', 'A --> B', 'A[first]', 'B{second}', 'A', 'A[last]'))).toEqual(['A|last|rectangle', 'B|second|diamond']);
  });

  it('take any letters, hyphens and dots as names', () => {
    expect(nodes(chart('graph', 'Öl-wechsel --> v1.2', 'начало-->end_1'))).toEqual(['Öl-wechsel|Öl-wechsel|rectangle', 'v1.2|v1.2|rectangle', 'начало|начало|rectangle', 'end_1|end_1|rectangle']);
  });
});

describe('M3: edges', () => {
  it.each([
    ['A --> B', 'A none solid arrow B'], ['A-->B', 'A none solid arrow B'], ['A --- B', 'A none solid none B'], ['A -.-> B', 'A none dotted arrow B'], ['A -.- B', 'A none dotted none B'],
    ['A ==> B', 'A none thick arrow B'], ['A === B', 'A none thick none B'], ['A ~~~ B', 'A none invisible none B'], ['A --o B', 'A none solid circle B'], ['A --x B', 'A none solid cross B'],
    ['A <--> B', 'A arrow solid arrow B'], ['A o--o B', 'A circle solid circle B'], ['A x--x B', 'A cross solid cross B'], ['A <-.-> B', 'A arrow dotted arrow B'], ['A <==> B', 'A arrow thick arrow B'],
    ['A -----> B', 'A none solid arrow B'], ['A ----- B', 'A none solid none B'], ['A -...-> B', 'A none dotted arrow B'], ['A ====> B', 'A none thick arrow B'],
    ['A -->|x| B', 'A none solid arrow B "x"'], ['A -- x --> B', 'A none solid arrow B "x"'], ['A --yes--> B', 'A none solid arrow B "yes"'],
    ['A -- x --- B', 'A none solid none B "x"'], ['A -. x .-> B', 'A none dotted arrow B "x"'], ['A == x ==> B', 'A none thick arrow B "x"'], ['A -- "a --> b" --> B', 'A none solid arrow B "a --> b"'],
    ['A -->|"a | b"| B', 'A none solid arrow B "a | b"'], ['A e1@--> B', 'A none solid arrow B'], ['A <-- x --> B', 'A arrow solid arrow B "x"'],
  ])('%s', (text, edge) => {
    expect(edges(chart('graph', text))).toEqual([edge]);
  });

  it('run in chains, and between all of both sides', () => {
    expect(edges(chart('graph', 'A --> B --> C', 'A & B --> C & D --- E')).map((edge) => edge.replace(/ none solid /, ' '))).toEqual([
      'A arrow B', 'B arrow C', 'A arrow C', 'A arrow D', 'B arrow C', 'B arrow D', 'C none E', 'D none E',
    ]);
  });

  it('stand behind one another in a line with semicolons, before a comment', () => {
    expect(edges(chart('graph LR; A-->B; B-->C %% and no more; C-->D'))).toHaveLength(2);
  });
});

describe('M3: subgraphs', () => {
  it('nest, have titles and directions, and can be the end of an edge', () => {
    const graph = chart('graph', 'subgraph one [The first]', 'direction LR', 'A --> B', 'subgraph "Two words"', 'C', 'end', 'end', 'subgraph three', 'A', 'D', 'end', 'one --> three', 'D --> Two_words');
    expect(graph.groups).toEqual([
      { id: 'one', title: 'The first', direction: 'LR', nodes: ['A', 'B'], groups: ['Two_words'] },
      { id: 'Two_words', title: 'Two words', direction: null, nodes: ['C'], groups: [] },
      { id: 'three', title: 'three', direction: null, nodes: ['D'], groups: [] },
    ]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(edges(graph)).toContain('one none solid arrow three');
  });
});

describe('M3: what says only how a chart looks', () => {
  it('is passed over', () => {
    const graph = chart('graph', 'classDef big fill:#f00,stroke:#000', 'A:::big --> B[b]:::big', 'class A,B big', 'style A fill:#fff', 'linkStyle 0 stroke:red', 'click A "https://example.org" _blank', 'accTitle: x', 'classy --> B');
    expect(nodes(graph)).toEqual(['A|A|rectangle', 'B|b|rectangle', 'classy|classy|rectangle']);
  });
});

describe('M3: a faulty chart is refused with its line', () => {
  it.each([
    ['nothing', '', 10, 'flowchart'],
    ['another head', 'sequenceDiagram\nA->>B: x', 10, 'sequenceDiagram'],
    ['an open bracket', 'graph\nA --> B\nC[no', 12, '“]”'],
    ['half an arrow', 'graph\n\nA -> B', 12, 'arrow'],
    ['no node', 'graph\nA -->', 11, 'name of a node'],
    ['no node between', 'graph\nA --> --> B', 11, 'name of a node'],
    ['an open subgraph', 'graph\nsubgraph x\nA', 11, 'end'],
    ['an end too much', 'graph\nA\nend', 12, 'subgraph'],
    ['a subgraph twice', 'graph\nsubgraph x\nend\nsubgraph x\nend', 13, 'second time'],
    ['a direction that is none', 'graph\nsubgraph x\ndirection UP\nend', 12, 'UP'],
    ['a direction outside', 'graph\ndirection LR', 11, 'outside'],
    ['an open quotation', 'graph\nA["b', 11, 'quotation'],
    ['an open label', 'graph\nA -->|b', 11, '“|”'],
    ['a name that is too long', `graph\n${'a'.repeat(300)}`, 10, 'nodes'],
    ['open data', 'graph\nA@{ shape: x', 11, '“}”'],
    ['too many edges', `graph\n${Array.from({ length: 300 }, (_, n) => `a${n}`).join(' & ')} --> ${Array.from({ length: 300 }, (_, n) => `b${n}`).join(' & ')}`, 11, '50000'],
  ])('%s', (_name, text, line, expected) => {
    const result = parseFlowchart(text, 10);
    expect(result).toMatchObject({ ok: false, error: { line, code: 'malformed-flowchart' } });
    if (!result.ok) expect(result.error.message).toContain(expected);
  });
});

describe('M3: an id that Mermaid can’t read', () => {
  it('is replaced in print, and all that leads to it follows', () => {
    const graph: Graph = {
      direction: 'LR',
      nodes: [{ id: 'end', label: 'End', shape: 'circle' }, { id: 'a b', label: 'A', shape: 'rectangle' }, { id: 'node1', label: 'N', shape: 'rectangle' }],
      edges: [{ from: 'a b', to: 'end', label: null, line: 'solid', tail: 'none', head: 'arrow' }],
      groups: [{ id: 'g"', title: 'G', direction: null, nodes: ['a b'], groups: [] }],
    };
    const again = parseFlowchart(printFlowchart(graph));
    expect(again).toMatchObject({ ok: true, value: { nodes: [{ label: 'End' }, { label: 'A' }, { id: 'node1' }], groups: [{ title: 'G' }] } });
    if (again.ok) expect(again.value.edges[0]).toMatchObject({ from: again.value.nodes[1]?.id, to: again.value.nodes[0]?.id });
  });
});
