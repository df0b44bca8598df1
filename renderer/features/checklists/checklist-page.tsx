import { useCallback, useEffect, useMemo, useState } from 'react';
import { Archive, ArchiveRestore, Braces, CheckCheck, Ellipsis, FileDown, FileText, History, ListChecks, Pencil, Plus, Repeat, SquareCheckBig, Printer, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { RecurrenceDialog, RepeatsFact, useCycleKeys } from './cycle-parts.tsx';
import { closeCycle } from './cycles.store.ts';
import { CycleStrip } from './cycle-strip.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { archiveList, checklistView, renameList, restoreList, tickAll } from './checklists.store.ts';
import { exportList, printList } from './export-list.ts';
import { goAfterItem } from './go-after-item.ts';
import { ItemDetails } from './item-details.tsx';
import { ItemList } from './item-list.tsx';
import { ListFilters } from './list-filters.tsx';
import { PastWorkCallout, PastWorkDialog } from './past-work-parts.tsx';
import { ListQuestions } from './list-questions.tsx';
import { CURRENT, enterPast, openList, showAll, showCycle, showItem, useListState } from './list-state.ts';
import { outline } from './outline.ts';
import { addBelow, chosenItems, useItemKeys } from './use-item-keys.ts';
import styles from './checklist-page.module.css';

interface ChecklistPageProps {
  readonly checklistId: string;
  /** The item that the address leads to. */
  readonly itemId?: string | undefined;
  /** Called when it is shown: the address then means the list, so that the same way can be gone again. */
  readonly onItemShown?: () => void;
}

/** A list of things to tick, in one column. */
export function ChecklistPage({ checklistId, itemId, onItemShown }: ChecklistPageProps) {
  const { t } = useTranslation('checklists');
  const { data, error } = checklistView.useQuery({ id: checklistId });
  useEffect(() => {
    openList();
    // What is done on other pages is done now.
    return () => enterPast(null);
  }, [checklistId]);
  const isHere = data !== null;
  useEffect(() => {
    if (itemId === undefined || data === null) return;
    if (data.items.some(({ id }) => id === itemId)) showItem(itemId);
    else void goAfterItem(checklistId, itemId);
    onItemShown?.();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each item that is asked for
  }, [itemId, isHere]);
  if (data !== null) return <Checklist view={data} />;
  if (error === null) return null;
  return (
    <Page title={t('missing')} crumbs={[{ label: t('crumb'), href: '/departments' }]}>
      <EmptyState icon={ListChecks} act={<TextLink href="/departments">{t('missingAct')}</TextLink>}>
        {t('missing')}
      </EmptyState>
    </Page>
  );
}

function Checklist({ view }: { readonly view: ChecklistView }) {
  const { t } = useTranslation(['checklists', 'common', 'cycles']);
  const { checklist, department, items, progress } = view;
  const { filter, mine, stage, marked, draft, selected, showsDetails, cycle } = useListState();
  const me = useDesk((state) => state.person?.id ?? null);
  const people = useOverview().data?.people;
  const nameOf = useCallback((id: string | null) => people?.find((person) => person.id === id)?.name ?? null, [people]);
  const rows = useMemo(() => outline(items, { filter, stage, assigneeId: mine ? me : null }), [items, filter, stage, mine, me]);
  const [isRenaming, setRenaming] = useState(false);
  const [isEnteringPast, setEnteringPast] = useState(false);
  const [isRepeating, setRepeating] = useState(false);
  useItemKeys(rows, view);
  useCycleKeys(view, () => setRepeating(true));
  useShortcuts([{ id: 'checklist.print', keys: 'mod+p', label: 'checklists:export.printAct', scope: 'page', handler: () => void printList(checklist.id, 'as-it-stands') }]);
  const shown = items.find(({ id }) => id === selected);
  const isNarrowed = filter !== 'all' || mine || stage !== null;
  const name = checklist.title;
  const add = () => {
    showCycle(CURRENT);
    addBelow(rows);
  };
  return (
    <Page
      title={name}
      layout="text"
      crumbs={[
        { label: t('crumb'), href: '/departments' },
        { label: department.name, href: `/departments/${department.id}` },
      ]}
      leading={<ProgressRing label={t('progress', { name })} done={settledOf(progress)} total={totalOf(progress)} />}
      meta={<Facts view={view} />}
      actions={
        <>
          <ListMenu view={view} onRename={() => setRenaming(true)} onEnterPast={() => setEnteringPast(true)} onRepeats={() => setRepeating(true)} />
          <Button icon={Repeat} shortcut="checklist.repeats" isDisabled={checklist.archived} onPress={() => setRepeating(true)}>
            {t('cycles:act.repeats')}
          </Button>
          <Button variant="primary" icon={Plus} shortcut="checklist.add" isDisabled={checklist.archived} onPress={add}>
            {t('act.add')}
          </Button>
        </>
      }
    >
      {checklist.archived && (
        <Callout tone="warning" act={<Button icon={ArchiveRestore} onPress={() => void restoreList(checklist.id, name)}>{t('act.restoreList')}</Button>}>
          {t('archived')}
        </Callout>
      )}
      <PastWorkCallout onChange={() => setEnteringPast(true)} />
      <CycleStrip view={view} nameOf={nameOf} onEnterPast={() => setEnteringPast(true)}>
        {items.length === 0 && draft === null ? (
          <EmptyState icon={ListChecks} act={<Button icon={Plus} onPress={add}>{t('act.add')}</Button>}>
            {t('empty')}
          </EmptyState>
        ) : (
          <div className={styles.body}>
            <div className={styles.bar}>{marked.size > 0 ? <BulkBar items={chosenItems(rows)} /> : <ListFilters progress={progress} />}</div>
            {rows.length === 0 && draft === null && isNarrowed ? (
              <EmptyState act={<Button onPress={showAll}>{t('filter.showAll')}</Button>}>{t(mine || stage !== null || filter === 'all' ? 'filter.none' : NONE[filter])}</EmptyState>
            ) : (
              <ItemList list={checklist.id} label={t('items', { name })} rows={rows} items={items} evidence={view.evidence} cycle={checklist.cycle} nameOf={nameOf} />
            )}
          </div>
        )}
      </CycleStrip>
      {showsDetails && cycle === CURRENT && shown !== undefined && <ItemDetails item={shown} cycle={checklist.cycle} nameOf={nameOf} />}
      <ListQuestions view={view} items={chosenItems(rows)} people={people ?? []} />
      {isRepeating && <RecurrenceDialog checklist={checklist} onClose={() => setRepeating(false)} />}
      {isEnteringPast && <PastWorkDialog onClose={() => setEnteringPast(false)} />}
      {isRenaming && (
        <NameDialog
          title={t('naming.rename', { name })}
          label={t('naming.name')}
          initial={name}
          confirm={t('naming.save')}
          missing={t('naming.missing')}
          onSend={(title) => renameList(checklist.id, title)}
          onClose={() => setRenaming(false)}
        />
      )}
    </Page>
  );
}

const NONE = { open: 'filter.noneOpen', blocked: 'filter.noneBlocked', done: 'filter.noneDone' } as const;

function Facts({ view: { checklist, progress, section } }: { readonly view: ChecklistView }) {
  const { t } = useTranslation(['checklists', 'common']);
  return (
    <>
      <RepeatsFact checklist={checklist} />
      {section !== null && section.name !== checklist.title && <span>{section.name}</span>}
      <span>{t('facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
      {progress.inProgress > 0 && <StatusMark status="in-progress" size="s" word={t('facts.inProgress', { count: progress.inProgress })} />}
      {progress.blocked > 0 && <StatusMark status="blocked" size="s" word={t('common:count.blocked', { count: progress.blocked })} />}
      {progress.notApplicable > 0 && <StatusMark status="not-applicable" size="s" word={t('facts.notApplicable', { count: progress.notApplicable })} />}
    </>
  );
}

interface ListMenuProps {
  readonly view: ChecklistView;
  readonly onRename: () => void;
  readonly onEnterPast: () => void;
  readonly onRepeats: () => void;
}

function ListMenu({ view, onRename, onEnterPast, onRepeats }: ListMenuProps) {
  const { t } = useTranslation(['checklists', 'common', 'cycles']);
  const { id, title, archived, cycle } = view.checklist;
  return (
    <Menu
      label={t('act.listMenu')}
      entries={[
        { id: 'rename', label: t('act.rename'), icon: Pencil, onAction: onRename },
        { id: 'repeats', label: t('cycles:act.repeats'), icon: Repeat, shortcut: 'checklist.repeats', isDisabled: archived, onAction: onRepeats },
        { id: 'tickAll', label: t('act.tickAll'), icon: CheckCheck, startsGroup: true, isDisabled: archived, onAction: () => void tickAll(view) },
        { id: 'past', label: t('act.enterPast'), icon: History, isDisabled: archived, onAction: onEnterPast },
        ...(cycle === null || cycle.closed !== null ? [] : [{ id: 'close', label: t('cycles:act.close'), icon: SquareCheckBig, shortcut: 'checklist.close', isDisabled: archived, onAction: () => void closeCycle(view) }]),
        { id: 'md', label: t('common:export.markdown'), icon: FileText, startsGroup: true, onAction: () => void exportList(id, 'md') },
        { id: 'json', label: t('common:export.json'), icon: Braces, onAction: () => void exportList(id, 'json') },
        { id: 'csv', label: t('export.csv'), icon: Table, onAction: () => void exportList(id, 'csv') },
        { id: 'pdf', label: t('export.pdf'), icon: FileDown, onAction: () => void exportList(id, 'pdf', 'as-it-stands') },
        { id: 'pdfEmpty', label: t('export.pdfEmpty'), icon: FileDown, onAction: () => void exportList(id, 'pdf', 'empty') },
        { id: 'print', label: t('export.print'), icon: Printer, startsGroup: true, shortcut: 'checklist.print', onAction: () => void printList(id, 'as-it-stands') },
        { id: 'printEmpty', label: t('export.printEmpty'), icon: Printer, onAction: () => void printList(id, 'empty') },
        archived
          ? { id: 'restore', label: t('act.restoreList'), icon: ArchiveRestore, startsGroup: true, onAction: () => void restoreList(id, title) }
          : { id: 'archive', label: t('act.archiveList'), icon: Archive, startsGroup: true, onAction: () => void archiveList(id, title) },
      ]}
    >
      <IconButton icon={Ellipsis} label={t('act.listMenu')} />
    </Menu>
  );
}
