import { useState } from 'react';
import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/domain/items/item.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { writeNotes } from './checklists.store.ts';
import styles from './details.module.css';

/** The notes of an item, read as Markdown and written in place (D5). */
export function ItemNotes({ item }: { readonly item: Item }) {
  const { t } = useTranslation(['checklists', 'common']);
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== (item.notes ?? '')) void writeNotes(item, draft.trim() || null);
    setDraft(null);
  };
  if (draft === null) {
    return (
      <div className={styles.notes}>
        {item.notes !== null && <MarkdownBlock text={item.notes} />}
        <Button size="s" variant="quiet" icon={NotebookPen} onPress={() => setDraft(item.notes ?? '')}>
          {t(item.notes === null ? 'notes.write' : 'notes.edit')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.notes}>
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody asked to write here
        autoFocus
        label={t('notes.label')}
        hideLabel
        description={t('notes.hint')}
        rows={4}
        value={draft}
        onChange={setDraft}
        maxLength={50_000}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape') setDraft(null);
          else event.continuePropagation();
        }}
      />
      <div className={styles.acts}>
        <Button size="s" onPress={() => setDraft(null)}>
          {t('common:act.cancel')}
        </Button>
        <Button size="s" variant="primary" keys="mod+enter" showKeys onPress={save}>
          {t('notes.save')}
        </Button>
      </div>
    </div>
  );
}
