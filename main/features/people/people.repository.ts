import type { Held } from '#shared/domain/people/decide-person.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { LoadCounts, PersonLoad } from '#shared/ipc/views.ts';
import type { Reader } from '#main/store/database.ts';
import { toPerson } from './people.projection.ts';

type Row = Parameters<typeof toPerson>[0];
type Counted = { readonly id: string; readonly n: number };

/** Items that still want doing; said as the index on assignees says it. */
const OPEN = `i.archived = 0 AND i.state IN ('open', 'in-progress', 'blocked')`;
const OPEN_RUN = `state IN ('active', 'paused', 'failed')`;
const MOST_LISTED = 100;

const NAMES = new Intl.Collator('en', { numeric: true });

export const NO_LOAD: LoadCounts = { items: 0, blocked: 0, departments: 0, workflows: 0, runs: 0 };

export const peopleRepository = (read: Reader) => {
  const counted = (sql: string): Map<string, number> => new Map(read.all<Counted>(sql).map(({ id, n }) => [id, n]));
  return {
    get: (id: string): Person | null => {
      const row = read.get<Row>('SELECT * FROM people WHERE id = ?', id);
      return row === undefined ? null : toPerson(row);
    },
    /** As in a directory: whatever the case and the accents, `Watch 2` before `Watch 10`. */
    all: (): Person[] => read.all<Row>('SELECT * FROM people ORDER BY name, id').map(toPerson).sort((a, b) => NAMES.compare(a.name, b.name)),
    /**
     * Everything that must go to somebody else when a person goes: what is wanted now, also of archived lists, and all that
     * is in lists that come again, for the next cycle opens what is settled in this one (D4).
     */
    heldBy: (id: string): Held => ({
      items: read.all(
        `SELECT i.id, c.department_id AS stream FROM items i JOIN checklists c ON c.id = i.checklist_id WHERE i.assignee_id = @id AND ${OPEN}
         UNION SELECT i.id, c.department_id FROM checklists c JOIN items i ON i.checklist_id = c.id WHERE c.recurrence IS NOT NULL AND i.assignee_id = @id AND i.archived = 0
         ORDER BY 1`,
        { id },
      ),
      departments: read.all('SELECT id FROM departments WHERE lead_id = ? ORDER BY id', id),
      workflows: read.all('SELECT id FROM workflows WHERE owner_id = ? ORDER BY id', id),
    }),
    /** What of it is in use, to be looked at; blocked items first. */
    inUseBy: (id: string): Pick<PersonLoad, 'items' | 'departments' | 'workflows' | 'runs'> => ({
      items: read.all(
        `SELECT i.id, i.text, i.state, c.id AS checklistId, c.title AS checklist FROM items i JOIN checklists c ON c.id = i.checklist_id
         WHERE i.assignee_id = ? AND ${OPEN} AND c.archived = 0
         ORDER BY i.state <> 'blocked', i.state <> 'in-progress', c.title, c.id, i.position, i.id LIMIT ?`,
        id, MOST_LISTED,
      ),
      departments: read.all('SELECT id, name FROM departments WHERE lead_id = ? AND archived = 0 ORDER BY name, id', id),
      workflows: read.all('SELECT id, title FROM workflows WHERE owner_id = ? AND archived = 0 ORDER BY title, id', id),
      runs: read.all(`SELECT id, title FROM runs WHERE operator_id = ? AND ${OPEN_RUN} ORDER BY started_at DESC, id`, id),
    }),
    /** How much everybody holds; people who hold nothing are left out. */
    loads: (): Map<string, LoadCounts> => {
      const items = read.all<{ id: string; n: number; blocked: number }>(
        `SELECT i.assignee_id AS id, count(*) AS n, sum(i.state = 'blocked') AS blocked FROM items i JOIN checklists c ON c.id = i.checklist_id
         WHERE i.assignee_id IS NOT NULL AND ${OPEN} AND c.archived = 0 GROUP BY i.assignee_id`,
      );
      const departments = counted('SELECT lead_id AS id, count(*) AS n FROM departments WHERE lead_id IS NOT NULL AND archived = 0 GROUP BY lead_id');
      const workflows = counted('SELECT owner_id AS id, count(*) AS n FROM workflows WHERE owner_id IS NOT NULL AND archived = 0 GROUP BY owner_id');
      const runs = counted(`SELECT operator_id AS id, count(*) AS n FROM runs WHERE operator_id IS NOT NULL AND ${OPEN_RUN} GROUP BY operator_id`);
      const ofItems = new Map(items.map(({ id, n, blocked }) => [id, { items: n, blocked }]));
      const ids = new Set([...ofItems.keys(), ...departments.keys(), ...workflows.keys(), ...runs.keys()]);
      return new Map(
        [...ids].map((id) => [id, { ...NO_LOAD, ...ofItems.get(id), departments: departments.get(id) ?? 0, workflows: workflows.get(id) ?? 0, runs: runs.get(id) ?? 0 }]),
      );
    },
  };
};
