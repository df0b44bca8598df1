import { useEffect, useMemo, useState } from 'react';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { refOfNode, thingsOf } from '#shared/domain/maps/organisation.ts';
import type { OrganisationView } from '#shared/ipc/views.ts';
import { go } from '#renderer/lib/go.ts';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { organisationMarks, sightOf, toReveal, wayTo, withGhosts } from './compare-model.ts';
import { compareChart, takeWanted } from './compare.store.ts';
import type { Wanted } from './compare.store.ts';
import { DiffDrawer } from './diff-drawer.tsx';
import { DiffLegend } from './diff-legend.tsx';
import { mapExports } from './map-exports.ts';
import { aboveOf, addressOf } from './organisation-model.ts';
import { OrganisationOutline } from './organisation-outline.tsx';
import { setBase, setOpen } from './organisation.store.ts';
import { useDiffWords } from './use-comparison.ts';
import type { Comparison } from './use-comparison.ts';
import { useOrganisationMap } from './use-organisation.ts';

export interface OrganisationMapProps {
  readonly view: OrganisationView;
  readonly isOpen: (node: string) => boolean;
  readonly onSearching: (isSearching: boolean) => void;
  /** What a chart has otherwise, drawn into the map. */
  readonly comparison: Comparison | null;
  readonly isFresh: boolean;
  readonly onStopComparing: () => void;
}

/** The map of the organisation, to fold, and beside a chart with what differs. */
export function OrganisationMap({ view, isOpen, onSearching, comparison, isFresh, onStopComparing }: OrganisationMapProps) {
  const { t } = useTranslation('maps');
  const { graph, facts, words, compared } = useComparedMap(view, isOpen, comparison);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const things = useMemo(() => thingsOf(view), [view]);
  const findables = useMemo(() => {
    const beside = new Set(graph.nodes.filter(({ id }) => refOfNode(id) === null).map(({ id }) => id));
    return [...things.map(({ node, name }) => ({ id: node, name })), ...graph.nodes.filter(({ id }) => beside.has(id)).map(({ id, label }) => ({ id, name: label }))];
  }, [things, graph]);
  const open = (node: string) => {
    const address = addressOf(view, node);
    if (address !== null) go(address);
  };
  const see = (node: string) => {
    if (comparison === null) return;
    setOpen(wayTo(comparison.diff, comparison.things, node), true);
    setWanted({ node });
  };
  const mapId = comparison?.map.id ?? null;
  useEffect(() => {
    if (comparison === null || mapId === null) return;
    setOpen(toReveal(comparison.diff, comparison.things), true);
    const node = takeWanted(mapId);
    if (node !== null) see(node);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is opened at first may be closed again, whatever else changes
  }, [mapId]);
  return (
    <>
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
        wanted={wanted}
        {...(compared ?? { outline: <OrganisationOutline view={view} graph={graph} words={words} isOpen={isOpen} onOpen={open} /> })}
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
      {comparison !== null && (
        <DiffDrawer
          comparison={comparison}
          title={t('diff.title')}
          onMissing={(node) => see(sightOf(comparison.diff, node))}
          onDiffering={({ thing }) => see(thing.node)}
          onOnlyHere={({ node }) => see(node)}
          other={{
            label: t('diff.toChart'),
            onPress: () => {
              compareChart(comparison.map.id);
              go(`/maps/${comparison.map.id}`);
            },
          }}
          takesFocus={isFresh}
          onClose={onStopComparing}
        />
      )}
    </>
  );
}

/** The map with marks and with what is missing, where it is compared. */
function useComparedMap(view: OrganisationView, isOpen: (node: string) => boolean, comparison: Comparison | null) {
  const map = useOrganisationMap(view, isOpen);
  const words = useDiffWords();
  return useMemo(() => {
    if (comparison === null) return { ...map, compared: null };
    const { diff } = comparison;
    return { ...map, graph: withGhosts(map.graph, diff), facts: organisationMarks(map.facts, diff, words), compared: { legend: <DiffLegend diff={diff} /> } };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the parts of the map keep their identity, the map itself does not
  }, [map.graph, map.facts, map.words, comparison, words]);
}

/** Stages and what is only thought of are no places to go to. */
const canOpen = (node: string): boolean => refOfNode(node) !== null;
