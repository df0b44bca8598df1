import type { Approval, CommandBlock, Retry, Target, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { approval, duration, idempotency, retry, timeout, yesNo } from './field-words.ts';

const LEVELS = ['manual', 'assisted', 'semi-auto', 'full-auto'];

type NamedStep = { readonly step: string; readonly at: number };
type NamedTarget = Exclude<Target, { to: 'step' }> | { readonly to: 'step'; readonly step: NamedStep | string };

/** A value of a comparison in the words in which a runbook has it; empty for what is not said. */
export function sayValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesNo.print(value);
  switch (field) {
    case 'minutes': return duration.print(value as number);
    case 'timeoutMinutes': return timeout.print(value as number);
    case 'approval': return approval.print(value as Approval);
    case 'retry': return retry.print(value as Retry);
    case 'idempotency': return idempotency.print(value as NonNullable<WorkflowStep['idempotency']>);
    case 'automationLevel': return LEVELS[value as number] ?? String(value);
    case 'commands': return (value as readonly CommandBlock[]).map(({ text }) => text).join('\n\n');
    case 'branches': return (value as readonly { readonly condition: string; readonly target: NamedTarget }[]).map(({ condition, target }) => `${condition === '' ? 'Otherwise' : `If ${condition}`}: ${sayTarget(target)}`).join('\n');
    case 'after': return sayStep(value as NamedStep | string);
    default: return typeof value === 'object' ? sayGroup(value) : String(value);
  }
}

const sayStep = (step: NamedStep | string): string => (typeof step === 'string' ? step : `step ${step.at + 1} “${step.step}”`);

function sayTarget(target: NamedTarget): string {
  switch (target.to) {
    case 'step': return `go to ${sayStep(target.step)}`;
    case 'next': return 'continue';
    case 'end': return 'end';
    case 'rollback': return 'execute rollback';
    case 'unknown': return `go to ${target.named}`;
  }
}

function sayGroup(value: object): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return Object.entries(value)
    .map(([name, inner]) => [name, sayValue(name, inner)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}
