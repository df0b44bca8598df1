import { useRef, useState } from 'react';
import { Building2, GitCompareArrows, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/lib/go.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { compareOrganisation, useComparing } from './compare.store.ts';
import { mapList } from './maps.store.ts';
import { OrganisationMap } from './organisation-map.tsx';
import { useComparison } from './use-comparison.ts';
import { useOrganisation } from './use-organisation.ts';
import styles from './map-page.module.css';

/** The organisation as a map: departments, their sections and lists, and the lifecycle that all share (M1). */
export function OrganisationPage() {
  const { t } = useTranslation('maps');
  const [isSearching, setSearching] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { view, isOpen } = useOrganisation(isSearching);
  const { data: charts } = mapList.useQuery({});
  const comparedWith = useComparing(({ organisation }) => organisation);
  const isCompared = comparedWith !== null && charts?.some(({ id }) => id === comparedWith) === true;
  const comparison = useComparison(isCompared ? comparedWith : null);
  const canCompare = (charts?.length ?? 0) > 0 && (view?.departments.length ?? 0) > 0;
  const compare = () => {
    if (!canCompare) return false;
    if (!isCompared) return setChoosing(true);
    compareOrganisation(null);
    return button.current?.focus();
  };
  useShortcuts([{ id: 'map.compare', keys: 'c', label: 'maps:diff.with', scope: 'page', handler: compare }]);
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
      {...(canCompare
        ? {
            actions: (
              <Button ref={button} icon={GitCompareArrows} shortcut="map.compare" onPress={compare}>
                {isCompared ? t('diff.stop') : t('diff.with')}
              </Button>
            ),
          }
        : {})}
    >
      <div className={styles.map}>
        <OrganisationMap view={view} isOpen={isOpen} onSearching={setSearching} comparison={comparison} isFresh={isFresh} onStopComparing={compare} />
      </div>
      {isChoosing && (
        <ChooseDialog
          title={t('diff.choose')}
          description={t('diff.chooseMeans')}
          label={t('imported')}
          choices={(charts ?? []).map(({ id, title }) => ({ id, label: title, icon: Network }))}
          none={t('diff.chooseNone')}
          onChoose={(id) => {
            setChoosing(false);
            setFresh(true);
            compareOrganisation(id);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Page>
  );
}
