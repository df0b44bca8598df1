import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import type { MapRunbook } from '#shared/ipc/views.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { mapRunbook } from './maps.store.ts';
import styles from './runbook-dialog.module.css';

export interface RunbookDialogProps {
  readonly mapId: Id;
  readonly onClose: () => void;
}

/** Shows the runbook that a chart would be, and what of the chart it can't say; makes it in one act that can be taken back. */
export function RunbookDialog({ mapId, onClose }: RunbookDialogProps) {
  const { t } = useTranslation(['maps', 'common']);
  const { data: runbook, error } = mapRunbook.useQuery({ id: mapId });
  const [refused, setRefused] = useState<string | null>(null);
  const isSending = useRef(false);
  const create = async ({ text }: MapRunbook) => {
    if (isSending.current) return;
    isSending.current = true;
    const answer = await send('workflows.create', { text });
    isSending.current = false;
    if (!answer.ok) return setRefused(errorSentence(answer.error));
    const [id] = answer.value.entityIds;
    onClose();
    if (id !== undefined) go(`/runbooks/${id}`);
    offerUndo(t('maps:runbook.done'));
  };
  const fault = refused ?? (error === null ? null : errorSentence(error));
  return (
    <Dialog
      isOpen
      size="l"
      onOpenChange={onClose}
      title={t('maps:runbook.title')}
      description={t('maps:runbook.means')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button variant="primary" isDisabled={runbook === null} onPress={() => runbook !== null && void create(runbook)}>
            {t('maps:runbook.go')}
          </Button>
        </>
      }
    >
      {fault !== null && <Callout tone="error" isLive>{fault}</Callout>}
      {runbook !== null && (
        <div className={styles.preview}>
          <p>{t('maps:runbook.counts', { steps: t('maps:runbook.steps', { count: runbook.steps }), decisions: t('maps:runbook.decisions', { count: runbook.decisions }) })}</p>
          {runbook.notes.length > 0 && (
            <Callout tone="warning" title={t('maps:runbook.notes')}>
              <ul className={styles.notes}>
                {runbook.notes.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </Callout>
          )}
          <CodeBlock code={runbook.text} label={t('maps:runbook.text')} />
        </div>
      )}
    </Dialog>
  );
}
