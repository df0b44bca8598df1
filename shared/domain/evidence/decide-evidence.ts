import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { cleanName, cleanNote, extensionOf } from './clean.ts';
import { type Evidence, type EvidenceDraft, type EvidenceOrigin, type EvidenceRecord, type SubjectFacts, withoutMark } from './evidence.ts';
import { linkName, normalLink } from './link.ts';

type Decided = Result<EvidenceDraft[], DomainError>;

/** What a note is called: the beginning of its first line. */
const NOTE_NAME = 60;

/**
 * Attaches evidence. The very same thing a second time decides nothing, so that a file dropped twice by an unsteady hand
 * is there once.
 */
export function decideAttach(subject: SubjectFacts, evidence: Evidence, beside: readonly EvidenceRecord[]): Decided {
  if (subject.archived) return err(refusal('archived', 'This is archived; restore it first.'));
  if (beside.some((other) => !other.detached && same(other, evidence))) return ok([]);
  return ok([{ stream: subject.stream, entity: 'evidence', entityId: evidence.id, type: 'evidence.attached', payload: evidence }]);
}

/** A link as evidence; refused where it leads neither to a web page nor to a mail address. */
export function linkEvidence(origin: EvidenceOrigin, url: string, name: string | null): Result<Evidence, DomainError> {
  const href = normalLink(url);
  if (href === null) return err(refusal('link-not-allowed', 'A link must begin with https://, http:// or mailto: and hold no password.', 'url'));
  return ok({ ...origin, kind: 'link', name: cleanName((name ?? '').replace(/[/\\]/gu, ' '), linkName(href).slice(0, 300)), url: href });
}

/** A note as evidence. */
export function noteEvidence(origin: EvidenceOrigin, text: string): Result<Evidence, DomainError> {
  const clean = cleanNote(text);
  if (clean === '') return err(refusal('invalid', 'A note needs a text.', 'text'));
  const [line = ''] = clean.split('\n', 1);
  const letters = [...line.trim()];
  return ok({ ...origin, kind: 'note', name: letters.length > NOTE_NAME ? `${letters.slice(0, NOTE_NAME - 1).join('').trimEnd()}…` : letters.join(''), text: clean });
}

/** Gives evidence another name. What it holds never changes, so a file keeps the extension that says what it is. */
export function decideRename(record: EvidenceRecord, subject: SubjectFacts, name: string): Decided {
  const refused = refusedChange(record, subject);
  if (refused !== null) return err(refused);
  const clean = cleanName(name.replace(/[/\\]/gu, ' '), '');
  if (clean === '') return err(refusal('invalid', 'Evidence needs a name.', 'name'));
  const extension = record.kind === 'file' ? extensionOf(record.name) : '';
  const next = extension === '' || extensionOf(clean) === extension ? clean : cleanName(`${clean}.${extension}`);
  return ok(next === record.name ? [] : [{ stream: subject.stream, entity: 'evidence', entityId: record.id, type: 'evidence.renamed', payload: { name: next, was: record.name } }]);
}

/** Takes evidence away. It stays on record, and its content on disk. */
export function decideDetach(record: EvidenceRecord, subject: SubjectFacts): Decided {
  if (record.detached) return ok([]);
  const refused = refusedChange(record, subject);
  if (refused !== null) return err(refused);
  return ok([{ stream: subject.stream, entity: 'evidence', entityId: record.id, type: 'evidence.detached', payload: withoutMark(record) }]);
}

function refusedChange(record: EvidenceRecord, subject: SubjectFacts): DomainError | null {
  if (record.detached) return refusal('not-found', 'This evidence was taken away.');
  return subject.archived ? refusal('archived', 'This is archived; restore it first.') : null;
}

function same(a: Evidence, b: Evidence): boolean {
  if (a.cycle !== b.cycle || a.name !== b.name) return false;
  if (a.kind === 'file') return b.kind === 'file' && a.hash === b.hash;
  if (a.kind === 'link') return b.kind === 'link' && a.url === b.url;
  return b.kind === 'note' && a.text === b.text;
}
