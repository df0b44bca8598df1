import fc from 'fast-check';
import { AFTER_RETRIES, AUTOMATION_LEVELS, CATEGORIES, type Decision, FREQUENCIES, IDEMPOTENCY_METHODS, PARAMETER_TYPES, WORKFLOW_CLASSES, type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';

/** One line of text with whatever people type, signs of Markdown among it. */
export const line = fc
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
export const blocks = fc.oneof(paragraph, hardBlocks).filter((text) => text !== '');
const code = fc.oneof(hardBlocks, fc.array(fc.constantFrom('echo "hi"', '# not a heading', '```', 'rm -rf ./build', '  indented', '- [ ] no task', ''), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n'))).filter((text) => text !== '');
export const stepName = fc.oneof(fc.array(fc.constantFrom('Stop', 'the', 'engine', 'Öl', 'nach', 'Plan', 'B*', '[x]', '_y_', '& more', '(Manual)', '1.', '#', '', '\\', '-'), { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').trim()), word).filter((text) => text !== '');


/** Plain words, of which none begins a field, a branch or a list. */
export const words = fc.array(fc.constantFrom('check', 'lamp', 'the', 'tower', 'rope', 'twice', 'öl', 'tide'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const oneOf = fc.constantFrom;
const minutes = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 59 }).map((seconds) => seconds / 60), fc.double({ min: 0.001, max: 500_000, noNaN: true }));
const simpleName = fc.uniqueArray(words, { maxLength: 3 });

/** A step with all that can be said of one. */
export const newStep = fc.record({
  name: stepName,
  instructions: fc.oneof(fc.constant(''), blocks, fc.tuple(paragraph, paragraph).map((two) => two.join('\n\n'))),
  automation: oneOf('manual', 'automated'),
  actor: oneOf('human', 'system'),
  role: fc.option(word),
  assignee: fc.option(word),
  minutes: fc.option(minutes),
  commands: fc.array(fc.record({ language: fc.option(oneOf('bash', 'sql', 'shell session', 'a`b', 'markdown')), text: code }), { maxLength: 2 }),
  validation: fc.option(blocks),
  rollback: fc.option(blocks),
  sideEffects: fc.boolean(),
  irreversible: fc.boolean(),
  systems: simpleName,
  commitment: fc.option(words),
  idempotency: fc.option(oneOf(...IDEMPOTENCY_METHODS)),
  approval: fc.option(fc.record({ count: fc.integer({ min: 1, max: 9 }), by: fc.option(words) })),
  critical: fc.boolean(),
  pausePoint: fc.boolean(),
  retry: fc.option(fc.record({ times: fc.integer({ min: 1, max: 50 }), waitMinutes: fc.option(minutes), growing: fc.boolean(), then: fc.option(oneOf(...AFTER_RETRIES)) })),
  timeoutMinutes: fc.option(minutes),
  parallel: fc.option(words),
  reads: simpleName,
  sets: simpleName,
  runbook: fc.option(word),
});

const target = (ids: readonly string[]): fc.Arbitrary<Decision['branches'][number]['target']> =>
  fc.oneof(
    oneOf<Decision['branches'][number]['target'][]>({ to: 'next' }, { to: 'end' }, { to: 'rollback' }, { to: 'unknown', named: 'step 99' }),
    ...(ids.length === 0 ? [] : [oneOf(...ids).map((stepId) => ({ to: 'step' as const, stepId }))]),
  );

export const decisionOf = (ids: readonly string[]): fc.Arbitrary<Omit<Decision, 'line'>> =>
  fc.record({ question: fc.oneof(fc.constant(''), words.map((text) => `Is ${text} right?`)), after: fc.option(ids.length === 0 ? fc.constant('none') : oneOf(...ids)), branches: fc.array(fc.record({ condition: fc.oneof(fc.constant(''), words), target: target(ids), line: fc.constant(null) }), { minLength: 1, maxLength: 3 }) })
    .map((decision) => (ids.length === 0 ? { ...decision, after: null } : decision));

const entry = fc.oneof(blocks, words);
/** GFM has no way to write a backslash before a bar in a table. */
const cell = fc.oneof(words, line.map((text) => text.replaceAll('\\', '')), fc.constant(''));

/** Fields of a definition beside steps and decisions. */
export const fieldsOf = {
  title: stepName,
  type: fc.option(word), subtype: fc.option(word), created: fc.option(oneOf('2026-11-21T09:00:00Z', '2024-01-15')), modified: fc.option(oneOf('2026-11-21T09:00:00Z')),
  version: fc.option(fc.integer({ min: 1, max: 99 })), shipFactor: fc.option(fc.integer({ min: 1, max: 10 })), active: fc.boolean(),
  overview: fc.oneof(fc.constant(''), blocks),
  category: fc.option(oneOf(...CATEGORIES)),
  tags: fc.array(word.filter((text) => text.length <= 80), { maxLength: 3 }),
  frequency: fc.option(oneOf(...FREQUENCIES)), automationLevel: fc.option(oneOf(...AUTOMATION_LEVELS)), class: fc.option(oneOf(...WORKFLOW_CLASSES)),
  owner: fc.option(word), duration: fc.option(oneOf('<5 s', '1-14 days')), current: fc.option(word), target: fc.option(word), priority: fc.option(word),
  triggers: fc.array(entry, { maxLength: 3 }),
  parameters: fc.array(fc.record({ name: words, type: oneOf(...PARAMETER_TYPES), default: fc.option(words), choices: fc.constant<string[]>([]), description: fc.oneof(words, fc.constant('')) }).map((parameter) => (parameter.type === 'choice' ? { ...parameter, choices: ['red', 'green'] } : parameter)), { maxLength: 3 }),
  prerequisites: fc.array(entry, { maxLength: 3 }),
  outputs: fc.array(fc.record({ name: words, text: fc.oneof(words, fc.constant('')) }), { maxLength: 2 }),
  logs: fc.option(words), metrics: fc.option(words),
  kpis: fc.array(entry, { maxLength: 2 }),
  gate: fc.option(fc.record({ next: fc.option(words), completion: words.map(String), ledger: fc.option(words), handoff: fc.option(words) })),
  errors: fc.array(fc.record({ error: words, likelihood: cell, impact: cell, response: cell }), { maxLength: 3 }),
  rollback: fc.option(blocks),
  monitoring: fc.option(fc.record({ metrics: words.map(String), levels: fc.option(words), alerts: fc.option(words), dashboard: fc.option(words) })),
  dependencies: fc.option(fc.record({ upstream: fc.array(words, { minLength: 1, maxLength: 2 }), downstream: fc.array(words, { maxLength: 2 }), systems: fc.array(words, { maxLength: 2 }), teams: fc.array(words, { maxLength: 2 }) })),
  opportunities: fc.array(entry, { maxLength: 2 }),
  changeLog: fc.array(fc.record({ version: fc.integer({ min: 1, max: 20 }).map(String), text: words }), { maxLength: 3 }),
};

/** A definition with all that the model holds. */
export const definition: fc.Arbitrary<WorkflowDefinition> = fc.record({ ...fieldsOf, steps: fc.array(newStep, { minLength: 1, maxLength: 5 }), given: fc.boolean() }).chain(({ given, ...value }) => {
  const derived = stepIds(value.steps);
  const ids = value.steps.map((_step, index) => (given ? `s${index}` : (derived[index] ?? '')));
  return fc.array(decisionOf(ids), { maxLength: 3 }).map((decisions) => definitionSchema.parse({ ...value, decisions, steps: value.steps.map((step, index) => ({ ...step, id: ids[index] })) }));
});

const verb = fc.tuple(fc.constantFrom('Check', 'Open', 'Close', 'Warn', 'Pull', 'Write'), words).map((parts) => parts.join(' '));
const plainText = fc.oneof(words, fc.tuple(words, words).map((two) => two.join('\n\n')));
const plainCode = fc.constantFrom('echo one', 'systemctl stop lamp\nsleep 5', 'select 1;');

const plainStep = fc.record({
  name: verb,
  instructions: fc.oneof(fc.constant(''), plainText),
  automation: fc.constantFrom<('manual' | 'automated')[]>('manual', 'automated'),
  actor: fc.constantFrom<('human' | 'system')[]>('human', 'system'),
  role: fc.option(words), assignee: fc.option(words), minutes: fc.option(fc.integer({ min: 1, max: 5_000 })),
  commands: fc.array(plainCode.map((text) => ({ language: 'bash', text })), { maxLength: 2 }),
  validation: fc.option(plainText), rollback: fc.option(plainText),
  sideEffects: fc.boolean(), irreversible: fc.boolean(), systems: simpleName, commitment: fc.option(words), idempotency: fc.option(oneOf(...IDEMPOTENCY_METHODS)),
  approval: fc.option(fc.record({ count: fc.integer({ min: 1, max: 9 }), by: fc.option(words) })),
  critical: fc.boolean(), pausePoint: fc.boolean(),
  retry: fc.option(fc.record({ times: fc.integer({ min: 1, max: 50 }), waitMinutes: fc.option(fc.integer({ min: 1, max: 90 })), growing: fc.boolean(), then: fc.option(oneOf(...AFTER_RETRIES)) })),
  timeoutMinutes: fc.option(fc.integer({ min: 1, max: 600 })), parallel: fc.option(words), reads: simpleName, sets: simpleName, runbook: fc.option(words),
});

const plainFields = { ...fieldsOf, title: verb, overview: plainText, rollback: fc.option(plainText), type: fc.option(words), subtype: fc.option(words), owner: fc.option(words), current: fc.option(words), target: fc.option(words), priority: fc.option(words), tags: simpleName, triggers: fc.array(words, { maxLength: 3 }), prerequisites: fc.array(words, { maxLength: 3 }), kpis: fc.array(words, { maxLength: 3 }), opportunities: fc.array(words, { maxLength: 3 }) };

/** An act that fits whatever definition it meets: places are taken modulo what is there. */
export type EditMaker = (definition: WorkflowDefinition) => Edit | null;

const at = fc.nat(50);
const pick = (place: number, count: number): number => (count === 0 ? 0 : place % count);

/** Acts of the form and the map (M2, W4), with plain values. */
export const editMaker: fc.Arbitrary<EditMaker> = fc.oneof(
  fc.tuple(at, plainStep).map(([place, step]): EditMaker => ({ steps }) => ({ op: 'add-step', at: pick(place, steps.length + 1), step })),
  at.map((place): EditMaker => ({ steps }) => (steps.length < 2 ? null : { op: 'remove-step', at: pick(place, steps.length) })),
  fc.tuple(at, at).map(([from, to]): EditMaker => ({ steps }) => (steps.length < 2 ? null : { op: 'move-step', from: pick(from, steps.length), to: pick(to, steps.length) })),
  fc.tuple(at, plainStep, fc.nat(100)).map(([place, step, field]): EditMaker => ({ steps }) => {
    const fields = (Object.keys(step) as (keyof typeof step)[]).sort();
    const chosen = fields[field % fields.length] ?? 'name';
    return steps.length === 0 ? null : ({ op: 'set-step', at: pick(place, steps.length), field: chosen, value: step[chosen] } as Edit);
  }),
  fc.tuple(fc.record(plainFields), fc.nat(100)).map(([fields, field]): EditMaker => () => {
    const keys = (Object.keys(fields) as (keyof typeof fields)[]).sort();
    const chosen = keys[field % keys.length] ?? 'title';
    return { op: 'set', field: chosen, value: fields[chosen] } as Edit;
  }),
  fc.tuple(at, fc.array(fc.nat(1_000), { minLength: 4, maxLength: 4 }), words, words, fc.boolean()).map(([place, numbers, question, condition, asks]): EditMaker => ({ steps, decisions }) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
    const step = steps[pick(first, steps.length)];
    if (step === undefined) return null;
    const targets: Decision['branches'][number]['target'][] = [{ to: 'next' }, { to: 'end' }, { to: 'rollback' }, { to: 'step', stepId: steps[pick(second, steps.length)]?.id ?? '' }];
    const target = targets[third % 4] ?? { to: 'next' };
    const decision = { question: asks ? question : '', after: step.id, branches: [{ condition, target, line: null }, { condition: '', target: { to: 'next' as const }, line: null }] };
    const kind = fourth % 3;
    if (kind === 0 || decisions.length === 0) return { op: 'add-decision', decision };
    return kind === 1 ? { op: 'set-decision', at: pick(place, decisions.length), decision } : { op: 'remove-decision', at: pick(place, decisions.length) };
  }),
);
