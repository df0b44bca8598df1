import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileEvidence } from '#shared/domain/evidence/evidence.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { EvidencePreview as Preview } from '#shared/ipc/evidence-views.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import styles from './evidence.module.css';

type Shown = { readonly preview: Preview; readonly url: string | null } | { readonly error: BoundaryError };

/** A file, as far as it can be shown without running anything that is in it. */
export function EvidencePreview({ evidence: { id, name } }: { readonly evidence: FileEvidence }) {
  const { t } = useTranslation('evidence');
  const shown = useShown(id);
  if (shown === null) return null;
  if ('error' in shown) {
    const { what, means, todo } = errorText(shown.error.code);
    return <Callout tone="error" title={what} isLive>{`${means} ${todo}`}</Callout>;
  }
  const { preview, url } = shown;
  if (preview.kind === 'none') return <p className={styles.small}>{t(preview.why === 'kind' ? 'preview.noKind' : 'preview.tooLarge')}</p>;
  if (preview.kind === 'text') return preview.text === '' ? <p className={styles.small}>{t('preview.empty')}</p> : <CodeBlock code={preview.text} label={t(preview.isCut ? 'preview.beginning' : 'preview.text')} />;
  return url === null ? null : <img src={url} alt={t('preview.picture', { name })} width={preview.width} height={preview.height} className={styles.picture} />;
}

function useShown(id: string): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let isWanted = true;
    let url: string | null = null;
    call('evidence.preview', { id }).then(
      (preview) => {
        if (!isWanted) return;
        url = preview.kind === 'image' ? URL.createObjectURL(new Blob([new Uint8Array(preview.bytes)], { type: preview.mediaType })) : null;
        setShown({ preview, url });
      },
      (error: unknown) => {
        if (!(error instanceof CallFailed)) throw error;
        if (isWanted) setShown({ error: error.error });
      },
    );
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id]);
  return shown;
}
