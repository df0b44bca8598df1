import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import type { Reader } from '#main/store/database.ts';
import { toWorkflow } from './workflows.projection.ts';

type Row = Parameters<typeof toWorkflow>[0];
type VersionRow = { version: number; definition: string; text: string | null; notes: string; note: string; published_by: string | null; published_at: string };

/** A published version; it never changes (W5). */
export type WorkflowVersion = {
  readonly version: number;
  readonly definition: WorkflowDefinition;
  /** Null where it was published before texts were kept. */
  readonly text: string | null;
  readonly notes: readonly ReadingNote[];
  readonly note: string;
  readonly publishedBy: string | null;
  readonly publishedAt: string;
};

const toVersion = (row: VersionRow): WorkflowVersion => ({
  version: row.version, definition: JSON.parse(row.definition) as WorkflowDefinition, text: row.text, notes: JSON.parse(row.notes) as ReadingNote[], note: row.note,
  publishedBy: row.published_by, publishedAt: row.published_at,
});

export const workflowsRepository = (read: Reader) => ({
  get: (id: string): Workflow | null => {
    const row = read.get<Row>('SELECT * FROM workflows WHERE id = ?', id);
    return row === undefined ? null : toWorkflow(row);
  },
  all: (): Workflow[] => read.all<Row>('SELECT * FROM workflows ORDER BY title, id').map(toWorkflow),
  bySource: (path: string): Workflow[] => read.all<Row>('SELECT * FROM workflows WHERE source_path = ? ORDER BY id', path).map(toWorkflow),
  /** Newest first. */
  versions: (id: string): WorkflowVersion[] =>
    read.all<VersionRow>('SELECT * FROM workflow_versions WHERE workflow_id = ? ORDER BY version DESC', id).map(toVersion),
  version: (id: string, version: number): WorkflowVersion | null => {
    const row = read.get<VersionRow>('SELECT * FROM workflow_versions WHERE workflow_id = ? AND version = ?', id, version);
    return row === undefined ? null : toVersion(row);
  },
});
