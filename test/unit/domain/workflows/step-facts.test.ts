import { describe, expect, it } from 'vitest';
import { changesSomething, compensates, holdsCommand, isAutomated, isMachineChecked, stepWords, systemsOf, waitsForConsent, wayBack } from '#shared/domain/workflows/step-facts.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

const step = (fields: Parameters<typeof definitionOf>[0][number]) => definitionOf([fields]).steps[0] as ReturnType<typeof definitionOf>['steps'][number];

describe('C1, R5: what a step says of taking it back', () => {
  it.each([
    'Nothing to undo', 'nothing to undo; the next run overwrites it', 'None', 'none needed', 'n/a', 'N/A – read only', 'Read-only step', 'read only', 'Not needed.', 'not applicable',
    'No', 'no.', '-', '—', 'No rollback needed', 'No changes are made', 'no need: it only looks', 'This step changes nothing', 'It is read only', 'The step does not change anything', '**None**',
  ])('“%s”: there is nothing to undo', (rollback) => expect(wayBack({ rollback })).toBe('nothing'));
  it.each([
    'restore the snapshot', '`git revert HEAD`', 'Note the number, then cancel the order', 'No longer route traffic there', 'nonetheless delete it', '```\nthaw orders\n```', 'Anothing',
  ])('“%s”: this takes it back', (rollback) => expect(compensates({ rollback })).toBe(true));
  it.each(['can’t be undone', 'A mail that was read cannot be recalled', 'irreversible', 'There is no way back', 'not possible'])('“%s”: it can’t be taken back', (rollback) => expect(wayBack({ rollback })).toBe('impossible'));
  it.each([null, '', '  ', '…'])('%o: not a word', (rollback) => expect(wayBack({ rollback })).toBe('unsaid'));
});

it('R5: a step changes something by side effects, by being final, or by binding somebody', () => {
  expect([{}, { sideEffects: true }, { irreversible: true }, { commitment: 'payment' }].map((fields) => changesSomething(step(fields)))).toEqual([false, true, true, true]);
});

it('C1: a pause waits for consent when its words say so, an approval always', () => {
  const waiting = (name: string, pausePoint = true, instructions = '') => waitsForConsent(step({ name, pausePoint, instructions }));
  expect([
    waiting('Wait for the executive approval'), waiting('Get sign-off'), waiting('Await the partner’s signature'), waiting('Pause', true, 'until the lead agrees'), waiting('Wait for an answer'),
    waitsForConsent(step({ approval: { count: 1, by: null } })),
  ]).toEqual([true, true, true, true, true, true]);
  expect([waiting('Wait for the executive approval', false), waiting('Let the oven cool'), waiting('Verify the signature of the package')]).toEqual([false, false, false]);
});

it('W8: what a machine can do and check', () => {
  expect([isAutomated(step({})), isAutomated(step({ automation: 'automated' })), isAutomated(step({ actor: 'system' }))]).toEqual([false, true, true]);
  const checked = (validation: string | null) => isMachineChecked(step({ validation }));
  expect([checked('`orders count` shows 0'), checked('```bash\norders count\n```'), checked('it ends with exit code 0'), checked('exits 0'), checked('`pg_isready`'), checked('`./check.sh`')]).toEqual(Array(6).fill(true));
  expect([checked(null), checked('the light is green'), checked('the answer is `200`'), checked('`OK` is shown'), checked('everybody has left by the exit')]).toEqual(Array(5).fill(false));
  expect([holdsCommand('~~~\nx\n~~~'), holdsCommand('run `$ git status`'), holdsCommand('see the wiki')]).toEqual([true, true, false]);
});

it('C1: systems are counted once, whatever their case', () => {
  expect(systemsOf(definitionOf([{ systems: ['CRM', 'Mail'] }, { systems: ['crm ', ' '] }]).steps)).toEqual(['CRM', 'Mail']);
});

it('long names of steps are cut', () => {
  expect(stepWords({ name: 'Look' }, 2)).toBe('Step 3 “Look”');
  expect(stepWords({ name: 'a'.repeat(61) }, 0)).toBe(`Step 1 “${'a'.repeat(59)}…”`);
});
