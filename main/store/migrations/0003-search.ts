import type { Migration } from '../migrate.ts';

/**
 * The search index, filled with what is stored already (X4). The full-text tables keep no text of their own: a row is
 * deleted and replaced by its number alone, so that no old text has to be handed back, and none is stored twice.
 * `prefix` holds words by their first letters, a single one too: the first key that is typed matches most rows.
 *
 * There is one table a kind, so that a thousand items do not crowd out a department. A document's number is the place of
 * its creation in the ledger: the newest of a kind come first, and numbers only grow while much is written, because
 * FTS5 flushes whenever one goes back.
 */
export const search: Migration = {
  version: 3,
  name: 'search',
  sql: `
    CREATE TABLE search_docs (doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO search_docs (doc, id)
      SELECT max(seq), entity_id FROM ledger
      WHERE type IN ('department.created', 'section.created', 'checklist.created', 'item.added', 'person.added', 'workflow.created', 'run.started', 'map.created')
      GROUP BY entity_id;
    DELETE FROM search_docs WHERE id NOT IN (
      SELECT id FROM departments UNION ALL SELECT id FROM sections UNION ALL SELECT id FROM checklists UNION ALL SELECT id FROM items
      UNION ALL SELECT id FROM people UNION ALL SELECT id FROM workflows UNION ALL SELECT id FROM runs UNION ALL SELECT id FROM maps);

    ${['department', 'section', 'checklist', 'item', 'person', 'workflow', 'run', 'map']
      .map((kind) => `CREATE VIRTUAL TABLE search_${kind} USING fts5(title, body, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');`)
      .join('\n    ')}

    INSERT INTO search_department (rowid, title, body) SELECT doc, name, '' FROM search_docs JOIN departments USING (id) ORDER BY doc;
    INSERT INTO search_section (rowid, title, body) SELECT doc, name, '' FROM search_docs JOIN sections USING (id) ORDER BY doc;
    INSERT INTO search_checklist (rowid, title, body) SELECT doc, title, '' FROM search_docs JOIN checklists USING (id) ORDER BY doc;
    INSERT INTO search_item (rowid, title, body) SELECT doc, text, coalesce(notes, '') FROM search_docs JOIN items USING (id) ORDER BY doc;
    INSERT INTO search_person (rowid, title, body) SELECT doc, name, coalesce(email, '') FROM search_docs JOIN people USING (id) ORDER BY doc;
    INSERT INTO search_workflow (rowid, title, body)
      SELECT doc, title, concat_ws(char(10),
        json_extract(draft, '$.overview'),
        (SELECT group_concat(tag.value, char(10) ORDER BY tag.key) FROM json_each(draft, '$.tags') AS tag),
        (SELECT group_concat(concat_ws(char(10), json_extract(step.value, '$.name'), json_extract(step.value, '$.instructions'),
            (SELECT group_concat(json_extract(command.value, '$.text'), char(10) ORDER BY command.key) FROM json_each(step.value, '$.commands') AS command)
          ), char(10) ORDER BY step.key) FROM json_each(draft, '$.steps') AS step))
      FROM search_docs JOIN workflows USING (id) ORDER BY doc;
    INSERT INTO search_run (rowid, title, body)
      SELECT doc, title, coalesce((SELECT group_concat(text, char(10) ORDER BY idx) FROM run_notes WHERE run_id = id), '')
      FROM search_docs JOIN runs USING (id) ORDER BY doc;
    INSERT INTO search_map (rowid, title, body)
      SELECT doc, title, coalesce((SELECT group_concat(json_extract(node.value, '$.label'), char(10) ORDER BY node.key) FROM json_each(graph, '$.nodes') AS node), '')
      FROM search_docs JOIN maps USING (id) ORDER BY doc;
  `,
};
