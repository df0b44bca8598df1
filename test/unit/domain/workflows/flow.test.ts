import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Target } from '#shared/domain/workflows/definition.ts';
import { type Flow, type blocksOf, coversAll, decisionNode, flowOf, reachable, stepNode, stepOf } from '#shared/domain/workflows/flow.ts';

type Step = Parameters<typeof blocksOf>[0][number];
const steps = (...names: string[]): Step[] => names.map((name) => {
  const [id = '', parallel = null] = name.split('/');
  return { id, parallel };
});
const to = (goal: string): Target => (goal === 'next' || goal === 'end' || goal === 'rollback' ? { to: goal } : goal.startsWith('?') ? { to: 'unknown', named: goal } : { to: 'step', stepId: goal });
const decision = (after: string | null, ...branches: readonly (readonly [condition: string, goal: string])[]): Pick<Decision, 'after' | 'branches'> =>
  ({ after, branches: branches.map(([condition, goal]) => ({ condition, target: to(goal), line: null })) });

/** `step:0 → step:1`, with the condition where there is one. */
const told = ({ edges }: Flow): string[] => edges.map(({ from, to: target, condition }) => `${from} → ${target}${condition === null ? '' : ` (${condition})`}`);

describe('W3, M1: the flow of a definition', () => {
  it('steps follow each other between start and end', () => {
    expect(told(flowOf({ steps: steps('a', 'b'), decisions: [] }))).toEqual(['start → step:0', 'step:0 → step:1', 'step:1 → end']);
    expect(told(flowOf({ steps: [], decisions: [] }))).toEqual(['start → end']);
  });

  it('a decision stands between its step and the next; what no branch covers goes on', () => {
    expect(told(flowOf({ steps: steps('a', 'b', 'c'), decisions: [decision('a', ['it fails', 'rollback'], ['it is done', 'end'], ['rows are missing', 'c'])] }))).toEqual([
      'start → step:0', 'step:0 → decision:0', 'decision:0 → rollback (it fails)', 'decision:0 → end (it is done)', 'decision:0 → step:2 (rows are missing)', 'decision:0 → step:1', 'step:1 → step:2', 'step:2 → end',
    ]);
  });

  it('“otherwise” and “continue” leave nothing to go on by itself', () => {
    const otherwise = flowOf({ steps: steps('a', 'b', 'c'), decisions: [decision('a', ['it fails', 'rollback'], ['', 'c'])] });
    expect(told(otherwise)).not.toContain('decision:0 → step:1');
    const goesOn = flowOf({ steps: steps('a', 'b'), decisions: [decision('a', ['it fails', 'rollback'], ['all is well', 'next'])] });
    expect(goesOn.edges.filter(({ from, to: target }) => from === 'decision:0' && target === 'step:1')).toEqual([{ from: 'decision:0', to: 'step:1', condition: 'all is well', branch: 1 }]);
  });

  it('several decisions after a step are taken one after the other; the last step leads to the end through its own', () => {
    expect(told(flowOf({ steps: steps('a'), decisions: [decision('a', ['x', 'rollback']), decision('a', ['y', 'next'], ['', 'a'])] }))).toEqual([
      'start → step:0', 'step:0 → decision:0', 'decision:0 → rollback (x)', 'decision:0 → decision:1', 'decision:1 → end (y)', 'decision:1 → step:0 ()',
    ]);
  });

  it('a parallel group begins and ends together; a decision after its last step waits for all of them', () => {
    const flow = flowOf({ steps: steps('a', 'b/g', 'c/g', 'd/h', 'e'), decisions: [decision('c', ['it fails', 'rollback'])] });
    expect(flow.blocks).toEqual([[0], [1, 2], [3], [4]]);
    expect(told(flow)).toEqual([
      'start → step:0', 'step:0 → step:1', 'step:0 → step:2', 'step:1 → decision:0', 'step:2 → decision:0', 'decision:0 → rollback (it fails)', 'decision:0 → step:3', 'step:3 → step:4', 'step:4 → end',
    ]);
  });

  it('a decision after another step of the group is its own, and leads to where the group ends', () => {
    const decisions = [decision('a', ['it fails', 'rollback'])];
    expect(told(flowOf({ steps: steps('a/g', 'b/g', 'c'), decisions }))).toEqual([
      'start → step:0', 'start → step:1', 'step:0 → decision:0', 'decision:0 → rollback (it fails)', 'decision:0 → step:2', 'step:1 → step:2', 'step:2 → end',
    ]);
    expect(told(flowOf({ steps: steps('a/g', 'b/g'), decisions: [...decisions, decision('b', ['', 'end'])] }))).toContain('decision:0 → decision:1');
  });

  it('a decision without a place has branches that nothing leads to; an unknown target is no edge', () => {
    const flow = flowOf({ steps: steps('a', 'b'), decisions: [decision(null, ['x', 'b'], ['y', '?']), decision('nowhere', ['', 'end'])] });
    expect(flow.unplaced).toEqual([0, 1]);
    expect(told(flow).filter((edge) => edge.startsWith('decision'))).toEqual(['decision:0 → step:1 (x)', 'decision:1 → end ()']);
    expect(told(flowOf({ steps: steps('a', 'b'), decisions: [decision('a', ['', '?'])] }))).toContain('decision:0 → step:1');
    expect(told(flowOf({ steps: steps('a', 'b'), decisions: [decision('a', ['x', 'gone'])] }))).toEqual(['start → step:0', 'step:0 → decision:0', 'decision:0 → step:1', 'step:1 → end']);
  });

  it('nodes are named by place', () => expect([stepOf(stepNode(12)), stepOf(decisionNode(1)), stepOf('end')]).toEqual([12, null, null]));

  it('without decisions every step is come to and leads to the end, whatever the groups', () =>
    fc.assert(fc.property(fc.array(fc.constantFrom('', 'g', 'h'), { minLength: 1, maxLength: 12 }), (groups) => {
      const flow = flowOf({ steps: groups.map((group, index) => ({ id: `s${index}`, parallel: group === '' ? null : group })), decisions: [] });
      const there = reachable(flow, ['start']);
      const back = reachable(flow, ['end'], true);
      return groups.every((_group, index) => there.has(stepNode(index)) && back.has(stepNode(index))) && flow.blocks.flat().length === groups.length;
    })));
});

describe('whether branches cover all that can be', () => {
  const covers = (...conditions: string[]): boolean => coversAll(conditions.map((condition) => ({ condition, target: { to: 'end' } })));
  it.each([
    ['yes', 'no'], ['Yes', 'No.'], ['it passes', 'it fails'], ['the row counts match', 'the row counts do not match'], ['the checksum matches', 'the checksum does not match'], ['it is healthy', 'it is not healthy'],
    ['load < 5', 'load >= 5'], ['load > 5', 'load <= 5'], ['code = 0', 'code != 0'], ['the board approves', 'not: the board approves'], ['the offer was accepted', 'the offer was declined'],
  ])('“%s” and “%s” do', (one, other) => expect([covers(one, other), covers(other, one)]).toEqual([true, true]));
  it.each([['yes', 'perhaps'], ['disk full', 'replica lags'], ['load < 5', 'load > 5'], ['it passes', 'the build fails'], ['yes', 'yes'], ['no', 'no'], ['not', 'not'], ['rows are missing', 'rows are not there']])('“%s” and “%s” do not', (one, other) =>
    expect(covers(one, other)).toBe(false));
  it('“otherwise” does, one alone does not, nor does anything with an unknown target', () => {
    expect([covers('x', ''), covers('yes'), covers()]).toEqual([true, false, false]);
    expect(coversAll([{ condition: '', target: { to: 'end' } }, { condition: 'x', target: { to: 'unknown', named: 'y' } }])).toBe(false);
  });
});
