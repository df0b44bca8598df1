import { useCallback, useEffect, useMemo, useState } from 'react';
import { Archive, ArchiveRestore, Braces, Ellipsis, FileText, ListChecks, Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { archiveList, checklistView, renameList, restoreList } from './checklists.store.ts';
import { exportList } from './export-list.ts';
import { ItemDetails } from './item-details.tsx';
import { ItemList } from './item-list.tsx';
import { openList, setFilter, useListState } from './list-state.ts';
import { filters, outline } from './outline.ts';
import type { Filter } from './outline.ts';
import { addBelow, useItemKeys } from './use-item-keys.ts';
import styles from './checklist-page.module.css';

/** A list of things to tick, in one column. */
export function ChecklistPage({ checklistId }: { readonly checklistId: string }) {
  const { t } = useTranslation('checklists');
  const { data, error } = checklistView.useQuery({ id: checklistId });
  useEffect(() => openList(checklistId), [checklistId]);
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
  const { t } = useTranslation(['checklists', 'common']);
  const { checklist, department, items, progress } = view;
  const { filter, draft, selected, showsDetails, assigning } = useListState();
  const people = useOverview().data?.people;
  const nameOf = useCallback((id: string | null) => people?.find((person) => person.id === id)?.name ?? null, [people]);
  const rows = useMemo(() => outline(items, filter), [items, filter]);
  const [isRenaming, setRenaming] = useState(false);
  useItemKeys(rows, view);
  const shown = items.find(({ id }) => id === selected);
  const assigned = items.find(({ id }) => id === assigning);
  const name = checklist.title;
  const add = () => addBelow(rows);
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
          <ListMenu view={view} onRename={() => setRenaming(true)} />
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
      {items.length === 0 && draft === null ? (
        <EmptyState icon={ListChecks} act={<Button icon={Plus} onPress={add}>{t('act.add')}</Button>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <div className={styles.bar}>
            <Filters progress={progress} />
          </div>
          {rows.length === 0 && draft === null && filter !== 'all' ? (
            <EmptyState act={<Button onPress={() => setFilter('all')}>{t('filter.showAll')}</Button>}>{t(NONE[filter])}</EmptyState>
          ) : (
            <ItemList list={checklist.id} label={t('items', { name })} rows={rows} nameOf={nameOf} />
          )}
        </div>
      )}
      {showsDetails && shown !== undefined && <ItemDetails item={shown} nameOf={nameOf} />}
      {assigned !== undefined && <AssignDialog item={assigned} people={(people ?? []).filter(({ active }) => active)} />}
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
      {section !== null && section.name !== checklist.title && <span>{section.name}</span>}
      <span>{t('facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
      {progress.inProgress > 0 && <StatusMark status="in-progress" size="s" word={t('facts.inProgress', { count: progress.inProgress })} />}
      {progress.blocked > 0 && <StatusMark status="blocked" size="s" word={t('common:count.blocked', { count: progress.blocked })} />}
      {progress.notApplicable > 0 && <StatusMark status="not-applicable" size="s" word={t('facts.notApplicable', { count: progress.notApplicable })} />}
    </>
  );
}

function Filters({ progress }: { readonly progress: ChecklistView['progress'] }) {
  const { t } = useTranslation('checklists');
  const filter = useListState((state) => state.filter);
  const counts: Readonly<Record<Filter, number>> = {
    all: totalOf(progress),
    open: progress.open + progress.inProgress,
    blocked: progress.blocked,
    done: settledOf(progress),
  };
  return (
    <SegmentedControl
      label={t('filter.label')}
      hideLabel
      value={filter}
      onChange={setFilter}
      options={filters.map((value) => ({ value, label: t('filter.withCount', { name: t(`filter.${value}`), count: counts[value] }) }))}
    />
  );
}

function ListMenu({ view: { checklist }, onRename }: { readonly view: ChecklistView; readonly onRename: () => void }) {
  const { t } = useTranslation(['checklists', 'common']);
  const { id, title, archived } = checklist;
  return (
    <Menu
      label={t('act.listMenu')}
      entries={[
        { id: 'rename', label: t('act.rename'), icon: Pencil, onAction: onRename },
        { id: 'md', label: t('common:export.markdown'), icon: FileText, startsGroup: true, onAction: () => void exportList(id, 'md') },
        { id: 'json', label: t('common:export.json'), icon: Braces, onAction: () => void exportList(id, 'json') },
        archived
          ? { id: 'restore', label: t('act.restoreList'), icon: ArchiveRestore, startsGroup: true, onAction: () => void restoreList(id, title) }
          : { id: 'archive', label: t('act.archiveList'), icon: Archive, startsGroup: true, onAction: () => void archiveList(id, title) },
      ]}
    >
      <IconButton icon={Ellipsis} label={t('act.listMenu')} />
    </Menu>
  );
}
