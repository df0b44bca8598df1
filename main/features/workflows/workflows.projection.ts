import type { Source } from '#shared/domain/ledger/event.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { type Workflow, applyWorkflow } from '#shared/domain/workflows/workflow.ts';
import { flag, json, jsonFrom } from '#main/store/columns.ts';
import type { Database } from '#main/store/database.ts';
import { type Projection, type Projector, fold } from '#main/store/projection.ts';

type WorkflowRow = {
  id: string; draft: string; published: number; changed: number; owner_id: string | null; archived: number; source: string | null;
};

export const toWorkflow = (row: WorkflowRow): Workflow => ({
  id: row.id, draft: JSON.parse(row.draft) as WorkflowDefinition, published: row.published, changed: row.changed === 1,
  ownerId: row.owner_id, archived: row.archived === 1, source: jsonFrom<Source>(row.source),
});

const foldWorkflow = fold(applyWorkflow, (db) => {
  const select = db.prepare<[string], WorkflowRow>('SELECT * FROM workflows WHERE id = ?');
  const upsert = db.prepare(
    'INSERT OR REPLACE INTO workflows (id, title, draft, published, changed, owner_id, archived, source, source_path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM workflows WHERE id = ?');
  return {
    read: (id) => { const row = select.get(id); return row === undefined ? null : toWorkflow(row); },
    write: (after) =>
      void upsert.run(after.id, after.draft.title, json(after.draft), after.published, flag(after.changed), after.ownerId, flag(after.archived), json(after.source), after.source?.path ?? null),
    remove: (before) => void remove.run(before.id),
  };
});

type Published = { readonly version: number; readonly definition: WorkflowDefinition; readonly note: string };

/** The published versions are rows of their own: they never change, and a run keeps the one it started with (W5). */
const versions = (db: Database): Projector => {
  const insert = db.prepare('INSERT INTO workflow_versions (workflow_id, version, definition, note, published_by, published_at) VALUES (?, ?, ?, ?, ?, ?)');
  return (event) => {
    if (event.type !== 'workflow.published') return;
    const { version, definition, note } = event.payload as Published;
    insert.run(event.entityId, version, json(definition), note, event.actor, event.happenedAt);
  };
};

export const workflowsProjection: Projection = {
  entities: ['workflow'],
  tables: ['workflows', 'workflow_versions'],
  projector: (db) => {
    const projectors = [foldWorkflow(db), versions(db)];
    return (event) => projectors.forEach((project) => project(event));
  },
};
