import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Reader } from '#main/store/database.ts';
import { type EventRow, toEvent } from '#main/store/event-row.ts';
import { toWorkflow } from './workflows.projection.ts';

/** So many texts back an import looks for what it and the runbook have in common. */
const MOST_TEXTS = 100;

const TEXTS = `SELECT * FROM ledger WHERE entity_id = ? AND type IN ('workflow.created', 'workflow.revised', 'workflow.published') ORDER BY seq DESC LIMIT ${MOST_TEXTS}`;
/** The length is known without reading the text. */
const ALIKE = 'SELECT * FROM workflows WHERE title = @title OR (octet_length(text) = octet_length(@text) AND text = @text) ORDER BY id';

/** Texts of runbooks, as an import asks for them (X1). */
export const workflowTextsRepository = (read: Reader) => ({
  /** What a runbook has said so far, newest first. */
  of: (id: Id): string[] => read.all<EventRow>(TEXTS, id).flatMap((row) => {
    const { text } = toEvent(row).payload as { readonly text: string | null };
    return text === null ? [] : [text];
  }),
  /** Runbooks of this title or of this very text. */
  alike: (title: string, text: string): Workflow[] => read.all<Parameters<typeof toWorkflow>[0]>(ALIKE, { title, text }).map(toWorkflow),
});
