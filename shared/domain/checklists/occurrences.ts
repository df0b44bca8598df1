import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Instant, toInstant, toMs } from '#shared/lib/time.ts';
import { type WallClock, wallClock } from '#shared/lib/zone.ts';
import { type Expansion, expandRule } from './expand-rule.ts';
import { type Recurrence, type WallMinutes, type WallMoment, toMinutes, toMoment } from './recurrence.ts';
import { type Rule, parseRule } from './rule.ts';

/** A start of a cycle: what the wall clock shows, which names it, and when that is. */
export type Occurrence = { readonly key: WallMoment; readonly at: Instant };

/** The starts of a recurrence, strictly later one after the other, both on the wall and in time (D4). */
export type Occurrences = {
  readonly after: (now: Instant) => Occurrence | null;
  readonly atOrBefore: (now: Instant) => Occurrence | null;
  /** The start of this name; null when there is none. */
  readonly named: (key: WallMoment) => Occurrence | null;
  /** Those from `from` on, and before `to`. */
  readonly between: (from: Instant, to: Instant) => Occurrence[];
};

const MS_A_MINUTE = 60_000;
/** No zone moves its clock by more than this. */
const TWO_DAYS = 2_880;
const LEAST_MINUTES = 60;
/** So many starts, in so many minutes (ten years), are looked at to find two that are too close. */
const LOOKED_AT = 200;
const LOOKED_AHEAD = 5_260_000;

/**
 * What a recurrence gives. A moment that daylight saving leaves out happens at the first moment after it, one that comes
 * twice at the first. Refuses a rule that can't be read.
 */
export function occurrencesOf(recurrence: Recurrence): Result<Occurrences, DomainError> {
  const made = expansionOf(recurrence);
  return made.ok ? ok(onClock(made.value.expansion, made.value.clock)) : made;
}

/** What is wrong with a recurrence that somebody would set: also that it gives nothing, or comes more often than hourly. */
export function recurrenceFault(recurrence: Recurrence): DomainError | null {
  const made = expansionOf(recurrence);
  return made.ok ? faultOf(made.value.expansion, toMinutes(recurrence.start)) : made.error;
}

function expansionOf({ rule: text, start, zone }: Recurrence): Result<{ expansion: Expansion; clock: WallClock }, DomainError> {
  const rule = parseRule(text);
  if (!rule.ok) return rule;
  const clock = wallClock(zone);
  if (clock === null) return err(refusal('zone-unknown', `This machine knows no time zone “${zone}”; expected one such as Europe/Berlin.`, 'zone'));
  return ok({ expansion: expandRule(rule.value, toMinutes(start), untilOf(rule.value, clock)), clock });
}

const untilOf = ({ until }: Rule, clock: WallClock): WallMinutes | null =>
  until?.utc === true ? minutesShown(clock, until.at * MS_A_MINUTE) : (until?.at ?? null);

const minutesShown = (clock: WallClock, instantMs: number): WallMinutes => Math.floor(clock.wallAt(instantMs) / MS_A_MINUTE);

function faultOf({ after }: Expansion, start: WallMinutes): DomainError | null {
  const first = after(start - 1);
  if (first === null) return refusal('rule-never', 'This rule gives no start at all. Look at how its parts go together.', 'rule');
  let last = first;
  for (let left = LOOKED_AT; left > 0; left -= 1) {
    const next = after(last);
    if (next === null || next - first > LOOKED_AHEAD) return null;
    if (next - last < LEAST_MINUTES) return refusal('rule-too-often', `A list can come again once an hour at most; this rule gives ${toMoment(last)} and ${toMoment(next)}.`, 'rule');
    last = next;
  }
  return null;
}

function onClock({ after, atOrBefore }: Expansion, clock: WallClock): Occurrences {
  const instantOf = (minutes: WallMinutes): number => clock.instantOf(minutes * MS_A_MINUTE);

  const firstLater = (nowMs: number): WallMinutes | null => {
    // A clock that was set back shows again what it showed before: what it comes to then may have been already.
    let minutes = after(minutesShown(clock, nowMs));
    while (minutes !== null && instantOf(minutes) <= nowMs) minutes = after(minutes);
    return minutes;
  };

  /** Moments that a change of the clock swallows fall together with the one after it: the last of them is the real one. */
  const settle = (minutes: WallMinutes): Occurrence => {
    const at = instantOf(minutes);
    let real = minutes;
    for (let next = after(real); next !== null && instantOf(next) <= at; next = after(real)) real = next;
    return { key: toMoment(real), at: toInstant(at) };
  };

  const later = (nowMs: number): Occurrence | null => {
    const minutes = firstLater(nowMs);
    return minutes === null ? null : settle(minutes);
  };

  const notLater = (nowMs: number): Occurrence | null => {
    const next = firstLater(nowMs);
    const minutes = atOrBefore(next === null ? minutesShown(clock, nowMs) + TWO_DAYS : next - 1);
    return minutes === null ? null : { key: toMoment(minutes), at: toInstant(instantOf(minutes)) };
  };

  return {
    after: (now) => later(toMs(now)),
    atOrBefore: (now) => notLater(toMs(now)),
    named: (key) => {
      const there = notLater(instantOf(toMinutes(key)));
      return there?.key === key ? there : null;
    },
    between: (from, to) => {
      const found: Occurrence[] = [];
      for (let next = later(toMs(from) - 1); next !== null && next.at < to; next = later(toMs(next.at))) found.push(next);
      return found;
    },
  };
}
