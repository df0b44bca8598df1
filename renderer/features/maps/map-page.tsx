import { useMemo, useRef, useState } from 'react';
import { BookPlus, GitCompareArrows, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import { fileName } from '#renderer/lib/file-name.ts';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { chartMarks } from './compare-model.ts';
import { compareChart, compareOrganisation, useComparing } from './compare.store.ts';
import type { Wanted } from './compare.store.ts';
import { DiffDrawer } from './diff-drawer.tsx';
import { DiffLegend } from './diff-legend.tsx';
import { mapExports } from './map-exports.ts';
import { mapView } from './maps.store.ts';
import { RunbookDialog } from './runbook-dialog.tsx';
import { useComparison, useDiffWords } from './use-comparison.ts';
import styles from './map-page.module.css';

/** One diagram that was read from a document, on request with how it differs from the departments. */
export function MapPage({ mapId }: { readonly mapId: Id }) {
  const { t } = useTranslation('maps');
  const { data: map, error } = mapView.useQuery({ id: mapId });
  const isCompared = useComparing(({ chart }) => chart === mapId);
  const comparison = useComparison(isCompared ? mapId : null);
  const words = useDiffWords();
  const marks = useMemo(() => (comparison === null ? null : { facts: chartMarks(comparison.diff, words), legend: <DiffLegend diff={comparison.diff} /> }), [comparison, words]);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isFresh, setFresh] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = () => {
    setFresh(!isCompared);
    compareChart(isCompared ? null : mapId);
    if (isCompared) button.current?.focus();
  };
  const [isMaking, setMaking] = useState(false);
  useShortcuts([
    { id: 'map.compare', keys: 'c', label: 'maps:diff.act', scope: 'page', handler: toggle },
    { id: 'map.to-runbook', keys: 'r', label: 'maps:runbook.act', scope: 'page', handler: () => setMaking(true) },
  ]);
  const onOrganisation = (node: string | null) => {
    compareOrganisation(mapId);
    useComparing.setState({ wanted: node === null ? null : { mapId, node } });
    go('/maps/organisation');
  };
  const crumbs = [{ label: t('title'), href: '/maps' }];
  if (error !== null) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <EmptyState icon={Network} act={<Button variant="primary" onPress={() => go('/maps')}>{t('missingAct')}</Button>}>
          {t('missing')}
        </EmptyState>
      </Page>
    );
  }
  if (map === null) return <Page title="" crumbs={crumbs}>{null}</Page>;
  return (
    <Page
      title={map.title}
      crumbs={crumbs}
      layout="full"
      meta={
        <>
          <span>{t('nodes', { count: map.graph.nodes.length })}</span>
          <span>{t('edges', { count: map.graph.edges.length })}</span>
          {map.source !== null && <span>{fileName(map.source.path)}</span>}
        </>
      }
      actions={
        <>
          <Button icon={BookPlus} shortcut="map.to-runbook" onPress={() => setMaking(true)}>
            {t('runbook.act')}
          </Button>
          <Button ref={button} icon={GitCompareArrows} shortcut="map.compare" onPress={toggle}>
            {isCompared ? t('diff.stop') : t('diff.act')}
          </Button>
        </>
      }
    >
      <div className={styles.map}>
        <Diagram
          key={mapId}
          name={map.title}
          model={map.graph}
          moreExports={mapExports(mapId)}
          wanted={wanted}
          {...marks}
        />
      </div>
      {isMaking && <RunbookDialog mapId={mapId} onClose={() => setMaking(false)} />}
      {comparison !== null && (
        <DiffDrawer
          comparison={comparison}
          title={t('diff.title')}
          onMissing={(node) => setWanted({ node })}
          onDiffering={({ node }) => setWanted({ node })}
          onOnlyHere={({ node }) => onOrganisation(node)}
          other={{ label: t('diff.toOrganisation'), onPress: () => onOrganisation(null) }}
          takesFocus={isFresh}
          onClose={toggle}
        />
      )}
    </Page>
  );
}
