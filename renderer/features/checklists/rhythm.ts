import { type RuleDay, parseRule } from '#shared/domain/checklists/rule.ts';

/** Ways to come again that need no rule to be written. */
export const rhythms = ['daily', 'weekdays', 'weekly', 'fortnightly', 'monthly-day', 'monthly-last', 'monthly-weekday', 'yearly', 'custom'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Which of its weekdays in the month; -1 is the last. */
export const ordinals = ['1', '2', '3', '4', '-1'] as const;
export type Ordinal = (typeof ordinals)[number];

/** What the dialog asks; the rule is made of it. */
export type Repeats = {
  readonly rhythm: Rhythm;
  /** Days of the week, 0 is Monday. */
  readonly days: readonly number[];
  readonly ordinal: Ordinal;
  readonly weekday: number;
  /** The rule itself, where somebody writes it. */
  readonly custom: string;
};

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** The day of the week of a moment such as `2026-11-23T08:00`, 0 is Monday. */
export const weekdayOf = (moment: string): number => (new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;

const codesOf = (days: readonly number[]): string => days.map((day) => CODES[day] ?? '').join(',');

/** The rule of what was chosen, from a start; null while no day is chosen. */
export function ruleOf({ rhythm, days, ordinal, weekday, custom }: Repeats, start: string): string | null {
  const [, month, day] = start.slice(0, 10).split('-').map(Number);
  switch (rhythm) {
    case 'daily': return 'FREQ=DAILY';
    case 'weekdays': return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    case 'weekly': return days.length === 0 ? null : `FREQ=WEEKLY;BYDAY=${codesOf(days)}`;
    case 'fortnightly': return days.length === 0 ? null : `FREQ=WEEKLY;INTERVAL=2;BYDAY=${codesOf(days)}`;
    case 'monthly-day': return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
    case 'monthly-last': return 'FREQ=MONTHLY;BYMONTHDAY=-1';
    case 'monthly-weekday': return `FREQ=MONTHLY;BYDAY=${ordinal}${CODES[weekday] ?? ''}`;
    case 'yearly': return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`;
    case 'custom': return custom.trim();
  }
}

/** What the dialog shows of a rule; one that no other choice makes is shown as written. */
export function repeatsOf(rule: string, start: string): Repeats {
  const own: Repeats = { rhythm: 'custom', days: [weekdayOf(start)], ordinal: '1', weekday: weekdayOf(start), custom: rule };
  const choices = rhythms.filter((rhythm) => rhythm !== 'custom').map((rhythm): Repeats => ({ ...own, ...ofDays(rule), rhythm }));
  return choices.find((choice) => ruleOf(choice, start) === rule) ?? own;
}

function ofDays(rule: string): Partial<Repeats> {
  const parsed = parseRule(rule);
  const days: readonly RuleDay[] | null = parsed.ok ? parsed.value.days : null;
  const [first] = days ?? [];
  if (days === null || first === undefined) return {};
  const ordinal = ordinals.find((each) => each === String(first.ordinal));
  return { days: days.map(({ weekday }) => weekday), weekday: first.weekday, ...(ordinal === undefined ? {} : { ordinal }) };
}
