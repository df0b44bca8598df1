import { useState } from 'react';
import { Building2, CalendarClock, Ellipsis, Folder, ListChecks, Repeat2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { dayIn, dayText, zoneHere } from '#renderer/lib/calendar-day.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { useMinute } from '#renderer/lib/use-minute.ts';
import type { ListDue } from '#shared/ipc/work-views.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ProgressCell } from '#renderer/ui/progress-cell.tsx';
import type { Line, TreeNode } from './tree-model.ts';
import { useActs } from './use-acts.ts';
import styles from './departments-page.module.css';

const icons = { department: Building2, section: Folder, checklist: ListChecks } as const;

/** What stands on a row of the tree. */
export function RowFace({ line: { node }, isWanted }: { readonly line: Line; readonly isWanted: boolean }) {
  const { thing, archived } = node;
  const Icon = icons[thing.kind];
  return (
    <>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <span className={cx(styles.name, thing.kind === 'department' && styles.department, archived && styles.archived)}>{thing.name}</span>
      <span className={styles.figures}>
        <Facts row={node} />
      </span>
      <span className={styles.acts}>
        <RowActs row={node} isWanted={isWanted} />
      </span>
    </>
  );
}

/** What a screen reader says of a row: its name, what it is, how far it is. */
export function spokenOf({ node: { thing, progress, archived, recurs, due } }: Line): string {
  const words = [thing.name, translate(`departments:kind.${thing.kind}`)];
  if (archived) words.push(translate('departments:archivedBadge'));
  else if (progress !== null) {
    if (recurs) words.push(translate('departments:facts.recurs'));
    words.push(totalOf(progress) === 0 ? translate('departments:facts.noItems') : translate('departments:facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) }));
    if (due !== null) words.push(dueWords(due, new Date()));
    if (progress.blocked > 0) words.push(translate('common:count.blocked', { count: progress.blocked }));
  }
  return words.join(', ');
}

function Facts({ row: { thing, progress, archived, recurs, due } }: { readonly row: TreeNode }) {
  const { t } = useTranslation('departments');
  if (archived) return <Badge>{t('archivedBadge')}</Badge>;
  if (progress === null) return null;
  return (
    <>
      {due !== null && <Due due={due} />}
      {recurs && <Repeat2 aria-hidden="true" className={styles.icon} strokeWidth={1.75} />}
      {totalOf(progress) === 0 ? (
        <span>{t('facts.noItems')}</span>
      ) : (
        <ProgressCell label={t('progressOf', { name: thing.name })} done={settledOf(progress)} total={totalOf(progress)} blocked={progress.blocked} />
      )}
    </>
  );
}

const dueWords = ({ overdue, next }: ListDue, now: Date): string =>
  overdue > 0 ? translate('departments:facts.overdue', { count: overdue, shown: formatCount(overdue) }) : next === null ? '' : translate('departments:facts.due', { when: dayText(next.day, next.time, dayIn(now, zoneHere())) });

/** What is overdue, or else what is due next. */
function Due({ due }: { readonly due: ListDue }) {
  const now = useMinute();
  const words = dueWords(due, now);
  return words === '' ? null : (
    <span className={styles.due} data-overdue={due.overdue > 0}>
      <CalendarClock aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      {words}
    </span>
  );
}

/** A menu costs more than all the rest of a row: it is made where it can be wanted. */
function RowActs({ row, isWanted }: { readonly row: TreeNode; readonly isWanted: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return isWanted || isOpen ? <RowMenu row={row} onOpenChange={setOpen} /> : null;
}

function RowMenu({ row, onOpenChange }: { readonly row: TreeNode; readonly onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation('departments');
  const actsOf = useActs();
  const label = t('act.more', { name: row.thing.name });
  return (
    <Menu label={label} entries={actsOf(row)} onOpenChange={onOpenChange}>
      <IconButton size="s" icon={Ellipsis} label={label} />
    </Menu>
  );
}
