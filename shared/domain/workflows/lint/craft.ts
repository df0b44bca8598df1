import { stepWords } from '../step-facts.ts';
import type { WorkflowStep } from '../definition.ts';
import { isActName } from './plain-verbs.ts';
import { type Found, type LintContext, rule } from './rule.ts';

const LONGEST_NAME = 80;
const MOST_BETWEEN_PAUSES = 9;

const names = (isFault: (name: string) => boolean, words: string) =>
  ({ definition: { steps } }: LintContext): Found[] => steps.flatMap((step, index): Found[] => (isFault(step.name) ? [{ path: `steps.${index}`, message: `${stepWords(step, index)} ${words}.` }] : []));

const SEVERAL = /\band then\b|,\s*then\b|;\s|[.!?]\s+[\p{Lu}]/u;

/** The craft of checklists (W6). */
export const CRAFT_RULES = [
  rule({
    id: 'too-many-steps', kind: 'craft', severity: 'warning', title: 'More than nine steps without a pause point',
    explanation: 'Attention fails somewhere after the ninth, and steps are passed over. Put a pause point (“**Pause point**: yes”) after five to nine steps, or make a runbook of its own from some of them.',
    check: ({ definition: { steps } }) => longStretches(steps),
  }),
  rule({
    id: 'several-acts', kind: 'craft', severity: 'info', title: 'A step asks for several acts',
    explanation: 'When only one of them was done, the step can be neither ticked nor left open. Make a step of each.',
    check: names((name) => SEVERAL.test(name), 'asks for more than one act'),
  }),
  rule({
    id: 'no-plain-verb', kind: 'craft', severity: 'info', title: 'A step does not begin with a plain verb',
    explanation: 'A step is an order: “Verify the backup” is carried out, “Verification of the backup” is only read. Begin with a verb.',
    check: names((name) => !isActName(name), 'does not begin with a verb that says what to do'),
  }),
  rule({
    id: 'name-too-long', kind: 'craft', severity: 'info', title: 'A step has a long name',
    explanation: 'It can’t be taken in at a glance, and lists cut it off. Say the act in a few words, and the rest in its instructions.',
    check: names((name) => name.length > LONGEST_NAME, `has a name of more than ${LONGEST_NAME} characters`),
  }),
] as const;

/** Told at the step that is one too many. */
function longStretches(steps: readonly WorkflowStep[]): Found[] {
  const found: Found[] = [];
  let since = 0;
  steps.forEach((step, index) => {
    since = step.pausePoint ? 0 : since + 1;
    if (since !== MOST_BETWEEN_PAUSES + 1) return;
    const next = steps.findIndex(({ pausePoint }, at) => at > index && pausePoint);
    const first = index - MOST_BETWEEN_PAUSES;
    const last = next < 0 ? steps.length - 1 : next - 1;
    found.push({ path: `steps.${index}`, message: `Steps ${first + 1} to ${last + 1} follow each other without a pause point: ${last - first + 1}, where nine are the most.` });
  });
  return found;
}
