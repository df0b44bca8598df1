import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphSchema } from '#shared/domain/maps/graph.ts';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { compensates, workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { END_NODE, ROLLBACK_NODE, START_NODE, decisionOfNode, stepNode, stepOfNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { RICH, runbook, step, to, words } from './runbooks.ts';
import { definitions } from './definitions.ts';

const ways = ({ edges }: Graph): string[] => edges.map(({ from, to: target, label, line }) => `${from} ${line === 'dotted' ? '..' : '--'}${label === null ? '' : ` ${label} `}> ${target}`);
const draw = (...of: Parameters<typeof runbook>): Graph => workflowGraph(runbook(...of), words);

describe('M1: a runbook as a graph', () => {
  const plain = runbook([step('end', { name: 'Stop the writer' }), step('a "quoted" id', { name: 'Restore', automation: 'automated' }), step('look', { name: 'Look', pausePoint: true, automation: 'automated' })]);

  test('has the steps in their order between start and end, and shows by its shape what the program does and where people stop', () => {
    const graph = workflowGraph(plain, words);
    expect(graph.nodes.map(({ label, shape }) => `${label} ${shape}`)).toEqual(['Start stadium', 'Stop the writer rounded', 'Restore subroutine', 'Look hexagon', 'Complete stadium']);
    expect(ways(graph)).toEqual(['start --> step1', 'step1 --> step2', 'step2 --> step3', 'step3 --> finish']);
  });

  test('goes around, ahead, on, back to the end, and where nothing is', () => {
    const graph = workflowGraph(RICH, words);
    expect(ways(graph)).toEqual([
      'start --> step1', 'step1 --> step2', 'step1 --> step3', 'step1 --> step4',
      'step2 --> decision1', 'step3 --> decision1', 'step4 --> decision1',
      'decision1 -- all is well > step5', 'decision1 -- a light is out > step3', 'decision1 .. the radio is dead > rollback',
      'step5 --> step6', 'step6 --> decision2', 'decision2 .. fog comes in > rollback', 'decision2 -- Otherwise > step7',
      'step7 --> finish', 'decision4 -- yes > missing4_1', 'decision4 -- Otherwise > finish',
    ]);
    expect(graph.groups).toEqual([{ id: 'parallel2', title: 'Checks', direction: null, nodes: ['step2', 'step3', 'step4'], groups: [] }]);
    expect(graph.nodes.slice(-3).map(({ id, label, shape }) => `${id} ${label} ${shape}`)).toEqual(['missing4_1 nowhere rounded', 'finish Complete stadium', 'rollback Roll back parallelogram-alt']);
    expect(graph.nodes.filter(({ shape }) => shape === 'diamond').map(({ label }) => label)).toEqual(['Is everything in order?', 'Which holds?', 'Back again?']);
  });

  test('a branch to the first of parallel steps leads to all of them, said once; to another of them it leads alone', () => {
    const asked = { question: 'Q?', after: 'd', branches: [{ condition: 'all again', target: to('b') }, { condition: 'one again', target: to('c') }] };
    const steps = [step('a'), step('b', { parallel: 'g' }), step('c', { parallel: 'g' }), step('d')];
    const drawn = ways(draw(steps, [asked]));
    expect(drawn).toContain('decision1 -- all again > parallel2');
    expect(drawn).toContain('decision1 -- one again > step3');
  });

  test('one group leads to another as a whole', () => {
    const pair = ['a', 'b'].map((id) => step(id, { parallel: 'one' }));
    expect(ways(draw([...pair, step('c', { parallel: 'two' }), step('d', { parallel: 'two' }), step('e', { parallel: 'alone' })]))).toEqual([
      'start --> step1', 'start --> step2', 'parallel1 --> parallel3', 'step3 --> step5', 'step4 --> step5', 'step5 --> finish',
    ]);
  });

  test('a decision behind one step of a group is worked on its way, one behind the last waits for all', () => {
    const three = ['a', 'b', 'c'].map((id) => step(id, { parallel: 'g' }));
    const asked = (after: string) => ({ question: `${after}?`, after, branches: [{ condition: 'bad', target: { to: 'rollback' as const } }] });
    expect(ways(draw([...three, step('d')], [asked('c'), asked('a')]))).toEqual([
      'start --> step1', 'start --> step2', 'start --> step3',
      'step1 --> decision2', 'decision2 .. bad > rollback', 'decision2 -- Otherwise > decision1',
      'step2 --> decision1', 'step3 --> decision1', 'decision1 .. bad > rollback', 'decision1 -- Otherwise > step4', 'step4 --> finish',
    ]);
  });

  test('a decision without a place stands before the earliest step that it leads to, else at the end', () => {
    const [a, b, c] = [step('a'), step('b'), step('c')];
    const loose = (...targets: string[]) => [{ question: 'Q?', after: null, branches: targets.map((id) => ({ condition: `to ${id}`, target: to(id) })) }];
    expect(ways(draw([a, b, c], loose('c', 'b'))).slice(0, 4)).toEqual(['start --> step1', 'step1 --> decision1', 'decision1 -- to c > step3', 'decision1 -- to b > step2']);
    expect(ways(draw([a, b], loose('a', 'b'))).slice(0, 2)).toEqual(['start --> decision1', 'decision1 -- to a > step1']);
    expect(ways(draw([a], [{ question: 'Q?', after: 'gone', branches: [] }]))).toEqual(['start --> step1', 'step1 --> decision1', 'decision1 --> finish']);
  });

  test('an answer to go on leads to what comes next, the next decision included', () => {
    const on = (question: string) => ({ question, after: 'a', branches: [{ condition: 'fine', target: { to: 'next' as const } }, { condition: '', target: { to: 'end' as const } }] });
    expect(ways(draw([step('a'), step('b')], [on('1?'), on('2?')]))).toEqual([
      'start --> step1', 'step1 --> decision1', 'decision1 -- fine > decision2', 'decision1 -- Otherwise > finish', 'decision2 -- fine > step2', 'decision2 -- Otherwise > finish', 'step2 --> finish',
    ]);
  });

  test('people go on where no condition holds, and not where one of them always does', () => {
    const asked = (question: string, ...conditions: string[]) => [{ question, after: 'a', branches: conditions.map((condition) => ({ condition, target: to('c') })) }];
    const three = [step('a'), step('b'), step('c')];
    expect(ways(draw(three, asked('Q?', 'x')))).toContain('decision1 -- Otherwise > step2');
    expect(ways(draw(three, asked('', 'x', 'y')))).toContain('decision1 -- Otherwise > step2');
    expect(ways(draw(three, asked('Q?', 'x', 'y')))).toContain('decision1 -- Otherwise > step2');
    expect(ways(draw(three, asked('Q?', 'yes', 'no'))).some((way) => way.endsWith('> step2'))).toBe(false);
  });

  test('a way without a condition is an arrow', () => {
    expect(ways(draw([step('a'), step('b'), step('c')], [{ question: '', after: 'a', branches: [{ condition: '', target: to('c') }] }]))).toEqual(['start --> step1', 'step1 --> step3', 'step2 --> step3', 'step3 --> finish']);
  });

  test('any definition is a valid graph of distinct ids whose edges all end at something, and Mermaid text carries it unchanged', () => {
    fc.assert(
      fc.property(definitions({ loops: true, strange: true }), (definition) => {
        const graph = workflowGraph(definition, words);
        expect(graphSchema.safeParse(graph).success).toBe(true);
        const ids = [...graph.nodes, ...graph.groups].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(graph.edges.filter(({ from, to: target }) => !ids.includes(from) || !ids.includes(target))).toEqual([]);
        expect(parseFlowchart(printFlowchart(graph))).toEqual({ ok: true, value: graph });
      }),
    );
  });
});

describe('M1: what the nodes of a runbook say', () => {
  test('marks with their words, in one order', () => {
    const graph = workflowGraph(RICH, words);
    const facts = workflowFacts(RICH, graph, words);
    const said = Object.fromEntries(Object.entries(facts).map(([id, { badges = [], kind, isGhost }]) => [id, [...badges.map((badge) => badge.words), ...(kind === undefined ? [] : [`(${kind})`]), ...(isGhost === true ? ['?'] : [])].join(', ')]));
    expect(said).toEqual({
      step1: 'Critical', step3: 'Automated', step5: 'Pause, 2 approvals, Critical, Rollback', step6: '1 approvals, Irreversible',
      decision1: '(decision)', decision2: '(decision)', decision4: '(decision)', parallel2: 'in any order', missing4_1: 'Not there, ?', [ROLLBACK_NODE]: '(rollback)',
    });
  });

  test.each([['Nothing to undo', false], ['none', false], ['N/A', false], ['read-only', false], ['', false], [null, false], ['`traffic thaw`', true], ['Nonessential services are started again', true]])('a rollback of “%s”: %s', (rollback, does) => {
    expect(compensates({ rollback })).toBe(does);
  });
});

test('a node leads back to its step or decision, all else to none', () => {
  expect([0, 7, 1999].map((index) => stepOfNode(stepNode(index)))).toEqual([0, 7, 1999]);
  expect([START_NODE, END_NODE, ROLLBACK_NODE, 'step0', 'step', 'step1x', 'decision1'].map(stepOfNode)).toEqual(Array.from({ length: 7 }, () => null));
  expect(['decision3', 'step3', 'decision0'].map(decisionOfNode)).toEqual([2, null, null]);
});
