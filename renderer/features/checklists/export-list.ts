import type { Input } from '#shared/ipc/contract.ts';
import type { Id } from '#shared/lib/ids.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { toast } from '#renderer/ui/toast.ts';

type Boxes = NonNullable<Input<'exports.print'>['boxes']>;

async function tellingErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    toast({ text: errorSentence(error.error), tone: 'error' });
  }
}

/** Writes a list to a file that is chosen in a dialog of the system. `boxes` is for paper. */
export const exportList = (id: Id, format: Input<'exports.save'>['format'], boxes?: Boxes): Promise<void> =>
  tellingErrors(async () => {
    const saved = await call('exports.save', { noun: 'checklist', id, format, ...(boxes === undefined ? {} : { boxes }) });
    if (saved !== null) toast({ text: translate('common:export.saved', saved), tone: 'success' });
  });

/** Prints a list through the dialog of the system. */
export const printList = (id: Id, boxes: Boxes): Promise<void> =>
  tellingErrors(async () => {
    const { printed } = await call('exports.print', { noun: 'checklist', id, boxes });
    if (printed) toast({ text: translate('checklists:told.printed'), tone: 'success' });
  });
