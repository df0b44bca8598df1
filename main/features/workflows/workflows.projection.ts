import type { Source } from '#shared/domain/ledger/event.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import { type Positions, type Workflow, applyWorkflow } from '#shared/domain/workflows/workflow.ts';
import { flag, json, jsonFrom } from '#main/store/columns.ts';
import type { Database } from '#main/store/database.ts';
import { type Projection, type Projector, fold } from '#main/store/projection.ts';

type WorkflowRow = {
  id: string; draft: string; text: string | null; notes: string; published: number; changed: number; owner_id: string | null; archived: number;
  source: string | null; positions: string;
};

export const toWorkflow = (row: WorkflowRow): Workflow => ({
  id: row.id, draft: JSON.parse(row.draft) as WorkflowDefinition, text: row.text, notes: JSON.parse(row.notes) as ReadingNote[], published: row.published, changed: row.changed === 1,
  ownerId: row.owner_id, archived: row.archived === 1, source: jsonFrom<Source>(row.source),
  positions: JSON.parse(row.positions) as Positions,
});

const foldWorkflow = fold(applyWorkflow, (db) => {
  const select = db.prepare<[string], WorkflowRow>('SELECT * FROM workflows WHERE id = ?');
  const upsert = db.prepare(
    'INSERT OR REPLACE INTO workflows (id, title, draft, text, notes, published, changed, owner_id, archived, source, source_path, positions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM workflows WHERE id = ?');
  return {
    read: (id) => { const row = select.get(id); return row === undefined ? null : toWorkflow(row); },
    write: (after) =>
      void upsert.run(
        after.id, after.draft.title, json(after.draft), after.text, json(after.notes), after.published, flag(after.changed), after.ownerId, flag(after.archived),
        json(after.source), after.source?.path ?? null, json(after.positions),
      ),
    remove: (before) => void remove.run(before.id),
  };
});

type Published = { readonly version: number; readonly definition: WorkflowDefinition; readonly text: string | null; readonly notes: ReadingNote[]; readonly note: string };

/** The published versions are rows of their own: they never change, and a run keeps the one it started with (W5). */
const versions = (db: Database): Projector => {
  const insert = db.prepare('INSERT INTO workflow_versions (workflow_id, version, definition, text, notes, note, published_by, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return (event) => {
    if (event.type !== 'workflow.published') return;
    const { version, definition, text, notes, note } = event.payload as Published;
    insert.run(event.entityId, version, json(definition), text, json(notes), note, event.actor, event.happenedAt);
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
