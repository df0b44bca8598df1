import type { Id } from '#shared/lib/ids.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { toast } from '#renderer/ui/toast.ts';

/** Writes a list to a file that is chosen in a dialog of the system. */
export async function exportList(id: Id, format: 'md' | 'json'): Promise<void> {
  try {
    const saved = await call('exports.save', { noun: 'checklist', id, format });
    if (saved !== null) toast({ text: translate('common:export.saved', saved), tone: 'success' });
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    toast({ text: errorSentence(error.error), tone: 'error' });
  }
}
