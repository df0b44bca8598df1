import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { isOneLine, printVerbatim, standsAlone } from '../verbatim.ts';
import { approval, commitment, duration, idempotency, names, retry, timeout, yesNo } from './field-words.ts';
import { type LabelledField, STEP_LABELS } from './step-parts.ts';

/** Fields in the order of the template; validation and rollback stand at the end of a step. */
export const FIELD_ORDER = [
  'id', 'name', 'actor', 'role', 'assignee', 'minutes', 'critical', 'sideEffects', 'irreversible', 'systems', 'commitment', 'idempotency', 'approval', 'pausePoint',
  'retry', 'timeoutMinutes', 'parallel', 'reads', 'sets', 'runbook',
] as const satisfies readonly LabelledField[];
export const BLOCK_FIELDS = ['validation', 'rollback'] as const satisfies readonly LabelledField[];

/** What a field says of a step, on one line; null where there is nothing to say. */
export function valueOf(field: Exclude<LabelledField, 'id' | 'name' | 'validation' | 'rollback'>, step: Omit<WorkflowStep, 'id' | 'line'>): string | null {
  switch (field) {
    case 'actor': return step.actor === 'system' ? 'System' : 'Human';
    case 'role':
    case 'assignee':
    case 'parallel':
    case 'runbook': return oneLine(step[field]);
    case 'minutes': return step.minutes === null ? null : duration.print(step.minutes);
    case 'timeoutMinutes': return step.timeoutMinutes === null ? null : timeout.print(step.timeoutMinutes);
    case 'critical':
    case 'sideEffects':
    case 'irreversible':
    case 'pausePoint': return step[field] ? yesNo.print(true) : null;
    case 'systems':
    case 'reads':
    case 'sets': return step[field].length === 0 ? null : names.print(step[field]);
    case 'commitment': return step.commitment === null ? null : oneLine(commitment.print(step.commitment));
    case 'idempotency': return step.idempotency === null ? null : idempotency.print(step.idempotency);
    case 'approval': return step.approval === null ? null : oneLine(approval.print(step.approval));
    case 'retry': return step.retry === null ? null : retry.print(step.retry);
  }
}

const oneLine = (text: string | null): string | null => (text === null ? null : text.replace(/\s*\n\s*/g, ' ').trim() || null);

/** The line of a field. */
export const fieldLine = (field: LabelledField, value: string): string => `**${STEP_LABELS[field]}**: ${value}`;

/** A validation or rollback: what is one line stands behind its label, blocks below it. */
export const blockField = (field: LabelledField, value: string): string =>
  isOneLine(value) && !value.endsWith(':') ? fieldLine(field, value) : `**${STEP_LABELS[field]}**:\n\n${blocks(value)}`;

/** Blocks of Markdown as they can stand in the template. */
export const blocks = (text: string): string => (standsAlone(text) ? text : printVerbatim(text));
