import { memo } from 'react';
import { RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { formatBytes } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress.tsx';
import { type Upload, dismiss, tryAgain, useUploads } from './uploads.ts';
import styles from './evidence.module.css';

/** So many lines are shown of those on their way; the others wait behind them. */
const MOST = 4;

/** Files on their way in, each with the way to give it up; and those that did not get there, with why. */
export function UploadList({ subject }: { readonly subject: EvidenceSubject }) {
  const { t } = useTranslation('evidence');
  const uploads = useUploads((state) => state.uploads).filter((upload) => upload.subject.id === subject.id);
  const going = uploads.filter(({ error, sent, file }) => error === null && (sent < file.size || file.size === 0));
  const waiting = going.slice(MOST);
  const failed = uploads.filter(({ error }) => error !== null);
  if (uploads.length === 0) return null;
  return (
    <div className={styles.list}>
      {[...going.slice(0, MOST), ...failed].map((upload) => (
        <UploadLine key={upload.key} upload={upload} />
      ))}
      {waiting.length > 0 && (
        <div className={styles.upload}>
          <span className={styles.small}>{t('upload.waiting', { count: waiting.length })}</span>
          <Button size="s" variant="quiet" onPress={() => waiting.forEach(({ key }) => dismiss(key))}>
            {t('upload.cancelWaiting')}
          </Button>
        </div>
      )}
    </div>
  );
}

const UploadLine = memo(function UploadLine({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('evidence');
  const { key, name, file, sent, error } = upload;
  return (
    <div className={styles.upload}>
      {error === null ? (
        <ProgressBar label={name} done={sent} total={file.size} words={t('upload.sent', { sent: formatBytes(sent), size: formatBytes(file.size) })} />
      ) : (
        <div className={styles.what}>
          <span className={styles.name}>{name}</span>
          <span className={styles.wrong}>{errorSentence(error)}</span>
        </div>
      )}
      {error !== null && <IconButton size="s" icon={RotateCcw} label={t('upload.again', { name })} onPress={() => tryAgain(upload)} />}
      <IconButton size="s" icon={X} label={t(error === null ? 'upload.cancel' : 'upload.dismiss', { name })} onPress={() => dismiss(key)} />
    </div>
  );
});
