import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automationLevelOf, stepLevel } from '#shared/domain/workflows/automation-level.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

const COMMAND = { commands: [{ language: 'bash', text: 'orders freeze' }] };
const CLICK = { ...COMMAND, automation: 'automated', validation: '`orders state` ends with exit code 0' } as const;
const ALONE = { ...CLICK, retry: { times: 3 }, rollback: '`orders thaw`' };
const AUTOMATIC = { triggers: ['**Automatic**: alert `lag`'] };

const levelOf = (...definition: Parameters<typeof definitionOf>) => automationLevelOf(definitionOf(...definition));
const stepLevelOf = (fields: object): number => stepLevel(definitionOf([fields]).steps[0] as Parameters<typeof stepLevel>[0]);

describe('W8: the level of a step', () => {
  it('0 without a command, 1 with one to copy', () => {
    expect([stepLevelOf({}), stepLevelOf({ automation: 'automated' }), stepLevelOf(COMMAND), stepLevelOf({ ...COMMAND, automation: 'automated' })]).toEqual([0, 0, 1, 1]);
    expect(stepLevelOf({ ...COMMAND, validation: '`orders state`' })).toBe(1);
  });
  it('2 where the machine runs it and checks it', () => {
    expect([stepLevelOf(CLICK), stepLevelOf({ ...CLICK, automation: 'manual', actor: 'system' })]).toEqual([2, 2]);
    expect([stepLevelOf({ ...ALONE, retry: null }), stepLevelOf({ ...ALONE, rollback: null }), stepLevelOf({ ...ALONE, rollback: 'ring the operator' })]).toEqual([2, 2, 2]);
    expect([stepLevelOf({ ...ALONE, approval: { count: 1, by: null } }), stepLevelOf({ ...ALONE, pausePoint: true })]).toEqual([2, 2]);
  });
  it('3 where it heals itself and waits for nobody', () => expect([stepLevelOf(ALONE), stepLevelOf({ ...ALONE, rollback: 'nothing to undo' })]).toEqual([3, 3]));
});

describe('W8: the level of a workflow, and what keeps it from the next', () => {
  it('0: no command anywhere, or no steps', () => {
    expect(levelOf(['Look', 'Listen'])).toEqual({ level: 0, reasons: [{ rule: 'no-command', step: null, text: 'No step has a command.' }] });
    expect(levelOf([]).level).toBe(0);
  });
  it('1: any step has a command', () => {
    const { level, reasons } = levelOf([{ name: 'Freeze', ...COMMAND }, 'Look', CLICK]);
    expect(level).toBe(1);
    expect(reasons.map(({ text }) => text)).toEqual([
      '2 of 3 steps have a command to copy.', 'Step 1 “Freeze” is carried out by a person.', 'Step 1 “Freeze” has no validation that a machine can check.', 'Step 2 “Look” has no command.',
    ]);
    expect(levelOf([COMMAND, 'Look']).reasons[0]?.text).toBe('1 of 2 steps has a command to copy.');
  });
  it('2: every step by a click; or alone, with nothing that starts it', () => {
    const { level, reasons } = levelOf([ALONE, { ...CLICK, name: 'Thaw', pausePoint: true }], AUTOMATIC);
    expect([level, reasons.map(({ rule, step }) => [rule, step])]).toEqual([2, [['one-click', null], ['no-retry', 1], ['no-way-back', 1], ['waits-for-person', 1]]]);
    expect(levelOf([ALONE], { triggers: ['**Manual**: somebody asks', 'automatically it is not'] })).toMatchObject({ level: 2, reasons: [{ rule: 'one-click' }, { rule: 'no-automatic-trigger' }] });
  });
  it('3: alone, and started by itself', () => {
    expect(levelOf([ALONE, ALONE], AUTOMATIC)).toMatchObject({ level: 3, reasons: [{ rule: 'runs-alone' }] });
    expect(levelOf([ALONE], { triggers: ['Automatic: every night'] }).level).toBe(3);
  });
  it('is never above what its best step can, and always explained', () => {
    const step = fc.constantFrom({}, COMMAND, CLICK, ALONE);
    fc.assert(fc.property(fc.array(step, { maxLength: 5 }), fc.boolean(), (steps, automatic) => {
      const definition = definitionOf(steps, automatic ? AUTOMATIC : {});
      const { level, reasons } = automationLevelOf(definition);
      return level <= Math.max(0, ...definition.steps.map(stepLevel)) && reasons.length > 0;
    }));
  });
});
