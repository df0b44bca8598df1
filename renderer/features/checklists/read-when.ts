import * as chrono from 'chrono-node/en';
import type { WallMoment } from '#shared/domain/checklists/recurrence.ts';
import type { Day, Due } from '#shared/domain/items/due.ts';
import { addDays } from '#shared/domain/items/due-day.ts';
import type { Instant } from '#shared/lib/time.ts';
import { dayIn } from '#renderer/lib/calendar-day.ts';

/*
 * What people type for a date: "fri", "27 nov 17:00", "in 2 weeks", "2026-11-27". Fetched with the dialogs that ask for one:
 * the library that understands it is no small one.
 */

const two = (value: number): string => String(value).padStart(2, '0');

/** Days after the start of a cycle: "+3", "+3d", "+0d 10:00". */
const AFTER_START = /^\+\s*(\d{1,4})\s*d?(?:ays?)?(?:[\s@]+([01]?\d|2[0-3]):([0-5]\d))?$/i;

function understood(text: string, now: Date, forwardDate: boolean): chrono.ParsedResult | null {
  const words = text.trim();
  const [result] = chrono.GB.parse(words, now, { forwardDate });
  // What is only half understood is not understood: a wrong date is worse than none.
  return result !== undefined && result.text.length >= words.length - 1 ? result : null;
}

/**
 * A due date in words; null when it is not understood. A plus means days after the start of the cycle where the list comes
 * again, and days from now elsewhere.
 */
export function readDue(text: string, now: Date, zone: string, recurs: boolean): Due | null {
  const after = AFTER_START.exec(text.trim());
  if (after !== null) {
    const days = Number(after[1]);
    const time = after[2] === undefined ? null : `${two(Number(after[2]))}:${after[3] ?? '00'}`;
    return recurs ? { kind: 'cycle', days, time } : { kind: 'day', day: addDays(dayIn(now, zone), days), time, zone };
  }
  const start = understood(text, now, true)?.start;
  if (start === undefined) return null;
  const day: Day = `${String(start.get('year')).padStart(4, '0')}-${two(start.get('month') ?? 1)}-${two(start.get('day') ?? 1)}`;
  const time = start.isCertain('hour') ? `${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}` : null;
  return { kind: 'day', day, time, zone };
}

/** A moment on the wall, in words ("Mon 08:00"): `2026-11-23T08:00`; null when it is not understood. A day alone begins with its work, at eight. */
export function readStart(text: string, now: Date): WallMoment | null {
  const start = understood(text, now, true)?.start;
  if (start === undefined) return null;
  const [hour, minute] = start.isCertain('hour') ? [start.get('hour') ?? 0, start.get('minute') ?? 0] : [8, 0];
  return `${String(start.get('year')).padStart(4, '0')}-${two(start.get('month') ?? 1)}-${two(start.get('day') ?? 1)}T${two(hour)}:${two(minute)}`;
}

/** A moment that has been, in words ("yesterday 16:00"); null when it is not understood or is still to come. */
export function readPast(text: string, now: Date): Instant | null {
  const start = understood(text, now, false)?.start;
  if (start === undefined) return null;
  const at = start.date();
  return at.getTime() > now.getTime() ? null : at.toISOString();
}
