import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { Day, Due } from '#shared/domain/items/due.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { Rhythm } from '#shared/domain/work/due-at.ts';
import type { WaitingList } from '#shared/ipc/work-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import { type ProgressRow, toProgress } from '#main/features/checklists/checklists.repository.ts';
import { jsonFrom } from '#main/store/columns.ts';
import type { Reader } from '#main/store/database.ts';

/** Items that still want doing, said as the indexes of the store say it. */
const OPEN = `i.archived = 0 AND i.state IN ('open', 'in-progress', 'blocked')`;
const KEY = 'i.id, i.checklist_id, i.due, i.state, i.assignee_id';
const NOT_AWAY = 'i.checklist_id NOT IN (SELECT value FROM json_each(@away))';

type KeyRow = { id: string; checklist_id: string; due: string | null; state: string; assignee_id: string | null };

/** As much of an item as says where it belongs. */
export type WorkKey = { readonly id: Id; readonly listId: Id; readonly due: Due | null; readonly state: ItemState; readonly assigneeId: Id | null };
export type Keys = { readonly keys: readonly WorkKey[]; readonly total: number };

const toKey = (row: KeyRow): WorkKey => ({ id: row.id, listId: row.checklist_id, due: jsonFrom<Due>(row.due), state: row.state as ItemState, assigneeId: row.assignee_id });

export type DetailRow = {
  id: string; text: string; state: string; reason: string | null; state_at: string | null; by: string | null; critical: number; assignee_id: string | null; assignee: string | null; due: string | null;
  list_id: string; title: string; cycle: string | null; recurrence: string | null; section: string | null; department_id: string; department: string;
};
type WaitingRow = ProgressRow & { id: string; title: string; department: string };

export const workRepository = (read: Reader) => {
  /** Through the index that is named: left to itself, SQLite takes one that holds every item of a person. */
  const keysBy = (index: string, where: string, order: string, { limit, ...bound }: Readonly<Record<string, string | number | null>>): Keys => {
    const from = `FROM items i INDEXED BY ${index} WHERE ${where} AND ${NOT_AWAY}`;
    const keys = read.all<KeyRow>(`SELECT ${KEY} ${from} ORDER BY ${order} LIMIT @limit`, { ...bound, limit: limit ?? 0 }).map(toKey);
    return { keys, total: keys.length < Number(limit) ? keys.length : (read.get<{ n: number }>(`SELECT count(*) AS n ${from}`, bound)?.n ?? 0) };
  };
  return {
    /** Lists that are put away, by themselves, with their section or with their department. */
    away: (departments: readonly Id[]): Id[] =>
      read
        .all<{ id: string }>(
          `SELECT id FROM checklists WHERE archived = 1
           UNION SELECT c.id FROM sections s JOIN checklists c ON c.section_id = s.id WHERE s.archived = 1
           UNION SELECT id FROM checklists WHERE department_id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(departments),
        )
        .map(({ id }) => id),
    dueBefore: (person: Id, before: Day, away: string, limit: number): Keys =>
      keysBy('items_by_assignee', `i.assignee_id = @person AND i.due_day < @before AND ${OPEN}`, 'i.due_day, i.id', { person, before, away, limit }),
    dueBetween: (person: Id, from: Day, to: Day, away: string, limit: number): Keys =>
      keysBy('items_by_assignee', `i.assignee_id = @person AND i.due_day BETWEEN @from AND @to AND ${OPEN}`, 'i.due_day, i.id', { person, from, to, away, limit }),
    dueInCycles: (person: Id, away: string, limit: number): Keys =>
      keysBy('items_of_cycles_by_assignee', `i.assignee_id = @person AND i.due IS NOT NULL AND i.due_day IS NULL AND ${OPEN}`, 'i.checklist_id, i.id', { person, away, limit }),
    begun: (person: Id, away: string, limit: number): Keys =>
      keysBy('items_begun_by_assignee', `i.assignee_id = @person AND i.archived = 0 AND i.state = 'in-progress'`, 'i.state_at, i.id', { person, away, limit }),
    undated: (person: Id, away: string, limit: number): Keys =>
      keysBy('items_undated_by_assignee', `i.assignee_id = @person AND i.due IS NULL AND i.archived = 0 AND i.state = 'open'`, 'i.checklist_id, i.id', { person, away, limit }),
    /** Assigned to somebody, or in lists of these departments; longest blocked first. */
    blocked: (person: Id | null, departments: readonly Id[], away: string, limit: number): Keys => {
      const bound = { person, departments: JSON.stringify(departments), away };
      const from = `FROM (
          SELECT ${KEY}, i.state_at FROM items i INDEXED BY items_blocked_by_assignee WHERE i.assignee_id = @person AND i.state = 'blocked' AND i.archived = 0
          UNION SELECT ${KEY}, i.state_at FROM json_each(@departments) d CROSS JOIN checklists c INDEXED BY checklists_by_department ON c.department_id = d.value
            CROSS JOIN items i INDEXED BY items_blocked ON i.checklist_id = c.id WHERE i.state = 'blocked' AND i.archived = 0
        ) WHERE checklist_id NOT IN (SELECT value FROM json_each(@away))`;
      const keys = read.all<KeyRow>(`SELECT * ${from} ORDER BY state_at, id LIMIT @limit`, { ...bound, limit }).map(toKey);
      return { keys, total: keys.length < limit ? keys.length : (read.get<{ n: number }>(`SELECT count(*) AS n ${from}`, bound)?.n ?? 0) };
    },
    /** Items of these departments' lists that are due some time. */
    dueInDepartment: (departmentId: Id): WorkKey[] =>
      read
        .all<KeyRow>(`SELECT ${KEY} FROM checklists c CROSS JOIN items i ON i.checklist_id = c.id WHERE c.department_id = ? AND c.archived = 0 AND i.due IS NOT NULL AND ${OPEN}`, departmentId)
        .map(toKey),
    /** What is due in these lists is reckoned from their cycles. */
    rhythms: (listIds: readonly Id[]): Map<Id, Rhythm> =>
      new Map(
        read
          .all<{ id: string; cycle: string | null; recurrence: string | null }>('SELECT id, cycle, recurrence FROM checklists WHERE recurrence IS NOT NULL AND id IN (SELECT value FROM json_each(?))', JSON.stringify(listIds))
          .map((row) => [row.id, { cycle: jsonFrom<CurrentCycle>(row.cycle), recurrence: jsonFrom<Recurrence>(row.recurrence) }]),
      ),
    details: (ids: readonly Id[]): Map<Id, DetailRow> =>
      new Map(
        read
          .all<DetailRow>(
            `SELECT i.id, i.text, i.state, i.reason, i.state_at, b.name AS by, i.critical, i.assignee_id, a.name AS assignee, i.due,
               c.id AS list_id, c.title, c.cycle, c.recurrence, s.name AS section, d.id AS department_id, d.name AS department
             FROM items i JOIN checklists c ON c.id = i.checklist_id JOIN departments d ON d.id = c.department_id LEFT JOIN sections s ON s.id = c.section_id
               LEFT JOIN people a ON a.id = i.assignee_id LEFT JOIN people b ON b.id = i.state_by
             WHERE i.id IN (SELECT value FROM json_each(?))`,
            JSON.stringify(ids),
          )
          .map((row) => [row.id, row]),
      ),
    /** Lists with items whose day of the calendar is over, and how many. */
    overdueByDay: (before: Day): { id: Id; overdue: number }[] =>
      read.all(`SELECT i.checklist_id AS id, count(*) AS overdue FROM items i INDEXED BY items_by_due_day WHERE i.due_day < ? AND ${OPEN} GROUP BY i.checklist_id`, before),
    /** Lists with items that are due on a day of their cycle: the day, and how many there are. */
    dueByCycleDay: (): { id: Id; days: number; n: number }[] =>
      read.all(`SELECT i.checklist_id AS id, json_extract(i.due, '$.days') AS days, count(*) AS n FROM items i INDEXED BY items_by_cycle_due WHERE i.due IS NOT NULL AND i.due_day IS NULL AND ${OPEN} GROUP BY i.checklist_id, json_extract(i.due, '$.days')`),
    /** Lists with a cycle since then that nobody was there for, and the day on which the last of them began. */
    missedSince: (since: Instant): Map<Id, Day> =>
      new Map(
        read
          .all<{ id: string; key: string }>(
            `SELECT id, max(key) AS key FROM (
               SELECT checklist_id AS id, key FROM past_cycles WHERE outcome = 'missed' AND starts_at >= @since
               UNION ALL SELECT checklist_id, last FROM missed_runs WHERE ends_at >= @since
             ) GROUP BY id`,
            { since },
          )
          .map(({ id, key }) => [id, key.slice(0, 10)]),
      ),
    /** The department of every list in these departments; read from an index alone. */
    departmentsOf: (departments: readonly Id[]): Map<Id, Id> =>
      new Map(
        read
          .all<{ id: string; department_id: string }>('SELECT id, department_id FROM checklists WHERE department_id IN (SELECT value FROM json_each(?))', JSON.stringify(departments))
          .map((row) => [row.id, row.department_id]),
      ),
    placesOf: (listIds: readonly Id[]): { id: Id; title: string; departmentId: Id; department: string }[] =>
      read.all(
        'SELECT c.id, c.title, d.id AS departmentId, d.name AS department FROM checklists c JOIN departments d ON d.id = c.department_id WHERE c.id IN (SELECT value FROM json_each(?))',
        JSON.stringify(listIds),
      ),
    /** Lists with work left in these departments: stuck ones first, then begun ones, in the order of the departments. */
    waiting: (departments: readonly Id[], away: string, limit: number): WaitingList[] =>
      read
        .all<WaitingRow>(
          `SELECT c.id, c.title, (SELECT name FROM departments WHERE id = c.department_id) AS department, p.open, p.in_progress, p.blocked, p.done, p.not_applicable
           FROM json_each(@departments) w CROSS JOIN checklists c ON c.department_id = w.value JOIN checklist_progress p ON p.checklist_id = c.id
           WHERE p.open + p.in_progress + p.blocked > 0 AND c.id NOT IN (SELECT value FROM json_each(@away))
           ORDER BY p.blocked = 0, p.in_progress + p.done + p.not_applicable = 0, w.key, c.position, c.id LIMIT @limit`,
          { departments: JSON.stringify(departments), away, limit },
        )
        .map((row) => ({ id: row.id, title: row.title, department: row.department, progress: toProgress(row) })),
  };
};
