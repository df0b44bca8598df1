import { daysBetween } from '#shared/domain/items/due-day.ts';
import type { Day } from '#shared/domain/items/due.ts';
import { formatShortDay } from './format.ts';
import { translate } from './i18n.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at a moment in a zone. */
export function dayIn(at: Date, zone: string): Day {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(at);
}

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Today", "Tomorrow", "Fri 27 Nov" as seen from `today`; with the time where there is one. */
export function dayText(day: Day, time: string | null, today: Day): string {
  const away = daysBetween(today, day);
  const said = away === 0 ? translate('common:day.today') : away === 1 ? translate('common:day.tomorrow') : away === -1 ? translate('common:day.yesterday') : formatShortDay(day, today);
  return time === null ? said : translate('common:day.at', { day: said, time });
}
