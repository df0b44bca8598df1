import { specOf } from '#shared/domain/ledger/registry.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';
import type { Database } from '#main/store/database.ts';
import type { Projection, Projector } from '#main/store/projection.ts';
import { DOCUMENTS, SEARCH_TABLES, indexOf } from './search-documents.ts';

/**
 * The search index (X4): follows the projections of the nouns, whose tables it reads, and writes only when an event
 * changed a text. A tick touches nothing here: states, owners and dates are asked of their own tables.
 */
export const searchProjection: Projection = {
  entities: SEARCH_KINDS,
  tables: SEARCH_TABLES,
  projector: (db) => {
    const projectors = new Map<string, Projector>(SEARCH_KINDS.map((kind) => [kind, indexer(db, kind)]));
    return (event) => projectors.get(event.entity)?.(event);
  },
  // The number of a document tells which came later, no more: what was taken back and done again has a new one.
  saying: Object.fromEntries([
    ['search_docs', (db: Database) => db.prepare('SELECT id FROM search_docs ORDER BY id').raw().iterate()],
    ...SEARCH_KINDS.map((kind) => [indexOf(kind), (db: Database) => words(db, indexOf(kind))] as const),
  ]),
};

function indexer(db: Database, kind: SearchKind): Projector {
  const { table, title, body, fields } = DOCUMENTS[kind];
  const index = indexOf(kind);
  const read = db.prepare<[string], Text>(`SELECT ${title} AS title, ${body} AS body FROM ${table} WHERE id = ?`);
  const docOf = db.prepare<[string], { doc: number }>('SELECT doc FROM search_docs WHERE id = ?');
  const enter = db.prepare('INSERT INTO search_docs (doc, id) VALUES (?, ?)');
  const leave = db.prepare('DELETE FROM search_docs WHERE id = ?');
  // Not INSERT … SELECT: SQLite opens a savepoint for one, and FTS5 flushes at each.
  const write = db.prepare(`INSERT INTO ${index} (rowid, title, body) VALUES (CAST(? AS INTEGER), ?, ?)`);
  const erase = db.prepare(`DELETE FROM ${index} WHERE rowid = CAST(? AS INTEGER)`);
  const written = new Set(fields);
  return ({ type, entityId, seq }) => {
    const field = specOf(type)?.field ?? '*';
    if (field !== '*' && !written.has(field)) return;
    const now = read.get(entityId);
    const doc = docOf.get(entityId)?.doc;
    if (doc !== undefined) erase.run(doc);
    if (now === undefined) leave.run(entityId);
    else {
      if (doc === undefined) enter.run(seq, entityId);
      write.run(doc ?? seq, now.title, now.body);
    }
  };
}

type Text = { readonly title: string; readonly body: string };

/** Each word of an index with the document, column and place that it stands at. */
function* words(db: Database, index: string): Iterable<unknown> {
  db.exec(`CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, ${index}, instance)`);
  try {
    yield* db.prepare('SELECT term, id, col, "offset" FROM temp.search_words LEFT JOIN main.search_docs USING (doc) ORDER BY term, id, col, "offset"').raw().iterate();
  } finally {
    db.exec('DROP TABLE temp.search_words');
  }
}
