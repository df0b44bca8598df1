import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { graphToDefinition } from '#shared/domain/maps/graph-to-definition.ts';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { definitions } from './definitions.ts';
import { RICH, words } from './runbooks.ts';

/** The ways through a runbook by the names of its nodes, and what stands in one group: not in which order it is written down. */
function flowOf(definition: WorkflowDefinition) {
  const { nodes, edges, groups } = workflowGraph(definition, words);
  const name = new Map([...nodes.map(({ id, label, shape }) => [id, `${label} ${shape}`] as const), ...groups.map(({ id, nodes: members }) => [id, members.map((each) => nodes.find((node) => node.id === each)?.label).sort().join('+')] as const)]);
  const way = ({ from, to, label, line }: Graph['edges'][number]) => `${name.get(from)} ${line} ${label ?? ''} > ${name.get(to)}`;
  return { ways: edges.map(way).sort(), together: groups.map(({ id }) => name.get(id)).sort() };
}

const read = (text: string): Graph => {
  const result = parseFlowchart(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
function made(...lines: string[]) {
  const runbook = graphToDefinition(read(['flowchart TD', ...lines].join('\n')), 'T');
  if (runbook === null) throw new Error('nothing was made');
  const { definition, notes } = runbook;
  const names = new Map(definition.steps.map(({ id, name }) => [id, name]));
  const to = (target: WorkflowDefinition['decisions'][number]['branches'][number]['target']) => (target.to === 'step' ? names.get(target.stepId) : target.to);
  return {
    definition,
    steps: definition.steps.map(({ name, parallel }) => (parallel === null ? name : `${name} (${parallel})`)),
    decisions: definition.decisions.map(({ question, after, branches }) => `${after === null ? '-' : names.get(after)}: ${question} ${branches.map(({ condition, target }) => `[${condition}] ${to(target)}`).join(', ')}`),
    notes: notes.map(({ code }) => code),
  };
}

describe('M3: a chart that was drawn from a runbook says the way through it again', () => {
  test('for every runbook without loops', () => {
    fc.assert(
      fc.property(definitions({ loops: false, strange: false }), (definition) => {
        const graph = workflowGraph(definition, words);
        // A question behind a jump is never asked; nothing leads to it in the chart, so that it can stand anywhere.
        fc.pre(graph.nodes.every(({ id, shape }) => shape !== 'diamond' || graph.edges.some(({ to }) => to === id)));
        const back = graphToDefinition(graph, 'T');
        expect(back === null ? null : flowOf(back.definition)).toEqual(flowOf(definition));
        expect(definitionSchema.safeParse(back?.definition).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('shapes say again what is automated and where one pauses', () => {
    const back = graphToDefinition(workflowGraph(RICH, words), 'Ferry')?.definition;
    expect(back?.steps.slice(0, 5).map(({ name, automation, pausePoint, parallel }) => [name, automation, pausePoint, parallel])).toEqual(RICH.steps.slice(0, 5).map(({ name, automation, pausePoint, parallel }) => [name, automation, pausePoint, parallel]));
  });
});

describe('M3: charts as people draw them', () => {
  test('a chain, a question, two ends', () => {
    expect(made('start([Alert]) --> a[Look] --> q{Bad?}', 'q -->|yes| b[Mend<br/>with care] --> done([Mended])', 'q -->|no| fine([All is well])')).toMatchObject({
      steps: ['Look', 'Mend'], decisions: ['Look: Bad? [yes] next, [no] end'], notes: [],
      definition: { triggers: ['Alert'], outputs: [{ name: 'Mended' }, { name: 'All is well' }], steps: [{}, { instructions: 'with care' }] },
    });
  });

  test('a loop is a way back', () => {
    expect(made('a[Try] --> q{Works?}', 'q -- no --> a', 'q -- yes --> z[Tell them]')).toMatchObject({ steps: ['Try', 'Tell them'], decisions: ['Try: Works? [no] Try, [yes] next'] });
  });

  test('branches that meet again skip each other', () => {
    expect(made('a --> q{Q?}', 'q -->|1| b', 'q -->|2| c', 'b --> d', 'c --> d')).toMatchObject({ steps: ['a', 'b', 'c', 'd'], decisions: ['a: Q? [1] next, [2] c', 'b:  [] d'] });
  });

  test('a fork of what asks nothing is parallel, in a frame or not', () => {
    expect(made('a --> b & c', 'b & c --> d')).toMatchObject({ steps: ['a', 'b (Parallel 1)', 'c (Parallel 1)', 'd'], decisions: [] });
    expect(made('subgraph s [Checks]', 'b', 'c', 'end', 'a --> s --> d')).toMatchObject({ steps: ['a', 'b (Checks)', 'c (Checks)', 'd'], decisions: [] });
    expect(made('subgraph s [Chain]', 'b --> c', 'end', 'a --> s --> d')).toMatchObject({ steps: ['a', 'b', 'c', 'd'], decisions: [] });
  });

  test('what undoes a step is its rollback', () => {
    expect(made('a[Charge] --> b[Send]', 'a -. undo .-> r[Refund the card]', 'b -.-> u[Roll back the parcel service]', 'u --> e([End])').definition.steps.map(({ name, rollback }) => [name, rollback])).toEqual([['Charge', 'Refund the card'], ['Send', null]]);
    expect(made('a --> q{ok?}', 'q -->|yes| b', 'q -.->|no| r[Roll back everything]')).toMatchObject({ steps: ['a', 'b'], decisions: ['a: ok? [yes] next, [no] rollback'], definition: { rollback: 'Roll back everything' } });
  });

  test('a question that several lead to is a step in which one decides', () => {
    expect(made('a --> q{Which?}', 'b --> q', 'q -->|x| c', 'q -->|y| d')).toMatchObject({
      steps: ['a', 'b', 'Decide: Which?', 'c', 'd'], decisions: ['a:  [] Decide: Which?', 'Decide: Which?: Which? [x] next, [y] d', 'c:  [] end'], notes: ['decision-as-step'],
    });
  });

  test('what can’t be said is told', () => {
    expect(made('a --> b', 'a --> c', 'c --> d').notes).toEqual(['no-condition']);
    expect(made('a --- b').notes).toEqual(['no-direction']);
    expect(made('a --> q{Only?}', 'q -->|yes| c', 'b --> c').notes).toContain('one-way');
    expect(made('subgraph s', 'end', 'a --> s').notes).toContain('leads-to-nothing');
    expect(made('go([Start]) --> a --> b', 'go --> b').notes).toEqual(['starts-elsewhere']);
  });

  test('nothing comes of nothing', () => {
    expect(graphToDefinition(read('flowchart TD\nstart([Start]) --> e([End])'), 'T')).toBeNull();
    expect(graphToDefinition({ direction: 'TB', nodes: [], edges: [], groups: [] }, 'T')).toBeNull();
  });

  test('every chart of the corpus becomes a runbook whose ways all lead somewhere', () => {
    for (const file of readdirSync('test/fixtures/maps/corpus')) {
      const runbook = graphToDefinition(read(readFileSync(`test/fixtures/maps/corpus/${file}`, 'utf8')), file);
      const ids = runbook?.definition.steps.map(({ id }) => id) ?? [];
      const targets = runbook?.definition.decisions.flatMap(({ branches }) => branches.flatMap(({ target }) => (target.to === 'step' ? [target.stepId] : []))) ?? [];
      expect([file, targets.filter((id) => !ids.includes(id))]).toEqual([file, []]);
    }
  });
});
