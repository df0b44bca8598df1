import { useTranslation } from 'react-i18next';
import type { ImportPreview as Preview } from '#shared/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { FileDetail } from './file-detail.tsx';
import { FileList } from './file-list.tsx';
import { takeAll, useImports } from './imports.store.ts';
import styles from './import-page.module.css';

/** The chosen files beside what the one in focus becomes. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('imports');
  const { shown, taken } = useImports();
  const file = preview.files.find(({ path }) => path === shown);
  const readable = preview.files.filter(({ error }) => error === null).length;
  const allTaken = readable > 0 && taken.size === readable;
  return (
    <div className={styles.preview}>
      <SplitView
        initial={32}
        start={
          <div className={styles.files}>
            <div className={styles.filesHead}>
              <output className={styles.taken}>
                {t('files.taken', { taken: taken.size, total: preview.files.length })}
              </output>
              {readable > 1 && (
                <Button size="s" variant="quiet" onPress={() => takeAll(!allTaken)}>
                  {t(allTaken ? 'files.takeNone' : 'files.takeAll')}
                </Button>
              )}
            </div>
            <FileList files={preview.files} />
          </div>
        }
        end={file === undefined ? null : <FileDetail file={file} />}
      />
    </div>
  );
}
