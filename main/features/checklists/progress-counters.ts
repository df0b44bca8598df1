import type { Item, ItemState } from '#shared/domain/items/item.ts';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Database } from '#main/store/database.ts';

const COLUMN = { open: 'open', 'in-progress': 'in_progress', blocked: 'blocked', done: 'done', 'not-applicable': 'not_applicable' } as const satisfies Record<ItemState, string>;
const COLUMNS = Object.values(COLUMN);
const all = (text: (column: string) => string): string => COLUMNS.map(text).join(', ');

export const PROGRESS_TABLES = ['checklist_progress', 'department_progress'] as const;

/** Keeps the counts of a list and of its department by the difference that one item makes; archived items do not count (D8). */
export function itemCounter(db: Database): (before: Item | null, after: Item | null) => void {
  const list = statements(
    (column) => `INSERT INTO checklist_progress (checklist_id, ${COLUMNS.join(', ')}) VALUES (@id, ${all((other) => (other === column ? '@by' : '0'))})
      ON CONFLICT (checklist_id) DO UPDATE SET ${column} = ${column} + @by`,
  );
  const department = statements(
    (column) => `UPDATE department_progress SET ${column} = ${column} + @by WHERE department_id = (SELECT department_id FROM checklists WHERE id = @id AND archived = 0)`,
  );
  const dropEmpty = db.prepare(`DELETE FROM checklist_progress WHERE checklist_id = ? AND ${COLUMNS.join(' + ')} = 0`);
  const place = (item: Item | null) => (item === null || item.archived ? null : { id: item.checklistId, state: item.standing.state });
  const count = ({ id, state }: { id: string; state: ItemState }, by: 1 | -1): void => {
    list[state].run({ id, by });
    department[state].run({ id, by });
  };
  return (before, after) => {
    const from = place(before);
    const to = place(after);
    if (from?.id === to?.id && from?.state === to?.state) return;
    if (from !== null) count(from, -1);
    if (to !== null) count(to, 1);
    if (from !== null && to?.id !== from.id) dropEmpty.run(from.id);
  };

  function statements(sql: (column: string) => string) {
    return Object.fromEntries(Object.entries(COLUMN).map(([state, column]) => [state, db.prepare(sql(column))])) as Record<ItemState, ReturnType<Database['prepare']>>;
  }
}

/** Keeps the counts of departments when a list comes, goes, moves or is put away; archived lists do not count. */
export function listCounter(db: Database): (before: Checklist | null, after: Checklist | null) => void {
  const change = (by: '+' | '-') =>
    db.prepare(
      `INSERT INTO department_progress (department_id, lists, ${COLUMNS.join(', ')})
       SELECT @department, 1, ${all((column) => `coalesce(sum(${column}), 0)`)} FROM checklist_progress WHERE checklist_id = @id
       ON CONFLICT (department_id) DO UPDATE SET lists = lists ${by} 1, ${all((column) => `${column} = ${column} ${by} excluded.${column}`)}`,
    );
  const add = change('+');
  const take = change('-');
  const dropEmpty = db.prepare('DELETE FROM department_progress WHERE department_id = ? AND lists = 0');
  const place = (list: Checklist | null) => (list === null || list.archived ? null : { id: list.id, department: list.departmentId });
  return (before, after) => {
    const from = place(before);
    const to = place(after);
    if (from?.department === to?.department) return;
    if (from !== null) {
      take.run(from);
      dropEmpty.run(from.department);
    }
    if (to !== null) add.run(to);
  };
}
