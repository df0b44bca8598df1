import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import { daysBetween, dueDay } from '#shared/domain/items/due-day.ts';
import type { Day, Due } from '#shared/domain/items/due.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { formatShortDay } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at a moment in a zone. */
export function dayIn(at: Date, zone: string): Day {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(at);
}

function timeIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Today", "Tomorrow", "Fri 27 Nov", each with its time where there is one; "Day 3 of the cycle" while none runs. */
export function dueText(due: Due, cycle: Pick<CurrentCycle, 'key'> | null, now: Date): string {
  const day = dueDay(due, cycle);
  if (day === null) return translate('checklists:due.ofCycle', { day: due.kind === 'cycle' ? due.days + 1 : 1 });
  const away = daysBetween(dayIn(now, zoneOf(due)), day);
  const said = away === 0 ? translate('common:day.today') : away === 1 ? translate('common:day.tomorrow') : away === -1 ? translate('common:day.yesterday') : formatShortDay(day, dayIn(now, zoneOf(due)));
  return due.time === null ? said : translate('common:day.at', { day: said, time: due.time });
}

const zoneOf = (due: Due): string => (due.kind === 'day' ? due.zone : zoneHere());

/** How pressing the date of an item is; settled items press nobody. */
export function dueNeed({ due, standing }: Pick<Item, 'due' | 'standing'>, cycle: Pick<CurrentCycle, 'key'> | null, now: Date): 'overdue' | 'today' | 'later' | null {
  if (due === null) return null;
  if (standing.state === 'done' || standing.state === 'not-applicable') return null;
  const day = dueDay(due, cycle);
  if (day === null) return 'later';
  const away = daysBetween(dayIn(now, zoneOf(due)), day);
  if (away < 0) return 'overdue';
  if (away > 0) return 'later';
  return due.time !== null && timeIn(now, zoneOf(due)) > due.time ? 'overdue' : 'today';
}
