import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDefinitions } from '#shared/domain/workflows/compare.ts';
import { nextVersion } from '#shared/domain/workflows/next-version.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { ChangeList } from './change-list.tsx';
import { publishVersion, versionText } from './versions.store.ts';
import styles from './versions.module.css';

/** Before a version is frozen: its number, what changed since the last, and the note that goes into the change log (W5). */
export function PublishDialog({ view, onClose }: { readonly view: WorkflowView; readonly onClose: () => void }) {
  const { t } = useTranslation(['versions', 'workflows', 'common']);
  const [note, setNote] = useState('');
  const [error, setError] = useState<BoundaryError | null>(null);
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { workflow } = view;
  const version = nextVersion(workflow);
  const publish = async () => {
    if (isPending) return;
    setPending(true);
    const refused = await publishVersion(workflow.id, note.trim(), version);
    setPending(false);
    setError(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}
      title={t('workflows:publish.title', { version })}
      description={t('workflows:publish.means')}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void publish()}>
            {t('workflows:publish.go', { version })}
          </Button>
        </>
      }
    >
      <div className={styles.publish}>
        {error !== null && <Refusal error={error} id={workflow.id} onClose={onClose} />}
        <TextArea label={t('workflows:publish.note')} description={t('versions:publish.noteGoes')} value={note} onChange={setNote} ref={field} />
        {workflow.published > 0 ? <Since view={view} version={workflow.published} /> : <p className={styles.hint}>{t('versions:publish.first', { count: workflow.draft.steps.length })}</p>}
      </div>
    </Dialog>
  );
}

function Refusal({ error, id, onClose }: { readonly error: BoundaryError; readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('versions');
  const { what, means, todo } = errorText(error.code);
  const open = () => {
    onClose();
    go(`/runbooks/${id}/edit`);
  };
  return (
    <Callout
      tone="error" isLive title={what}
      act={error.code === 'target-missing' ? <Button size="s" onPress={open}>{t('publish.openText')}</Button> : undefined}
    >
      {error.code === 'target-missing' ? error.message : `${means} ${todo}`}
    </Callout>
  );
}

function Since({ view, version }: { readonly view: WorkflowView; readonly version: number }) {
  const { t } = useTranslation('versions');
  const { data } = versionText.useQuery({ id: view.workflow.id, version });
  const changes = useMemo(() => (data === null ? null : compareDefinitions(data.definition, view.workflow.draft)), [data, view]);
  if (changes === null) return null;
  const title = t('publish.since', { version, count: changes.length });
  return (
    <section className={styles.since}>
      <h3 className={styles.sinceTitle}>{title}</h3>
      {changes.length === 0 ? <p className={styles.hint}>{t('compare.onlyWriting')}</p> : <ChangeList changes={changes} label={title} />}
    </section>
  );
}
