import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { frontMatter, heading } from './print-text.ts';

/** A runbook in the template (W1) that `parseDocument` reads back as the same definition. Only what is set is printed. */
export function printWorkflow(definition: WorkflowDefinition): string {
  const { title, overview, category, tags, triggers, prerequisites, steps } = definition;
  return [
    frontMatter({ title, ...(category === null ? {} : { category }), ...(tags.length === 0 ? {} : { tags }) }),
    heading(1, title),
    ...section('Overview', overview === '' ? [] : [overview]),
    ...section('Triggers', bullets(triggers)),
    ...section('Prerequisites', bullets(prerequisites)),
    heading(2, 'Steps'),
    ...steps.flatMap(printStep),
  ].join('\n\n').concat('\n');
}

const section = (name: string, body: readonly string[]): string[] => (body.length === 0 ? [] : [heading(2, name), ...body]);

const bullets = (entries: readonly string[]): string[] => (entries.length === 0 ? [] : [entries.map((entry) => `- ${entry}`).join('\n')]);

function printStep(step: WorkflowStep, index: number): string[] {
  const facts = [
    ['Actor', step.actor === 'system' ? 'System' : 'Human'],
    ['Role', step.role],
    ['Duration', step.minutes === null ? null : `~${step.minutes} minutes`],
    ['Critical', step.critical ? 'yes' : null],
    ['Side effects', step.sideEffects ? 'yes' : null],
    ['Pause point', step.pausePoint ? 'yes' : null],
  ];
  const checks = [['Validation', step.validation], ['Rollback', step.rollback]];
  return [
    heading(3, `${index + 1}. ${step.name} (${step.automation === 'automated' ? 'Automated' : 'Manual'})`),
    fields(facts),
    step.instructions,
    ...step.commands.map(({ language, text }) => fence(language, text)),
    fields(checks),
  ].filter((part) => part !== '');
}

const fields = (entries: readonly (readonly (string | null)[])[]): string =>
  entries.filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => `**${name ?? ''}**: ${(value ?? '').replace(/\s*\n\s*/g, ' ')}`).join('\n');

function fence(language: string | null, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language ?? ''}\n${text}\n${marks}`;
}
