import { Archive, Building2, Ellipsis, ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import type { ChecklistSummary } from '#shared/ipc/views.ts';
import { findNode, leftOf, nestDepartments, pathTo, settledOf } from '#renderer/lib/department-tree.ts';
import type { DepartmentNode, SectionNode } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useWholeTree } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
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
import { restore } from './departments.store.ts';
import type { Thing } from './departments.store.ts';
import { Naming, askNew, askRename } from './naming.tsx';
import { useActs } from './use-acts.ts';
import styles from './departments-page.module.css';

/** One department: its lists by section, how far they are, what is blocked. */
export function DepartmentPage({ departmentId }: { readonly departmentId: string }) {
  const { t } = useTranslation(['departments', 'common']);
  const data = useWholeTree();
  if (data === null) return null;
  const node = findNode(nestDepartments(data, { withArchived: true }), departmentId);
  if (node === null) {
    return (
      <Page title={t('title')} crumbs={[{ label: t('title'), href: '/departments' }]}>
        <EmptyState icon={Building2} act={<TextLink href="/departments">{t('page.missingAct')}</TextLink>}>
          {t('page.missing')}
        </EmptyState>
      </Page>
    );
  }
  const above = pathTo(data.departments, node.department.parentId);
  return <Department node={inUse(node)} crumbs={[{ label: t('title'), href: '/departments' }, ...above.map(({ id, name }) => ({ label: name, href: `/departments/${id}` }))]} />;
}

const notArchived = (thing: { readonly archived: boolean }): boolean => !thing.archived;

/** Without what is put away inside of it. */
const inUse = (node: DepartmentNode): DepartmentNode => ({
  ...node,
  checklists: node.checklists.filter(notArchived),
  sections: node.sections.filter(({ section }) => !section.archived).map((section) => ({ ...section, checklists: section.checklists.filter(notArchived) })),
  departments: node.departments.filter(({ department }) => !department.archived),
});

/** A section that is only another word for its one list: a heading of its own would say the name twice. */
const isItsList = ({ section, checklists }: SectionNode): boolean => checklists.length === 1 && checklists[0]?.title === section.name;

function Department({ node, crumbs }: { readonly node: DepartmentNode; readonly crumbs: readonly { readonly label: string; readonly href: string }[] }) {
  const { t } = useTranslation(['departments', 'common']);
  const actsOf = useActs();
  const { department, progress, sections, checklists, departments } = node;
  const thing: Thing = { kind: 'department', id: department.id, name: department.name };
  const newList = () => askNew({ kind: 'checklist', departmentId: department.id, sectionId: null });
  useShortcuts([
    { id: 'department.list', keys: 'a', label: 'departments:act.newList', scope: 'page', handler: newList },
    { id: 'department.rename', keys: 'f2', label: 'departments:act.rename', scope: 'page', handler: () => askRename(thing) },
  ]);
  const isEmpty = sections.length + checklists.length + departments.length === 0;
  const beside = [...checklists, ...sections.filter(isItsList).flatMap((section) => section.checklists)];
  const lists = checklists.length + sections.reduce((sum, section) => sum + section.checklists.length, 0);
  const entries = actsOf(thing, department.id, department.archived).filter(({ id }) => id !== 'list');
  return (
    <Page
      title={department.name}
      crumbs={crumbs}
      leading={totalOf(progress) > 0 && <ProgressRing label={t('progressOf', { name: department.name })} done={settledOf(progress)} total={totalOf(progress)} />}
      meta={
        <div className={styles.facts}>
          {totalOf(progress) > 0 && <span>{t('facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>}
          {progress.blocked > 0 && <StatusMark status="blocked" size="s" word={t('common:count.blocked', { count: progress.blocked })} />}
          <span>{t('facts.lists', { count: lists })}</span>
          {sections.length > 0 && <span>{t('facts.sections', { count: sections.length })}</span>}
        </div>
      }
      actions={
        <>
          <Menu label={t('act.more', { name: department.name })} entries={entries}>
            <IconButton icon={Ellipsis} label={t('act.more', { name: department.name })} />
          </Menu>
          <Button variant="primary" icon={ListPlus} shortcut="department.list" isDisabled={department.archived} onPress={newList}>
            {t('act.newList')}
          </Button>
        </>
      }
    >
      <Naming />
      {department.archived && (
        <Callout tone="warning" act={<Button icon={Archive} onPress={() => void restore(thing)}>{t('act.restore')}</Button>}>
          {t('page.archived')}
        </Callout>
      )}
      {isEmpty ? (
        <EmptyState icon={ListPlus} act={<Button onPress={newList}>{t('act.newList')}</Button>}>
          {t('page.empty')}
        </EmptyState>
      ) : (
        <div className={styles.sections}>
          {beside.length > 0 && (
            <Panel title={t('page.besides')} isFlush>
              <Lists label={t('page.besides')} lists={beside} />
            </Panel>
          )}
          {sections.filter((section) => !isItsList(section)).map((section) => (
            <Section key={section.section.id} node={section} />
          ))}
          {departments.length > 0 && (
            <Panel title={t('page.departments')} isFlush>
              <LinkList label={t('page.departments')}>
                {departments.map((inside) => (
                  <LinkRow
                    key={inside.department.id}
                    href={`/departments/${inside.department.id}`}
                    leading={<Building2 aria-hidden="true" className={styles.icon} strokeWidth={1.75} />}
                    meta={<Figures name={inside.department.name} progress={inside.progress} />}
                  >
                    {inside.department.name}
                  </LinkRow>
                ))}
              </LinkList>
            </Panel>
          )}
        </div>
      )}
    </Page>
  );
}

function Section({ node: { section, checklists } }: { readonly node: SectionNode }) {
  const { t } = useTranslation(['departments', 'common']);
  const actsOf = useActs();
  return (
    <Panel
      title={section.name}
      isFlush
      actions={
        <Menu label={t('act.more', { name: section.name })} entries={actsOf({ kind: 'section', id: section.id, name: section.name }, section.departmentId, false)}>
          <IconButton size="s" icon={Ellipsis} label={t('act.more', { name: section.name })} />
        </Menu>
      }
    >
      {checklists.length === 0 ? <p className={styles.none}>{t('page.sectionEmpty')}</p> : <Lists label={section.name} lists={checklists} />}
    </Panel>
  );
}

function Lists({ label, lists }: { readonly label: string; readonly lists: readonly ChecklistSummary[] }) {
  const { t } = useTranslation(['departments', 'common']);
  const actsOf = useActs();
  return (
    <LinkList label={label}>
      {lists.map(({ id, title, departmentId, progress }) => (
        <LinkRow
          key={id}
          href={`/checklists/${id}`}
          leading={<ProgressRing label={t('progressOf', { name: title })} done={settledOf(progress)} total={totalOf(progress)} />}
          description={totalOf(progress) === 0 ? t('facts.noItems') : leftOf(progress) === 0 ? t('facts.allDone') : t('facts.left', { count: leftOf(progress) })}
          meta={
            <>
              {progress.blocked > 0 && <StatusMark status="blocked" word={t('common:count.blocked', { count: progress.blocked })} />}
              {totalOf(progress) > 0 && (
                <span aria-hidden="true">{t('common:progressShort', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
              )}
              <Menu label={t('act.more', { name: title })} entries={actsOf({ kind: 'checklist', id, name: title }, departmentId, false)}>
                <IconButton size="s" icon={Ellipsis} label={t('act.more', { name: title })} />
              </Menu>
            </>
          }
        >
          {title}
        </LinkRow>
      ))}
    </LinkList>
  );
}

function Figures({ name, progress }: { readonly name: string; readonly progress: ChecklistSummary['progress'] }) {
  const { t } = useTranslation(['departments', 'common']);
  return totalOf(progress) === 0 ? null : (
    <ProgressCell label={t('progressOf', { name })} done={settledOf(progress)} total={totalOf(progress)} blocked={progress.blocked} />
  );
}
