import { useEffect, useRef } from 'react';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { editorTheme } from './editor-theme.ts';
import styles from './editor.module.css';

export interface ConflictDialogProps {
  /** Texts with `\n` for line ends. */
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onClose: () => void;
}

/** Both texts side by side, with what differs marked. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('editor');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const side = (doc: string, label: string) => ({
      doc,
      extensions: [EditorState.readOnly.of(true), EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': label }), editorTheme],
    });
    const view = new MergeView({ parent: place.current, a: side(theirs, t('conflict.there')), b: side(mine, t('conflict.here')), collapseUnchanged: { margin: 3, minSize: 6 } });
    return () => view.destroy();
  }, [mine, theirs, t]);
  return (
    <Dialog
      isOpen
      size="l"
      title={t('conflict.title')}
      description={t('conflict.means')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onTheirs}>{t('conflict.theirs')}</Button>
          <Button variant="primary" onPress={onMine}>
            {t('conflict.mine')}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <span>{t('conflict.there')}</span>
        <span>{t('conflict.here')}</span>
      </div>
      <div ref={place} className={styles.merge} />
    </Dialog>
  );
}
