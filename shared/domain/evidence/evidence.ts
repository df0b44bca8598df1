import { z } from 'zod';
import { type DraftOf, eventSpec, nullableId } from '#shared/domain/ledger/event.ts';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import { instantSchema } from '#shared/lib/time.ts';
import { normalLink } from './link.ts';

/** What evidence can be attached to. */
export const EVIDENCE_SUBJECTS = ['item'] as const;
export const evidenceSubjectSchema = z.object({ entity: z.enum(EVIDENCE_SUBJECTS), id: idSchema });
export type EvidenceSubject = z.infer<typeof evidenceSubjectSchema>;

/** A file may have so many bytes: 500 MB. */
export const MOST_BYTES = 500_000_000;

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hexadecimal');
export const evidenceNameSchema = z.string().trim().min(1, 'expected a name').max(300);
export const noteSchema = z.string().trim().min(1, 'expected a text').max(20_000);

const shared = {
  id: idSchema,
  subject: evidenceSubjectSchema,
  name: evidenceNameSchema,
  /** Key of the cycle of a recurring list that it belongs to; null for what does not come again. */
  cycle: z.string().min(1).max(40).nullable(),
  by: nullableId,
  at: instantSchema,
};

/** Proof of what was done (D5, L4). The bytes of a file lie in the content store under their hash. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('file'), hash: hashSchema, /** In bytes. */ size: z.number().int().nonnegative().max(MOST_BYTES), mediaType: z.string().min(1).max(120) }),
  z.object({ ...shared, kind: z.literal('link'), url: z.string().refine((url) => normalLink(url) === url, 'expected a link to a web page or a mail address') }),
  z.object({ ...shared, kind: z.literal('note'), text: noteSchema }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
export type FileEvidence = Extract<Evidence, { kind: 'file' }>;

/** Evidence that was taken away stays on record, and so does its content: nothing is destroyed. */
export type EvidenceRecord = Evidence & { readonly detached: boolean };

export const evidenceEvents = {
  'evidence.attached': eventSpec('*', evidenceSchema),
  'evidence.detached': eventSpec('*', evidenceSchema),
  'evidence.renamed': eventSpec('name', z.object({ name: evidenceNameSchema, was: evidenceNameSchema })),
} as const;
export type EvidenceDraft = DraftOf<typeof evidenceEvents>;

export function applyEvidence(state: EvidenceRecord | null, event: EvidenceDraft): EvidenceRecord | null {
  switch (event.type) {
    case 'evidence.attached': return { ...event.payload, detached: false };
    case 'evidence.detached': return { ...event.payload, detached: true };
    case 'evidence.renamed': return state === null ? null : { ...state, name: event.payload.name };
  }
}

/** A record as the events carry it. */
export const withoutMark = ({ detached: _detached, ...evidence }: EvidenceRecord): Evidence => evidence as Evidence;

/** What the decision must know of the thing that evidence is attached to. */
export type SubjectFacts = { readonly stream: string; readonly archived: boolean; readonly cycle: string | null };

export type EvidenceOrigin = { readonly id: Id; readonly subject: EvidenceSubject; readonly cycle: string | null; readonly by: Id; readonly at: string };
