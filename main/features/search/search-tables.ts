import type { SearchKind } from '#shared/domain/search/kinds.ts';

/** The day that an item is due on, of a cycle too; null when it is not due at all. */
export const DUE_DAY = `coalesce(r.due_day, date(substr(json_extract(c.cycle, '$.key'), 1, 10), '+' || json_extract(r.due, '$.days') || ' days'))`;

type Source = {
  /** The table under the alias `r`, and what must be joined to ask about it. */
  readonly from: string;
  /** Expressions over a row; what a kind does not have is left out. */
  readonly facts: Readonly<Partial<Record<Fact, string>>>;
};

export const FACTS = ['title', 'state', 'is_settled', 'owner_id', 'day', 'critical', 'archived', 'department_id', 'section_id', 'list_id', 'item_id', 'started_at', 'version'] as const;
export type Fact = (typeof FACTS)[number];

export type FactRow = { readonly id: string; readonly owner: string | null; readonly section: string | null; readonly list: string | null; readonly item: string | null } & {
  readonly [F in Fact]: F extends 'is_settled' | 'critical' | 'archived' | 'version' ? number | null : string | null;
};

/** What is read of each kind for its line among the results. */
export const SOURCES: Readonly<Record<SearchKind, Source>> = {
  department: { from: 'departments AS r', facts: { title: 'r.name', owner_id: 'r.lead_id', archived: 'r.archived', department_id: 'r.parent_id' } },
  section: { from: 'sections AS r', facts: { title: 'r.name', archived: 'r.archived', department_id: 'r.department_id' } },
  checklist: { from: 'checklists AS r', facts: { title: 'r.title', archived: 'r.archived', department_id: 'r.department_id', section_id: 'r.section_id' } },
  item: {
    from: 'items AS r CROSS JOIN checklists AS c ON c.id = r.checklist_id',
    facts: {
      title: 'r.text', state: 'r.state', is_settled: `r.state IN ('done', 'not-applicable')`, owner_id: 'r.assignee_id', day: DUE_DAY, critical: 'r.critical',
      archived: 'r.archived', department_id: 'c.department_id', section_id: 'c.section_id', list_id: 'r.checklist_id',
    },
  },
  person: { from: 'people AS r', facts: { title: 'r.name', is_settled: 'r.active = 0', archived: 'r.active = 0', department_id: 'r.department_id' } },
  workflow: { from: 'workflows AS r', facts: { title: 'r.title', owner_id: 'r.owner_id', archived: 'r.archived', version: 'nullif(r.published, 0)' } },
  run: {
    from: 'runs AS r',
    facts: { title: 'r.title', state: 'r.state', is_settled: `r.state IN ('complete', 'aborted')`, owner_id: 'r.operator_id', started_at: 'r.started_at', version: 'r.version' },
  },
  map: { from: 'maps AS r', facts: { title: 'r.title' } },
  evidence: {
    from: 'evidence AS r CROSS JOIN items AS i ON i.id = r.subject_id CROSS JOIN checklists AS c ON c.id = i.checklist_id',
    facts: { title: 'r.name', archived: 'i.archived', department_id: 'c.department_id', section_id: 'c.section_id', list_id: 'i.checklist_id', item_id: 'i.id' },
  },
};

export const factOf = (kind: SearchKind, fact: Fact): string => SOURCES[kind].facts[fact] ?? 'NULL';

/** Reads the facts of rows of a kind by their ids, a JSON array; and the names of what they point to. */
export const factsQuery = (kind: SearchKind): string => {
  const columns = FACTS.map((fact) => `${factOf(kind, fact)} AS ${fact}`).join(', ');
  return `SELECT *, (SELECT name FROM people WHERE id = owner_id) AS owner, (SELECT name FROM sections WHERE id = section_id) AS section, (SELECT title FROM checklists WHERE id = list_id) AS list, (SELECT text FROM items WHERE id = item_id) AS item
    FROM (SELECT r.id, ${columns} FROM json_each(?) AS wanted CROSS JOIN ${SOURCES[kind].from.replace(' AS r', ' AS r ON r.id = wanted.value')})`;
};
