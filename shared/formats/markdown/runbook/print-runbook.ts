import type { Branch, Decision, Parameter, WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import { frontMatter, heading, survivesHeading } from '../print-text.ts';
import { isOneLine, printFence, printVerbatim, standsInLine } from '../verbatim.ts';
import { BLOCK_FIELDS, FIELD_ORDER, blockField, blocks, fieldLine, valueOf } from './print-fields.ts';
import { FRONT_FIELDS } from './read-runbook.ts';
import { SECTIONS, SECTION_TITLES, type SectionKey } from './sections.ts';
import { type LabelledStep, goalOf } from './targets.ts';

const LEVEL_WORDS = ['manual', 'assisted', 'semi-auto', 'full-auto'] as const;

/** The front matter that says a definition; only what is set. */
function frontFields(definition: WorkflowDefinition): Record<string, unknown> {
  const fields = Object.entries(FRONT_FIELDS).flatMap(([key, field]) => {
    const value = frontValue(field, definition);
    return value === undefined ? [] : [[key, value]];
  });
  return { title: definition.title, ...(Object.fromEntries(fields) as Record<string, unknown>) };
}

/** What a key of the front matter is given for a field; undefined where nothing is to be said. */
export function frontValue(field: (typeof FRONT_FIELDS)[keyof typeof FRONT_FIELDS], definition: WorkflowDefinition): unknown {
  const value = definition[field];
  if (field === 'automationLevel') return definition.automationLevel === null ? undefined : LEVEL_WORDS[definition.automationLevel];
  if (field === 'active') return definition.active ? undefined : false;
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/**
 * A runbook in the template (W1) that `readRunbook` reads back as the same definition, its lines aside. Only what is set is
 * printed. A text that would be read as something else stands in a fenced block of its own.
 */
export function printRunbook(definition: WorkflowDefinition): string {
  const parts = [
    frontMatter(frontFields(definition)),
    heading(1, definition.title),
    ...SECTIONS.flatMap((key) => {
      const body = printSection(key, definition);
      return body === null ? [] : [`## ${SECTION_TITLES[key]}`, body];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The body of a section below its heading; null for one that has nothing to say. */
export function printSection(key: SectionKey, definition: WorkflowDefinition): string | null {
  switch (key) {
    case 'overview': return definition.overview === '' ? null : blocks(definition.overview);
    case 'triggers': return bullets(definition.triggers.map((entry) => bullet(entry)));
    case 'parameters': return definition.parameters.length === 0 ? null : table(['Name', 'Type', 'Default', 'Description'], definition.parameters.map(parameterCells));
    case 'prerequisites': return bullets(definition.prerequisites.map((entry) => taskBullet(entry)));
    case 'steps': return printSteps(definition);
    case 'decisions': return printDecisions(definition);
    case 'outputs': {
      const { outputs, logs, metrics } = definition;
      return bullets([...outputs.map(outputBullet), ...labelBullets([['Logs', logs], ['Metrics', metrics]])]);
    }
    case 'kpis': return bullets(definition.kpis.map((entry) => bullet(entry)));
    case 'gate': return bullets(labelBullets(GATE_LABELS.map(([field, label]) => [`**${label}**`, definition.gate?.[field] ?? null])));
    case 'errors': return definition.errors.length === 0 ? null : table(['Error', 'Likelihood', 'Impact', 'Response'], definition.errors.map((row) => [row.error, row.likelihood, row.impact, row.response]));
    case 'rollback': return definition.rollback === null || definition.rollback === '' ? null : blocks(definition.rollback);
    case 'monitoring': return bullets(labelBullets(MONITORING_LABELS.map(([field, label]) => [`**${label}**`, definition.monitoring?.[field] ?? null])));
    case 'dependencies': return bullets(labelBullets(DEPENDENCY_LABELS.map(([field, label]) => [label, definition.dependencies?.[field].join(', ') || null])));
    case 'opportunities': return bullets(definition.opportunities.map((entry) => taskBullet(entry)));
    case 'changeLog': return bullets(definition.changeLog.map(changeBullet));
  }
}

export const GATE_LABELS = [['next', 'Next'], ['completion', 'Completion'], ['ledger', 'Ledger'], ['handoff', 'Handoff']] as const;
export const MONITORING_LABELS = [['metrics', 'Success Metrics'], ['levels', 'SLAs'], ['alerts', 'Alerts'], ['dashboard', 'Dashboard']] as const;
export const DEPENDENCY_LABELS = [['upstream', 'Upstream'], ['downstream', 'Downstream'], ['systems', 'Systems'], ['teams', 'Teams']] as const;

const bullets = (entries: readonly string[]): string | null => (entries.length === 0 ? null : entries.join('\n'));

/** One entry; a text that is more than a line, or would begin something else, stands in a fenced block. */
export const bullet = (entry: string): string => `- ${standsInLine(entry) ? entry : printVerbatim(entry).replaceAll('\n', '\n  ')}`;
export const taskBullet = (entry: string): string => `- ${isOneLine(entry) ? `[ ] ${entry}` : printVerbatim(entry).replaceAll('\n', '\n  ')}`;

export const outputBullet = ({ name, text }: WorkflowDefinition['outputs'][number]): string => bullet(text === '' ? name : `${name}: ${text}`);
export const changeBullet = ({ version, text }: WorkflowDefinition['changeLog'][number]): string => bullet(version === '' ? text : `${/^\d/.test(version) ? 'v' : ''}${version}: ${text}`);
const labelBullets = (entries: readonly (readonly [label: string, value: string | null])[]): string[] => entries.flatMap(([label, value]) => (value === null || value === '' ? [] : [`- ${label}: ${value.replace(/\s*\n\s*/g, ' ')}`]));

export const parameterCells = ({ name, type, choices, default: fallback, description }: Parameter): string[] => [name, type === 'choice' ? `choice: ${choices.join(', ')}` : type, fallback ?? '', description];

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableRow(columns), `|${columns.map((column) => '-'.repeat(column.length + 2)).join('|')}|`, ...rows.map(tableRow)].join('\n');

export const tableRow = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, '<br>').trim()).join(' | ')} |`;

function printSteps(definition: WorkflowDefinition): string | null {
  const { steps } = definition;
  const derived = stepIds(steps.map(({ name }) => ({ name })));
  const named = steps.every((step, index) => step.id === derived[index]);
  const inline = inlineDecisions(definition);
  return steps.length === 0 ? null : steps.map((step, index) => printStep(step, { number: index + 1, depth: 3, withId: !named, branches: inline.get(step.id)?.branches ?? [], steps })).join('\n\n');
}

/** Decisions that stand amid their step: those that ask nothing, the first of each step. */
export function inlineDecisions({ decisions, steps }: Pick<WorkflowDefinition, 'decisions' | 'steps'>): Map<string, Decision> {
  const inline = new Map<string, Decision>();
  const known = new Set(steps.map(({ id }) => id));
  for (const decision of decisions) {
    if (decision.question === '' && decision.after !== null && known.has(decision.after) && !inline.has(decision.after) && decision.branches.length > 0 && decision.branches.every(standsInStep)) inline.set(decision.after, decision);
  }
  return inline;
}

const standsInStep = ({ condition, target }: Branch): boolean => (condition === '' || isOneLine(condition)) && (target.to !== 'unknown' || /^step \d{1,6}$/.test(target.named));

type StepPrint = { readonly number: number; readonly depth: number; readonly withId: boolean; readonly branches: readonly Branch[]; readonly steps: readonly WorkflowStep[] };

export function printStep(step: WorkflowStep, { number, depth, withId, branches, steps }: StepPrint): string {
  const name = step.name.replace(/\s*[\n\r]\s*/g, ' ');
  const title = heading(1, `${number}. ${name} (${step.automation === 'automated' ? 'Automated' : 'Manual'})`).replace(/^#/, '#'.repeat(depth));
  const fields = FIELD_ORDER.flatMap((field) => {
    const value = field === 'id' ? (withId ? step.id : null) : field === 'name' ? (survivesHeading(name) ? null : name) : valueOf(field, step);
    return value === null ? [] : [fieldLine(field, value)];
  });
  return [
    title,
    fields.join('\n'),
    step.instructions === '' ? '' : blocks(step.instructions),
    ...step.commands.map(({ language, text }) => printFence(language ?? '', text)),
    branches.map((branch) => branchLine(branch, steps)).join('\n'),
    ...BLOCK_FIELDS.flatMap((field) => (step[field] === null ? [] : [blockField(field, step[field])])),
  ].filter((part) => part !== '').join('\n\n');
}

/** `If <condition>: go to step 9`; without a condition `Otherwise: …`. */
export const branchLine = ({ condition, target }: Pick<Branch, 'condition' | 'target'>, steps: readonly LabelledStep[]): string =>
  condition === '' ? `Otherwise: ${goalOf(target, steps)}` : `If ${condition}: ${goalOf(target, steps)}`;

function printDecisions(definition: WorkflowDefinition): string | null {
  const inline = new Set(inlineDecisions(definition).values());
  const below = definition.decisions.filter((decision) => !inline.has(decision));
  return below.length === 0 ? null : below.map((decision, index) => printDecision(decision, { number: index + 1, depth: 3, steps: definition.steps })).join('\n\n');
}

export function printDecision({ question, after, branches }: Omit<Decision, 'line'>, { number, depth, steps }: { readonly number: number; readonly depth: number; readonly steps: readonly LabelledStep[] }): string {
  const at = steps.findIndex(({ id }) => id === after);
  const title = heading(1, question === '' ? `Decision ${number}` : `Decision ${number}: ${question}`).replace(/^#/, '#'.repeat(depth));
  const lines = [...(at < 0 ? [] : [`**After**: Step ${steps[at]?.label ?? at + 1}`]), ...branches.map((branch) => `- ${branchLine(branch, steps)}`)];
  return [title, lines.join('\n')].filter((part) => part !== '').join('\n');
}
