import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Archive, Building2, Ellipsis, ListPlus, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { type RolledUp, rollUp } from '#shared/domain/departments/roll-up.ts';
import type { DepartmentSummary, DepartmentTree as Tree } from '#shared/ipc/views.ts';
import type { WorkGroup } from '#shared/ipc/work-views.ts';
import { pathTo, settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useDepartmentTree, useOverview } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressCell } from '#renderer/ui/progress-cell.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { askLead, askMove, askNew, askRename } from './asking.ts';
import { DepartmentTree } from './department-tree.tsx';
import { restore } from './departments.store.ts';
import { useBlocked, useDues } from './work.store.ts';
import { Dialogs } from './dialogs.tsx';
import type { TreeNode } from './tree-model.ts';
import { useActs } from './use-acts.ts';
import { useContentRows } from './use-tree-rows.ts';
import styles from './departments-page.module.css';

export interface DepartmentPageProps {
  readonly departmentId: string;
  /** The section that the address leads to. */
  readonly sectionId?: string | undefined;
  /** Called when it is shown: the address then means the department, so that the same way can be gone again. */
  readonly onSectionShown?: () => void;
  /** How the department stands in the lifecycle, drawn by whoever knows. */
  readonly stages: ReactNode;
  /** Shows items that can be worked on. */
  readonly renderWork: (work: WorkGroup & { readonly moreHref: string }, label: string) => ReactNode;
}

/** One department: its lists by section, how far they are, what is blocked. */
export function DepartmentPage({ departmentId, stages, renderWork, ...sought }: DepartmentPageProps) {
  const { t } = useTranslation(['departments', 'common']);
  const tree = useDepartmentTree();
  if (tree === null) return null;
  const department = tree.departments.find(({ id }) => id === departmentId);
  if (department === undefined) {
    return (
      <Page title={t('title')} crumbs={[{ label: t('title'), href: '/departments' }]}>
        <EmptyState icon={Building2} act={<TextLink href="/departments">{t('page.missingAct')}</TextLink>}>
          {t('page.missing')}
        </EmptyState>
      </Page>
    );
  }
  return <Department key={departmentId} tree={tree} department={department} stages={stages} renderWork={renderWork} {...sought} />;
}

/** The department as its own row, for its acts. */
const rowOf = ({ id, name, parentId, archived }: DepartmentSummary): TreeNode => ({
  key: id, thing: { kind: 'department', id, name }, departmentId: id, parentKey: parentId, archived, recurs: false, due: null, progress: null, mayHold: true, children: [],
});

type DepartmentProps = Omit<DepartmentPageProps, 'departmentId'> & { readonly tree: Tree; readonly department: DepartmentSummary };

function Department({ tree, department, stages, renderWork, sectionId, onSectionShown }: DepartmentProps) {
  const { t } = useTranslation(['departments', 'common']);
  const actsOf = useActs();
  const own = rowOf(department);
  const { rows, expanded, isKnown } = useContentRows(tree, department.id, useDues(department.id));
  const blocked = useBlocked(department.id);
  const { of } = rollUp(tree.departments);
  const inside = tree.departments.filter(({ parentId, archived }) => parentId === department.id && !archived);
  useEffect(() => {
    if (sectionId !== undefined && isKnown) onSectionShown?.();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each section that is asked for
  }, [sectionId, isKnown]);
  const newList = () => askNew({ kind: 'checklist', departmentId: department.id, sectionId: null });
  const whole = of.get(department.id);
  useShortcuts(
    // The tree has these keys; without a row there is no tree.
    rows.length > 0
      ? []
      : [
          { id: 'departments.list', keys: 'a', label: 'departments:act.newList', scope: 'page', handler: newList },
          { id: 'departments.section', keys: 'shift+a', label: 'departments:act.newSection', scope: 'page', handler: () => askNew({ kind: 'section', departmentId: department.id }) },
          { id: 'departments.lead', keys: 'o', label: 'departments:act.lead', scope: 'page', handler: () => askLead(own.thing) },
          { id: 'departments.rename', keys: 'f2', label: 'departments:act.rename', scope: 'page', handler: () => askRename(own.thing) },
          { id: 'departments.move', keys: 'm', label: 'departments:act.move', scope: 'page', handler: () => askMove(own) },
        ],
  );
  const above = pathTo(tree.departments, department.parentId);
  return (
    <Page
      title={department.name}
      crumbs={[{ label: t('title'), href: '/departments' }, ...above.map(({ id, name }) => ({ label: name, href: `/departments/${id}` }))]}
      leading={whole !== undefined && totalOf(whole.progress) > 0 && <ProgressRing size="l" label={t('progressOf', { name: department.name })} done={settledOf(whole.progress)} total={totalOf(whole.progress)} />}
      meta={whole !== undefined && <Facts whole={whole} department={department} />}
      actions={
        <>
          <Menu label={t('act.more', { name: department.name })} entries={actsOf(own).filter(({ id }) => id !== 'list')}>
            <IconButton icon={Ellipsis} label={t('act.more', { name: department.name })} />
          </Menu>
          <Button variant="primary" icon={ListPlus} shortcut="departments.list" isDisabled={department.archived} onPress={newList}>
            {t('act.newList')}
          </Button>
        </>
      }
    >
      <Dialogs />
      {department.archived && (
        <Callout tone="warning" act={<Button icon={Archive} onPress={() => void restore(own.thing)}>{t('act.restore')}</Button>}>
          {t('page.archived')}
        </Callout>
      )}
      {stages}
      {blocked !== null && blocked.items.length > 0 && (
        <Panel title={t('page.blocked')} badge={<Badge tone="danger">{formatCount(blocked.total)}</Badge>} isFlush>
          {renderWork({ ...blocked, moreHref: `/search?q=${encodeURIComponent(`in:items state:blocked dept:"${department.name}"`)}` }, t('page.blocked'))}
        </Panel>
      )}
      {isKnown && rows.length === 0 && (
        <EmptyState icon={ListPlus} act={<Button onPress={newList}>{t('act.newList')}</Button>}>
          {t(inside.length === 0 ? 'page.empty' : 'page.onlyDepartments')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Panel title={t('page.lists')} isFlush>
          <DepartmentTree label={t('page.treeOf', { name: department.name })} rows={rows} expanded={expanded} withArchived={false} home={own} sought={sectionId} />
        </Panel>
      )}
      {inside.length > 0 && (
        <Panel title={t('page.departments')} isFlush>
          <LinkList label={t('page.departments')}>
            {inside.map(({ id, name }) => (
              <LinkRow key={id} href={`/departments/${id}`} leading={<Building2 aria-hidden="true" className={styles.icon} strokeWidth={1.75} />} meta={<Figures name={name} whole={of.get(id)} />}>
                {name}
              </LinkRow>
            ))}
          </LinkList>
        </Panel>
      )}
    </Page>
  );
}

function Facts({ whole: { progress, lists }, department: { id, name, leadId, archived } }: { readonly whole: RolledUp; readonly department: DepartmentSummary }) {
  const { t } = useTranslation(['departments', 'common']);
  const lead = useOverview().data?.people.find((person) => person.id === leadId);
  return (
    <>
      <Button size="s" variant="quiet" icon={UserRound} shortcut="departments.lead" isDisabled={archived} onPress={() => askLead({ kind: 'department', id, name })}>
        {lead === undefined ? t('facts.noLead') : t('facts.lead', { name: lead.name })}
      </Button>
      {totalOf(progress) > 0 && <span>{t('facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>}
      <span>{t('facts.lists', { count: lists })}</span>
      {progress.blocked > 0 && <StatusMark status="blocked" size="s" word={t('common:count.blocked', { count: progress.blocked })} />}
    </>
  );
}

function Figures({ name, whole }: { readonly name: string; readonly whole: RolledUp | undefined }) {
  const { t } = useTranslation(['departments', 'common']);
  return whole === undefined || totalOf(whole.progress) === 0 ? null : (
    <ProgressCell label={t('progressOf', { name })} done={settledOf(whole.progress)} total={totalOf(whole.progress)} blocked={whole.progress.blocked} />
  );
}
