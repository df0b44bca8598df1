import { useRef, useState } from 'react';
import { Building2, ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { rollUp } from '#shared/domain/departments/roll-up.ts';
import type { DepartmentTree as Tree } from '#shared/ipc/views.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useDepartmentTree } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { askNew } from './asking.ts';
import { DepartmentTree } from './department-tree.tsx';
import { Dialogs } from './dialogs.tsx';
import { fold, showArchived, useFolding } from './folding.ts';
import { useTreeRows } from './use-tree-rows.ts';
import styles from './departments-page.module.css';

/** All departments with what they hold. */
export function DepartmentsPage() {
  const { t } = useTranslation(['departments', 'common']);
  const tree = useDepartmentTree();
  const add = () => askNew({ kind: 'department', parentId: null });
  useShortcuts([{ id: 'departments.new', keys: 'alt+n', label: 'departments:act.newDepartment', scope: 'page', handler: add }]);
  return (
    <Page
      title={t('title')}
      {...(tree === null ? {} : heading(tree))}
      actions={
        <Button variant="primary" icon={Plus} shortcut="departments.new" onPress={add}>
          {t('act.newDepartment')}
        </Button>
      }
    >
      <Dialogs />
      {tree !== null &&
        (tree.departments.length === 0 ? (
          <EmptyState icon={Building2} act={<Button onPress={add}>{t('act.newDepartment')}</Button>}>
            {t('empty')}
          </EmptyState>
        ) : (
          <Contents tree={tree} />
        ))}
    </Page>
  );
}

/** How far the whole workspace is (D8). */
function heading(tree: Tree) {
  const { all } = rollUp(tree.departments);
  return {
    leading: totalOf(all.progress) > 0 && <Whole {...all} />,
    meta: <Facts tree={tree} {...all} />,
  };
}

function Whole({ progress }: Pick<ReturnType<typeof rollUp>['all'], 'progress'>) {
  const { t } = useTranslation('departments');
  return <ProgressRing label={t('progressOfAll')} done={settledOf(progress)} total={totalOf(progress)} />;
}

function Facts({ tree, lists, progress }: { readonly tree: Tree } & ReturnType<typeof rollUp>['all']) {
  const { t } = useTranslation(['departments', 'common']);
  return (
    <>
      <span>{t('facts.departments', { count: tree.departments.filter(({ archived }) => !archived).length })}</span>
      <span>{t('facts.lists', { count: lists })}</span>
      {totalOf(progress) > 0 && <span>{t('facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>}
      {progress.blocked > 0 && <StatusMark status="blocked" size="s" word={t('common:count.blocked', { count: progress.blocked })} />}
      {tree.departments.length > 0 && <TextLink href="/conformance">{t('conformance')}</TextLink>}
    </>
  );
}

function Contents({ tree }: { readonly tree: Tree }) {
  const { t } = useTranslation(['departments', 'common']);
  const withArchived = useFolding((folding) => folding.withArchived);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { rows, expanded, asked, matches, unseen } = useTreeRows(tree, query);
  const setAll = (isOpen: boolean) => fold([...tree.departments, ...tree.sections].map(({ id }) => id), () => isOpen);
  useShortcuts([
    { id: 'departments.filter', keys: '/', label: 'departments:act.filter', scope: 'page', handler: () => field.current?.focus() },
    { id: 'departments.unfold', keys: 'u', label: 'departments:act.unfoldAll', scope: 'page', handler: () => setAll(true) },
    { id: 'departments.fold', keys: 'shift+u', label: 'departments:act.foldAll', scope: 'page', handler: () => setAll(false) },
  ]);
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('filter')} ref={field} value={query} onChange={setQuery} />
        <output className={styles.found}>
          {asked !== '' && matches > 0 && t('filterFound', { count: matches })}
          {unseen > 0 && ` ${t('filterMore', { count: unseen })}`}
        </output>
        <Switch isSelected={withArchived} onChange={showArchived}>
          {t('showArchived')}
        </Switch>
        <div className={styles.folding}>
          <IconButton icon={ChevronsUpDown} label={t('act.unfoldAll')} shortcut="departments.unfold" onPress={() => setAll(true)} />
          <IconButton icon={ChevronsDownUp} label={t('act.foldAll')} shortcut="departments.fold" onPress={() => setAll(false)} />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState act={asked === '' ? undefined : <Button onPress={() => setQuery('')}>{t('common:act.clear')}</Button>}>
          {asked === '' ? t('allArchived') : t('filterNone', { query: asked })}
        </EmptyState>
      ) : (
        <DepartmentTree label={t('tree')} rows={rows} expanded={expanded} withArchived={withArchived} />
      )}
    </>
  );
}
