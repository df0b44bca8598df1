import type { Item, ItemState } from '#shared/domain/items/item.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Database } from '#main/store/database.ts';

const COLUMN = { open: 'open', 'in-progress': 'in_progress', blocked: 'blocked', done: 'done', 'not-applicable': 'not_applicable' } as const satisfies Record<ItemState, string>;
const COLUMNS = Object.values(COLUMN);
const all = (text: (column: string) => string): string => COLUMNS.map(text).join(', ');

/** A list counts for its department unless it, or the section that it stands in, was put away. */
const IN_USE = 'archived = 0 AND NOT EXISTS (SELECT 1 FROM sections WHERE sections.id = checklists.section_id AND sections.archived = 1)';

export const PROGRESS_TABLES = ['checklist_progress', 'department_progress'] as const;

/** Keeps the counts of a list and of its department by the difference that one item makes; archived items do not count (D8). */
export function itemCounter(db: Database): (before: Item | null, after: Item | null) => void {
  const list = statements(
    (column) => `INSERT INTO checklist_progress (checklist_id, ${COLUMNS.join(', ')}) VALUES (@id, ${all((other) => (other === column ? '@by' : '0'))})
      ON CONFLICT (checklist_id) DO UPDATE SET ${column} = ${column} + @by`,
  );
  const department = statements(
    (column) => `UPDATE department_progress SET ${column} = ${column} + @by WHERE department_id = (SELECT department_id FROM checklists WHERE id = @id AND ${IN_USE})`,
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

type Count = (list: { readonly id: string; readonly department: string }) => void;

function departmentCounter(db: Database): { readonly add: Count; readonly take: Count } {
  const change = (by: '+' | '-') =>
    db.prepare(
      `INSERT INTO department_progress (department_id, lists, ${COLUMNS.join(', ')})
       SELECT @department, 1, ${all((column) => `coalesce(sum(${column}), 0)`)} FROM checklist_progress WHERE checklist_id = @id
       ON CONFLICT (department_id) DO UPDATE SET lists = lists ${by} 1, ${all((column) => `${column} = ${column} ${by} excluded.${column}`)}`,
    );
  const add = change('+');
  const take = change('-');
  const dropEmpty = db.prepare('DELETE FROM department_progress WHERE department_id = ? AND lists = 0');
  return {
    add: (list) => void add.run(list),
    take: (list) => {
      take.run(list);
      dropEmpty.run(list.department);
    },
  };
}

/** Keeps the counts of departments when a list comes, goes, moves or is put away; what is put away does not count. */
export function listCounter(db: Database): (before: Checklist | null, after: Checklist | null) => void {
  const { add, take } = departmentCounter(db);
  const isPutAway = db.prepare<[string | null]>('SELECT 1 FROM sections WHERE id = ? AND archived = 1');
  const place = (list: Checklist | null) =>
    list === null || list.archived || isPutAway.get(list.sectionId) !== undefined ? null : { id: list.id, department: list.departmentId };
  return (before, after) => {
    const from = place(before);
    const to = place(after);
    if (from?.department === to?.department) return;
    if (from !== null) take(from);
    if (to !== null) add(to);
  };
}

/** Keeps the counts of departments when a section is put away with its lists, or brought back. */
export function sectionCounter(db: Database): (before: Section | null, after: Section) => void {
  const { add, take } = departmentCounter(db);
  const lists = db.prepare<[string], { id: string; department: string }>('SELECT id, department_id AS department FROM checklists WHERE section_id = ? AND archived = 0');
  return (before, after) => {
    if (before === null || before.archived === after.archived) return;
    for (const list of lists.all(after.id)) (after.archived ? take : add)(list);
  };
}
