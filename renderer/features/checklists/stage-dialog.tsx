import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item, Stage } from '#shared/domain/items/item.ts';
import { STAGES } from '#shared/domain/items/stages.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { setStage } from './checklists.store.ts';
import { stopAsking } from './list-state.ts';
import styles from './details.module.css';

const NONE = 'none';

/** Asks for the place of items in the lifecycle (D6). */
export function StageDialog({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('checklists');
  const isAll = (stage: Stage | null): boolean => items.every((item) => item.stage === stage);
  const choose = (key: string) => {
    stopAsking();
    void setStage(items, STAGES.find((stage) => stage === key) ?? null);
  };
  return (
    <Dialog isOpen onOpenChange={stopAsking} title={t('staging.title', { count: items.length })} description={items.length === 1 ? plainText(items[0]?.text ?? '') : t('ask.several', { count: items.length })} size="s">
      <List
        label={t('staging.stages')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
        autoFocus="first"
        onAction={(key) => choose(String(key))}
      >
        {STAGES.map((stage) => (
          <ListRow key={stage} id={stage} textValue={t(`stage.${stage}`)} meta={isAll(stage) && <Check aria-hidden="true" className={styles.icon} />}>
            {t(`stage.${stage}`)}
          </ListRow>
        ))}
        <ListRow id={NONE} textValue={t('staging.none')} meta={isAll(null) && <Check aria-hidden="true" className={styles.icon} />}>
          {t('staging.none')}
        </ListRow>
      </List>
    </Dialog>
  );
}
