import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { minutesOf } from '#shared/domain/workflows/duration-range.ts';
import { formatDuration } from '#renderer/lib/format.ts';

/* Values as the form writes them. Lists of words stand here and not with the schemas, which must not get into the page. */

export const METHODS = ['upsert', 'idempotency-header', 'message-id', 'request-id', 'content-hash'] as const satisfies readonly NonNullable<WorkflowStep['idempotency']>[];
export const AFTER_RETRY = ['alert', 'stop', 'rollback', 'continue'] as const satisfies readonly NonNullable<NonNullable<WorkflowStep['retry']>['then']>[];
export const CATEGORIES = ['development', 'operations', 'business', 'maintenance'] as const satisfies readonly NonNullable<WorkflowDefinition['category']>[];
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'on-demand'] as const satisfies readonly NonNullable<WorkflowDefinition['frequency']>[];
export const CLASSES = ['short', 'medium', 'durable'] as const satisfies readonly NonNullable<WorkflowDefinition['class']>[];
export const LEVELS = [0, 1, 2, 3] as const satisfies readonly NonNullable<WorkflowDefinition['automationLevel']>[];
export const PARAMETER_TYPES = ['text', 'number', 'yes-no', 'date', 'choice', 'secret'] as const satisfies readonly WorkflowDefinition['parameters'][number]['type'][];

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Names with commas between them. */
export const listOf = (text: string): string[] => [...new Set(text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== ''))];

export const minutesText = (minutes: number | null): string => (minutes === null ? '' : formatDuration(minutes * 60_000));

/** Minutes of `40 min`, null for nothing, undefined for what is no time. A number alone is minutes. */
export function minutesIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return minutesOf(/^\s*\d+(?:\.\d+)?\s*$/.test(text) ? `${text.trim()} min` : text) ?? undefined;
}

/** A whole number of 1 and more, null for nothing, undefined for what is none. */
export function countIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\s*[1-9]\d{0,3}\s*$/.test(text) ? Number(text) : undefined;
}
