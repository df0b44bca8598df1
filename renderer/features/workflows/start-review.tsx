import { useState } from 'react';
import { FileText, ListOrdered, SquareTerminal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { publishAndStart } from './workflows.store.ts';
import styles from './start-review.module.css';

/** Before the first run of something that was never published: what it is, then one key. */
export function StartReview({ workflow, onClose }: { readonly workflow: Workflow; readonly onClose: () => void }) {
  const { t } = useTranslation(['workflows', 'common']);
  const [pending, setPending] = useState(false);
  const { draft, source } = workflow;
  const commands = draft.steps.flatMap((step) => step.commands);
  const start = async () => {
    if (pending) return;
    setPending(true);
    const note = source === null ? t('workflows:review.note') : t('workflows:review.noteFrom', { file: fileName(source.path) });
    if (await publishAndStart(workflow.id, note)) onClose();
    else setPending(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('workflows:review.title', { name: draft.title })}
      description={t('workflows:review.why')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
          <Button autoFocus variant="primary" keys="enter" showKeys onPress={() => void start()}>
            {t('workflows:review.go')}
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <Fact icon={FileText}>{source === null ? t('workflows:review.written') : t('workflows:review.from', { file: fileName(source.path) })}</Fact>
        <Fact icon={ListOrdered}>{t('common:count.steps', { count: draft.steps.length })}</Fact>
        <Fact icon={SquareTerminal}>{commands.length === 0 ? t('workflows:review.noCommands') : t('workflows:review.commands', { count: commands.length })}</Fact>
      </ul>
      {commands.length > 0 && (
        <div className={styles.commands}>
          {commands.map((command, index) => (
            <CodeBlock key={`${index} ${command.text}`} code={command.text} canCopy={false} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function Fact({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li className={styles.fact}>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      {children}
    </li>
  );
}
