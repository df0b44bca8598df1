import { create } from 'zustand';
import type { EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { announce } from '#renderer/lib/announce.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { saveStarted } from '#renderer/lib/save-state.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';

/** A file on its way in, or one that did not get there. */
export type Upload = {
  readonly key: number;
  readonly subject: EvidenceSubject;
  readonly file: File;
  readonly name: string;
  /** Bytes that arrived. */
  readonly sent: number;
  readonly error: BoundaryError | null;
};

/** So much is sent at once: main answers others between two pieces. */
const PIECE = 1_048_576;
/** So many files are recorded as one act, which one undo takes back. */
const TOGETHER = 50;

export const useUploads = create<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }));

const change = (key: number, by: Partial<Upload>): void =>
  useUploads.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.key === key ? { ...upload, ...by } : upload)) }));
const isThere = (key: number): boolean => useUploads.getState().uploads.some((upload) => upload.key === key);

/** Takes an upload out: gives it up while it is on its way, or forgets that it failed. */
export const dismiss = (key: number): void => useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.key !== key) }));

let nextKey = 1;
let line: Promise<void> = Promise.resolve();

/** Things whose panel is on the screen: what happens there is seen there. */
const watched = new Map<string, number>();

/** Says that the panel of a thing is shown; call what is returned when it is not any more. */
export function watchUploads({ id }: EvidenceSubject): () => void {
  watched.set(id, (watched.get(id) ?? 0) + 1);
  return () => void watched.set(id, (watched.get(id) ?? 1) - 1);
}
const isWatched = ({ id }: EvidenceSubject): boolean => (watched.get(id) ?? 0) > 0;

/** Sends files one after the other and attaches them. Gives back at once. */
export function attachFiles(subject: EvidenceSubject, files: readonly File[], folders = 0): void {
  if (folders > 0) toast({ text: translate('evidence:told.folders', { count: folders }), tone: 'error' });
  for (let at = 0; at < files.length; at += TOGETHER) {
    const uploads = files.slice(at, at + TOGETHER).map((file): Upload => ({ key: nextKey++, subject, file, name: nameOf(file), sent: 0, error: null }));
    useUploads.setState((state) => ({ uploads: [...state.uploads, ...uploads] }));
    line = line.then(() => sendTogether(subject, uploads));
  }
}

/** Sends a file once more that did not arrive. */
export function tryAgain({ key, subject, file }: Upload): void {
  dismiss(key);
  attachFiles(subject, [file]);
}

async function sendTogether(subject: EvidenceSubject, uploads: readonly Upload[]): Promise<void> {
  const settle = saveStarted();
  const arrived: { readonly key: number; readonly name: string; readonly upload: string }[] = [];
  for (const { key, file, name } of uploads) {
    const upload = await sendFile(key, file);
    if (upload !== null) arrived.push({ key, name, upload });
  }
  settle();
  const files = arrived.filter(({ key }) => isThere(key));
  if (files.length > 0) {
    const answer = await send('evidence.attach', { ...subject, files: files.map(({ upload, name }) => ({ upload, name })) });
    for (const { key } of files) {
      if (answer.ok) dismiss(key);
      else change(key, { error: answer.error });
    }
    if (answer.ok) tell(subject, answer.value.events, files.map(({ name }) => name));
  }
  if (isWatched(subject)) return;
  for (const { key, name, error } of useUploads.getState().uploads) {
    if (error === null || !uploads.some((upload) => upload.key === key)) continue;
    dismiss(key);
    toast({ text: translate('evidence:told.failed', { name, why: errorSentence(error) }), tone: 'error' });
  }
}

/** Gives the upload once every byte arrived; null when it was given up or failed. */
async function sendFile(key: number, file: File): Promise<string | null> {
  let upload: string | null = null;
  try {
    if (!isThere(key)) return null;
    ({ upload } = await call('evidence.begin', { size: file.size }));
    for (let at = 0; at < file.size; at += PIECE) {
      if (!isThere(key)) {
        await call('evidence.cancel', { upload });
        return null;
      }
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      const { received } = await call('evidence.push', { upload, bytes });
      change(key, { sent: received });
    }
    return upload;
  } catch (error) {
    if (upload !== null) await call('evidence.cancel', { upload });
    const known = asRefusal(error);
    change(key, { error: known });
    announce(errorSentence(known), 'assertive');
    return null;
  }
}

/** Chromium refuses to read on in a file that is not any more what it was when it was given. */
function asRefusal(error: unknown): BoundaryError {
  if (error instanceof CallFailed) return error.error;
  if (error instanceof DOMException) return { code: error.name === 'NotFoundError' ? 'file-unreadable' : 'file-changed', message: error.message };
  throw error;
}

function tell(subject: EvidenceSubject, events: number, names: readonly string[]): void {
  const [name = ''] = names;
  if (events === 0) return void toast({ text: translate('evidence:told.known') });
  const text = names.length === 1 ? translate('evidence:told.file', { name }) : translate('evidence:told.files', { count: events });
  if (isWatched(subject)) announce(text);
  else offerUndo(text);
}

/** A picture from the clipboard has no name of its own. */
function nameOf({ name, type }: File): string {
  if (!/^image\.(png|jpe?g|gif|webp)$/.test(name)) return name;
  return `${translate('evidence:pasted', { when: formatDateTime(Date.now()).replaceAll(':', '.') })}.${type.split('/')[1] ?? 'png'}`;
}
