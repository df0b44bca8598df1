import { z } from 'zod';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type DraftOf, WORKSPACE_STREAM, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { idSchema } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { definitionSchema } from './definition.ts';

/**
 * A runbook: its draft, and how many versions of it are published. A published version never changes (W5); it is
 * stored beside the workflow under its number.
 */
export const workflowSchema = z.object({
  id: idSchema,
  draft: definitionSchema,
  /** Number of the newest published version; 0 while nothing is published. */
  published: z.number().int().nonnegative(),
  /** Whether the draft differs from the newest published version. */
  changed: z.boolean(),
  /** The one accountable owner (O1). */
  ownerId: nullableId,
  archived: z.boolean(),
  source: sourceSchema.nullable(),
});
export type Workflow = z.infer<typeof workflowSchema>;

export const workflowEvents = {
  'workflow.created': eventSpec('*', workflowSchema),
  'workflow.withdrawn': eventSpec('*', workflowSchema),
  'workflow.revised': eventSpec(
    'draft',
    z.object({ draft: definitionSchema, source: sourceSchema.nullable(), was: z.object({ draft: definitionSchema, source: sourceSchema.nullable(), changed: z.boolean() }) }),
  ),
  'workflow.draft-restored': eventSpec(
    'draft',
    z.object({ draft: definitionSchema, source: sourceSchema.nullable(), changed: z.boolean(), was: z.object({ draft: definitionSchema, source: sourceSchema.nullable(), changed: z.boolean() }) }),
  ),
  'workflow.published': eventSpec(
    'published',
    z.object({ version: z.number().int().positive(), definition: definitionSchema, note: z.string().max(5_000) }),
  ),
  'workflow.owner-set': eventSpec('owner', z.object({ ownerId: nullableId, was: nullableId })),
  'workflow.archived': eventSpec('archived', z.object({})),
  'workflow.restored': eventSpec('archived', z.object({})),
} as const;
export type WorkflowDraft = DraftOf<typeof workflowEvents>;

export function applyWorkflow(state: Workflow | null, event: WorkflowDraft): Workflow | null {
  if (event.type === 'workflow.created') return event.payload;
  if (state === null || event.type === 'workflow.withdrawn') return null;
  switch (event.type) {
    case 'workflow.revised': return { ...state, draft: event.payload.draft, source: event.payload.source, changed: true };
    case 'workflow.draft-restored': {
      const { draft, source, changed } = event.payload;
      return { ...state, draft, source, changed };
    }
    case 'workflow.published': return { ...state, published: event.payload.version, changed: false };
    case 'workflow.owner-set': return { ...state, ownerId: event.payload.ownerId };
    case 'workflow.archived': return { ...state, archived: true };
    case 'workflow.restored': return { ...state, archived: false };
  }
}

/** Freezes the draft as the next version (W5). Publishing an unchanged draft is refused. */
export function decidePublish(workflow: Workflow, note: string): Result<WorkflowDraft[], DomainError> {
  if (workflow.archived) return err(refusal('archived', 'This runbook is archived; restore it first.'));
  if (workflow.published > 0 && !workflow.changed) {
    return err(refusal('nothing-to-publish', `Version ${workflow.published} is what the draft says; there is nothing new to publish.`));
  }
  const payload = { version: workflow.published + 1, definition: workflow.draft, note: note.trim() };
  return ok([{ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: workflow.id, type: 'workflow.published', payload }]);
}
