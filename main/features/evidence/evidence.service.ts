import { decideAttach, decideDetach, decideRename, linkEvidence, noteEvidence } from '#shared/domain/evidence/decide-evidence.ts';
import { cleanName } from '#shared/domain/evidence/clean.ts';
import {
  type Evidence, type EvidenceOrigin, type EvidenceRecord, type EvidenceSubject, type FileEvidence, MOST_BYTES, type SubjectFacts, withoutMark,
} from '#shared/domain/evidence/evidence.ts';
import { mediaTypeOf } from '#shared/domain/evidence/media-type.ts';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { EvidencePreview, EvidenceView } from '#shared/ipc/evidence-views.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, ok } from '#shared/lib/result.ts';
import { type Act, type Decide, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import type { Kept } from '#main/store/content-intake.ts';
import { checkEvidence } from './evidence-check.ts';
import { previewOf } from './evidence-preview.ts';
import { evidenceUploads } from './evidence-uploads.ts';
import { evidenceRepository } from './evidence.repository.ts';

/** Evidence of what was done (D5, L4). Content is on disk and flushed before the event that names it is recorded. */
export function evidenceService({ read, mutate, newId, now, content }: Means) {
  const records = evidenceRepository(read);
  const items = itemsRepository(read);
  const checklists = checklistsRepository(read);
  const uploads = evidenceUploads(content, newId);

  /** What each kind of subject says of itself. */
  const FACTS: Readonly<Record<EvidenceSubject['entity'], (id: Id) => SubjectFacts>> = {
    item: (id) => {
      const item = found(items.get(id), 'item');
      const list = found(checklists.get(item.checklistId), 'checklist');
      return { stream: list.departmentId, archived: item.archived || list.archived, cycle: list.cycle?.key ?? null };
    },
  };
  const factsOf = ({ entity, id }: EvidenceSubject): SubjectFacts => FACTS[entity](id);

  const get = (id: Id): EvidenceRecord => {
    const record = found(records.get(id), 'evidence');
    return found(record.detached ? null : record, 'evidence');
  };
  const getFile = (id: Id): FileEvidence => {
    const evidence = withoutMark(get(id));
    if (evidence.kind === 'file') return evidence;
    throw new Refused(refusal('invalid', 'Only a file has a content of its own.'));
  };

  const decide = (act: Act, subject: EvidenceSubject, make: (origin: EvidenceOrigin) => Result<Evidence, DomainError>): Decide => () => {
    const facts = factsOf(subject);
    const evidence = unwrap(make({ id: newId(), subject, cycle: facts.cycle, by: act.actor, at: now() }));
    return unwrap(decideAttach(facts, evidence, records.of(subject)));
  };
  const attachFiles = (act: Act, subject: EvidenceSubject, files: readonly (Kept & { readonly name: string })[]): Receipt =>
    mutate(act, files.map(({ hash, size, head, name: given }) => {
      const name = cleanName(given);
      return decide(act, subject, (origin) => ok({ ...origin, kind: 'file', name, hash, size, mediaType: mediaTypeOf(name, head) }));
    }));
  /** Before content is taken in for it: what would be refused must not lie about. */
  const mayBeAttached = (subject: EvidenceSubject): void => {
    if (factsOf(subject).archived) throw new Refused(refusal('archived', 'This is archived; restore it first.'));
  };
  const change = (act: Act, id: Id, how: (record: EvidenceRecord, facts: SubjectFacts) => ReturnType<typeof decideDetach>): Receipt =>
    mutate(act, () => {
      const record = found(records.get(id), 'evidence');
      return unwrap(how(record, factsOf(record.subject)));
    });

  return {
    list: (subject: EvidenceSubject): EvidenceView => ({ evidence: records.of(subject).map(withoutMark), cycle: factsOf(subject).cycle }),
    get: (id: Id): Evidence => withoutMark(get(id)),
    preview: async (id: Id): Promise<EvidencePreview> => previewOf(content, getFile(id)),
    begin: uploads.begin,
    push: uploads.push,
    cancel: uploads.cancel,
    /** Records uploads of which every byte arrived, as one act. The same command again is answered from the ledger. */
    attach: async (act: Act, { files, ...subject }: { files: readonly { upload: Id; name: string }[] } & EvidenceSubject): Promise<Receipt> => {
      if (!files.every(({ upload }) => uploads.has(upload))) {
        return mutate(act, () => {
          throw new Refused(refusal('upload-expired', 'This upload is no longer there. Attach the file again.'));
        });
      }
      mayBeAttached(subject);
      const kept: (Kept & { name: string })[] = [];
      for (const { upload, name } of files) kept.push({ ...(await uploads.finish(upload)), name });
      return attachFiles(act, subject, kept);
    },
    /** Attaches a file of this machine; for the command line, where the path is a person's own word. */
    addFile: async (act: Act, subject: EvidenceSubject, path: string): Promise<Receipt> => {
      mayBeAttached(subject);
      return attachFiles(act, subject, [{ ...unwrap(await content.keepFile(path, MOST_BYTES)), name: path }]);
    },
    addLink: (act: Act, { url, name, ...subject }: { url: string; name: string | null } & EvidenceSubject) => mutate(act, decide(act, subject, (origin) => linkEvidence(origin, url, name))),
    addNote: (act: Act, { text, ...subject }: { text: string } & EvidenceSubject) => mutate(act, decide(act, subject, (origin) => noteEvidence(origin, text))),
    rename: (act: Act, { id, name }: { id: Id; name: string }) => change(act, id, (record, facts) => decideRename(record, facts, name)),
    detach: (act: Act, id: Id) => change(act, id, decideDetach),
    /** Writes a copy of a file to where a person said; it is held against its hash on the way. */
    writeCopy: async (id: Id, path: string): Promise<null> => unwrap(await content.copyTo(getFile(id).hash, path)),
    check: () => checkEvidence(content, records.contents),
  };
}
