import { useState } from 'react';
import { Building2, Network, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/lib/go.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { fileName } from '#renderer/lib/file-name.ts';
import { mapList, runbookList } from './maps.store.ts';
import styles from './maps-page.module.css';

const has = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());

/** All maps: what was drawn in documents, and each runbook as a map. */
export function MapsPage() {
  const { t } = useTranslation(['maps', 'common']);
  const [query, setQuery] = useState('');
  const { data: maps } = mapList.useQuery({});
  const { data: runbooks } = runbookList.useQuery({});
  const { data: overview } = useOverview();
  if (maps === null || runbooks === null || overview === null) return <Page title={t('maps:title')}>{null}</Page>;
  const { departments } = overview.counts;
  if (maps.length === 0 && runbooks.length === 0 && departments === 0) {
    return (
      <Page title={t('maps:title')}>
        <EmptyState icon={Network} act={<Button variant="primary" onPress={() => go('/import')}>{t('maps:emptyAct')}</Button>}>
          {t('maps:empty')}
        </EmptyState>
      </Page>
    );
  }
  const drawn = maps.filter((map) => has(map.title, query));
  const showsOrganisation = departments > 0 && has(t('maps:organisation.title'), query);
  const steps = runbooks.filter((runbook) => !runbook.archived && has(runbook.title, query));
  return (
    <Page title={t('maps:title')}>
      <div className={styles.filter}>
        <SearchField label={t('maps:filter')} value={query} onChange={setQuery} />
      </div>
      {drawn.length === 0 && steps.length === 0 && !showsOrganisation && <EmptyState icon={Network}>{t('maps:noMatch', { query })}</EmptyState>}
      {showsOrganisation && (
        <LinkList label={t('maps:organisation.title')}>
          <LinkRow
            href="/maps/organisation"
            leading={<Building2 aria-hidden="true" size="1rem" strokeWidth={1.75} className={styles.icon} />}
            description={t('maps:organisation.description')}
            meta={t('maps:organisation.departments', { count: departments })}
          >
            {t('maps:organisation.title')}
          </LinkRow>
        </LinkList>
      )}
      {drawn.length > 0 && (
        <Panel title={t('maps:imported')} variant="plain">
          <LinkList label={t('maps:imported')}>
            {drawn.map((map) => (
              <LinkRow
                key={map.id}
                href={`/maps/${map.id}`}
                leading={<Network aria-hidden="true" size="1rem" strokeWidth={1.75} className={styles.icon} />}
                description={map.source === null ? undefined : fileName(map.source)}
                meta={t('maps:counts', { nodes: t('maps:nodes', { count: map.nodes }), edges: t('maps:edges', { count: map.edges }) })}
              >
                {map.title}
              </LinkRow>
            ))}
          </LinkList>
        </Panel>
      )}
      {steps.length > 0 && (
        <Panel title={t('maps:runbooks')} variant="plain">
          <LinkList label={t('maps:runbooks')}>
            {steps.map((runbook) => (
              <LinkRow
                key={runbook.id}
                href={`/runbooks/${runbook.id}`}
                leading={<Workflow aria-hidden="true" size="1rem" strokeWidth={1.75} className={styles.icon} />}
                meta={t('common:count.steps', { count: runbook.steps })}
              >
                {runbook.title}
              </LinkRow>
            ))}
          </LinkList>
        </Panel>
      )}
    </Page>
  );
}
