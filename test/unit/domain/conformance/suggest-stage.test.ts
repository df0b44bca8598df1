import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestStage } from '#shared/domain/conformance/suggest-stage.ts';
import { APPOINTMENTS, FILLERS, STAGE_WORDS } from '#shared/domain/conformance/stage-words.ts';
import { STAGES, type Stage } from '#shared/domain/items/item.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const sentences: readonly (readonly [string, Stage | null])[] = [
  ['Set up the shared drive', 'setup'],
  ['Setup of the test bench', 'setup'],
  ['Provision two servers in the second data centre', 'setup'],
  ['Define what counts as late', 'setup'],
  ['Establish who may sign a contract', 'setup'],
  ['Plan the staffing of the summer', 'setup'],
  ['Agree on the questions the study must answer', 'setup'],
  ['Appoint an owner for the budget', 'setup'],
  ['Build the importer for supplier files', 'build'],
  ['Implement sign-in by key', 'build'],
  ['Create templates for the three kinds of letter', 'build'],
  ['Design the form on paper before on the screen', 'build'],
  ['Produce the first draft', 'build'],
  ['Develop the pricing model', 'build'],
  ['Automate the nightly export', 'automate'],
  ['Script the restore so that anybody can start it', 'automate'],
  ['Schedule the posts of the week', 'automate'],
  ['Run the tests in CI on every change', 'automate'],
  ['Send the reminder automatically', 'automate'],
  ['Publish the price list', 'publish'],
  ['Deploy to one region first', 'publish'],
  ['Release the beta to ten customers', 'publish'],
  ['Distribute the newsletter', 'publish'],
  ['Roll out the new badge readers', 'publish'],
  ['Monitor the queue at noon', 'monitor'],
  ['Track open questions by age', 'monitor'],
  ['Send alerts to the phone on duty', 'monitor'],
  ['Watch the error rate for an hour', 'monitor'],
  ['Keep an eye on disk space', 'monitor'],
  ['Test the alarm by pulling the plug', 'monitor'],
  ['Iterate on the onboarding', 'iterate'],
  ['Review the thresholds with the night shift', 'iterate'],
  ['Ask ten readers for feedback', 'iterate'],
  ['Improve the slowest query', 'iterate'],
  ['Hold a retrospective after every launch', 'iterate'],
  ['Write up lessons learned', 'document'],
  ['Document the wiring', 'document'],
  ['Record who approved the expense', 'document'],
  ['Archive last year’s contracts', 'document'],
  ['Keep the onboarding guide up to date', 'document'],
  ['Keep the address book current', 'document'],
  ['Bring the manual up to date', 'document'],
];

const tricky: readonly (readonly [string, string, Stage | null])[] = [
  ['nothing is known of it', 'Sweep the stairs', null],
  ['an empty text', '', null],
  ['only code', '`deploy --now`', null],
  ['words before the act', 'Then, regularly, monitor the tank', 'monitor'],
  ['a number before the act', '3. Publish the minutes', 'publish'],
  ['capitals', 'DEPLOY THE FIX', 'publish'],
  ['a link', '[Deploy](https://example.org/monitor) the fix', 'publish'],
  ['the first act of two', 'Track visits and archive the log', 'monitor'],
  ['one sets up alerts: two alike', 'Set up alerts for the freezer', null],
  ['one builds a dashboard: two alike', 'Build a dashboard', null],
  ['an appointment is not automated', 'Schedule a meeting with the bank', null],
  ['… nor is a talk about feedback', 'Schedule feedback interviews', 'iterate'],
  ['an act that stands inside decides nothing', 'Ask who may publish it', null],
  ['a second sentence does not count', 'Sweep the stairs. Document it.', null],
  ['a word inside of a word does not count', 'Undeploy the republished archives', null],
  ['current as a thing', 'Keep the current below five ampere', null],
  ['another language', 'Den Hafen überwachen', null],
];

describe('D6: the stage that words speak for', () => {
  it.each(sentences)('“%s” is %s', (text, stage) => expect(suggestStage(text)).toBe(stage));
  it.each(tricky)('%s: “%s”', (_why, text, stage) => expect(suggestStage(text)).toBe(stage));

  it('knows a word for every stage, and says each stage for its own acts', () => {
    expect(STAGE_WORDS.map(({ stage }) => stage)).toEqual(STAGES);
    for (const { stage, acts, soft } of STAGE_WORDS) for (const act of [...acts, ...soft]) expect([act, suggestStage(`${act} the tap`)]).toEqual([act, stage]);
  });

  it('has each word once in its table, in lower case', () => {
    const heads = STAGE_WORDS.flatMap(({ acts, soft }) => [...acts, ...soft]);
    expect(new Set(heads).size).toBe(heads.length);
    for (const list of [FILLERS, APPOINTMENTS, ...STAGE_WORDS.map(({ topics }) => topics)]) expect(new Set(list).size).toBe(list.length);
    for (const word of [...heads, ...STAGE_WORDS.flatMap(({ topics }) => topics), ...FILLERS, ...APPOINTMENTS]) expect(word).toBe(word.toLowerCase());
  });

  it('gives a stage or nothing for any text, the same each time, whatever the case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('set', 'up', 'alerts', 'publish', 'and', 'keep', 'CI', '`', '](', '.')).map((words) => words.join(' '))), (text) => {
        const stage = suggestStage(text);
        expect(stage === null || STAGES.includes(stage)).toBe(true);
        expect(suggestStage(text)).toBe(stage);
      }),
    );
  });

  it('grows with a long text no faster than the text', () => {
    for (const piece of ['`', 'publish ', '](('])
      expectLinear((size) => {
        const text = piece.repeat(size);
        return () => suggestStage(text);
      }, 10_000);
  });
});
