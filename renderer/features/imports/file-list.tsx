import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { ImportPreview } from '#shared/ipc/views.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { show, toggleTaken, useImports } from './imports.store.ts';
import styles from './import-page.module.css';

type PreviewFile = ImportPreview['files'][number];

const layout = { estimatedRowHeight: 56, gap: 2 };

/** The chosen files: each ticked or not, with what it is. The arrow keys walk them and show their lines. */
export function FileList({ files }: { readonly files: readonly PreviewFile[] }) {
  const { t } = useTranslation('imports');
  const { shown, taken } = useImports();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <List
        label={t('files.label')}
        items={files.map((file) => ({ id: file.path, file, isTaken: taken.has(file.path) }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown === null ? [] : [shown]}
        onSelectionChange={(keys) => {
          const [path] = keys;
          if (typeof path === 'string') show(path);
        }}
      >
        {({ file, isTaken }) => <FileRow file={file} isTaken={isTaken} />}
      </List>
    </Virtualizer>
  );
}

function FileRow({ file, isTaken }: { readonly file: PreviewFile; readonly isTaken: boolean }) {
  const { t } = useTranslation('imports');
  const name = fileName(file.path);
  return (
    <ListRow
      id={file.path}
      textValue={name}
      leading={
        <Checkbox
          aria-label={t('files.take', { name })}
          isSelected={isTaken}
          isDisabled={file.error !== null}
          onChange={() => toggleTaken(file.path)}
        />
      }
    >
      <span className={styles.fileName} title={file.path}>
        {name}
      </span>
      <span className={styles.kind}>
        {file.kind === 'unreadable' ? <Badge tone="danger">{t('kind.unreadable')}</Badge> : t(`kind.${file.kind}`)}
        {file.error === null && file.warnings.length > 0 && (
          <Badge tone="warning" icon={TriangleAlert}>
            {t('warnings', { count: file.warnings.length })}
          </Badge>
        )}
      </span>
    </ListRow>
  );
}
