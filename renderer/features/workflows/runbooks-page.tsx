import { useDeferredValue, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { BookOpen, Download, FileText, SearchX, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { saveInventory } from '#renderer/lib/save-export.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { tellExport } from '#renderer/ui/export-menu.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import { useInventoryColumns } from './inventory-columns.tsx';
import { useLibraryColumns } from './library-columns.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { type Entry, type Row, rowsOf } from './library-view.ts';
import { change, clearFilter, inventory, library, useLibrary } from './library.store.ts';
import { NewRunbook } from './new-runbook.tsx';
import { useValueLabel } from './use-value-label.ts';
import { ViewMenu } from './view-menu.tsx';
import styles from './library.module.css';

/** The library: every runbook with what one needs to choose among them (W6–W8), and the inventory (C2). */
export function RunbooksPage() {
  const { t } = useTranslation(['workflows', 'library']);
  const { view } = useLibrary();
  const { data } = library.useQuery({});
  const { data: rows } = inventory.useQuery(view.tab === 'inventory' ? {} : null);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ id: 'runbooks.filter', keys: '/', label: 'workflows:filter', scope: 'page', handler: () => field.current?.focus() }]);
  const entries = useMemo((): Entry[] => {
    const byId = new Map(rows?.map((row) => [row.id, row]));
    return data?.map((summary) => ({ summary, inventory: byId.get(summary.id) ?? null })) ?? [];
  }, [data, rows]);
  const shown = useDeferredValue(view);
  const found = useMemo(() => rowsOf(entries, shown), [entries, shown]);
  if (data === null) return <Page title={t('workflows:title')}>{null}</Page>;
  if (data.length === 0) {
    return (
      <Page title={t('workflows:title')} actions={<NewRunbook variant="secondary" />}>
        <EmptyState icon={BookOpen} act={<Button variant="primary" onPress={() => go('/import')}>{t('workflows:emptyAct')}</Button>}>
          {t('workflows:empty')}
        </EmptyState>
      </Page>
    );
  }
  const panel = <LibraryPanel entries={entries} rows={found} searchRef={field} />;
  return (
    <Page
      title={t('workflows:title')}
      layout="full"
      meta={t('workflows:count', { count: data.filter(({ archived }) => !archived).length })}
      actions={
        <>
          {view.tab === 'inventory' && <InventoryExport rows={found} />}
          <ViewMenu />
          <NewRunbook />
        </>
      }
    >
      <Tabs
        fill
        label={t('library:tab.label')}
        tabs={[{ id: 'library', label: t('library:tab.library'), content: panel }, { id: 'inventory', label: t('library:tab.inventory'), content: panel }]}
        selected={view.tab}
        onSelect={(tab) => change({ tab })}
      />
    </Page>
  );
}

const keyOf = ({ key }: Row): string => key;
const isArchived = ({ summary }: Row): boolean => summary.archived;
const open = ({ summary }: Row): void => go(`/runbooks/${summary.id}`);

function LibraryPanel({ entries, rows, searchRef }: { readonly entries: readonly Entry[]; readonly rows: readonly Row[]; readonly searchRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation(['workflows', 'library']);
  const { view } = useLibrary();
  const labelOf = useValueLabel();
  const [chosen, listed] = [useLibraryColumns(), useInventoryColumns()];
  const isInventory = view.tab === 'inventory';
  const { group } = view;
  const sizes = useMemo(() => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row.group ?? '', (counts.get(row.group ?? '') ?? 0) + 1);
    return counts;
  }, [rows]);
  const heading = (row: Row): string => (group === null ? '' : t('library:group.heading', { name: labelOf(group, row.group ?? ''), amount: formatCount(sizes.get(row.group ?? '') ?? 0) }));
  return (
    <div className={styles.panel}>
      <LibraryToolbar entries={entries} searchRef={searchRef} />
      <output className="visually-hidden">{t('library:shown', { count: rows.length })}</output>
      {rows.length === 0 ? (
        <EmptyState icon={SearchX} act={<Button onPress={clearFilter}>{t('library:clear')}</Button>}>
          {t('library:noMatch')}
        </EmptyState>
      ) : (
        <div className={styles.table}>
          <VirtualTable
            label={t(isInventory ? 'library:tab.inventory' : 'workflows:title')}
            columns={isInventory ? listed : chosen}
            rows={rows}
            rowKey={keyOf}
            isQuiet={isArchived}
            onOpen={open}
            sort={view.sort}
            onSort={(sort) => change({ sort })}
            minWidth={isInventory ? '88rem' : '58.5rem'}
            {...(group === null ? {} : { groupOf: heading })}
          />
        </div>
      )}
    </div>
  );
}

/** What is shown of the inventory, as a file: these runbooks, in this order. */
function InventoryExport({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation(['library', 'common']);
  const save = (format: 'csv' | 'md') => () => void saveInventory({ format, ids: [...new Set(rows.map(({ summary }) => summary.id))] }).then(tellExport);
  return (
    <Menu
      label={t('common:export.title')}
      entries={[
        { id: 'csv', label: t('library:export.csv'), icon: Sheet, onAction: save('csv') },
        { id: 'md', label: t('common:export.markdown'), icon: FileText, onAction: save('md') },
      ]}
    >
      <Button icon={Download}>{t('common:export.title')}</Button>
    </Menu>
  );
}
