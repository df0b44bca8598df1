import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { frontMatter, heading, survivesHeading } from './print-text.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import { isOneLine, printFence, printVerbatim, standsAlone, standsInLine } from './verbatim.ts';

/**
 * A runbook in the template (W1) that `parseDocument` reads back as the same definition, the lines of its steps aside.
 * Only what is set is printed. A text that would be read as something else stands in a fenced block of its own.
 */
export function printWorkflow(definition: WorkflowDefinition): string {
  const { title, overview, category, tags, triggers, prerequisites, steps } = definition;
  const derived = stepIds(steps.map(({ name }) => ({ name })));
  const named = steps.every((step, index) => step.id === derived[index]);
  return [
    frontMatter({ title, ...(category === null ? {} : { category }), ...(tags.length === 0 ? {} : { tags }) }),
    heading(1, title),
    ...section('Overview', overview === '' ? [] : [blocks(overview)]),
    ...section('Triggers', bullets(triggers, (entry) => (standsInLine(entry) ? entry : null))),
    ...section('Prerequisites', bullets(prerequisites, (entry) => (isOneLine(entry) ? `[ ] ${entry}` : null))),
    heading(2, 'Steps'),
    ...steps.flatMap((step, index) => printStep(step, index, named)),
  ].join('\n\n').concat('\n');
}

const section = (name: string, body: readonly string[]): string[] => (body.length === 0 ? [] : [heading(2, name), ...body]);

const blocks = (text: string): string => (standsAlone(text) ? text : printVerbatim(text));

function bullets(entries: readonly string[], inLine: (entry: string) => string | null): string[] {
  const printed = entries.filter((entry) => entry !== '').map((entry) => `- ${inLine(entry) ?? printVerbatim(entry).replaceAll('\n', '\n  ')}`);
  return printed.length === 0 ? [] : [printed.join('\n')];
}

function printStep(step: WorkflowStep, index: number, named: boolean): string[] {
  const name = step.name.replace(/\s*[\n\r]\s*/g, ' ');
  return [
    heading(3, `${index + 1}. ${name} (${step.automation === 'automated' ? 'Automated' : 'Manual'})`),
    fields([
      ['Id', named ? null : step.id],
      ['Name', survivesHeading(name) ? null : name],
      ['Actor', step.actor === 'system' ? 'System' : 'Human'],
      ['Role', step.role],
      ['Duration', step.minutes === null ? null : `~${step.minutes} minutes`],
      ['Critical', step.critical ? 'yes' : null],
      ['Side effects', step.sideEffects ? 'yes' : null],
      ['Pause point', step.pausePoint ? 'yes' : null],
    ]),
    step.instructions === '' ? '' : blocks(step.instructions),
    ...step.commands.map(({ language, text }) => printFence(language ?? '', text)),
    ...[['Validation', step.validation] as const, ['Rollback', step.rollback] as const].map(([label, value]) => check(label, value ?? '')),
  ].filter((part) => part !== '');
}

const fields = (entries: readonly (readonly [name: string, value: string | null])[]): string =>
  entries.filter(([, value]) => value !== null).map(([name, value]) => `**${name}**: ${value ?? ''}`).join('\n');

/** What is one line stands behind its label, blocks below it. */
function check(label: string, value: string): string {
  if (value === '') return '';
  return isOneLine(value) ? `**${label}**: ${value}` : `**${label}**:\n\n${blocks(value)}`;
}
