import { useDeferredValue, useRef, useState } from 'react';
import { Building2, Plus } from 'lucide-react';
import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import { nestDepartments } from '#renderer/lib/department-tree.ts';
import { useWholeTree } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { DepartmentTree } from './department-tree.tsx';
import { archive, restore } from './departments.store.ts';
import { Naming, askNew, askRename } from './naming.tsx';
import { countMatches, filterRows, flatten, toRows } from './tree-model.ts';
import type { TreeNode } from './tree-model.ts';
import styles from './departments-page.module.css';

/** How the tree was left: folded parts stay folded when one comes back. */
const useFolding = create<{ readonly folded: ReadonlySet<string>; readonly withArchived: boolean }>()(() => ({ folded: new Set(), withArchived: false }));

/** All departments with what they hold. */
export function DepartmentsPage() {
  const { t } = useTranslation(['departments', 'common']);
  const data = useWholeTree();
  const { withArchived } = useFolding();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(query);
  const all = data === null ? [] : toRows(nestDepartments(data, { withArchived }));
  const rows = filterRows(all, asked);
  const add = () => askNew({ kind: 'department', parentId: null });
  useTreeKeys(rows, add, () => field.current?.focus());
  if (data === null) return <Page title={t('title')}>{null}</Page>;
  const hasArchived = [data.departments, data.sections, data.checklists].some((things) => things.some(({ archived }) => archived));
  return (
    <Page
      title={t('title')}
      meta={
        <>
          <span>{t('facts.lists', { count: data.checklists.filter(({ archived }) => !archived).length })}</span>
        </>
      }
      actions={
        <Button variant="primary" icon={Plus} shortcut="departments.new" onPress={add}>
          {t('act.newDepartment')}
        </Button>
      }
    >
      <Naming />
      {all.length === 0 && !hasArchived ? (
        <EmptyState icon={Building2} act={<Button onPress={add}>{t('act.newDepartment')}</Button>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <SearchField label={t('filter')} ref={field} value={query} onChange={setQuery} />
            <output className={styles.found}>{asked.trim() !== '' && rows.length > 0 && t('filterFound', { count: countMatches(rows, asked) })}</output>
            {hasArchived && (
              <Switch isSelected={withArchived} onChange={(on) => useFolding.setState({ withArchived: on })}>
                {t('showArchived')}
              </Switch>
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState act={<Button onPress={() => setQuery('')}>{t('common:act.clear')}</Button>}>{t('filterNone', { query: asked.trim() })}</EmptyState>
          ) : (
            <Unfoldable rows={rows} isFiltered={asked.trim() !== ''} />
          )}
        </>
      )}
    </Page>
  );
}

/** Everything is unfolded until it is folded; a filter unfolds what it found. */
function Unfoldable({ rows, isFiltered }: { readonly rows: readonly TreeNode[]; readonly isFiltered: boolean }) {
  const { folded } = useFolding();
  const parents = flatten(rows).filter(({ children }) => children.length > 0);
  const expanded = parents.map(({ key }) => key).filter((key) => isFiltered || !folded.has(key));
  return (
    <DepartmentTree
      rows={rows}
      expanded={expanded}
      onExpandedChange={(open) => useFolding.setState({ folded: new Set(parents.map(({ key }) => key).filter((key) => !open.has(key))) })}
    />
  );
}

function useTreeKeys(rows: readonly TreeNode[], add: () => void, filter: () => void): void {
  const focused = (): TreeNode | undefined => {
    const key = document.activeElement?.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'];
    return flatten(rows).find((row) => row.key === key);
  };
  const onFocused = (act: (row: TreeNode) => void) => () => {
    const row = focused();
    if (row === undefined) return false;
    act(row);
    return true;
  };
  useShortcuts([
    { id: 'departments.new', keys: 'alt+n', label: 'departments:act.newDepartment', scope: 'page', handler: add },
    { id: 'departments.filter', keys: '/', label: 'departments:act.filter', scope: 'page', handler: filter },
    { id: 'departments.rename', keys: 'f2', label: 'departments:act.rename', scope: 'page', handler: onFocused(({ thing }) => askRename(thing)) },
    {
      id: 'departments.archive',
      keys: 'delete',
      label: 'departments:act.archive',
      scope: 'page',
      handler: onFocused(({ thing, archived }) => void (archived ? restore(thing) : archive(thing))),
    },
  ]);
}

