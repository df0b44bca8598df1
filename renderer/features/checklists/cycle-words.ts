import type { CycleOutcome } from '#shared/domain/checklists/cycle.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { Instant } from '#shared/lib/time.ts';
import { dayIn, zoneHere } from '#renderer/lib/calendar-day.ts';
import { formatShortDay, formatTime } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';
import type { Status } from '#renderer/ui/status-mark.tsx';
import { repeatsOf } from './rhythm.ts';

/** `Mon 30 Nov`; with its year when that is not this one. */
export const dayWords = (moment: string, now: Date): string => formatShortDay(moment.slice(0, 10), dayIn(now, zoneHere()));

/** `Mon 30 Nov 08:00`, as the wall clock shows it. */
export const momentWords = (moment: string, now: Date): string => translate('cycles:moment', { day: dayWords(moment, now), time: moment.slice(11, 16) });

/** The same for an instant, on the clock of a zone; it names the place where that is not here. */
export function instantWords(at: Instant, zone: string, now: Date): string {
  const words = translate('cycles:moment', { day: formatShortDay(dayIn(new Date(at), zone), dayIn(now, zone)), time: formatTime(at, zone) });
  return zone === zoneHere() ? words : translate('cycles:inZone', { moment: words, zone: zone.replace(/_/g, ' ') });
}

const shortDay = (weekday: number): string => translate(`cycles:weekday.short.${weekday as 0}`);

/** `Weekly on Mon, Thu`. */
export function rhythmWords({ rule, start }: Recurrence): string {
  const { rhythm, days } = repeatsOf(rule, start);
  if ((rhythm === 'weekly' || rhythm === 'fortnightly') && days.length > 1) return translate(`cycles:rhythm.${rhythm}On`, { days: days.map(shortDay).join(', ') });
  return translate(`cycles:rhythm.${rhythm}`);
}

/** The shape that stands for an outcome. */
export const OUTCOME_STATUS = { complete: 'done', incomplete: 'in-progress', missed: 'skipped' } as const satisfies Record<CycleOutcome, Status>;
