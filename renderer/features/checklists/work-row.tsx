import { Ban, CalendarClock, CircleCheck, CircleDot, CircleSlash2, Ellipsis, SquareArrowOutUpRight, UserRound } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '#shared/ipc/work-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { dayIn, dayText, zoneHere } from '#renderer/lib/calendar-day.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineMarkdown, plainText } from '#renderer/ui/inline-markdown.tsx';
import { ListRow } from '#renderer/ui/list.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { WorkActs } from './use-work-keys.ts';
import styles from './work-list.module.css';

export interface WorkRowProps {
  readonly item: WorkItem;
  readonly now: Date;
  /** Whoever is at the desk: that something is theirs goes without saying. */
  readonly me: Id | null;
  readonly isSelected: boolean;
  readonly acts: WorkActs;
}

/** An item away from its list: what it says, where it is from, when it is due and whose it is. */
export function WorkRow({ item, now, me, isSelected, acts }: WorkRowProps) {
  const { t } = useTranslation(['checklists', 'common']);
  const { id, text, state, reason, by, since, list, department } = item;
  return (
    <ListRow
      id={id}
      textValue={t('work.row', { text: plainText(text), state: t(`common:status.${state}`), list: list.title, department: department.name })}
      leading={
        <button type="button" tabIndex={-1} className={styles.mark} aria-label={t('work.tick', { text: plainText(text) })} onClick={acts.tick}>
          <StatusMark status={state} show="shape" />
        </button>
      }
      meta={<Facts item={item} now={now} me={me} />}
      actions={<RowMenu item={item} acts={acts} isMade={isSelected} />}
    >
      <span className={styles.text}>
        <InlineMarkdown text={text} />
      </span>
      {reason !== null && (
        <span className={styles.reason}>
          {reason}
          {by !== null && since !== null && <span className={styles.since}>{t('row.by', { name: by, when: formatDateTime(since) })}</span>}
        </span>
      )}
      <span className={styles.place}>
        {department.name}
        <span aria-hidden="true"> › </span>
        <Link href={itemHref(list.id, id)} className={styles.link ?? ''}>
          {list.title}
        </Link>
      </span>
    </ListRow>
  );
}

function Facts({ item: { due, critical, assignee, assigneeId, state }, now, me }: Pick<WorkRowProps, 'item' | 'now' | 'me'>) {
  const { t } = useTranslation(['checklists', 'common']);
  const today = dayIn(now, zoneHere());
  return (
    <>
      {critical && <Badge tone="danger">{t('row.critical')}</Badge>}
      {state === 'in-progress' && <span>{t('common:status.in-progress')}</span>}
      {assignee !== null && assigneeId !== me && (
        <span className={styles.fact}>
          <UserRound aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          <span className="visually-hidden">{t('row.owner', { name: assignee })}</span>
          <span aria-hidden="true">{assignee}</span>
        </span>
      )}
      {due !== null && (
        <span className={styles.fact} data-need={Date.parse(due.at) <= now.getTime() ? 'overdue' : due.day === today ? 'today' : 'later'}>
          <CalendarClock aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          {dayText(due.day, due.time, today)}
        </span>
      )}
    </>
  );
}

/** A menu costs more than all the rest of a row: it is made for the row that is selected. */
function RowMenu({ item: { state }, acts, isMade }: Pick<WorkRowProps, 'item' | 'acts'> & { readonly isMade: boolean }) {
  const { t } = useTranslation('checklists');
  if (!isMade) return null;
  const label = (of: typeof state, key: 'done' | 'start' | 'block' | 'ruleOut') => t(state === of ? 'menu.reopen' : `menu.${key}`);
  return (
    <Menu
      label={t('act.more')}
      entries={[
        { id: 'done', label: label('done', 'done'), icon: CircleCheck, shortcut: 'work.tick', onAction: acts.tick },
        { id: 'start', label: label('in-progress', 'start'), icon: CircleDot, shortcut: 'work.start', onAction: acts.start },
        { id: 'block', label: label('blocked', 'block'), icon: Ban, shortcut: 'work.block', onAction: acts.block },
        { id: 'ruleOut', label: label('not-applicable', 'ruleOut'), icon: CircleSlash2, shortcut: 'work.ruleOut', onAction: acts.ruleOut },
        { id: 'assign', label: t('act.assign'), icon: UserRound, shortcut: 'work.assign', startsGroup: true, onAction: acts.assign },
        { id: 'due', label: t('act.due'), icon: CalendarClock, shortcut: 'work.due', onAction: acts.due },
        { id: 'open', label: t('work.open'), icon: SquareArrowOutUpRight, startsGroup: true, onAction: acts.open },
      ]}
    >
      <IconButton size="s" icon={Ellipsis} label={t('act.more')} />
    </Menu>
  );
}
