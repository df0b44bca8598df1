import type { Evidence, EvidenceSubject, FileEvidence } from '#shared/domain/evidence/evidence.ts';
import { announce } from '#renderer/lib/announce.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';

/** What is attached to one thing. A new cycle of its list changes which of it counts now. */
export const evidenceOf = queryStore('evidence.list', ['evidence', 'checklists']);

/** Most people leave the scheme out; a port is none. */
const withScheme = (address: string): string => (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`);

/** Gives what is wrong, in words; null when it is attached. */
export async function addLink(subject: EvidenceSubject, address: string): Promise<string | null> {
  const answer = await send('evidence.add-link', { ...subject, url: withScheme(address), name: null });
  if (!answer.ok) return errorSentence(answer.error);
  announce(translate(answer.value.events === 0 ? 'evidence:told.known' : 'evidence:told.link'));
  return null;
}

/** Asks for a note and attaches it. */
export async function addNote(subject: EvidenceSubject): Promise<void> {
  const text = await askReason({
    title: translate('evidence:note.title'),
    label: translate('evidence:note.label'),
    placeholder: translate('evidence:note.placeholder'),
    confirm: translate('evidence:note.confirm'),
  });
  if (text === null) return;
  const answer = await send('evidence.add-note', { ...subject, text });
  if (answer.ok) announce(translate(answer.value.events === 0 ? 'evidence:told.known' : 'evidence:told.note'));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}

/** Gives what is wrong, in words; null when it has the name. */
export async function rename(id: string, name: string): Promise<string | null> {
  const answer = await send('evidence.rename', { id, name });
  return answer.ok ? null : errorSentence(answer.error);
}

/** Takes evidence away and offers to bring it back. */
export async function remove({ id, name }: Evidence): Promise<void> {
  const answer = await send('evidence.detach', { id });
  if (answer.ok) offerUndo(translate('evidence:told.removed', { name }));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}

/** Writes a copy to where a dialog of the system says. */
export const saveCopy = ({ id }: FileEvidence): Promise<void> =>
  telling(async () => {
    const saved = await call('evidence.save-copy', { id });
    if (saved !== null) toast({ text: translate('evidence:told.saved', saved), tone: 'success' });
  });

/** Hands a copy to another program, once the question of main was answered. */
export const openCopy = ({ id }: FileEvidence): Promise<void> => telling(async () => void (await call('evidence.open', { id })));

async function telling(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    toast({ text: errorSentence(error.error), tone: 'error' });
  }
}
