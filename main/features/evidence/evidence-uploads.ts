import { MOST_BYTES } from '#shared/domain/evidence/evidence.ts';
import { type DomainErrorCode, refusal } from '#shared/domain/error.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import type { Intake, Kept } from '#main/store/content-intake.ts';
import type { ContentStore } from '#main/store/content-store.ts';

type Upload = { readonly intake: Intake; readonly size: number };

/** So many files are on their way at once; one that is left lying gives way to a new one. */
const MOST_UPLOADS = 128;

const refuse = (code: DomainErrorCode, message: string): never => {
  throw new Refused(refusal(code, message));
};
const gone = (): never => refuse('upload-expired', 'This upload is no longer there. Attach the file again.');

/**
 * Files that pages send in pieces. A page has the bytes only because a person chose, dropped or pasted them; it never
 * names a path, so nothing of the machine can be fetched through here.
 */
export function evidenceUploads(content: ContentStore, newId: NewId) {
  const uploads = new Map<Id, Upload>();
  const take = (id: Id): Upload => {
    const upload = uploads.get(id) ?? gone();
    uploads.delete(id);
    return upload;
  };

  return {
    begin: async (size: number): Promise<{ upload: Id }> => {
      if (size > MOST_BYTES) refuse('evidence-too-large', `Evidence takes files of up to ${MOST_BYTES / 1_000_000} MB. Attach a part of it, or a link to where it is kept.`);
      const [oldest] = uploads.keys();
      if (uploads.size >= MOST_UPLOADS && oldest !== undefined) await take(oldest).intake.abandon();
      const upload = newId();
      uploads.set(upload, { intake: content.begin(), size });
      return { upload };
    },
    push: async (id: Id, bytes: Uint8Array): Promise<{ received: number }> => {
      const { intake, size } = uploads.get(id) ?? gone();
      if (intake.size() + bytes.byteLength > size) {
        await take(id).intake.abandon();
        refuse('file-changed', 'The file changed while it was read. Nothing of it was kept; try again once it is finished.');
      }
      try {
        await intake.write(bytes);
      } catch (error) {
        uploads.delete(id);
        throw error;
      }
      return { received: intake.size() };
    },
    has: (id: Id): boolean => uploads.has(id),
    /** All of it is there and on disk. */
    finish: async (id: Id): Promise<Kept> => {
      const { intake, size } = take(id);
      if (intake.size() === size) return intake.finish();
      await intake.abandon();
      return refuse('file-changed', 'The file changed while it was read. Nothing of it was kept; try again once it is finished.');
    },
    cancel: async (id: Id): Promise<null> => {
      if (uploads.has(id)) await take(id).intake.abandon();
      return null;
    },
  };
}
