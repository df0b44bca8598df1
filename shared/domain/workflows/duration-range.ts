/** From the shortest to the longest, in minutes. */
export type DurationRange = { readonly min: number; readonly max: number };

const DAY = 1_440;
/** A month is taken as 30 days, a year as 365. */
const UNITS: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^s(?:ec(?:ond)?s?)?$/i, 1 / 60],
  [/^m(?:in(?:ute)?s?)?$/i, 1],
  [/^h(?:(?:ou)?rs?)?$/i, 60],
  [/^d(?:ays?)?$/i, DAY],
  [/^w(?:(?:ee)?ks?)?$/i, 7 * DAY],
  [/^mo(?:nth)?s?$/i, 30 * DAY],
  [/^y(?:(?:ea)?rs?)?$/i, 365 * DAY],
];

const PART = /(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-z]+)\.?/gi;
const LEAD = /^[\s~≈,.]*(?:(?:about|around|approx(?:imately)?|ca|roughly)[\s.]*)*/i;
const AT_MOST = /^(?:<=?|≤|less than|under|at most|up to|within|max(?:imum)?\.?(?: of)?)\s*/i;
const AT_LEAST = /^(?:>=?|≥|more than|over|at least|min(?:imum)?\.?(?: of)?)\s+|^[>≥]=?\s*/i;
const TO = /^(.*?(?:[^\s\d.e–-]|(?<!\d)e)|[\d.]+)\s*(?:[-–—]|\bto\b)\s*(.+)$/i;
const LONGEST_TEXT = 200;

/**
 * `<5 s`, `10-30 minutes`, `1 h 30 min`, `2 hours to 3 days`, `Hours-days` (a unit without a number is one of it) in
 * minutes; null where the text tells no time. What is said to be at least some time is taken as that time.
 */
export function durationRange(text: string): DurationRange | null {
  const plain = text.slice(0, LONGEST_TEXT).replace(LEAD, '').replace(/\s*\([^()]*\)\s*$/, '').replace(/[\s.]+$/, '');
  const atMost = plain.replace(AT_MOST, '');
  if (atMost !== plain) {
    const max = amountOf(atMost);
    return max === null ? null : { min: 0, max };
  }
  const whole = plain.replace(AT_LEAST, '');
  const [, from, to] = TO.exec(whole) ?? [];
  if (from === undefined || to === undefined) {
    const minutes = amountOf(whole);
    return minutes === null ? null : { min: minutes, max: minutes };
  }
  const max = amountOf(to);
  const min = /^[\d.]+$/.test(from) ? inUnitOf(from, to) : amountOf(from.replace(LEAD, ''));
  return min === null || max === null ? null : { min: Math.min(min, max), max: Math.max(min, max) };
}

/** `2-` before `3 hours`: two of the first unit that follows. */
function inUnitOf(number: string, rest: string): number | null {
  const unit = /[a-z]+/i.exec(rest.replace(/^[\d.\s]+/, ''))?.[0];
  return unit === undefined ? null : amountOf(`${number} ${unit}`);
}

/** One amount, of one part or several; null where something else stands there. */
function amountOf(text: string): number | null {
  const bare = unitMinutes(text.trim());
  if (bare !== null) return bare;
  let total = 0;
  let rest = text;
  for (const [whole, amount, unit = ''] of text.matchAll(PART)) {
    const minutes = unitMinutes(unit);
    if (minutes === null) return null;
    total += Number(amount) * minutes;
    rest = rest.replace(whole, '');
  }
  return total > 0 && /^[\s~≈,.]*(?:and[\s,]*)*$/i.test(rest) ? total : null;
}

const unitMinutes = (unit: string): number | null => UNITS.find(([name]) => name.test(unit))?.[1] ?? null;

const LONGEST_STEP = 525_600;

/** `~5 minutes`, `90 s`, `1 h 30 min`, `2-3 hours` (the longer) as minutes; null where it says no time, or none that a step may take. */
export function minutesOf(text: string): number | null {
  const minutes = /\d/.test(text) ? (durationRange(text)?.max ?? 0) : 0;
  return minutes > 0 && minutes <= LONGEST_STEP ? minutes : null;
}

const SPANS = [['month', 30 * DAY], ['week', 7 * DAY], ['day', DAY], ['hour', 60], ['minute', 1], ['second', 1 / 60]] as const;

/** Minutes in words, in the largest unit that fills them: `90 minutes`, `2 weeks`. */
export function spanInWords(minutes: number): string {
  for (const [unit, size] of SPANS) {
    const amount = Math.round((minutes / size) * 1000) / 1000;
    if (amount >= 1 && (Number.isInteger(amount) || unit === 'second')) return `${Math.round(amount)} ${unit}${Math.round(amount) === 1 ? '' : 's'}`;
  }
  return minutes === 0 ? 'no time' : 'less than a second';
}
