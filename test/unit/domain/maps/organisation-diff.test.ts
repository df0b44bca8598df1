import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, isSlip, nameOfLabel } from '#shared/domain/maps/names.ts';
import { type Finding, organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { organisationGraph } from '#shared/domain/maps/organisation-graph.ts';
import { HARBOUR, type Named, chart, harbourChart, treeOf, stageWords, words } from './trees.ts';

const say = (finding: Finding): string => {
  if (finding.state === 'same') return `same ${finding.name}`;
  if (finding.state === 'renamed') return `renamed ${finding.name}, is ${finding.thing.name}`;
  if (finding.state === 'elsewhere') return `elsewhere ${finding.name} (${finding.wanted ?? 'top'}, is in ${finding.thing.parent ?? 'top'})`;
  if (finding.state === 'apart') return `${finding.why} ${finding.name}`;
  const { place } = finding;
  return `missing ${finding.name} as ${finding.as} in ${place.kind === 'top' ? 'top' : place.kind === 'thing' ? place.thing.name : `new ${place.name}`}`;
};
const compare = (text: string, named: Named) => {
  const { findings, onlyHere } = organisationDiff(chart(text), treeOf(named), stageWords);
  return { findings: findings.map(say), onlyHere: onlyHere.map(({ name }) => name) };
};

describe('M3: a chart beside the tree that it is of', () => {
  test('says that all is the same, but for the lifecycle', () => {
    const { findings, onlyHere } = organisationDiff(harbourChart(), treeOf(HARBOUR), stageWords);
    expect(findings.filter(({ state }) => state === 'same')).toHaveLength(10);
    expect(findings.filter((finding) => finding.state === 'apart' && finding.why === 'lifecycle').map(({ name }) => name)).toEqual([
      'Common workflow', 'Set up', 'Build', 'Automate', 'Publish/Release', 'Monitor', 'Iterate', 'Document',
    ]);
    expect(findings).toHaveLength(18);
    expect(onlyHere).toEqual([]);
  });

  test('tells missing, elsewhere and only here', () => {
    const named: Named = { Operations: { 'Berths & Moorings': [], Engines: [] }, Shipyard: { 'Paint shop': [] }, Café: {}, Kitchen: { Larder: [] } };
    const { findings, onlyHere } = organisationDiff(harbourChart(), treeOf(named), stageWords);
    expect(findings.filter(({ state }) => state === 'missing' || state === 'elsewhere').map(say)).toEqual([
      'missing Pilots on call as section in Operations',
      'missing Tugs as section in Operations',
      'elsewhere ENGINES (Shipyard, is in d_Operations)',
      'missing Cranes & Lifting as department in top',
      'missing Acceptance of works as department in top',
    ]);
    expect(onlyHere.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['department Kitchen', 'section Larder']);
  });

  test('is nothing new when the map of the organisation itself comes back', () => {
    const tree = treeOf({ ...HARBOUR, Yard: { Paint: ['Brushes', 'Colours'], '+Dock': ['Gates'] } });
    const { findings, onlyHere } = organisationDiff(organisationGraph(tree, () => true, words), tree, stageWords);
    expect(findings.filter(({ state }) => state === 'missing' || state === 'elsewhere')).toEqual([]);
    expect(onlyHere).toEqual([]);
  });
});

describe('what has another name here', () => {
  test('is known by its id where the chart was drawn from this tree, wherever it stands', () => {
    const before = treeOf({ Yard: { Paint: ['Brushes'] }, Inn: { Bar: [] } });
    const graph = organisationGraph(before, () => true, words);
    const after = {
      ...before,
      departments: before.departments.map((each) => (each.name === 'Yard' ? { ...each, name: 'Wharf' } : each)),
      sections: before.sections.map((each) => (each.name === 'Bar' ? { ...each, name: 'Taproom', departmentId: 'Yard' } : each)),
    };
    const { findings, onlyHere } = organisationDiff(graph, after, stageWords);
    expect(findings.filter(({ state }) => state !== 'apart').map(say)).toEqual(['renamed Yard, is Wharf', 'same Paint', 'same Brushes', 'same Inn', 'elsewhere Bar (Inn, is in d_Yard)']);
    expect(onlyHere).toEqual([]);
  });

  test('is known in its place when it differs by slips, and what stands in it with it', () => {
    expect(compare('graph\nS[Ship yard] --> P[Paintshop]\nE[Enginering] --> T[Turbines]', { Shipyard: { 'Paint shop': [] }, Engineering: { Turbines: [] }, Inn: { Turbines: [] } })).toEqual({
      findings: ['renamed Ship yard, is Shipyard', 'renamed Paintshop, is Paint shop', 'renamed Enginering, is Engineering', 'same Turbines'],
      onlyHere: ['Inn', 'Turbines'],
    });
  });

  test('is not guessed where two would do, where the name is somewhere else, or where somebody else is meant', () => {
    expect(compare('graph\nE[Enginering]', { Engineering: {}, Engineerings: {} }).findings).toEqual(['missing Enginering as department in top']);
    expect(compare('graph\nY[Yard] --> E[Enginering]', { Yard: { Engineering: [] }, Inn: { Enginering: [] } }).findings[1]).toMatch(/^elsewhere/);
    expect(compare('graph\nA[Enginering]\nYard --> B[Engineering]', { Engineering: {}, Yard: {} }).findings).toEqual(['missing Enginering as department in top', 'same Yard', 'elsewhere Engineering (Yard, is in top)']);
    expect(compare('graph\nA[Enginering]\nB[Engineering]', { Engineering: {} }).findings).toEqual(['missing Enginering as department in top', 'same Engineering']);
  });

  test.each([['paint shop', 'paintshop', true], ['maintenance', 'maintainance', true], ['team a', 'team b', false], ['ward 10000', 'ward 10001', false], ['north', 'south', false], ['left', 'lift', false], ['ops', 'ops support', false]])(
    'a slip: %s for %s is %s', (one, other, isOne) => {
      expect([isSlip(one, other), isSlip(other, one)]).toEqual([isOne, isOne]);
    },
  );
});

describe('names', () => {
  test.each([
    ['Research & Development', 'research and  DEVELOPMENT'], ['Café', 'CAFE'], ['Ops: quays', 'Ops – Quays'], ['Straße', 'STRASSE'], ['مرفأ', 'مرفأ'],
  ])('%s is %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b.replace('SS', 'ß')));
  });

  test('of a label leave out what stands in brackets on a line of its own, and how it looks', () => {
    expect(nameOfLabel('Quays\n(all of them)')).toBe('Quays');
    expect(nameOfLabel('Berths\nand moorings')).toBe('Berths and moorings');
    expect(nameOfLabel('<b>Quays</b> (north)')).toBe('Quays (north)');
    expect(nameOfLabel('(north)')).toBe('(north)');
  });

  test('with other remarks are others', () => {
    expect(compare('graph\nA["Ops (north)"]\nB["Ops (south)"]', { 'Ops (south)': {}, 'Ops (west)': {} }).findings).toEqual(['missing Ops (north) as department in top', 'same Ops (south)']);
    expect(compare('graph\nA["Ops (north)"]', { Ops: {} }).findings).toEqual(['same Ops (north)']);
    expect(compare('graph\nA[Ops]', { 'Ops (north)': {} }).findings).toEqual(['same Ops']);
  });

  test('that have no letters are compared as they are', () => {
    expect(compare('graph\nA["—"]\nB["…"]', { '…': {} }).findings).toEqual(['missing — as department in top', 'same …']);
  });
});

describe('what stands where', () => {
  test('a name at its place is taken before one elsewhere', () => {
    const named: Named = { Yard: { Papers: [] }, Office: { Papers: [] } };
    expect(compare('graph\nO[Office] --> P2[Papers]\nY[Yard] --> P1[Papers]', named).findings).toEqual(['same Office', 'same Papers', 'same Yard', 'same Papers']);
    expect(compare('graph\nQ[Quay] --> P[Papers]\nO[Office] --> P2[Papers]', named)).toEqual({
      findings: ['missing Quay as department in top', 'elsewhere Papers (Quay, is in d_Yard)', 'same Office', 'same Papers'],
      onlyHere: ['Yard'],
    });
  });

  test('what stands in something that moved has not moved itself', () => {
    expect(compare('graph\nA[Head] --> B[Yard] --> C[Paint]', { Head: {}, Yard: { Paint: [] } }).findings).toEqual(['same Head', 'elsewhere Yard (Head, is in top)', 'same Paint']);
  });

  test('subgraphs hold their parts, at any depth', () => {
    const text = 'graph\nsubgraph Yard\nsubgraph Dock\nG[Gates]\nend\nP[Paint]\nend\nX[New] --> Y[Newer]';
    expect(compare(text, { Yard: { Paint: [], '+Dock': { Gates: [] } } }).findings).toEqual([
      'same Yard', 'same Dock', 'same Gates', 'same Paint', 'missing New as department in top', 'missing Newer as section in new New',
    ]);
  });

  test('an arrow from one subgraph into another takes nothing out of it, one within makes parts', () => {
    const text = 'graph\nsubgraph Yard\nP[Paint] --> V[Varnish]\nend\nsubgraph Inn\nBar\nend\nP -->|calls| Bar';
    expect(compare(text, { Yard: { '+Paint': { Varnish: [] } }, Inn: { Bar: [] } }).findings).toEqual(['same Yard', 'same Paint', 'same Varnish', 'same Inn', 'same Bar']);
  });

  test('a chart that only has lines is read by them', () => {
    expect(compare('graph\nYard --- Paint', { Yard: { Paint: [] } }).findings).toEqual(['same Yard', 'same Paint']);
    expect(compare('graph\nYard --> Paint\nYard --- Office', { Yard: { Paint: [] }, Office: {} }).findings).toEqual(['same Yard', 'same Paint', 'same Office']);
  });

  test('arrows may be drawn backwards, stand twice and run in rings', () => {
    expect(compare('graph\nPaint x--- Yard', { Yard: { Paint: [] } }).findings).toEqual(['same Yard', 'same Paint']);
    expect(compare('graph\nYard --> Paint\nYard --> Paint', { Yard: { Paint: [] } }).findings).toEqual(['same Yard', 'same Paint']);
    expect(compare('graph\nA --> B --> C --> A', {}).findings).toEqual(['missing A as department in top', 'missing B as department in new A', 'missing C as section in new B']);
  });

  test('a word for the whole stands above the top', () => {
    expect(compare('graph\nAll["The harbour"] --> Yard\nAll --> Inn', { Yard: {} }).findings).toEqual(['whole The harbour', 'same Yard', 'missing Inn as department in top']);
    expect(compare('graph\nsubgraph Departments\nYard\nend\nInn', { Yard: {} }).findings).toEqual(['whole Departments', 'same Yard', 'missing Inn as department in top']);
    expect(compare('graph\nsubgraph Kitchen\nLarder\nStove\nend\nInn', { Larder: {}, Inn: {} }).findings).toEqual([
      'missing Kitchen as department in top', 'elsewhere Larder (Kitchen, is in top)', 'missing Stove as section in new Kitchen', 'same Inn',
    ]);
  });

  test('below a section are its lists, and below those nothing', () => {
    expect(compare('graph\nYard --> Paint --> Brushes\nPaint --> Colours --> Red', { Yard: { Paint: ['Brushes'] } }).findings).toEqual([
      'same Yard', 'same Paint', 'same Brushes', 'missing Colours as null in Paint', 'missing Red as null in new Colours',
    ]);
    expect(compare('graph\nYard --> Paint --> Colours', { Yard: { Paint: [] } }).findings[2]).toBe('missing Colours as checklist in Paint');
    expect(compare('graph\nYard --> Brushes', { Yard: { Paint: ['Brushes'] } }).findings[1]).toBe('same Brushes');
  });

  test('a name that stands twice in one place is missing once', () => {
    expect(compare('graph\nA[Yard] --> B[Paint]\nA --> C[paint]', { Yard: {} }).findings).toEqual(['same Yard', 'missing Paint as section in Yard', 'twice paint']);
    expect(compare('graph\nA[Yard] --> B[Paint]\nA --> C[paint]', { Yard: { Paint: [] } }).findings).toEqual(['same Yard', 'same Paint', 'twice paint']);
  });
});

describe('the lifecycle', () => {
  test('is known without a group, and a department that is called like a stage is none', () => {
    expect(compare('graph\nSetup --> Build --> Automate\nYard --> Monitor', { Yard: { Monitor: [] } }).findings).toEqual([
      'same Yard', 'same Monitor', 'lifecycle Setup', 'lifecycle Build', 'lifecycle Automate',
    ]);
  });
});

test('every node and group of any chart is found once, whatever the tree', () => {
  const name = fc.constantFrom('Yard', 'Paint', 'Dock', 'Inn', 'Setup', 'Build', 'Automate', 'yard (old)');
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const link = fc.record({ from: id, to: id, head: fc.constantFrom('none', 'arrow'), tail: fc.constantFrom('none', 'arrow') });
  fc.assert(
    fc.property(fc.array(name, { minLength: 6, maxLength: 6 }), fc.array(link, { maxLength: 12 }), fc.boolean(), (names, links, grouped) => {
      const graph = {
        direction: 'TB' as const,
        nodes: names.map((label, index) => ({ id: 'abcdef'.charAt(index), label, shape: 'rectangle' as const })),
        edges: links.map((each) => ({ ...each, label: null, line: 'solid' as const }) as never),
        groups: grouped ? [{ id: 'g', title: 'Yard', direction: null, nodes: ['a', 'b'], groups: [] }] : [],
      };
      const { findings } = organisationDiff(graph, treeOf({ Yard: { Paint: [] }, Inn: { '+Dock': ['Paint'] } }), stageWords);
      expect(findings.map(({ node }) => node).sort()).toEqual([...'abcdef', ...(grouped ? ['g'] : [])]);
      const matched = findings.flatMap((finding) => ('thing' in finding ? [finding.thing.node] : []));
      expect(new Set(matched).size).toBe(matched.length);
    }),
  );
});
