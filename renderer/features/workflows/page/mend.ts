import type { Fix } from '#shared/domain/workflows/lint/rule.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';
import { startReader } from '../editor/reader.ts';

/** Carries out what mends a finding, on the lines of the text that it speaks of; can be taken back. */
export async function mend({ workflow: { id }, text }: Pick<WorkflowView, 'workflow' | 'text'>, { label, edits }: Fix): Promise<void> {
  const reader = startReader();
  try {
    const edited = await reader.edit(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), edits);
    if (!edited.ok) return void toast({ text: edited.error.message, tone: 'error' });
    const answer = await send('workflows.revise', { id, text: await reader.stored(text, edited.value.text), was: text });
    if (answer.ok) offerUndo(translate('runbook:findings.mended', { what: label }));
    else toast({ text: errorSentence(answer.error), tone: 'error' });
  } finally {
    reader.close();
  }
}
