import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/ui/text-field.tsx';
import styles from './item-row.module.css';

export interface ItemEditorProps {
  readonly label: string;
  readonly initial?: string;
  /** Enter, or the focus went elsewhere (`hasLeft`). Never called with an empty text. */
  readonly onSave: (text: string, hasLeft: boolean) => void;
  /** Escape, or there is nothing to save. */
  readonly onCancel: () => void;
}

/** Writes an item in its place. `Enter` saves, `Shift+Enter` starts a line, `Escape` goes back. */
export function ItemEditor({ label, initial = '', onSave, onCancel }: ItemEditorProps) {
  const { t } = useTranslation('checklists');
  const [text, setText] = useState(initial);
  const isOver = useRef(false);
  const end = (save: boolean, hasLeft: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const wanted = text.trim();
    if (save && wanted !== '' && wanted !== initial) onSave(wanted, hasLeft);
    else onCancel();
  };
  return (
    <div className={styles.editor}>
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody asked to write here
        autoFocus
        rows={1}
        label={label}
        hideLabel
        placeholder={t('editor.placeholder')}
        value={text}
        onChange={setText}
        maxLength={20_000}
        onFocus={(event) => {
          const field = event.target;
          if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
        }}
        onBlur={() => end(true, true)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            end(true, false);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            end(false, false);
          }
        }}
      />
      <span className={styles.editorHint}>{t('editor.hint')}</span>
    </div>
  );
}
