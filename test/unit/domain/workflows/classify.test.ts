import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_RULES, classify } from '#shared/domain/workflows/classify.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

const classOf = (...definition: Parameters<typeof definitionOf>) => {
  const { class: computed, reasons } = classify(definitionOf(...definition));
  return [computed, ...reasons.map(({ rule }) => rule)];
};

describe('C1: the class of a workflow is computed and explained', () => {
  it('durable by each of the five alone, with a reason that names the step', () => {
    expect(classOf(['Look'], { duration: '1-14 days' })).toEqual(['durable', 'lasts-days']);
    expect(classOf(['Look'], { duration: 'Hours-days' })).toEqual(['durable', 'lasts-days']);
    expect(classOf([{ minutes: 1_000 }, { minutes: 440 }])).toEqual(['durable', 'lasts-days']);
    expect(classOf([{ minutes: 2_000 }, 'Look'], { duration: '5 minutes' })).toEqual(['durable', 'lasts-days']);
    expect(classOf([{ systems: ['CRM'] }, { systems: ['Mail'] }])).toEqual(['durable', 'several-systems']);
    expect(classOf([{ rollback: 'restore it' }])).toEqual(['durable', 'needs-compensation']);
    expect(classOf(['Look', { approval: { count: 1, by: null } }])).toEqual(['durable', 'waits-for-approval']);
    expect(classOf([{ name: 'Wait for approval', pausePoint: true }])).toEqual(['durable', 'waits-for-approval']);
    expect(classOf([{ commitment: 'contract' }])).toEqual(['durable', 'commits-outside']);
    expect(classify(definitionOf(['Look', { name: 'Sign', commitment: 'contract' }])).reasons).toEqual([{ rule: 'commits-outside', step: 1, text: 'Step 2 “Sign” binds somebody outside.' }]);
  });

  it('all reasons are told, not the first alone', () => {
    expect(classOf([{ rollback: 'restore it', commitment: 'payment', systems: ['A', 'B'], approval: { count: 2, by: null } }], { duration: '2-8 weeks' })).toEqual([
      'durable', 'lasts-days', 'several-systems', 'needs-compensation', 'waits-for-approval', 'commits-outside',
    ]);
  });

  it('“nothing to undo” needs no compensation, and a pause alone is no approval', () => {
    expect(classOf([{ rollback: 'nothing to undo', pausePoint: true, minutes: 5 }])).toEqual(['medium', 'minutes-to-hours']);
  });

  it('short: known to take less than 30 seconds, and no external system', () => {
    expect(classOf(['Look'], { duration: '<5 s' })).toEqual(['short', 'short-and-local']);
    expect(classOf(['Look'], { duration: '<30 s' })).toEqual(['short', 'short-and-local']);
    expect(classOf([{ minutes: 0.1 }, { minutes: 0.2 }])).toEqual(['short', 'short-and-local']);
    expect(classOf(['Look'], { duration: '30 s' })).toEqual(['medium', 'minutes-to-hours']);
    expect(classOf(['Look'], { duration: '10-30 s' })).toEqual(['medium', 'minutes-to-hours']);
    expect(classOf([{ systems: ['CRM'] }], { duration: '<5 s' })).toEqual(['medium', 'one-system']);
  });

  it('medium: what is neither, also where the time is not known', () => {
    expect(classOf(['Look'], { duration: '23 hours' })).toEqual(['medium', 'minutes-to-hours']);
    expect(classOf([{ minutes: 0.1 }, 'Look'])).toEqual(['medium', 'not-known-short']);
    expect(classOf(['Look'], { duration: 'as long as it takes' })).toEqual(['medium', 'not-known-short']);
    expect(classOf([{ systems: ['CRM'] }])).toEqual(['medium', 'not-known-short', 'one-system']);
    expect(classOf([])).toEqual(['medium', 'not-known-short']);
    expect(classOf([{ minutes: 2_000 }], { duration: '2 days' })).toEqual(['durable', 'lasts-days']);
  });

  it('whatever it is, there is a reason of a known rule, in words', () => {
    const step = fc.record({ minutes: fc.option(fc.constantFrom(0.1, 5, 2_000)), systems: fc.subarray(['A', 'B']), rollback: fc.constantFrom(null, 'none', 'undo it'), commitment: fc.constantFrom(null, 'payment') });
    fc.assert(fc.property(fc.array(step, { maxLength: 4 }), fc.constantFrom(null, '<5 s', '10 minutes', '3 days', 'soon'), (steps, duration) => {
      const { reasons } = classify(definitionOf(steps, { duration }));
      return reasons.length > 0 && reasons.every(({ rule, text }) => CLASS_RULES.includes(rule) && text.endsWith('.'));
    }));
  });
});
