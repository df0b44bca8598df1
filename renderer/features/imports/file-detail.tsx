import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, PreviewLine } from '#shared/ipc/views.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import { summaryLines } from './counted.ts';
import styles from './import-page.module.css';

type PreviewFile = ImportPreview['files'][number];

const tones = { created: 'positive', updated: 'accent', unchanged: 'neutral', none: 'neutral' } as const;
const isQuiet = ({ change }: PreviewLine): boolean => change === 'none';

/** What one file becomes: in sum, what to look at, and line by line. */
export function FileDetail({ file }: { readonly file: PreviewFile }) {
  const { t } = useTranslation('imports');
  const columns = useColumns();
  const name = fileName(file.path);
  const summary = summaryLines(file);
  const rows = useMemo(() => file.lines.map((line, index) => ({ ...line, index })), [file]);
  return (
    <section className={styles.detail} aria-labelledby="import-file-name">
      <header className={styles.detailHead}>
        <h2 id="import-file-name" className={styles.detailName}>
          {name}
        </h2>
        {file.error === null && <p className={styles.summary}>{summary.length === 0 ? t('summary.nothing') : summary.join(' · ')}</p>}
      </header>
      {file.error !== null && (
        <Callout tone="error" title={t('error.title')}>
          <p>
            <code>{file.error.line === null ? name : t('error.at', { file: name, line: file.error.line })}</code> {file.error.message}
          </p>
          <p>{t('error.again')}</p>
        </Callout>
      )}
      {file.warnings.length > 0 && (
        <Disclosure level={3} defaultExpanded={file.warnings.length <= 3} title={t(file.error === null ? 'warnings' : 'moreFaults', { count: file.warnings.length })}>
          <ul className={styles.warnings}>
            {file.warnings.map((warning) => (
              <li key={`${warning.line} ${warning.code} ${warning.message}`} className={styles.warning}>
                <span className={styles.lineNumber}>{t('line', { line: warning.line })}</span>
                <span>{warning.message}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {rows.length > 0 && <VirtualTable key={file.path} label={t('lines.label', { name })} columns={columns} rows={rows} rowKey={(row) => row.index} isQuiet={isQuiet} />}
    </section>
  );
}

function useColumns(): readonly VirtualColumn<PreviewLine>[] {
  const { t } = useTranslation('imports');
  return useMemo(
    () => [
      { id: 'line', header: t('lines.line'), track: '3.5rem', align: 'end', isMuted: true, cell: ({ line }) => formatCount(line) },
      {
        id: 'text',
        header: t('lines.text'),
        track: 'minmax(10rem, 1fr)',
        cell: ({ text, depth }) => <span dir="auto" className={styles.nested} style={{ '--depth': depth } as React.CSSProperties}>{text}</span>,
      },
      { id: 'becomes', header: t('lines.becomes'), track: '8rem', isMuted: true, cell: ({ becomes, part }) => (becomes === 'part' ? t(`part.${part ?? 'field'}`) : t(`becomes.${becomes}`)) },
      { id: 'change', header: t('lines.change'), track: '7rem', cell: ({ change }) => <Badge tone={tones[change]}>{t(`change.${change}`)}</Badge> },
    ],
    [t],
  );
}
