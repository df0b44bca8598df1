import type { Migration } from '../migrate.ts';

/** Evidence: files by the hash of their content, links and notes. */
export const evidence: Migration = {
  version: 4,
  name: 'evidence',
  sql: `
    CREATE TABLE evidence (
      id TEXT PRIMARY KEY, subject_entity TEXT NOT NULL, subject_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
      name TEXT NOT NULL, hash TEXT, size INTEGER, media_type TEXT, url TEXT, text TEXT, cycle TEXT, by TEXT, at TEXT NOT NULL, detached INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_by_subject ON evidence (subject_id, detached, cycle);
    CREATE INDEX evidence_by_hash ON evidence (hash) WHERE hash IS NOT NULL;
  `,
};
