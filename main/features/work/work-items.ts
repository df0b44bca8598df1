import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import { dueDay } from '#shared/domain/items/due-day.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import { type Rhythm, dueAt } from '#shared/domain/work/due-at.ts';
import type { DueView, WorkItem } from '#shared/ipc/work-views.ts';
import { toInstant } from '#shared/lib/time.ts';
import { jsonFrom } from '#main/store/columns.ts';
import type { DetailRow } from './work.repository.ts';

/** When something is due, as people read it; null while no cycle runs that it hangs on. */
export function dueView(due: Due, rhythm: Rhythm): DueView | null {
  const [at, day] = [dueAt(due, rhythm), dueDay(due, rhythm.cycle)];
  return at === null || day === null ? null : { day, time: due.time, at: toInstant(at) };
}

export function toWorkItem(row: DetailRow): WorkItem {
  const [due, recurrence] = [jsonFrom<Due>(row.due), jsonFrom<Recurrence>(row.recurrence)];
  return {
    id: row.id, text: row.text, state: row.state as ItemState, reason: row.reason, since: row.state_at, by: row.by, critical: row.critical === 1, assigneeId: row.assignee_id, assignee: row.assignee,
    due: due === null ? null : dueView(due, { cycle: jsonFrom<CurrentCycle>(row.cycle), recurrence }),
    list: { id: row.list_id, title: row.title, recurs: recurrence !== null }, section: row.section, department: { id: row.department_id, name: row.department },
  };
}
