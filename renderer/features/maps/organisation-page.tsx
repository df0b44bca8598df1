import { useMemo, useState } from 'react';
import { Building2, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { thingsOf } from '#shared/domain/maps/organisation.ts';
import type { OrganisationView } from '#shared/ipc/views.ts';
import { go } from '#renderer/lib/go.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { mapExports } from './map-exports.ts';
import { aboveOf, addressOf } from './organisation-model.ts';
import { OrganisationOutline } from './organisation-outline.tsx';
import { setBase, setOpen } from './organisation.store.ts';
import { useOrganisation, useOrganisationMap } from './use-organisation.ts';
import styles from './map-page.module.css';

/** The organisation as a map: departments, their sections and lists, and the lifecycle that all share (M1). */
export function OrganisationPage() {
  const { t } = useTranslation('maps');
  const [isSearching, setSearching] = useState(false);
  const { view, isOpen } = useOrganisation(isSearching);
  const crumbs = [{ label: t('title'), href: '/maps' }];
  if (view === null) return <Page title={t('organisation.title')} crumbs={crumbs}>{null}</Page>;
  if (view.departments.length === 0) {
    return (
      <Page title={t('organisation.title')} crumbs={crumbs}>
        <EmptyState icon={Building2} act={<Button variant="primary" onPress={() => go('/departments')}>{t('organisation.emptyAct')}</Button>}>
          {t('organisation.empty')}
        </EmptyState>
      </Page>
    );
  }
  const lists = [...view.departments, ...view.sections].reduce((sum, part) => sum + part.lists, 0);
  return (
    <Page
      title={t('organisation.title')}
      crumbs={crumbs}
      layout="full"
      meta={
        <>
          <span>{t('organisation.departments', { count: view.departments.length })}</span>
          {view.sections.length > 0 && <span>{t('organisation.sections', { count: view.sections.length })}</span>}
          <span>{t('organisation.lists', { count: lists })}</span>
        </>
      }
    >
      <div className={styles.map}>
        <OrganisationMap view={view} isOpen={isOpen} onSearching={setSearching} />
      </div>
    </Page>
  );
}

interface OrganisationMapProps {
  readonly view: OrganisationView;
  readonly isOpen: (node: string) => boolean;
  readonly onSearching: (isSearching: boolean) => void;
}

function OrganisationMap({ view, isOpen, onSearching }: OrganisationMapProps) {
  const { t } = useTranslation('maps');
  const { graph, facts, words } = useOrganisationMap(view, isOpen);
  const things = useMemo(() => thingsOf(view), [view]);
  const findables = useMemo(
    () => [...things.map(({ node, name }) => ({ id: node, name })), ...graph.groups.flatMap(({ nodes }) => graph.nodes.filter(({ id }) => nodes.includes(id))).map(({ id, label }) => ({ id, name: label }))],
    [things, graph],
  );
  const open = (node: string) => {
    const address = addressOf(view, node);
    if (address !== null) go(address);
  };
  return (
    <Diagram
      name={t('organisation.title')}
      model={graph}
      facts={facts}
      layout="lane"
      onOpen={open}
      canOpen={canOpen}
      opensOn="double"
      onFold={(node) => setOpen([node], !isOpen(node))}
      findables={findables}
      onReveal={(node) => setOpen(aboveOf(things, node), true)}
      onSearching={onSearching}
      outline={<OrganisationOutline view={view} graph={graph} words={words} isOpen={isOpen} onOpen={open} />}
      tools={
        <Menu
          label={t('organisation.show')}
          entries={[
            { id: 'none', label: t('organisation.closeAll'), onAction: () => setBase('none') },
            { id: 'departments', label: t('organisation.openDepartments'), onAction: () => setBase('departments') },
            { id: 'all', label: t('organisation.openAll'), onAction: () => setBase('all') },
          ]}
        >
          <IconButton size="s" icon={Layers} label={t('organisation.show')} />
        </Menu>
      }
      moreExports={mapExports('organisation')}
    />
  );
}

/** Stages are no places to go to. */
const canOpen = (node: string): boolean => !node.startsWith('stage_');
