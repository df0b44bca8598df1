import { describe, expect, it } from 'vitest';
import { leftoverIn } from '#shared/domain/workflows/lint/leftovers.ts';
import { isActName } from '#shared/domain/workflows/lint/plain-verbs.ts';
import { textsOf, withoutCode } from '#shared/domain/workflows/lint/texts.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

describe('W6: a step begins with a plain verb', () => {
  it.each([
    'Verify the backup', 'Back up the database', 'Freeze writes', 'Apply the patch', 'Re-run the job', 'Rerun the job', 'Unfreeze writes', 'Decommission the host', 'Double-check the list', 'Please restart it', 'Carefully remove the cover', 'Do not touch it', 'If it fails, stop',
    'On the standby, start the service', '“Freeze” the writes', 'Überprüfe das Protokoll', 'تحقق من النسخة', 'Thrumble the gears', 'Thrumble the configuration', 'Question the witness', 'Mention it', 'Stage', 'Log in', 'Then', 'Supply water', 'Pre-warm the cache', 'Cross-check the sums',
  ])('%s', (name) => expect(isActName(name)).toBe(true));
  it.each([
    'Verification of the backup', 'The backup', 'Database migration', 'Final check', 'Health check', 'Root cause analysis', 'Planning', 'Data ingestion and validation', 'Approval', 'Review of the draft', 'You should restart it', 'Backup', '2nd attempt', 'Fraud detection', 'Readiness', 'Finally the removal', 'Post-incident report', 'Multi-site failover',
  ])('not: %s', (name) => expect(isActName(name)).toBe(false));
});

describe('W6: what is left of a template', () => {
  it.each([
    'see [link to monitoring]', '[description, location]', '[Workflow] X Process', 'TBD', 'owner: TODO', 'to be defined', '???', 'Access to system Y', 'X fails', 'takes ~X', 'Z missing', 'What this workflow accomplishes.', 'How to undo if needed', 'Step Name', 'A', 'Lorem ipsum dolor',
  ])('%s', (text) => expect(leftoverIn(text, false)).not.toBeNull());
  it.each([
    'see [the board](https://example.test)', '[the board][1]', '[board]: https://example.test', '- [ ] a box', '- [x] a box', '[^1]', 'RFC: [RFC 2119]', '[Workflow] Restore a database', 'item[index]', '\\[kept\\]', '![a picture](x.png)', 'the class `[a-z]` or `TODO`', 'ships to X and Y', 'Mac OS X', 'todo list', 'A plan',
  ])('not: %s', (text) => expect(leftoverIn(text, false)).toBeNull());
  it('of a command only what can be nothing else', () => {
    expect(['# Command or action\nls', 'command --with-flags', 'ls # TODO', 'test [ -f x ]', 'grep "[a-z]" x', 'echo XXX'].map((text) => leftoverIn(text, true))).toEqual(['# Command or action', 'command --with-flags', 'TODO', null, null, null]);
  });
});

it('code in prose is quoted, not said', () => {
  expect(withoutCode('see `simply` and\n```bash\nsimply\n```\nthe end')).toBe('see ` ` and\n\nthe end');
  expect(withoutCode('~~~\nopen')).toBe('');
});

it('every text of a definition is looked at, with its path', () => {
  const definition = definitionOf([{ name: 'A1', role: 'B', assignee: 'C', instructions: 'D', commands: [{ language: null, text: 'E' }], validation: 'F', rollback: 'G' }], {
    title: 'H', owner: 'I', tags: ['J'], overview: 'K', triggers: ['L'], parameters: [{ name: 'p', description: 'M' }], prerequisites: ['N'],
    decisions: [{ question: 'O', after: null, branches: [{ condition: 'P', target: { to: 'end' } }] }], outputs: [{ name: 'Q' }, { name: 'R', text: 'S' }], logs: 'T', metrics: 'U', kpis: ['V'],
    gate: { next: 'W' }, errors: [{ error: 'X', response: 'Y' }], rollback: 'Z', monitoring: { alerts: '1' }, dependencies: { upstream: ['2'] }, opportunities: ['3'],
  });
  expect(textsOf(definition).map(({ path, text }) => `${path}=${text}`)).toEqual([
    'title=H', 'owner=I', 'tags.0=J', 'overview=K', 'triggers.0=L', 'parameters.0=M', 'prerequisites.0=N', 'steps.0=A1', 'steps.0.role=B', 'steps.0.assignee=C', 'steps.0.instructions=D', 'steps.0.commands.0=E', 'steps.0.validation=F', 'steps.0.rollback=G',
    'decisions.0=O', 'decisions.0.branches.0=P', 'outputs.0=Q', 'outputs.1=R: S', 'outputs=T', 'outputs=U', 'kpis.0=V', 'gate=W', 'errors.0=X', 'errors.0=Y', 'rollback=Z', 'monitoring=1', 'dependencies=2', 'opportunities.0=3',
  ]);
});
