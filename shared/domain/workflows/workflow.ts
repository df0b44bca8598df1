import { z } from 'zod';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type DraftOf, WORKSPACE_STREAM, eventSpec, nullableId, sourceSchema } from '#shared/domain/ledger/event.ts';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type WorkflowDefinition, definitionSchema } from './definition.ts';
import { nextVersion } from './next-version.ts';
import type { ReadingNote } from './runbook.ts';

const LONGEST_TEXT = 20_000_000;

const noteSchema = z.object({ line: z.number().int().positive(), code: z.string(), message: z.string() }) satisfies z.ZodType<ReadingNote>;

/** A document and how it was read when it was recorded: what a version means does not change with the reader. */
const writtenShape = {
  /** Markdown as it was written (W4); null for what was recorded before texts were kept. */
  text: z.string().max(LONGEST_TEXT).nullable(),
  /** Lines that could not be read as meant. */
  notes: z.array(noteSchema),
};
export type Written = { readonly draft: WorkflowDefinition; readonly text: string | null; readonly notes: ReadingNote[] };

/** Where somebody put a node of the map, in pixels; by the id of its step. */
export const positionsSchema = z.record(z.string().max(80), z.object({ x: z.number(), y: z.number() }));
export type Positions = z.infer<typeof positionsSchema>;

/**
 * A runbook: its draft, and how many versions of it are published. A published version never changes (W5); it is
 * stored beside the workflow under its number.
 */
export const workflowSchema = z.object({
  id: idSchema,
  draft: definitionSchema,
  ...writtenShape,
  /** Number of the newest published version; 0 while nothing is published. */
  published: z.number().int().nonnegative(),
  /** Whether the draft differs from the newest published version. */
  changed: z.boolean(),
  /** The one accountable owner (O1). */
  ownerId: nullableId,
  archived: z.boolean(),
  source: sourceSchema.nullable(),
  /** Hand placement on its map (M1). */
  positions: positionsSchema,
});
export type Workflow = z.infer<typeof workflowSchema>;

const draftShape = { draft: definitionSchema, ...writtenShape, source: sourceSchema.nullable() };
const wasShape = z.object({ ...draftShape, changed: z.boolean() });

export const workflowEvents = {
  'workflow.created': eventSpec('*', workflowSchema, 2),
  'workflow.withdrawn': eventSpec('*', workflowSchema, 2),
  'workflow.revised': eventSpec('draft', z.object({ ...draftShape, was: wasShape }), 2),
  'workflow.draft-restored': eventSpec('draft', z.object({ ...draftShape, changed: z.boolean(), was: wasShape }), 2),
  'workflow.published': eventSpec(
    'published',
    z.object({ version: z.number().int().positive(), definition: definitionSchema, ...writtenShape, note: z.string().max(5_000) }),
    2,
  ),
  'workflow.arranged': eventSpec('positions', z.object({ positions: positionsSchema, was: positionsSchema })),
  'workflow.owner-set': eventSpec('owner', z.object({ ownerId: nullableId, was: nullableId })),
  'workflow.archived': eventSpec('archived', z.object({})),
  'workflow.restored': eventSpec('archived', z.object({})),
} as const;
export type WorkflowDraft = DraftOf<typeof workflowEvents>;

const UNWRITTEN = { text: null, notes: [] };
type Was = { readonly was: object };

/** Before texts were kept there was only what they said; fields that came later have their defaults. */
export const workflowUpcasts = {
  'workflow.created@1': (workflow: object): object => ({ ...workflow, ...UNWRITTEN, positions: {} }),
  'workflow.withdrawn@1': (workflow: object): object => ({ ...workflow, ...UNWRITTEN, positions: {} }),
  'workflow.revised@1': (payload: Was): object => ({ ...payload, ...UNWRITTEN, was: { ...payload.was, ...UNWRITTEN } }),
  'workflow.draft-restored@1': (payload: Was): object => ({ ...payload, ...UNWRITTEN, was: { ...payload.was, ...UNWRITTEN } }),
  'workflow.published@1': (payload: object): object => ({ ...payload, ...UNWRITTEN }),
};

export function applyWorkflow(state: Workflow | null, event: WorkflowDraft): Workflow | null {
  if (event.type === 'workflow.created') return event.payload;
  if (state === null || event.type === 'workflow.withdrawn') return null;
  switch (event.type) {
    case 'workflow.revised': {
      const { was: _was, ...here } = event.payload;
      return { ...state, ...here, changed: true };
    }
    case 'workflow.draft-restored': {
      const { was: _was, ...here } = event.payload;
      return { ...state, ...here };
    }
    case 'workflow.published': {
      const { version, definition, text, notes } = event.payload;
      return { ...state, draft: definition, text, notes, published: version, changed: false };
    }
    case 'workflow.arranged': return { ...state, positions: event.payload.positions };
    case 'workflow.owner-set': return { ...state, ownerId: event.payload.ownerId };
    case 'workflow.archived': return { ...state, archived: true };
    case 'workflow.restored': return { ...state, archived: false };
  }
}

const about = (id: Id) => ({ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: id }) as const;

export const newWorkflow = (id: Id, written: Written, source: Workflow['source']): WorkflowDraft => ({
  ...about(id), type: 'workflow.created', payload: { id, ...written, published: 0, changed: false, ownerId: null, archived: false, source, positions: {} },
});

const draftOf = ({ draft, text, notes, source, changed }: Workflow) => ({ draft, text, notes, source, changed });

/** Puts another document in the place of the draft; the same text again records nothing. */
export function decideRevise(workflow: Workflow, written: Written, source: Workflow['source'] = workflow.source): Result<WorkflowDraft[], DomainError> {
  if (workflow.archived) return err(refusal('archived', 'This runbook is archived; restore it first.'));
  if (workflow.text === written.text) return ok([]);
  return ok([{ ...about(workflow.id), type: 'workflow.revised', payload: { ...written, source, was: draftOf(workflow) } }]);
}

/**
 * Freezes the draft as the next version (W5); `written` is the draft with the version and its note in its change log.
 * Refuses an unchanged draft, one without steps, and one that leads to a step that is not there (W3).
 */
export function decidePublish(workflow: Workflow, note: string, written: Written): Result<WorkflowDraft[], DomainError> {
  if (workflow.archived) return err(refusal('archived', 'This runbook is archived; restore it first.'));
  if (workflow.published > 0 && !workflow.changed) {
    return err(refusal('nothing-to-publish', `Version ${workflow.published} is what the draft says; there is nothing new to publish.`));
  }
  if (workflow.draft.steps.length === 0) return err(refusal('invalid', 'A runbook needs at least one step before it can be published.', 'steps'));
  const fault = danglingIn(workflow.draft);
  if (fault !== null) return err(fault);
  const { draft, text, notes } = written;
  return ok([{ ...about(workflow.id), type: 'workflow.published', payload: { version: nextVersion(workflow), definition: draft, text, notes, note: note.trim() } }]);
}

/** The first branch whose target does not exist (W3), with its line; null where every target does. */
export function danglingIn({ decisions }: Pick<WorkflowDefinition, 'decisions'>): DomainError | null {
  for (const { branches } of decisions) {
    for (const { target, line } of branches) {
      if (target.to !== 'unknown') continue;
      const message = `${line === null ? '' : `Line ${line}: `}there is no ${/^step \d/i.test(target.named) ? target.named : `step “${target.named}”`}.`;
      return { ...refusal('target-missing', message.charAt(0).toUpperCase() + message.slice(1)), ...(line === null ? {} : { line }) };
    }
  }
  return null;
}

export const decideArrange = (workflow: Workflow, positions: Positions): WorkflowDraft[] => [
  { ...about(workflow.id), type: 'workflow.arranged', payload: { positions, was: workflow.positions } },
];

export function decideArchive(workflow: Workflow, archived: boolean): WorkflowDraft[] {
  return workflow.archived === archived ? [] : [{ ...about(workflow.id), type: archived ? 'workflow.archived' : 'workflow.restored', payload: {} }];
}
