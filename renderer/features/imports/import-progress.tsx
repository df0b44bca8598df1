import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TaskProgress } from '#shared/ipc/task-views.ts';
import { formatShare } from '#renderer/lib/format.ts';
import { callOffTask } from '#renderer/lib/long-task.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress.tsx';
import styles from './import-page.module.css';

/** How far an import is, and the way to end it (U4). */
export function ImportProgress({ progress: { stage, share } }: { readonly progress: TaskProgress }) {
  const { t } = useTranslation('imports');
  useShortcuts([{ id: 'imports.callOff', keys: 'escape', label: 'imports:progress.callOff', scope: 'page', handler: callOffTask }]);
  return (
    <div className={styles.progress}>
      <div className={styles.progressBar}>
        <ProgressBar label={t(`progress.${stage}`)} done={share} total={1} words={formatShare(share)} />
      </div>
      <Button icon={X} shortcut="imports.callOff" onPress={callOffTask}>
        {t('progress.callOff')}
      </Button>
    </div>
  );
}
