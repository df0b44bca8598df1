import { Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileName } from '#renderer/lib/file-name.ts';
import { go } from '#renderer/lib/go.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { mapExports } from './map-exports.ts';
import { mapView } from './maps.store.ts';
import styles from './map-page.module.css';

/** One diagram that was read from a document. */
export function MapPage({ mapId }: { readonly mapId: string }) {
  const { t } = useTranslation(['maps']);
  const { data: map, error } = mapView.useQuery({ id: mapId });
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
  if (map === null) return <Page title={t('title')} crumbs={crumbs}>{null}</Page>;
  const counts = { nodes: t('nodes', { count: map.graph.nodes.length }), edges: t('edges', { count: map.graph.edges.length }) };
  return (
    <Page
      title={map.title}
      crumbs={crumbs}
      layout="full"
      meta={
        <>
          <span>{t('counts', counts)}</span>
          {map.source !== null && <span>{fileName(map.source.path)}</span>}
        </>
      }
    >
      <div className={styles.map}>
        <Diagram key={mapId} name={map.title} model={map.graph} moreExports={mapExports(mapId)} />
      </div>
    </Page>
  );
}
