import type { Migration } from '../migrate.ts';

/** Evidence is found by its name and by what a note or a link says (X4). What was taken away is not in the index. */
export const searchEvidence: Migration = {
  version: 7,
  name: 'search-evidence',
  sql: `
    INSERT INTO search_docs (doc, id)
      SELECT max(seq), entity_id FROM ledger
      WHERE type = 'evidence.attached' AND entity_id IN (SELECT id FROM evidence WHERE detached = 0) GROUP BY entity_id;
    CREATE VIRTUAL TABLE search_evidence USING fts5(title, body, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO search_evidence (rowid, title, body) SELECT doc, name, coalesce(text, url, '') FROM search_docs JOIN evidence USING (id) ORDER BY doc;
  `,
};
