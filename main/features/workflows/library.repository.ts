import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { Reader } from '#main/store/database.ts';

/** A runbook without its draft; `seq` is its newest event, so that what was reckoned from the draft is known to be old. */
export type LibraryRow = {
  readonly id: Id; readonly title: string; readonly published: number; readonly changed: number; readonly owner_id: Id | null; readonly archived: number; readonly source_path: string | null;
  readonly seq: number;
};
export type Draft = { readonly id: Id; readonly draft: WorkflowDefinition; readonly notes: readonly ReadingNote[] };

type DraftRow = { id: string; draft: string; notes: string };

/** Reads many runbooks at once, and of their drafts only those that are asked for. */
export const libraryRepository = (read: Reader) => ({
  rows: (): LibraryRow[] =>
    read.all<LibraryRow>(
      'SELECT id, title, published, changed, owner_id, archived, source_path, (SELECT max(seq) FROM ledger WHERE entity_id = workflows.id) AS seq FROM workflows ORDER BY title, id',
    ),
  drafts: (ids: readonly Id[]): Draft[] =>
    ids.length === 0
      ? []
      : read
          .all<DraftRow>('SELECT id, draft, notes FROM workflows WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
          .map(({ id, draft, notes }) => ({ id, draft: JSON.parse(draft) as WorkflowDefinition, notes: JSON.parse(notes) as ReadingNote[] })),
  /** When each was last started; without those that never were. */
  lastRuns: (): Map<Id, Instant> =>
    new Map(read.all<{ id: string; at: string }>('SELECT workflow_id AS id, max(started_at) AS at FROM runs GROUP BY workflow_id').map(({ id, at }) => [id, at])),
});
