import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionSchema, type WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import { printWorkflow } from '#shared/formats/markdown/print-workflow.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { type Graph, DIRECTIONS, NODE_SHAPES } from '#shared/domain/maps/graph.ts';

/** One line of text with whatever people type, signs of Markdown among it. */
const line = fc
  .array(fc.oneof(fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '#', '-', '>', '|', '<', '&', ':', '\\', '~', '!', '1.', '[x]', 'https://example.org', 'Wartung', 'مرحبا', '🚢'), fc.string({ maxLength: 6 }), fc.constant(' ')), { minLength: 1, maxLength: 12 })
  .map((parts) => `a${parts.join('')}z`.replace(/[\p{Cc}\u2028\u2029\u00ad]/gu, '').replace(/\s+/g, ' ').trim());

const word = line.filter((text) => text.length < 200);

const paragraph = fc.array(fc.constantFrom('Check', 'the', 'lamp', 'twice', 'and', 'write', 'it', 'down', '`now`', '**soon**'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
/** Lines that mean something to Markdown, to the template or to a parser of either. */
const hardRow = fc.oneof(
  fc.constantFrom('# Heading', '## Steps', '### 2. Another (Manual)', '- bullet', '- [ ] task', '[-] box', '1. one', '> quote', '```', '```bash', '````', '~~~', '```mermaid', 'flowchart TD', '---', '===', '***', '| a | b |', '|---|---|', '<div>', '<!--', '[a]: b', '[^1]: c'),
  fc.constantFrom('**Validation**: x', '**Rollback**:', '- **Actor**: System', '__Role__: y', '**Other**: z', '**Id**: q', 'Setext', '    indented', '\ttab', '  two', 'trailing  ', 'back\\', '&amp; &#35;', '$&', '', 'a -> b -> c', 'x: y', '\u00a0', '\u2028', '{{x}}', '__proto__', '1986. A year', '+', '-', '='),
  line,
);
const hardBlocks = fc.array(hardRow, { minLength: 1, maxLength: 5 }).map((rows) => rows.join('\n'));
const blocks = fc.oneof(paragraph, hardBlocks).filter((text) => text !== '');
const code = fc.oneof(hardBlocks, fc.array(fc.constantFrom('echo "hi"', '# not a heading', '```', 'rm -rf ./build', '  indented', '- [ ] no task', ''), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n'))).filter((text) => text !== '');
const name = fc.oneof(fc.array(fc.constantFrom('Stop', 'the', 'engine', 'Öl', 'nach', 'Plan', 'B*', '[x]', '_y_', '& more', '(Manual)', '1.', '#', '', '\\', '-'), { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').trim()), word).filter((text) => text !== '');

const definition: fc.Arbitrary<WorkflowDefinition> = fc
  .record({
    title: name,
    overview: fc.oneof(fc.constant(''), blocks),
    category: fc.option(fc.constantFrom('development', 'operations', 'business', 'maintenance')),
    tags: fc.array(name.filter((text) => text.length <= 80), { maxLength: 3 }),
    triggers: fc.array(blocks, { maxLength: 3 }),
    prerequisites: fc.array(blocks, { maxLength: 3 }),
    steps: fc.array(
      fc.record({
        name,
        instructions: fc.oneof(fc.constant(''), blocks, fc.tuple(paragraph, paragraph).map((two) => two.join('\n\n'))),
        automation: fc.constantFrom('manual', 'automated'),
        actor: fc.constantFrom('human', 'system'),
        role: fc.option(name.filter((text) => text.length <= 200)),
        minutes: fc.option(fc.oneof(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.000_001, max: 500_000, noNaN: true }))),
        commands: fc.array(fc.record({ language: fc.option(fc.constantFrom('bash', 'sql', 'shell session', 'a`b', 'markdown')), text: code }), { maxLength: 2 }),
        validation: fc.option(blocks),
        rollback: fc.option(blocks),
        sideEffects: fc.boolean(),
        critical: fc.boolean(),
        pausePoint: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    ids: fc.boolean(),
  })
  .map(({ ids, ...value }) => {
    const derived = stepIds(value.steps);
    return definitionSchema.parse({ ...value, steps: value.steps.map((step, index) => ({ ...step, id: ids ? `s${index}` : derived[index] })) });
  });

const withoutLines = ({ steps, ...rest }: WorkflowDefinition): unknown => ({ ...rest, steps: steps.map(({ line: _line, ...step }) => step) });

describe('X2: a runbook survives its Markdown', () => {
  it('print, then read, gives the same definition', () => {
    fc.assert(
      fc.property(definition, (value) => {
        const result = parseDocument(printWorkflow(value), 'runbook.md');
        if (!result.ok) throw new Error(`${result.error.line} ${result.error.message}\n${printWorkflow(value)}`);
        expect(result.value.workflows.map((workflow) => withoutLines(workflow.definition))).toEqual([withoutLines(value)]);
        expect(result.value).toMatchObject({ checklists: [], maps: [], warnings: [], unplaced: [] });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  }, 60_000);
});

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((n) => `n${n}`);
  const label = fc.oneof(line, fc.tuple(line, line).map((two) => two.join('\n')), fc.constantFrom('say "no"', 'a; b', 'end', '#35;', '<br>', '`x`', 'back\\nslash'));
  const mark = fc.constantFrom<Graph['edges'][number]['head'][]>('none', 'arrow', 'circle', 'cross');
  const edge = fc
    .record({ from: id, to: id, label: fc.option(label), line: fc.constantFrom<Graph['edges'][number]['line'][]>('solid', 'dotted', 'thick', 'invisible'), tail: mark, head: mark })
    .map((value): Graph['edges'][number] => {
      if (value.line === 'invisible') return { ...value, label: null, tail: 'none', head: 'none' };
      return value.head === 'none' ? { ...value, tail: 'none' } : value;
    });
  return fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    nodes: fc.array(fc.record({ label, shape: fc.constantFrom(...NODE_SHAPES) }), { minLength: count, maxLength: count }).map((nodes) => nodes.map((node, index) => ({ id: `n${index}`, ...node }))),
    edges: fc.array(edge, { maxLength: 10 }),
    groups: fc.uniqueArray(id, { maxLength: 4 }).chain((members) =>
      fc.record({ title: label, direction: fc.option(fc.constantFrom(...DIRECTIONS)) }).map(({ title, direction }) => (members.length === 0 ? [] : [{ id: 'g1', title, direction, nodes: members, groups: ['g2'] }, { id: 'g2', title: 'inner', direction: null, nodes: [], groups: [] }])),
    ),
  });
});

describe('M3: a flowchart survives Mermaid', () => {
  it('print, then read, is the identity on the model', () => {
    fc.assert(
      fc.property(graph, (value) => {
        const result = parseFlowchart(printFlowchart(value));
        if (!result.ok) throw new Error(`${result.error.message}\n${printFlowchart(value)}`);
        expect(result.value).toEqual(value);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
