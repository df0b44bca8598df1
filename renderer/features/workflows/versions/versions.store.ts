import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { toast } from '#renderer/ui/toast.ts';

export const versionText = queryStore('workflows.version', ['workflows']);

/** Freezes the draft as its next version. Why not; null when it was done. */
export async function publishVersion(id: Id, note: string, version: number): Promise<BoundaryError | null> {
  const answer = await send('workflows.publish', { id, note });
  if (!answer.ok) return answer.error;
  toast({ text: translate('workflows:told.published', { version }), tone: 'success' });
  return null;
}

/** Asks why, then publishes what an earlier version said as the next one. `replaces` tells that the draft has changes that are in no version. */
export async function restoreVersion(id: Id, version: number, next: number, replaces: boolean): Promise<void> {
  const note = await askReason({
    title: translate('versions:restore.title', { version, next }),
    description: translate(replaces ? 'versions:restore.replaces' : 'versions:restore.means', { version, next }),
    label: translate('versions:restore.why'),
    confirm: translate('versions:restore.go', { next }),
    isDangerous: replaces,
    initial: translate('versions:restore.initial', { version }),
  });
  if (note === null) return;
  const answer = await send('workflows.restore-version', { id, version, note });
  toast(answer.ok ? { text: translate('versions:restore.done', { version, next }), tone: 'success' } : { text: errorSentence(answer.error), tone: 'error' });
}

/** The address of a comparison; the draft has no number. */
export const compareHref = (id: Id, from: number | null, to: number | null): string => `/runbooks/${id}/compare?from=${from ?? 'draft'}&to=${to ?? 'draft'}`;
