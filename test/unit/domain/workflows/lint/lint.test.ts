import { describe, expect, it } from 'vitest';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { lint, scoreOf } from '#shared/domain/workflows/lint/lint.ts';
import { RULE_KINDS, SEVERITIES } from '#shared/domain/workflows/lint/rule.ts';
import { LINT_RULES, type RuleId, ruleOf } from '#shared/domain/workflows/lint/rules.ts';
import { asRead, definitionOf } from '#test/helpers/linted-runbooks.ts';

const report = (...definition: Parameters<typeof definitionOf>) => lint(asRead(definitionOf(...definition)));
/** Messages of one rule. */
const found = (rule: RuleId, ...definition: Parameters<typeof definitionOf>): string[] => report(...definition).findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
const branch = (condition: string, target: WorkflowDefinition['decisions'][number]['branches'][number]['target']) => ({ condition, target, line: null });

describe('W6: rules are data', () => {
  it('each has an id of its own, a kind, a severity, and says why and how', () => {
    expect(new Set(LINT_RULES.map(({ id }) => id)).size).toBe(LINT_RULES.length);
    for (const { id, kind, severity, title, explanation } of LINT_RULES) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect([RULE_KINDS.includes(kind), SEVERITIES.includes(severity), title.length > 10, explanation.length > 60]).toEqual([true, true, true, true]);
    }
    expect([ruleOf('no-owner')?.severity, ruleOf('no-such-rule')]).toEqual(['error', null]);
  });
});

describe('W6: the score', () => {
  const of = (severity: 'error' | 'warning' | 'info', rule: RuleId, times = 1) => Array.from({ length: times }, () => ({ rule, severity }));
  it('10 an error, 3 a warning, 1 a remark', () => {
    expect(scoreOf([])).toBe(100);
    expect(scoreOf([...of('error', 'no-owner'), ...of('warning', 'no-triggers'), ...of('info', 'no-kpis')])).toBe(86);
  });
  it('a rule counts three times at most, and 0 is the least', () => {
    expect([scoreOf(of('warning', 'step-without-actor', 3)), scoreOf(of('warning', 'step-without-actor', 50))]).toEqual([91, 91]);
    expect(scoreOf(LINT_RULES.flatMap(({ id }) => of('error', id)))).toBe(0);
  });
});

describe('W6: a report', () => {
  it('says class and level, declared and computed, with reasons', () => {
    const { title, class: classes, level } = report([{ name: 'Look', commands: [{ language: null, text: 'ls' }] }], { class: 'short', automationLevel: 0, duration: '2 days' });
    expect(title).toBe('A runbook');
    expect(classes).toEqual({ declared: 'short', computed: 'durable', reasons: [{ rule: 'lasts-days', step: null, text: 'It lasts a day or more: “2 days”.' }] });
    expect([level.declared, level.computed, level.reasons.length > 0]).toEqual([0, 1, true]);
  });

  it('has its findings by line, the severest of a line first, each with a path', () => {
    const { findings } = report(['Look', { name: 'Removal', irreversible: true }, 'Listen']);
    const lines = findings.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(findings[0]).toMatchObject({ rule: 'no-owner', line: 1, path: 'owner', severity: 'error' });
    expect(findings.filter(({ line }) => line === 20)[0]).toMatchObject({ rule: 'irreversible-without-approval', path: 'steps.1.irreversible' });
    const twice = report(['Pay', { name: 'Pay', sideEffects: true }]).findings.filter(({ line }) => line === 20).map(({ rule }) => rule);
    expect(twice.slice(0, 2)).toEqual(['side-effect-without-rollback', 'duplicate-step-name']);
  });

  it('tells what the reader could not read, on its line', () => {
    const { findings } = lint({ ...asRead(definitionOf(['Look'])), notes: [{ line: 7, code: 'field-unread', message: 'Expected a duration.' }] });
    expect(findings.find(({ rule }) => rule === 'field-unread')).toEqual({ rule: 'field-unread', severity: 'warning', path: '', line: 7, message: 'Expected a duration.', fix: null });
  });

  it('where nothing is known of lines, all is told on the first', () => {
    expect(new Set(lint({ definition: definitionOf(['Look']), places: new Map(), notes: [] }).findings.map(({ line }) => line))).toEqual(new Set([1]));
  });

  it('a command that no line is known of is told at its step', () => {
    const { findings } = report([{ name: 'Clean', commands: [{ language: null, text: 'cd /tmp\nrm -rf *' }] }]);
    expect(findings.find(({ rule }) => rule === 'destructive-unmarked')).toMatchObject({ line: 10, path: 'steps.0.commands.0' });
  });

  it.each(['a-', 'a.', '\n', ' ', '{', '[', '](', '`a ', '```\n', 'mysql ', 'curl -u ', 'token=', 'https://a:', 'password'])('a hundred thousand characters of %o are read in no time', (part) => {
    const text = part.repeat(Math.floor(100_000 / part.length));
    const before = performance.now();
    report([{ instructions: text, validation: text, rollback: text, commands: [{ language: null, text: `x${text.slice(0, 19_000)}` }] }], { overview: text, rollback: text, parameters: [{ name: 'x' }] });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('never throws on two thousand steps in one group that lead to each other', () => {
    const steps = Array.from({ length: 2_000 }, (_, index) => ({ name: `Check ${index}`, parallel: index % 100 < 50 ? 'a' : 'b' }));
    expect(report(steps).findings.length).toBeGreaterThan(2_000);
  });
});

describe('W6: a certain fix takes its finding away', () => {
  const carriedOut = (definition: WorkflowDefinition, edits: readonly Edit[]): WorkflowDefinition => edits.reduce((before, edit) => {
    if (edit.op === 'set') return { ...before, [edit.field]: edit.value };
    if (edit.op !== 'set-step') throw new Error(edit.op);
    return { ...before, steps: before.steps.map((step, index) => (index === edit.at ? { ...step, [edit.field]: edit.value } : step)) };
  }, definition);

  it.each<[RuleId, string, Parameters<typeof definitionOf>]>([
    ['class-differs', 'Set the class to durable', [['Look'], { class: 'medium', duration: '2 days' }]],
    ['level-differs', 'Set the level to 0 (manual)', [['Look'], { automationLevel: 3 }]],
    ['version-differs', 'Set the version to 4', [['Look'], { version: 2, changeLog: [{ version: '4', text: '' }, { version: 'v3', text: '' }] }]],
    ['destructive-unmarked', 'Mark the step critical', [['Look', { commands: [{ language: 'sql', text: 'DROP TABLE orders' }] }]]],
    ['side-effect-without-rollback', 'Mark the step irreversible', [['Look', { sideEffects: true, rollback: 'can’t be undone' }]]],
  ])('%s: %s', (rule, label, [steps, fields]) => {
    const definition = definitionOf(steps, fields);
    const fix = lint(asRead(definition)).findings.find((finding) => finding.rule === rule)?.fix;
    expect(fix?.label).toBe(label);
    expect(lint(asRead(carriedOut(definition, fix?.edits ?? []))).findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });

  it('no fix where it is not certain', () => {
    expect(report(['Look'], { version: 5, changeLog: [{ version: '4', text: '' }] }).findings.find(({ rule }) => rule === 'version-differs')?.fix).toBeNull();
    expect(report([{ irreversible: true }]).findings.find(({ rule }) => rule === 'irreversible-without-approval')?.fix).toBeNull();
  });
});

describe('W3, W6: structure', () => {
  it('a target that is not there, also of “otherwise”', () => {
    const decisions = [{ question: '', after: 'look', branches: [branch('it rains', { to: 'unknown', named: 'step 9' }), branch('', { to: 'unknown', named: 'Run' })] }];
    expect(found('dangling-target', ['Look'], { decisions })).toEqual(['“If it rains” leads to “step 9”, which this runbook does not have.', '“Otherwise” leads to “Run”, which this runbook does not have.']);
  });

  it('steps that an unplaced decision leads to are not said to be out of reach', () => {
    const decisions = [{ question: 'Why?', after: 'a', branches: [branch('', { to: 'end' })] }, { question: 'How?', after: null, branches: [branch('', { to: 'step', stepId: 'c' })] }];
    expect(found('unreachable-step', ['A', 'B', 'C'], { decisions })).toEqual(['Step 2 “B” is never come to: no way through the runbook leads there.']);
    expect(found('decision-without-place', ['A', 'B', 'C'], { decisions })).toEqual(['Decision 2 “How?” does not say after which step it is taken.']);
  });

  it('a loop with a way out is none; one without is told where it goes back', () => {
    const back = (...branches: ReturnType<typeof branch>[]) => ({ decisions: [{ question: '', after: 'b', branches }] });
    const again = branch('', { to: 'step', stepId: 'a' });
    expect(found('endless-loop', ['A', 'B'], back(branch('it fails', { to: 'step', stepId: 'a' })))).toEqual([]);
    expect(found('endless-loop', ['A', 'B'], back(again))).toEqual(['From here the run goes back to Step 1 “A”, and no way leads out of the loop.']);
    expect(found('endless-loop', ['A', 'B'], back(again, branch('it is late', { to: 'rollback' })))).toEqual([]);
  });

  it('a loop that starts further on is told at the branch that goes back, not at the jump into it', () => {
    const decisions = [
      { question: '', after: 'a', branches: [branch('', { to: 'step', stepId: 'c' })] },
      { question: '', after: 'd', branches: [branch('', { to: 'step', stepId: 'c' })] },
    ];
    expect(report(['A', 'B', 'C', 'D'], { decisions }).findings.filter(({ rule }) => rule === 'endless-loop').map(({ path }) => path)).toEqual(['decisions.1.branches.0']);
  });

  it('a jump forward within a loop is not what closes it', () => {
    const decisions = [
      { question: '', after: 'a', branches: [branch('', { to: 'step', stepId: 'c' })] },
      { question: '', after: 'c', branches: [branch('', { to: 'step', stepId: 'a' })] },
    ];
    expect(report(['A', 'B', 'C'], { decisions }).findings.filter(({ rule }) => rule === 'endless-loop').map(({ path }) => path)).toEqual(['decisions.1.branches.0']);
  });

  it('what is read must be given before, whatever its case', () => {
    expect(found('parameter-unknown', [{ reads: ['Region'] }], { parameters: [{ name: 'region' }] })).toEqual([]);
    expect(found('parameter-unknown', [{ sets: ['key'] }, { reads: ['KEY'] }])).toEqual([]);
    expect(found('parameter-unknown', [{ reads: ['key'], sets: ['key'] }])).toEqual(['Step 1 “Check 1” reads “key”, which this step sets only afterwards.']);
    expect(found('parameter-unknown', [{ reads: ['key'] }, { sets: ['key'] }])).toEqual(['Step 1 “Check 1” reads “key”, which only step 2 sets, later.']);
  });

  it.each(['{{region}}', '{region}', '${region}', '$region', '<region>', '%region%', '[region]', '`region`', '{{ Region }}'])('“%s” uses a parameter', (text) => {
    expect(found('parameter-unused', [{ instructions: `go to ${text}` }], { parameters: [{ name: 'region' }] })).toEqual([]);
  });
  it('its name alone, or a word outside of the steps, does not', () => {
    expect(found('parameter-unused', [{ instructions: 'go to the region' }], { parameters: [{ name: 'region' }], overview: '{{region}}' })).toEqual(['Parameter “region” is used by no step.']);
  });

  it('a declared class or level that is right, or not declared, is no finding', () => {
    expect([found('class-differs', ['Look'], { class: 'medium' }), found('level-differs', ['Look'], { automationLevel: 0 }), found('class-differs', ['Look'])]).toEqual([[], [], []]);
    expect(found('level-differs', [{ commands: [{ language: null, text: 'ls' }] }, 'Look'], { automationLevel: 0 })).toEqual(['Declared 0 (manual), but 1 (assisted): 1 of 2 steps has a command to copy.']);
    expect(found('level-differs', ['Look'], { automationLevel: 1 })).toEqual(['Declared 1 (assisted), but 0 (manual): no step has a command.']);
    expect(found('class-differs', [{ name: 'Pay', commitment: 'payment' }], { class: 'short' })).toEqual(['Declared short, but durable: Step 1 “Pay” binds somebody outside.']);
  });

  it('versions are compared where both are numbers', () => {
    const versions = (version: number | null, ...log: string[]) => found('version-differs', ['Look'], { version, changeLog: log.map((each) => ({ version: each, text: '' })) });
    expect([versions(3, 'v3', 'v2'), versions(3, '3.0'), versions(3), versions(null, '7'), versions(3, '2024-01-01', ''), versions(3, '0')]).toEqual([[], [], [], [], [], []]);
    expect(versions(3, '4')).toHaveLength(1);
  });
});

describe('R5, R6: safety', () => {
  it('who changes nothing by a machine needs no idempotency; a retried change is told once', () => {
    expect(found('side-effect-without-idempotency', [{ sideEffects: true }, { sideEffects: true, systems: ['CRM'], idempotency: 'upsert' }, { systems: ['CRM'] }])).toEqual([]);
    expect(found('side-effect-without-idempotency', [{ sideEffects: true, systems: ['CRM'] }, { sideEffects: true, actor: 'system' }, { sideEffects: true, commands: [{ language: null, text: 'pay' }] }])).toHaveLength(3);
    const retried = [{ sideEffects: true, systems: ['CRM'], retry: { times: 3 } }];
    expect([found('side-effect-without-idempotency', retried), found('retry-without-idempotency', retried).length]).toEqual([[], 1]);
    expect(found('retry-without-idempotency', [{ rollback: 'cancel the order', retry: { times: 3 } }])).toHaveLength(1);
    expect(found('retry-without-idempotency', [{ retry: { times: 3 } }, { sideEffects: true, retry: { times: 3 }, idempotency: 'upsert' }])).toEqual([]);
  });

  it('a change needs a way back, or has to be marked as final', () => {
    expect(found('side-effect-without-rollback', [{ sideEffects: true, rollback: 'nothing to undo' }, { sideEffects: true, rollback: 'restore it' }, { irreversible: true }, { rollback: null }])).toEqual([]);
    expect(found('side-effect-without-rollback', [{ commitment: 'message' }])).toEqual(['Step 1 “Check 1” changes something and does not say how to take it back.']);
  });

  it('a long command is cut where it is told, a secret is never repeated', () => {
    const command = `rm -rf ${'/very/long/path'.repeat(10)}`;
    expect(found('destructive-unmarked', [{ commands: [{ language: null, text: command }] }])[0]).toMatch(/…”/);
    expect(found('secret-in-command', [{ commands: [{ language: null, text: 'login --password hunter2' }], rollback: 'use token=abcdefgh' }])).toEqual([
      'Step 1 “Check 1”: a password, key or token stands in the command.', 'Step 1 “Check 1”: a password, key or token stands in the text.',
    ]);
  });
});

describe('W6: completeness', () => {
  it('an actor is a role, a person or a machine', () => {
    expect(found('step-without-actor', [{ role: 'Clerk' }, { assignee: 'Ines' }, { actor: 'system' }, { automation: 'automated' }])).toEqual([]);
    expect(found('step-without-actor', [{ role: '–' }])).toEqual(['Step 1 “Check 1” names neither a role nor a person.']);
  });

  it('tools are commands, links, systems, other runbooks or code', () => {
    const tools = (step: object, fields: Parameters<typeof definitionOf>[1] = {}) => found('no-tools', [step], fields).length;
    expect([tools({}), tools({ commands: [{ language: null, text: 'ls' }] }), tools({ systems: ['CRM'] }), tools({ runbook: 'Other' }), tools({ instructions: 'see https://example.test' }), tools({ validation: '[list](list.md)' }), tools({ instructions: 'run `ls`' })]).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect([tools({}, { dependencies: { systems: ['CRM'] } }), tools({}, { dependencies: { teams: ['support'] } }), found('no-tools', [])]).toEqual([0, 1, []]);
  });

  it('a section whose fields are all blank is none', () => {
    const fields = { monitoring: { metrics: '-' }, gate: { next: ' ' }, dependencies: { teams: ['–'] } };
    expect([found('no-monitoring', ['Look'], fields), found('no-gate', ['Look'], fields), found('no-dependencies', ['Look'], fields)].map(({ length }) => length)).toEqual([1, 1, 1]);
    const filled = { monitoring: { alerts: 'page the lead' }, gate: { ledger: 'recorded' }, dependencies: { upstream: ['backup'] } };
    expect([found('no-monitoring', ['Look'], filled), found('no-gate', ['Look'], filled), found('no-dependencies', ['Look'], filled)]).toEqual([[], [], []]);
  });

  it('edge cases are a decision or two errors', () => {
    const error = { error: 'It fails' };
    expect([found('no-edge-cases', ['Look'], { errors: [error] }).length, found('no-edge-cases', ['Look'], { errors: [error, error] }).length, found('no-edge-cases', ['Look'], { decisions: [{ question: '', after: null, branches: [] }] }).length]).toEqual([1, 0, 0]);
  });

  it.each(['as usual', 'Obviously', 'simply', 'in the normal way', 'the usual procedure', 'logs, metrics, etc.', 'logs, etc', 'and so on', 'of course', 'you know how'])('“%s” assumes knowledge', (words) =>
    expect(found('assumed-knowledge', [{ instructions: `Do it: ${words}` }])).toHaveLength(1));
  it.each(['/etc/hosts', '/etc', '`as usual`', 'simplify the query', 'the normal range', '\n```\nobviously\n```', 'unusual'])('“%s” does not', (words) =>
    expect(found('assumed-knowledge', [{ instructions: `Do it: ${words}`, commands: [{ language: null, text: 'echo obviously' }] }])).toEqual([]));
});

describe('W6: craft', () => {
  const many = (count: number, ...pauses: number[]) => Array.from({ length: count }, (_, index) => ({ name: `Check ${index + 1}`, pausePoint: pauses.includes(index + 1) }));
  it('nine steps between pause points are the most', () => {
    expect([found('too-many-steps', many(9)), found('too-many-steps', many(19, 10)), found('too-many-steps', many(10, 1))]).toEqual([[], [], []]);
    expect(found('too-many-steps', many(12))).toEqual(['Steps 1 to 12 follow each other without a pause point: 12, where nine are the most.']);
    expect(found('too-many-steps', many(30, 2, 15))).toEqual([
      'Steps 3 to 14 follow each other without a pause point: 12, where nine are the most.', 'Steps 16 to 30 follow each other without a pause point: 15, where nine are the most.',
    ]);
  });
  it.each(['Stop it and then start it', 'Stop it, then start it', 'Stop it; start it', 'Stop it. Start it'])('“%s” is more than one act', (name) => expect(found('several-acts', [name])).toHaveLength(1));
  it.each(['Stop it and start it', 'Read v1.2 of the plan', 'Ask Dr. who is on duty', 'Authenticate'])('“%s” is one', (name) => expect(found('several-acts', [name])).toEqual([]));
  it('a name of more than eighty characters is long', () => expect([found('name-too-long', ['a'.repeat(80)]).length, found('name-too-long', ['a'.repeat(81)]).length]).toEqual([0, 1]));
});
