import type { Change, FieldChange, PartChange, PartName } from '#shared/domain/workflows/compare.ts';
import { sayValue } from '#shared/formats/markdown/runbook/say-value.ts';
import { STEP_LABELS } from '#shared/formats/markdown/runbook/step-parts.ts';

const PART_WORDS: Readonly<Record<PartName, string>> = {
  triggers: 'trigger', parameters: 'parameter', prerequisites: 'prerequisite', steps: 'step', decisions: 'decision', outputs: 'output', kpis: 'KPI', errors: 'error',
  opportunities: 'automation opportunity', changeLog: 'change log entry',
};
const SIGNS: Readonly<Record<PartChange['state'], string>> = { added: '+', removed: '-', changed: '~', moved: '>' };

/** One difference of two runbooks in lines for people: what it is about, then each field before and after. */
export function changeLines(change: Change): string[] {
  if (change.kind === 'field') return fieldLines(change, '~ ', false);
  const { part, state, name, was, from, to, isMoved, fields } = change;
  const place = part === 'steps' || part === 'decisions' ? ` ${(to ?? from ?? 0) + 1}` : '';
  const title = name.split('\n', 1)[0] ?? '';
  const renamed = state === 'changed' && was !== name && fields.some(({ field }) => field === 'name') ? `, was “${was ?? ''}”` : '';
  const moved = isMoved ? `, moved from place ${(from ?? 0) + 1}` : '';
  return [`${SIGNS[state]} ${PART_WORDS[part]}${place} “${title}”${renamed}${moved}`, ...fields.filter(({ field }) => field !== 'name').flatMap((field) => fieldLines(field, '    ', part === 'steps'))];
}

function fieldLines({ field, before, after }: FieldChange, indent: string, isStep: boolean): string[] {
  const [was, now] = [before, after].map((value) => sayValue(field, value));
  const label = labelOf(field, isStep);
  if (![was, now].some((text) => text?.includes('\n'))) return [`${indent}${label}: ${was || '–'} → ${now || '–'}`];
  const below = ' '.repeat(indent.length + 2);
  return [`${indent}${label}:`, ...rows(was, `${below}- `), ...rows(now, `${below}+ `)];
}

const rows = (text: string | undefined, sign: string): string[] => (text === undefined || text === '' ? [] : text.split('\n').map((line) => `${sign}${line}`));

/** `automationLevel` → `automation level`, `monitoring.alerts` → `monitoring, alerts`; those of a step as the template has them. */
function labelOf(field: string, isStep: boolean): string {
  if (isStep && field in STEP_LABELS) return STEP_LABELS[field as keyof typeof STEP_LABELS].toLowerCase();
  return field.replace('.', ', ').replace(/(?=[A-Z])/g, ' ').toLowerCase();
}
