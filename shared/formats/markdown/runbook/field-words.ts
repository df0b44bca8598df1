import { AFTER_RETRIES } from '#shared/domain/workflows/after-retries.ts';
import type { Approval, Retry, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { minutesOf } from '#shared/domain/workflows/duration-range.ts';
import type { LabelledField } from './field-labels.ts';

/** How the values of a step's fields are written and read back. A reader gives `undefined` for words that it can't take as that value. */
export type Words<T> = { readonly read: (text: string) => T | undefined; readonly print: (value: T) => string };

export const yesNo: Words<boolean> = {
  read: (text) => (/^(?:yes|true|x)\b/i.test(text) ? true : /^(?:no|false|none|-)\b|^-$/i.test(text) ? false : undefined),
  print: (value) => (value ? 'yes' : 'no'),
};

/** Minutes. */
export const duration: Words<number> = { read: (text) => minutesOf(text) ?? undefined, print: (value) => `~${span(value)}` };
export const timeout: Words<number> = { read: (text) => minutesOf(text) ?? undefined, print: (value) => span(value) };

function span(minutes: number): string {
  const units = [['day', 1_440], ['hour', 60], ['minute', 1], ['second', 1 / 60]] as const;
  for (const [unit, size] of units) {
    const amount = minutes / size;
    const whole = Math.round(amount);
    if (whole >= 1 && Math.abs(amount - whole) < 1e-9 && whole * size === minutes) return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
  }
  return `${minutes} minutes`;
}

export const text: Words<string> = { read: (value) => value, print: (value) => value };

/** Names with commas between them. */
export const names: Words<string[]> = {
  read: (value) => (/^(?:none|-|n\/a)$/i.test(value) ? [] : [...new Set(value.split(/\s*[,;]\s*/).map(bare).filter((name) => name !== ''))]),
  print: (value) => value.join(', '),
};

const bare = (name: string): string => name.trim().replace(/^`([^`]*)`$/, '$1').trim();

type Method = NonNullable<WorkflowStep['idempotency']>;

const METHOD: Readonly<Record<Method, string>> = {
  upsert: 'upsert', 'idempotency-header': 'idempotency header', 'message-id': 'message id', 'request-id': 'request id', 'content-hash': 'content hash',
};

const METHOD_PATTERNS: readonly (readonly [Method, RegExp])[] = [
  ['upsert', /\bupsert\b/], ['idempotency-header', /\bidempotency[- ](?:header|key)\b|\bdedup(?:lication)? key\b/], ['message-id', /\bmessage[- ]id\b/],
  ['request-id', /\brequest[- ]id\b/], ['content-hash', /\b(?:content[- ])?hash\b/],
];

export const idempotency: Words<Method> = {
  read: (value) => METHOD_PATTERNS.find(([, pattern]) => pattern.test(value.toLowerCase()))?.[0],
  print: (value) => METHOD[value],
};

/** `yes`, `2`, `Finance lead`, `2 × Finance lead`, `2 of Finance lead`. */
export const approval: Words<Approval | null> = {
  read: (value) => {
    if (/^(?:no|none|false|-|not needed)$/i.test(value)) return null;
    if (/^(?:yes|true|x|required|needed)$/i.test(value)) return { count: 1, by: null };
    const [, count, by = ''] = /^(\d{1,3})(?:\s*(?:[×x*]|of|from|by)\s*(.+)|\s*(?:approvers?|approvals?|people|persons?)?)$/i.exec(value) ?? [];
    if (count === undefined) return /^\d/.test(value) ? undefined : { count: 1, by: value };
    return Number(count) < 1 || Number(count) > 100 ? undefined : { count: Number(count), by: by === '' ? null : by };
  },
  print: (value) => {
    if (value === null) return 'no';
    if (value.by === null) return value.count === 1 ? 'yes' : String(value.count);
    return value.count === 1 && !/^\d|^(?:no|none|false|-|not needed|yes|true|x|required|needed)$/i.test(value.by) ? value.by : `${value.count} × ${value.by}`;
  },
};

const NUMBER_WORDS = ['zero', 'once', 'twice', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `3 times, every 30 s, then alert`; `Retry three times` reads too. */
export const retry: Words<Retry | null> = {
  read: (value) => {
    const lower = value.toLowerCase();
    if (/^(?:no|none|never|0(?: times)?|-)$/.test(lower)) return null;
    const [, digits] = /\b(\d{1,4})\s*(?:x|×|times?|retries|attempts)?(?![\w.])/.exec(lower) ?? [];
    const worded = NUMBER_WORDS.findIndex((word, index) => index > 0 && new RegExp(`\\b${word}\\b`).test(lower));
    const times = digits === undefined ? worded : Number(digits);
    if (times < 1 || times > 1_000) return undefined;
    const [, wait] = /\b(?:every|after|wait(?:ing)?)\s+([^,;]*?\d[^,;]*?)\s*(?:\b(?:growing|doubling|exponential(?:ly)?|backoff)\b|[,;]|$)/.exec(lower) ?? [];
    const waitMinutes = wait === undefined ? null : minutesOf(wait);
    if (wait !== undefined && waitMinutes === null) return undefined;
    const then = AFTER_RETRIES.find((word) => new RegExp(`\\bthen\\b.*\\b${word === 'rollback' ? 'roll ?back' : word}`).test(lower)) ?? null;
    return { times, waitMinutes, growing: /\b(?:growing|doubling|exponential(?:ly)?|backoff)\b/.test(lower), then };
  },
  print: (value) => {
    if (value === null) return 'no';
    const wait = value.waitMinutes === null ? (value.growing ? ', growing' : '') : `, every ${value.waitMinutes === 0 ? '0 minutes' : span(value.waitMinutes)}${value.growing ? ' growing' : ''}`;
    return `${value.times} ${value.times === 1 ? 'time' : 'times'}${wait}${value.then === null ? '' : `, then ${value.then}`}`;
  },
};

/** What binds somebody outside; `no` for nothing. */
export const commitment: Words<string | null> = {
  read: (value) => (/^(?:no|none|-|false|n\/a)$/i.test(value) ? null : value),
  print: (value) => value ?? 'no',
};

const READERS: Partial<Record<LabelledField, Pick<Words<unknown>, 'read'>>> = { minutes: duration, timeoutMinutes: timeout, approval, retry };

/** Whether a field can have that value. */
export const readsAs = (field: LabelledField, value: string): boolean => READERS[field] === undefined || READERS[field].read(value) !== undefined;
