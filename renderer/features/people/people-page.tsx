import { useEffect, useMemo, useRef } from 'react';
import { Download, FileInput, FileJson, Sheet, SearchX, UserPlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonEntry } from '#shared/ipc/views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { tellExport } from '#renderer/ui/export-menu.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { filterPeople } from './people-filter.ts';
import { PeopleToolbar } from './people-toolbar.tsx';
import { exportPeople, reactivate } from './people.acts.ts';
import { ask, clearFilter, directory, showPerson, usePeoplePage } from './people-page.store.ts';
import { PersonCard } from './person-card.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { useDepartmentNames } from './use-department-names.ts';
import styles from './people-page.module.css';

const keyOf = ({ id }: PersonEntry): string => id;
const isInactive = ({ active }: PersonEntry): boolean => !active;

/** Everybody who acts here: who they are, what they hold, and the ways in and out. `personId` opens a card. */
export function PeoplePage({ personId }: { readonly personId?: string | undefined }) {
  const { t } = useTranslation('people');
  const { data } = directory.useQuery({});
  const { filter, shown, asking } = usePeoplePage();
  const { nameOf } = useDepartmentNames();
  const columns = useColumns(nameOf);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (personId !== undefined) showPerson(personId);
  }, [personId]);
  usePeopleKeys(data ?? [], () => search.current?.focus());
  if (data === null) return null;
  const rows = filterPeople(data, filter);
  const active = data.filter((person) => person.active).length;
  const person = data.find(({ id }) => id === shown);
  return (
    <Page
      title={t('page.title')}
      layout="full"
      crumbs={[{ label: t('page.departments'), href: '/departments' }]}
      meta={
        <>
          <span>{t('page.meta', { count: active })}</span>
          {data.length > active && <span>{t('page.inactive', { count: data.length - active })}</span>}
        </>
      }
      actions={<Acts />}
    >
      <PeopleToolbar searchRef={search} />
      <output className="visually-hidden">{t('page.shown', { count: rows.length })}</output>
      {rows.length === 0 ? (
        <EmptyState icon={SearchX} act={<Button onPress={clearFilter}>{t('page.clear')}</Button>}>
          {t('page.none')}
        </EmptyState>
      ) : (
        <div className={data.length === 1 ? styles.few : styles.table}>
          <VirtualTable label={t('page.table')} columns={columns} rows={rows} rowKey={keyOf} isQuiet={isInactive} onOpen={({ id }) => showPerson(id === shown ? null : id)} openedKey={shown} />
        </div>
      )}
      {data.length === 1 && (
        <EmptyState icon={Users} act={<Button icon={UserPlus} onPress={() => ask({ what: 'add' })}>{t('page.add')}</Button>}>
          {t('page.alone')}
        </EmptyState>
      )}
      {person !== undefined && <PersonCard person={person} department={nameOf(person.departmentId)} canLeave={active > 1} />}
      {asking?.what === 'add' && <PersonDialog person={null} />}
      {asking?.what === 'edit' && <PersonDialog person={asking.person} />}
      {asking?.what === 'deactivate' && <DeactivateDialog person={asking.person} people={data} />}
    </Page>
  );
}

function Acts() {
  const { t } = useTranslation('people');
  const save = (format: 'csv' | 'json') => () => void exportPeople(format).then(tellExport);
  return (
    <>
      <Menu
        label={t('page.export')}
        entries={[
          { id: 'csv', label: t('page.exportCsv'), icon: Sheet, onAction: save('csv') },
          { id: 'json', label: t('page.exportJson'), icon: FileJson, onAction: save('json') },
        ]}
      >
        <IconButton icon={Download} label={t('page.export')} />
      </Menu>
      <Button icon={FileInput} onPress={() => go('/import')}>
        {t('page.import')}
      </Button>
      <Button icon={UserPlus} variant="primary" shortcut="people.add" onPress={() => ask({ what: 'add' })}>
        {t('page.add')}
      </Button>
    </>
  );
}

/** Keys act on the person whose row has the focus, else on the one whose card is open. */
function usePeopleKeys(people: readonly PersonEntry[], find: () => void): void {
  const onPerson = (act: (person: PersonEntry) => void) => () => {
    const { filter, shown } = usePeoplePage.getState();
    const row = document.activeElement?.closest<HTMLElement>('[data-row-opener]')?.dataset['rowOpener'];
    const person = row === undefined ? people.find(({ id }) => id === shown) : filterPeople(people, filter)[Number(row)];
    if (person === undefined) return false;
    act(person);
    return true;
  };
  useShortcuts([
    { id: 'people.add', keys: 'alt+n', label: 'people:page.add', scope: 'page', handler: () => ask({ what: 'add' }) },
    { id: 'people.find', keys: '/', label: 'people:act.find', scope: 'page', handler: find },
    { id: 'people.edit', keys: 'e', label: 'people:act.edit', scope: 'page', handler: onPerson((person) => ask({ what: 'edit', person })) },
    {
      id: 'people.activity',
      keys: 'delete',
      label: 'people:act.deactivate',
      scope: 'page',
      handler: onPerson((person) => (person.active ? ask({ what: 'deactivate', person }) : void reactivate(person))),
    },
  ]);
}

function useColumns(nameOf: (id: string | null) => string | null): readonly VirtualColumn<PersonEntry>[] {
  const { t } = useTranslation('people');
  return useMemo(
    () => [
      { id: 'name', header: t('page.column.name'), track: 'minmax(8rem, 1.2fr)', cell: ({ name }) => name },
      {
        id: 'email', header: t('page.column.email'), track: 'minmax(7rem, 1.3fr)', isMuted: true,
        cell: ({ email }) => <span className={styles.clipped} title={email ?? undefined}>{email}</span>,
      },
      {
        id: 'department', header: t('page.column.department'), track: 'minmax(6rem, 1fr)', isMuted: true,
        cell: ({ departmentId }) => <span className={styles.clipped} title={nameOf(departmentId) ?? undefined}>{nameOf(departmentId)}</span>,
      },
      {
        id: 'roles', header: t('page.column.roles'), track: 'minmax(6rem, 1fr)', isMuted: true,
        cell: ({ roles }) => {
          const said = roles.map((role) => t(`role.${role}`)).join(', ');
          return <span className={styles.clipped} title={said}>{said}</span>;
        },
      },
      {
        id: 'items', header: t('page.column.items'), track: '7.5rem', align: 'end',
        cell: ({ load, active }) => (
          <span className={styles.load}>
            {!active && <Badge tone="warning">{t('page.isInactive')}</Badge>}
            {load.blocked > 0 && <StatusMark status="blocked" size="s" word={formatCount(load.blocked)} />}
            {(active || load.items > 0) && <span className={load.items === 0 ? styles.muted : undefined}>{formatCount(load.items)}</span>}
          </span>
        ),
      },
    ],
    [t, nameOf],
  );
}
