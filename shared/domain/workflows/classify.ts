import type { WorkflowClass, WorkflowDefinition, WorkflowStep } from './definition.ts';
import { type DurationRange, durationRange, spanInWords } from './duration-range.ts';
import type { Reason } from './reason.ts';
import { compensates, stepWords, systemsOf, waitsForConsent } from './step-facts.ts';

export const CLASS_RULES = ['lasts-days', 'several-systems', 'needs-compensation', 'waits-for-approval', 'commits-outside', 'short-and-local', 'not-known-short', 'one-system', 'minutes-to-hours'] as const;
export type ClassReason = Reason<(typeof CLASS_RULES)[number]>;
export type Classification = { readonly class: WorkflowClass; readonly reasons: readonly ClassReason[] };

const DAY = 1_440;
/** Half a minute. */
const SHORT = 0.5;

type Facts = Pick<WorkflowDefinition, 'duration' | 'steps'>;

/**
 * The class of a workflow and why (C1). Durable if any holds: it lasts a day or more, speaks to two or more external
 * systems, has a step that must be compensated, waits for somebody's approval, or binds somebody outside. Short if it is
 * known to take less than 30 seconds and speaks to no external system. Else medium.
 */
export function classify(definition: Facts): Classification {
  const time = timeOf(definition);
  const systems = systemsOf(definition.steps);
  const durable = [
    ...(time !== null && time.max >= DAY ? [because('lasts-days', `It lasts a day or more: ${time.words}.`)] : []),
    ...(systems.length > 1 ? [because('several-systems', `It speaks to ${systems.length} external systems: ${systems.join(', ')}.`)] : []),
    ...told(definition.steps, compensates, 'needs-compensation', 'has a rollback that does something, so it must be compensated'),
    ...told(definition.steps, waitsForConsent, 'waits-for-approval', 'waits for somebody’s approval'),
    ...told(definition.steps, ({ commitment }) => commitment !== null, 'commits-outside', 'binds somebody outside'),
  ];
  if (durable.length > 0) return { class: 'durable', reasons: durable };
  const [system] = systems;
  const fast = time !== null && (time.max < SHORT || (time.max === SHORT && time.min === 0));
  if (fast && system === undefined) return { class: 'short', reasons: [because('short-and-local', `It takes less than 30 seconds (${time.words}) and speaks to no external system.`)] };
  return { class: 'medium', reasons: mediumReasons(time, fast, system) };
}

function mediumReasons(time: Time | null, fast: boolean, system: string | undefined): ClassReason[] {
  const slow = time === null ? because('not-known-short', 'How long it takes is not known, so it can’t be called short.') : because('minutes-to-hours', `It takes 30 seconds or more, and less than a day: ${time.words}.`);
  return [...(fast ? [] : [slow]), ...(system === undefined ? [] : [because('one-system', `It speaks to one external system: ${system}.`)])];
}

const because = (rule: ClassReason['rule'], text: string): ClassReason => ({ rule, step: null, text });

const told = (steps: readonly WorkflowStep[], holds: (step: WorkflowStep) => boolean, rule: ClassReason['rule'], words: string): ClassReason[] =>
  steps.flatMap((step, index) => (holds(step) ? [{ rule, step: index, text: `${stepWords(step, index)} ${words}.` }] : []));

type Time = DurationRange & { readonly words: string };

/** From the front matter and from the estimates; where both are known the longer counts. Estimates count as a whole only if each step has one. */
function timeOf({ duration, steps }: Facts): Time | null {
  const declared = duration === null ? null : durationRange(duration);
  const sum = steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  const estimated = sum > 0 && (steps.every(({ minutes }) => minutes !== null) || sum >= DAY) ? { min: sum, max: sum, words: `its steps add up to ${spanInWords(sum)}` } : null;
  if (declared === null) return estimated;
  const said = { ...declared, words: `“${duration ?? ''}”` };
  return estimated !== null && estimated.max >= DAY && declared.max < DAY ? estimated : said;
}
