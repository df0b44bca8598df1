import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { WallMinutes } from './recurrence.ts';

export const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
const TOO_OFTEN = ['SECONDLY', 'MINUTELY'];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A day of the week, 0 is Monday; with an ordinal the second (2) or last (-1) of its month or year. */
export type RuleDay = { readonly weekday: number; readonly ordinal: number | null };

/** Parts of a rule that narrow or widen it; null where the rule does not name them. */
export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last moment that may be; `utc` says that it is no wall clock's. */
  readonly until: { readonly at: WallMinutes; readonly utc: boolean } | null;
  readonly weekStart: number;
  readonly months: readonly number[] | null;
  readonly weeks: readonly number[] | null;
  readonly yearDays: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  readonly days: readonly RuleDay[] | null;
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  /** Which of the moments of one period. */
  readonly positions: readonly number[] | null;
};

type Bounds = { readonly least: number; readonly most: number; readonly signed: boolean };
const LISTS = {
  BYMONTH: { least: 1, most: 12, signed: false },
  BYWEEKNO: { least: 1, most: 53, signed: true },
  BYYEARDAY: { least: 1, most: 366, signed: true },
  BYMONTHDAY: { least: 1, most: 31, signed: true },
  BYHOUR: { least: 0, most: 23, signed: false },
  BYMINUTE: { least: 0, most: 59, signed: false },
  BYSECOND: { least: 0, most: 0, signed: false },
  BYSETPOS: { least: 1, most: 366, signed: true },
} as const satisfies Record<string, Bounds>;
type ListPart = keyof typeof LISTS;

const PARTS: readonly string[] = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', ...Object.keys(LISTS)];

/** Where RFC 5545 (3.3.10) has no meaning for a part. */
const MEANINGLESS: Readonly<Partial<Record<string, readonly Frequency[]>>> = {
  BYWEEKNO: ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY'],
  BYYEARDAY: ['DAILY', 'WEEKLY', 'MONTHLY'],
  BYMONTHDAY: ['WEEKLY'],
  BYSETPOS: ['HOURLY'],
};

const MOST_INTERVAL = 10_000;
const MOST_COUNT = 50_000;

/** A part of the rule is at fault. */
class Fault extends Error {
  readonly part: string;
  readonly code: 'rule-malformed' | 'rule-too-often';
  constructor(part: string, message: string, code: Fault['code'] = 'rule-malformed') {
    super(message);
    this.part = part;
    this.code = code;
  }
}

/**
 * Reads an RFC 5545 rule. Stricter than calendars, which guess: a part that is unknown, given twice, without meaning for
 * its frequency or out of bounds is refused, with its name as the path. Seconds are left out: a list begins on a minute.
 */
export function parseRule(text: string): Result<Rule, DomainError> {
  try {
    return ok(read(text));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return err(refusal(error.code, error.message, error.part));
  }
}

function read(text: string): Rule {
  const parts = split(text);
  const frequency = readFrequency(parts.get('FREQ'));
  for (const part of parts.keys()) {
    if (MEANINGLESS[part]?.includes(frequency) === true) throw new Fault(part, `${part} means nothing in a rule with FREQ=${frequency}.`);
  }
  const list = (part: ListPart): number[] | null => readList(part, parts.get(part));
  const weeks = list('BYWEEKNO');
  const days = readDays(parts.get('BYDAY'));
  const canCountDays = frequency === 'MONTHLY' || (frequency === 'YEARLY' && weeks === null);
  if (!canCountDays && days?.some(({ ordinal }) => ordinal !== null) === true) throw new Fault('BYDAY', 'A day such as 2MO or -1FR belongs in a monthly or yearly rule without BYWEEKNO.');
  const positions = list('BYSETPOS');
  if (positions !== null && ![...parts.keys()].some((part) => part.startsWith('BY') && part !== 'BYSETPOS')) throw new Fault('BYSETPOS', 'BYSETPOS chooses among what another BY… part gives; there is none.');
  if (parts.has('COUNT') && parts.has('UNTIL')) throw new Fault('COUNT', 'A rule ends by COUNT or by UNTIL, not by both.');
  list('BYSECOND');
  return {
    frequency, weeks, days, positions,
    interval: readNumber('INTERVAL', parts.get('INTERVAL') ?? '1', 1, MOST_INTERVAL),
    count: parts.has('COUNT') ? readNumber('COUNT', parts.get('COUNT') ?? '', 1, MOST_COUNT) : null,
    until: readUntil(parts.get('UNTIL')),
    weekStart: readWeekday('WKST', parts.get('WKST') ?? 'MO'),
    months: list('BYMONTH'), yearDays: list('BYYEARDAY'), monthDays: list('BYMONTHDAY'), hours: list('BYHOUR'), minutes: list('BYMINUTE'),
  };
}

function split(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of text.trim().toUpperCase().replace(/^RRULE:/, '').replace(/;$/, '').split(';')) {
    const [name = '', value, ...rest] = piece.split('=').map((word) => word.trim());
    if (!PARTS.includes(name)) throw new Fault(name, `“${piece}” is no part of a rule; expected parts such as FREQ=WEEKLY or BYDAY=MO, with ; between them.`);
    if (value === undefined || value === '' || rest.length > 0) throw new Fault(name, `${name} wants one value, as in ${name}=….`);
    if (parts.has(name)) throw new Fault(name, `${name} is there twice.`);
    parts.set(name, value);
  }
  return parts;
}

function readFrequency(value: string | undefined): Frequency {
  if (value === undefined) throw new Fault('FREQ', `A rule says how often: FREQ=${FREQUENCIES.join(', ')}.`);
  if (TOO_OFTEN.includes(value)) throw new Fault('FREQ', 'A list can come again once an hour at most.', 'rule-too-often');
  const frequency = FREQUENCIES.find((each) => each === value);
  if (frequency === undefined) throw new Fault('FREQ', `There is no frequency ${value}; expected one of ${FREQUENCIES.join(', ')}.`);
  return frequency;
}

function readNumber(part: string, value: string, least: number, most: number): number {
  const number = /^[+-]?\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new Fault(part, `${part} takes whole numbers from ${least} to ${most}, not “${value}”.`);
  return number;
}

function readList(part: ListPart, value: string | undefined): number[] | null {
  if (value === undefined) return null;
  const { least, most, signed }: Bounds = LISTS[part];
  const numbers = value.split(',').map((word) => {
    const number = readNumber(part, word.trim(), signed ? -most : least, most);
    if (signed && number === 0) throw new Fault(part, `${part} counts from 1, or from -1 backwards; there is no 0.`);
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function readWeekday(part: string, value: string): number {
  const weekday = DAYS.indexOf(value);
  if (weekday === -1) throw new Fault(part, `“${value}” is no day; expected one of ${DAYS.join(', ')}.`);
  return weekday;
}

function readDays(value: string | undefined): RuleDay[] | null {
  if (value === undefined) return null;
  return value.split(',').map((word) => {
    const [, ordinal, day = ''] = /^([+-]?\d{1,2})?(\w+)$/.exec(word.trim()) ?? [];
    if (ordinal !== undefined && Number(ordinal) === 0) throw new Fault('BYDAY', 'BYDAY counts days from 1, or from -1 backwards; there is no 0.');
    return { weekday: readWeekday('BYDAY', day), ordinal: ordinal === undefined ? null : readNumber('BYDAY', ordinal, -53, 53) };
  });
}

/** A day alone means until the end of that day. */
function readUntil(value: string | undefined): Rule['until'] {
  if (value === undefined) return null;
  const [, year, month, day, hour, minute, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(value) ?? [];
  const text = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? '23'}:${minute ?? '59'}:00.000Z`;
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== text) throw new Fault('UNTIL', `“${value}” is no moment; expected one such as 20261231 or 20261231T080000.`);
  return { at: ms / 60_000, utc: utc !== undefined };
}
