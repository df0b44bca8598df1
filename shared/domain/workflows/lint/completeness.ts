import type { WorkflowDefinition, WorkflowStep } from '../definition.ts';
import { isAutomated, stepWords } from '../step-facts.ts';
import { type Found, type LintContext, isBlank, rule } from './rule.ts';
import { textsOf, withoutCode } from './texts.ts';

const whole = (path: string, missing: (definition: WorkflowDefinition) => boolean, message: string) =>
  ({ definition }: LintContext): Found[] => (missing(definition) ? [{ path, message }] : []);

/** One finding a step for which something is missing. */
const steps = (missing: (step: WorkflowStep) => boolean, words: string) =>
  ({ definition }: LintContext): Found[] => definition.steps.flatMap((step, index): Found[] => (missing(step) ? [{ path: `steps.${index}`, message: `${stepWords(step, index)} ${words}.` }] : []));

const allBlank = (record: Readonly<Record<string, string | null | readonly string[]>> | null): boolean =>
  Object.values(record ?? {}).every((value) => (typeof value === 'string' || value === null ? isBlank(value) : value.every(isBlank)));

const LINK = /https?:\/\/|\]\([^)\s]{1,2000}\)|`[^`\n]+`/;
const ASSUMED = /\b(?:as (?:usual|always|you know|everybody knows|everyone knows)|obviously|simply|of course|needless to say|trivially|self-explanatory|in the (?:usual|normal) (?:way|manner|place)|the (?:usual|normal) (?:way|manner|place|process|procedure|steps)|and so on|you (?:should |already )?know (?:how|what|where))\b|(?<![/\w])etc\.(?!\w)|, etc\b/i;

/** The do's and don'ts: what has to be there so that somebody who was never told can follow it (W6). */
export const COMPLETENESS_RULES = [
  rule({
    id: 'step-without-duration', kind: 'completeness', severity: 'warning', title: 'A step does not say how long it takes',
    explanation: 'Without it nobody sees that a step hangs, and nobody can plan. Add “**Duration**: ~5 minutes”.',
    check: steps(({ minutes }) => minutes === null, 'does not say how long it takes'),
  }),
  rule({
    id: 'step-without-actor', kind: 'completeness', severity: 'warning', title: 'A step does not say who does it',
    explanation: 'What belongs to everybody is done by nobody. Add “**Role**: Database engineer”, or “**Actor**: System” where a machine does it.',
    check: steps((step) => !isAutomated(step) && isBlank(step.role) && isBlank(step.assignee), 'names neither a role nor a person'),
  }),
  rule({
    id: 'step-without-validation', kind: 'completeness', severity: 'warning', title: 'A step does not say how one knows that it worked',
    explanation: 'The next steps build on it. Add “**Validation**: …” with what can be seen, or a command that checks it.',
    check: steps(({ validation }) => isBlank(validation), 'does not say how one knows that it worked'),
  }),
  rule({
    id: 'no-rollback-procedure', kind: 'completeness', severity: 'warning', title: 'There is no rollback procedure',
    explanation: 'When it goes wrong there is no time to invent one. Add a section “Rollback Procedure”; if nothing has to be taken back, say so there.',
    check: whole('rollback', ({ rollback }) => isBlank(rollback), 'There is no section “Rollback Procedure”.'),
  }),
  rule({
    id: 'no-error-handling', kind: 'completeness', severity: 'warning', title: 'There is no error handling',
    explanation: 'What is likely to fail is known beforehand. Add a section “Error Handling” with a table of error, likelihood, impact and response.',
    check: whole('errors', ({ errors }) => errors.length === 0, 'There is no section “Error Handling” with a table of errors.'),
  }),
  rule({
    id: 'error-without-response', kind: 'completeness', severity: 'warning', title: 'An error has no response',
    explanation: 'Whoever meets it knows only that others met it before. Say in the column “Response” what to do.',
    check: ({ definition: { errors } }) => errors.flatMap(({ error, response }, index): Found[] => (isBlank(response) ? [{ path: `errors.${index}`, message: `Error “${error}” has no response.` }] : [])),
  }),
  rule({
    id: 'no-edge-cases', kind: 'completeness', severity: 'info', title: 'Edge cases are left out',
    explanation: 'Only the way on which all goes well is described. Add a decision for what may turn out otherwise, or two errors at least.',
    check: whole('steps', ({ decisions, errors }) => decisions.length === 0 && errors.length < 2, 'There is no decision, and there are not two errors: only the way on which all goes well is described.'),
  }),
  rule({
    id: 'no-monitoring', kind: 'completeness', severity: 'warning', title: 'Nothing is monitored',
    explanation: 'Nobody would notice that it fails. Add a section “Monitoring” with success metrics, service levels, alerts and a dashboard.',
    check: whole('monitoring', ({ monitoring }) => allBlank(monitoring), 'There is no section “Monitoring” that says what is watched.'),
  }),
  rule({
    id: 'no-dependencies', kind: 'completeness', severity: 'warning', title: 'Dependencies are not named',
    explanation: 'What must happen before, what follows, which systems take part and who needs to know: without it one team surprises another. Add a section “Dependencies”.',
    check: whole('dependencies', ({ dependencies }) => allBlank(dependencies), 'There is no section “Dependencies” with upstream, downstream, systems or teams.'),
  }),
  rule({
    id: 'no-triggers', kind: 'completeness', severity: 'warning', title: 'Nothing says when it begins',
    explanation: 'Nobody knows whether now is the moment. Add a section “Triggers”: automatic, manual or hybrid.',
    check: whole('triggers', ({ triggers }) => triggers.every(isBlank), 'There is no section “Triggers” that says when it begins.'),
  }),
  rule({
    id: 'no-prerequisites', kind: 'completeness', severity: 'info', title: 'Nothing says what must be at hand',
    explanation: 'Missing access is found in the middle of the run. Add a section “Prerequisites” with a box for each.',
    check: whole('prerequisites', ({ prerequisites }) => prerequisites.every(isBlank), 'There is no section “Prerequisites”.'),
  }),
  rule({
    id: 'no-tools', kind: 'completeness', severity: 'info', title: 'No tool is linked',
    explanation: 'People search for the tool while the clock runs. Give the command, link the page, or name the system (“**System**: Traffic manager”).',
    check: whole('steps', hasNoTools, 'No step has a command, a link or a system.'),
  }),
  rule({
    id: 'assumed-knowledge', kind: 'completeness', severity: 'warning', title: 'Knowledge is assumed',
    explanation: 'Who does this for the first time does not know it, and that is who needs the runbook. Write out what is meant.',
    check: ({ definition }) => textsOf(definition).flatMap(({ path, where, text, isCommand }): Found[] => {
      const found = isCommand ? null : ASSUMED.exec(withoutCode(text));
      return found === null ? [] : [{ path, message: `${where}: “${found[0].replace(/^, /, '')}” assumes knowledge.` }];
    }),
  }),
  rule({
    id: 'no-kpis', kind: 'completeness', severity: 'info', title: 'No KPI is named',
    explanation: 'Nobody can say whether it gets better. Add a section “KPIs” with a measure and its target.',
    check: whole('kpis', ({ kpis }) => kpis.every(isBlank), 'There is no section “KPIs”.'),
  }),
  rule({
    id: 'no-gate', kind: 'completeness', severity: 'info', title: 'There is no handoff gate',
    explanation: 'The next workflow starts on what is half done. Add a section “Handoff Gate” with completion, ledger and handoff.',
    check: whole('gate', ({ gate }) => allBlank(gate), 'There is no section “Handoff Gate”.'),
  }),
  rule({
    id: 'no-overview', kind: 'completeness', severity: 'warning', title: 'Nothing says what it is for',
    explanation: 'Whoever searches at night has to know at a glance whether this is the right one. Add a section “Overview”: what it accomplishes, and when not to use it.',
    check: whole('overview', ({ overview }) => isBlank(overview), 'There is no overview.'),
  }),
] as const;

function hasNoTools(definition: WorkflowDefinition): boolean {
  if (definition.steps.length === 0) return false;
  const linked = definition.steps.some(({ commands, systems, runbook }) => commands.length > 0 || systems.length > 0 || runbook !== null);
  return !linked && (definition.dependencies?.systems ?? []).length === 0 && !textsOf(definition).some(({ text }) => LINK.test(text));
}
