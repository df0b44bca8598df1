import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { organisationGraph } from '#shared/domain/maps/organisation-graph.ts';
import { thingsOf } from '#shared/domain/maps/organisation.ts';
import { chartMarks, creatable, depthOf, diffCounts, ghostOf, isAlike, organisationMarks, sightOf, ticked, toReveal, wayTo, withGhosts } from '#renderer/features/maps/compare-model.ts';
import type { DiffWords } from '#renderer/features/maps/compare-model.ts';
import { HARBOUR, chart, harbourChart, stageWords, treeOf, words } from '../../../domain/maps/trees.ts';

const called: DiffWords = { same: 'Same', missing: 'Missing', renamed: 'Renamed', elsewhere: 'Moved', 'only-here': 'Here', apart: 'Apart' };
const tree = treeOf({ Yard: { Paint: ['Brushes', 'Colours'] }, Office: { Letters: [] }, Inn: {} });
const diff = organisationDiff(chart('graph\nYard --> Paint --> Varnish --> Lacquer\nYard --> Dock --> Gates\nOffise --> Letters\nShop --> Till\nsubgraph Inn\nBar\nend'), tree, stageWords);
const things = thingsOf(tree);
const [yard, paint] = ['d_Yard', 's_Yard-Paint'];

describe('M3: marks of a comparison', () => {
  test('are counted, and those that are nowhere are left out', () => {
    expect(diffCounts(diff)).toEqual([['missing', 7], ['renamed', 1], ['only-here', 0], ['same', 4]].filter(([, count]) => count !== 0));
    expect([isAlike(diff), isAlike(organisationDiff(harbourChart(), treeOf(HARBOUR), stageWords))]).toEqual([false, true]);
  });

  test('stand on the nodes and groups of the chart; what is the same only shows its sign', () => {
    const marks = chartMarks(diff, called);
    expect([marks['Yard'], marks['Dock'], marks['Offise'], marks['Inn']]).toEqual([
      { badges: [{ mark: 'same', words: '', said: 'Same' }] }, { badges: [{ mark: 'missing', words: 'Missing' }] }, { badges: [{ mark: 'renamed', words: 'Renamed' }] },
      { badges: [{ mark: 'same', words: '', said: 'Same' }] },
    ]);
    expect(chartMarks(organisationDiff(harbourChart(), treeOf(HARBOUR), stageWords), called)['Write']).toEqual({ kind: 'Apart' });
  });
});

describe('M3: what is missing on the map of the organisation', () => {
  const graph = withGhosts(organisationGraph(tree, () => true, words), diff);

  test('stands as a ghost in what it would be in, before the stages', () => {
    const ghosts = graph.nodes.filter(({ id }) => id.startsWith('missing_')).map(({ label, shape }) => [label, shape]);
    expect(ghosts).toEqual([['Dock', 'rectangle'], ['Gates', 'rounded'], ['Shop', 'rectangle'], ['Till', 'rounded'], ['Bar', 'rounded']]);
    expect(graph.nodes.at(-1)?.id).toBe('stage_document');
    expect(graph.edges.filter(({ line }) => line === 'dotted').map(({ from, to, head }) => `${from} ${head} ${to}`)).toEqual([
      `${yard} arrow missing_Dock`, 'missing_Dock arrow missing_Gates', 'stage_setup none missing_Shop', 'missing_Shop arrow missing_Till', 'd_Inn arrow missing_Bar',
    ]);
  });

  test('is put away with what it would be in', () => {
    const folded = withGhosts(organisationGraph(tree, () => false, words), diff);
    expect(folded.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['missing_Dock', 'missing_Gates', 'missing_Shop']));
    const deep = organisationDiff(chart('graph\nYard --> Paint --> Varnish'), tree, stageWords);
    expect(withGhosts(organisationGraph(tree, () => false, words), deep).nodes.map(({ id }) => id)).not.toContain('missing_Varnish');
    expect(toReveal(deep, things)).toEqual([paint, yard, 'd_Office']);
  });

  test('is marked, and what is here by what it is on the chart, in the place of its figures', () => {
    const facts = { [yard]: { kind: 'department', meter: { done: 1, total: 2, words: '1 / 2' }, fold: { isOpen: true, hidden: 1 } } };
    const marks = organisationMarks(facts, diff, called);
    expect(marks[yard]).toEqual({ kind: 'department', fold: { isOpen: true, hidden: 1 }, badges: [{ mark: 'same', words: '', said: 'Same' }] });
    expect([marks['d_Office'], marks['missing_Dock']]).toEqual([{ badges: [{ mark: 'renamed', words: 'Renamed' }] }, { isGhost: true, badges: [{ mark: 'missing', words: 'Missing' }] }]);
  });

  test('is found from its line, with the way that must be open to it', () => {
    expect([sightOf(diff, 'Gates'), sightOf(diff, 'Varnish'), sightOf(diff, 'Lacquer')]).toEqual([ghostOf('Gates'), paint, paint]);
    expect([wayTo(diff, things, ghostOf('Gates')), wayTo(diff, things, ghostOf('Till')), wayTo(diff, things, paint)]).toEqual([[yard], [], [yard]]);
  });

  test('is not all opened where that is too much to look at', () => {
    const many = chart(`graph\n${Array.from({ length: 70 }, (_, n) => `Yard --> P${n}`).join('\n')}`);
    expect(toReveal(organisationDiff(many, tree, stageWords), things)).toEqual([]);
  });
});

describe('M3: choosing what is made', () => {
  const all = creatable(diff);

  test('a part comes with its whole, and goes with it', () => {
    expect([...ticked(all, new Set(), 'Gates', true)]).toEqual(['Dock', 'Gates']);
    expect([...ticked(all, new Set(['Dock', 'Gates', 'Shop']), 'Dock', false)]).toEqual(['Shop']);
    expect([...ticked(all, new Set(['Dock', 'Gates']), 'Gates', false)]).toEqual(['Dock']);
    expect(all.map((finding) => depthOf(all, finding))).toEqual([0, 1, 0, 1, 0]);
  });

  test('whatever is ticked in whatever order, nothing is chosen without its whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...all.map(({ node }) => node)), fc.boolean()), { maxLength: 12 }), (acts) => {
        const chosen = acts.reduce<ReadonlySet<string>>((before, [node, isTicked]) => ticked(all, before, node, isTicked), new Set());
        for (const { node, place } of all) if (chosen.has(node) && place.kind === 'missing') expect(chosen.has(place.node)).toBe(true);
        const last = acts.at(-1);
        if (last !== undefined) expect(chosen.has(last[0])).toBe(last[1]);
      }),
    );
  });
});
