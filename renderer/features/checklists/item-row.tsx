/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a row of a tree whose lines come and go with the scrolling */
import { memo, useState } from 'react';
import type { CSSProperties, Ref } from 'react';
import {
  Archive, ArrowDown, ArrowUp, Ban, CalendarClock, CircleCheck, CircleDot, CircleSlash2, Ellipsis, FolderInput, GripVertical, IndentDecrease, IndentIncrease, Info, ListPlus,
  Milestone, NotebookText, OctagonAlert, Paperclip, Pencil, UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Item, ItemState } from '#shared/domain/items/item.ts';
import { attachDropped } from '#renderer/lib/evidence.ts';
import { formatCount, formatDateTime } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';
import { archiveItems, checklistView, editItem, setCritical, stepItem } from './checklists.store.ts';
import { dueNeed, dueText } from './due-text.ts';
import { toggleBlocked, toggleDone, toggleRuledOut, toggleStarted } from './item-acts.ts';
import { ItemEditor } from './item-editor.tsx';
import { ask, markRange, refocus, select, startDraft, startEdit, stopWriting, toggleDetails, toggleMark, useListState } from './list-state.ts';
import type { Row, Step } from './outline.ts';
import styles from './item-row.module.css';

export interface ItemRowProps extends Row {
  readonly index: number;
  /** Whether Tab comes here: the selected row, or the first when none is. */
  readonly isStop: boolean;
  readonly nameOf: (id: string | null) => string | null;
  /** The cycle that due dates of the list are reckoned from. */
  readonly cycle: Pick<CurrentCycle, 'key'> | null;
  readonly now: Date;
  /** How many pieces of evidence it has in this cycle. */
  readonly evidence: number;
  /** Rows of the list in their order, for a range of marks. */
  readonly order: () => readonly string[];
  readonly onGrip: (event: React.PointerEvent, id: string) => void;
  readonly isDragged: boolean;
  readonly measure: Ref<HTMLDivElement>;
  /** Distance from the top of the list, in px. */
  readonly start: number;
}

/** One item: its state, its text, who and when; the keys of the page act on it while it is selected. */
export const ItemRow = memo(function ItemRow({ item, depth, position, of, isContext, index, isStop, nameOf, cycle, now, evidence, order, onGrip, isDragged, measure, start }: ItemRowProps) {
  const { t } = useTranslation(['checklists', 'common']);
  const isSelected = useListState(({ selected }) => selected === item.id);
  const isMarked = useListState(({ marked }) => marked.has(item.id));
  const hasMarks = useListState(({ marked }) => marked.size > 0);
  const [isPointedAt, setPointedAt] = useState(false);
  const isEdited = useListState(({ editing }) => editing === item.id);
  const { state, reason } = item.standing;
  const { isOver, dropProps } = useFileDrop(({ files, folders }) => attachDropped({ entity: 'item', id: item.id }, files, folders));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the page do all that a click does
    <div
      {...dropProps}
      ref={measure}
      data-index={index}
      data-item={item.id}
      data-state={state}
      role="row"
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={of}
      aria-rowindex={index + 1}
      aria-selected={hasMarks ? isMarked : isSelected}
      data-current={isSelected}
      aria-labelledby={`${item.id}-text ${item.id}-state`}
      tabIndex={isStop ? 0 : -1}
      className={cx(styles.row, isSelected && styles.selected, isMarked && styles.marked, isContext && styles.context, isDragged && styles.dragged, isOver && styles.over)}
      style={{ transform: `translateY(${start}px)`, '--depth': depth } as CSSProperties}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onClick={(event) => {
        if (event.shiftKey) markRange(order(), item.id);
        else if (event.ctrlKey || event.metaKey) toggleMark(item.id);
        select(item.id, index);
      }}
      onFocus={() => {
        if (!isSelected) select(item.id, index);
      }}
    >
      <span className={styles.grip} aria-hidden="true" onPointerDown={(event) => onGrip(event, item.id)}>
        <GripVertical className={styles.gripIcon} strokeWidth={1.75} />
      </span>
      <span role="gridcell" className={styles.markCell}>
        <button
          type="button"
          role="checkbox"
          aria-checked={state === 'done'}
          aria-labelledby={`${item.id}-text`}
          tabIndex={-1}
          className={styles.mark}
          onClick={(event) => {
            // With a modifier the click marks the row; it does not tick it.
            if (!event.shiftKey && !event.ctrlKey && !event.metaKey) void toggleDone([item]);
          }}
        >
          <StatusMark status={state} show="shape" />
        </button>
      </span>
      <div role="gridcell" className={styles.main}>
        {isEdited ? (
          <ItemEditor
            label={t('editor.edit')}
            initial={item.text}
            onCancel={stopWriting}
            onSave={(text, hasLeft) => {
              void editItem(item, text);
              if (hasLeft) useListState.setState({ editing: null });
              else stopWriting();
            }}
          />
        ) : (
          <>
            <span id={`${item.id}-text`} className={styles.text} onDoubleClick={() => startEdit(item.id)}>
              <InlineMarkdown text={item.text} />
            </span>
            {reason !== null && <span className={styles.reason}>{reason}</span>}
          </>
        )}
      </div>
      <span role="gridcell" className={styles.meta}>
        <Facts item={item} nameOf={nameOf} cycle={cycle} now={now} evidence={evidence} />
      </span>
      <span role="gridcell" className={styles.acts}>
        {/* A menu costs more than all the rest of a row: it is made where it can be wanted. */}
        {(isSelected || isPointedAt) && <ItemMenu item={item} />}
      </span>
    </div>
  );
});

const spoken = new Set(['in-progress', 'blocked', 'not-applicable']);

function Facts({ item, nameOf, cycle, now, evidence }: Pick<ItemRowProps, 'item' | 'nameOf' | 'cycle' | 'now' | 'evidence'>) {
  const { t } = useTranslation(['checklists', 'common']);
  const { state, by, at } = item.standing;
  const owner = nameOf(item.assigneeId);
  const name = nameOf(by);
  const need = dueNeed(item, cycle, now);
  return (
    <>
      {name !== null && at !== null && state !== 'open' && <span className={styles.when}>{t('row.by', { name, when: formatDateTime(at) })}</span>}
      {item.critical && <Badge tone="danger">{t('row.critical')}</Badge>}
      <span id={`${item.id}-state`} className={spoken.has(state) ? styles.state : 'visually-hidden'} data-state={state}>
        {t(`common:status.${state}`)}
      </span>
      {item.notes !== null && (
        <span className={styles.sign} title={t('row.hasNotes')}>
          <NotebookText aria-hidden="true" className={styles.ownerIcon} strokeWidth={1.75} />
          <span className="visually-hidden">{t('row.hasNotes')}</span>
        </span>
      )}
      {evidence > 0 && (
        <span className={styles.sign} title={t('row.evidence', { count: evidence })}>
          <Paperclip aria-hidden="true" className={styles.ownerIcon} strokeWidth={1.75} />
          <span className="visually-hidden">{t('row.evidence', { count: evidence })}</span>
          <span aria-hidden="true">{formatCount(evidence)}</span>
        </span>
      )}
      {item.due !== null && (
        <span className={styles.due} data-need={need ?? 'settled'}>
          <CalendarClock aria-hidden="true" className={styles.ownerIcon} strokeWidth={1.75} />
          {need === 'overdue' ? t('due.overdue', { when: dueText(item.due, cycle, now) }) : dueText(item.due, cycle, now)}
        </span>
      )}
      {owner !== null && (
        <span className={styles.owner} title={t('row.owner', { name: owner })}>
          <UserRound aria-hidden="true" className={styles.ownerIcon} strokeWidth={1.75} />
          <span className="visually-hidden">{t('row.owner', { name: owner })}</span>
          <span aria-hidden="true">{owner}</span>
        </span>
      )}
    </>
  );
}

function ItemMenu({ item }: { readonly item: Item }) {
  const { t } = useTranslation('checklists');
  const move = (step: Step) => () => {
    const view = checklistView.peek({ id: item.checklistId });
    if (view !== null) void stepItem(view, item, step);
    refocus();
  };
  const label = (state: ItemState, key: 'done' | 'start' | 'block' | 'ruleOut') => t(item.standing.state === state ? 'menu.reopen' : `menu.${key}`);
  return (
    <Menu
      label={t('act.more')}
      entries={[
        { id: 'done', label: label('done', 'done'), icon: CircleCheck, shortcut: 'checklist.tick', onAction: () => void toggleDone([item]) },
        { id: 'start', label: label('in-progress', 'start'), icon: CircleDot, shortcut: 'checklist.start', onAction: () => void toggleStarted([item]) },
        { id: 'block', label: label('blocked', 'block'), icon: Ban, shortcut: 'checklist.block', onAction: () => void toggleBlocked([item]) },
        { id: 'ruleOut', label: label('not-applicable', 'ruleOut'), icon: CircleSlash2, shortcut: 'checklist.ruleOut', onAction: () => void toggleRuledOut([item]) },
        { id: 'edit', label: t('act.edit'), icon: Pencil, startsGroup: true, shortcut: 'checklist.edit', onAction: () => startEdit(item.id) },
        { id: 'assign', label: t('act.assign'), icon: UserRound, shortcut: 'checklist.assign', onAction: () => ask('assign') },
        { id: 'due', label: t('act.due'), icon: CalendarClock, shortcut: 'checklist.due', onAction: () => ask('due') },
        { id: 'stage', label: t('act.stage'), icon: Milestone, shortcut: 'checklist.stage', onAction: () => ask('stage') },
        { id: 'critical', label: t(item.critical ? 'act.notCritical' : 'act.critical'), icon: OctagonAlert, shortcut: 'checklist.critical', onAction: () => void setCritical([item], !item.critical) },
        { id: 'up', label: t('act.moveUp'), icon: ArrowUp, startsGroup: true, shortcut: 'checklist.moveUp', onAction: move('up') },
        { id: 'down', label: t('act.moveDown'), icon: ArrowDown, shortcut: 'checklist.moveDown', onAction: move('down') },
        { id: 'in', label: t('act.moveIn'), icon: IndentIncrease, shortcut: 'checklist.moveIn', onAction: move('in') },
        { id: 'out', label: t('act.moveOut'), icon: IndentDecrease, shortcut: 'checklist.moveOut', onAction: move('out') },
        { id: 'list', label: t('act.moveToList'), icon: FolderInput, shortcut: 'checklist.moveToList', onAction: () => ask('move') },
        { id: 'inside', label: t('act.addInside'), icon: ListPlus, shortcut: 'checklist.addInside', onAction: () => startDraft({ parentId: item.id, after: null }) },
        { id: 'details', label: t('act.details'), icon: Info, startsGroup: true, shortcut: 'checklist.details', onAction: toggleDetails },
        { id: 'archive', label: t('act.archive'), icon: Archive, shortcut: 'checklist.archive', onAction: () => void archiveItems([item]) },
      ]}
    >
      <IconButton size="s" icon={Ellipsis} label={t('act.more')} excludeFromTabOrder />
    </Menu>
  );
}
