import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';

type Document = {
  readonly table: string;
  /** What it is called, and what else it says: expressions over a row of the table. */
  readonly title: string;
  readonly body: string;
  /** The fields whose events change one of the two; any other event leaves the index alone. */
  readonly fields: readonly string[];
};

/** What the index holds of each kind. A change here needs a migration that fills the index anew. */
export const DOCUMENTS: Readonly<Record<SearchKind, Document>> = {
  department: { table: 'departments', title: 'name', body: `''`, fields: ['name'] },
  section: { table: 'sections', title: 'name', body: `''`, fields: ['name'] },
  checklist: { table: 'checklists', title: 'title', body: `''`, fields: ['title'] },
  item: { table: 'items', title: 'text', body: `coalesce(notes, '')`, fields: ['text', 'notes'] },
  person: { table: 'people', title: 'name', body: `coalesce(email, '')`, fields: ['name', 'email'] },
  workflow: {
    table: 'workflows',
    title: 'title',
    body: `concat_ws(char(10),
      json_extract(draft, '$.overview'),
      (SELECT group_concat(tag.value, char(10) ORDER BY tag.key) FROM json_each(draft, '$.tags') AS tag),
      (SELECT group_concat(concat_ws(char(10), json_extract(step.value, '$.name'), json_extract(step.value, '$.instructions'),
          (SELECT group_concat(json_extract(command.value, '$.text'), char(10) ORDER BY command.key) FROM json_each(step.value, '$.commands') AS command)
        ), char(10) ORDER BY step.key) FROM json_each(draft, '$.steps') AS step))`,
    fields: ['draft'],
  },
  run: { table: 'runs', title: 'title', body: `coalesce((SELECT group_concat(text, char(10) ORDER BY idx) FROM run_notes WHERE run_id = id), '')`, fields: ['notes'] },
  map: {
    table: 'maps',
    title: 'title',
    body: `coalesce((SELECT group_concat(json_extract(node.value, '$.label'), char(10) ORDER BY node.key) FROM json_each(graph, '$.nodes') AS node), '')`,
    fields: ['graph'],
  },
  // What was taken away stays on record, and out of the index.
  evidence: { table: '(SELECT id, name, text, url FROM evidence WHERE detached = 0)', title: 'name', body: `coalesce(text, url, '')`, fields: ['name'] },
};

/** The full-text table of a kind. */
export const indexOf = (kind: SearchKind): string => `search_${kind}`;

export const SEARCH_TABLES: readonly string[] = ['search_docs', ...SEARCH_KINDS.map(indexOf)];
