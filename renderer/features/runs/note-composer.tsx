import { useTranslation } from 'react-i18next';
import type { Ref } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import styles from './note-composer.module.css';

export interface NoteComposerProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** The note goes along with Done. */
  readonly goesAlong: boolean;
}

/** A note beside the step: kept while it is written, stored with Ctrl+Enter or along with Done. */
export function NoteComposer({ text, onChange, onSend, fieldRef, goesAlong }: NoteComposerProps) {
  const { t } = useTranslation('runs');
  const isEmpty = text.trim() === '';
  return (
    <div className={styles.composer}>
      <TextArea
        ref={fieldRef}
        label={t('note.label')}
        placeholder={t('note.placeholder')}
        rows={2}
        value={text}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onSend();
          } else if (event.key === 'Escape') (event.target as HTMLElement).blur();
          else event.continuePropagation();
        }}
        description={goesAlong && !isEmpty ? t('note.goesAlong') : undefined}
      />
      {!isEmpty && (
        <div className={styles.acts}>
          <Button size="s" keys="mod+enter" showKeys onPress={onSend}>
            {t('note.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
