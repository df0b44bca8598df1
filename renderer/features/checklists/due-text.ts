import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import { daysBetween, dueDay } from '#shared/domain/items/due-day.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { dayIn, dayText, zoneHere } from '#renderer/lib/calendar-day.ts';
import { translate } from '#renderer/lib/i18n.ts';

function timeIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** "Today", "Tomorrow", "Fri 27 Nov", each with its time where there is one; "Day 3 of the cycle" while none runs. */
export function dueText(due: Due, cycle: Pick<CurrentCycle, 'key'> | null, now: Date): string {
  const day = dueDay(due, cycle);
  if (day === null) return translate('checklists:due.ofCycle', { day: due.kind === 'cycle' ? due.days + 1 : 1 });
  return dayText(day, due.time, dayIn(now, zoneOf(due)));
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
