import { Archive, Ban, CalendarClock, CircleCheck, CircleSlash2, FolderInput, Milestone, OctagonAlert, UserRound, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/domain/items/item.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { archiveItems, setCritical } from './checklists.store.ts';
import { areAll, toggleBlocked, toggleDone, toggleRuledOut } from './item-acts.ts';
import { ask, clearMarks } from './list-state.ts';
import styles from './bulk-bar.module.css';

/** What can be done with the rows that are chosen, in place of the filters while there are any. */
export function BulkBar({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('checklists');
  const isCritical = items.every(({ critical }) => critical);
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={styles.bar}>
      <span className={styles.count} role="status">
        {t('bulk.count', { count: items.length })}
      </span>
      <Button size="s" icon={CircleCheck} shortcut="checklist.tick" onPress={() => void toggleDone(items)}>
        {t(areAll(items, 'done') ? 'menu.reopen' : 'menu.done')}
      </Button>
      <Button size="s" icon={UserRound} shortcut="checklist.assign" onPress={() => ask('assign')}>
        {t('act.assign')}
      </Button>
      <Button size="s" icon={CalendarClock} shortcut="checklist.due" onPress={() => ask('due')}>
        {t('act.due')}
      </Button>
      <IconButton size="s" icon={Milestone} label={t('act.stage')} shortcut="checklist.stage" onPress={() => ask('stage')} />
      <IconButton size="s" icon={Ban} label={t('act.block')} shortcut="checklist.block" onPress={() => void toggleBlocked(items)} />
      <IconButton size="s" icon={CircleSlash2} label={t('act.ruleOut')} shortcut="checklist.ruleOut" onPress={() => void toggleRuledOut(items)} />
      <IconButton size="s" icon={OctagonAlert} label={t(isCritical ? 'act.notCritical' : 'act.critical')} shortcut="checklist.critical" onPress={() => void setCritical(items, !isCritical)} />
      <IconButton size="s" icon={FolderInput} label={t('act.moveToList')} shortcut="checklist.moveToList" onPress={() => ask('move')} />
      <IconButton size="s" icon={Archive} label={t('act.archive')} shortcut="checklist.archive" onPress={() => void archiveItems(items)} />
      <IconButton size="s" icon={X} label={t('bulk.clear')} shortcut="checklist.clearMarks" onPress={clearMarks} />
    </div>
  );
}
