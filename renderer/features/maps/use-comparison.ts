import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import type { MissingPlace, OrganisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { thingsOf } from '#shared/domain/maps/organisation.ts';
import type { Thing } from '#shared/domain/maps/organisation.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { DiffWords } from './compare-model.ts';
import { mapView } from './maps.store.ts';
import { organisationView } from './organisation.store.ts';
import { useMapWords } from './use-organisation.ts';

export interface Comparison {
  readonly diff: OrganisationDiff;
  /** All that is here, lists too. */
  readonly things: readonly Thing[];
  readonly map: { readonly id: Id; readonly title: string };
}

/** An imported chart beside the tree of departments, live; null until both are there, or while nothing is compared. */
export function useComparison(mapId: Id | null): Comparison | null {
  const { stages } = useMapWords();
  const { data: map } = mapView.useQuery(mapId === null ? null : { id: mapId });
  const { data: view } = organisationView.useQuery(mapId === null ? null : { lists: 'all', word: '' });
  return useMemo(() => (map === null || view === null ? null : { diff: organisationDiff(map.graph, view, Object.values(stages)), things: thingsOf(view), map }), [map, view, stages]);
}

/** What the marks of a difference are called. */
export function useDiffWords(): DiffWords {
  const { t } = useTranslation('maps');
  return useMemo(
    () => ({
      same: t('diff.same'), missing: t('diff.missing'), 'only-here': t('diff.only-here'), renamed: t('diff.renamed'), elsewhere: t('diff.elsewhere'), apart: t('diff.apart'),
    }),
    [t],
  );
}

/** Where something missing would go, in words. */
export function usePlaceWords(): (place: MissingPlace) => string {
  const { t } = useTranslation('maps');
  return (place) => (place.kind === 'top' ? t('diff.top') : t('diff.in', { place: place.kind === 'thing' ? place.thing.name : place.name }));
}
