import { RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { formatBytes } from '#renderer/lib/format.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress.tsx';
import { type Upload, dismiss, tryAgain, useUploads } from './uploads.ts';
import styles from './evidence.module.css';

/** Files on their way in, each with the way to give it up; and those that did not get there, with why. */
export function UploadList({ subject }: { readonly subject: EvidenceSubject }) {
  const uploads = useUploads((state) => state.uploads).filter((upload) => upload.subject.id === subject.id);
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.list}>
      {uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} />
      ))}
    </ul>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('evidence');
  const { key, name, file, sent, error } = upload;
  return (
    <li className={styles.upload}>
      {error === null ? (
        <>
          <ProgressBar label={name} done={sent} total={file.size} words={t('upload.sent', { sent: formatBytes(sent), size: formatBytes(file.size) })} />
          <IconButton size="s" icon={X} label={t('upload.cancel', { name })} onPress={() => dismiss(key)} />
        </>
      ) : (
        <>
          <div className={styles.what}>
            <span className={styles.name}>{name}</span>
            <span className={styles.wrong}>{errorSentence(error)}</span>
          </div>
          <IconButton size="s" icon={RotateCcw} label={t('upload.again', { name })} onPress={() => tryAgain(upload)} />
          <IconButton size="s" icon={X} label={t('upload.dismiss', { name })} onPress={() => dismiss(key)} />
        </>
      )}
    </li>
  );
}
