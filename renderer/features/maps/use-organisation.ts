import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES } from '#shared/domain/items/stages.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import { organisationFacts } from '#shared/domain/maps/organisation-facts.ts';
import type { FigureWords } from '#shared/domain/maps/organisation-facts.ts';
import { organisationGraph } from '#shared/domain/maps/organisation-graph.ts';
import type { OrganisationWords } from '#shared/domain/maps/organisation-graph.ts';
import type { OrganisationView } from '#shared/ipc/views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { listsWanted, openness } from './organisation-model.ts';
import { organisationView, useFolding } from './organisation.store.ts';

/** The words of the map in the language of the interface. */
export function useMapWords(): OrganisationWords & FigureWords {
  const { t } = useTranslation(['maps', 'common', 'checklists']);
  return useMemo(() => {
    const stages = Object.fromEntries(STAGES.map((stage) => [stage, t(`checklists:stage.${stage}`)])) as Record<Stage, string>;
    return {
      lifecycle: t('maps:organisation.lifecycle'),
      stages,
      acceptance: t('maps:organisation.acceptance'),
      kind: { department: t('maps:kind.department'), section: t('maps:kind.section'), checklist: t('maps:kind.checklist') },
      progress: (done, total) => t('common:progressShort', { done: formatCount(done), total: formatCount(total) }),
      blocked: (count) => t('common:count.blocked', { count }),
    };
  }, [t]);
}

/**
 * The tree of departments, live, with the lists that are to be seen; what was there stays until more has come. Null until the
 * first answer.
 */
export function useOrganisation(isSearching: boolean): { readonly view: OrganisationView | null; readonly isOpen: (node: string) => boolean } {
  const { acceptance } = useMapWords();
  const folding = useFolding();
  const [last, setLast] = useState<OrganisationView | null>(null);
  const isOpen = useMemo(() => (last === null ? () => false : openness(last, folding)), [last, folding]);
  const lists = last === null ? [] : listsWanted(last, isOpen, isSearching);
  const { data } = organisationView.useQuery({ lists: lists === 'all' ? 'all' : [...lists], word: acceptance });
  if (data !== null && data !== last) setLast(data);
  return { view: last, isOpen };
}

/** The map of a tree: what it says, and the figures of its nodes. */
export function useOrganisationMap(view: OrganisationView, isOpen: (node: string) => boolean) {
  const words = useMapWords();
  const graph = useMemo(() => organisationGraph(view, isOpen, words), [view, isOpen, words]);
  const facts = useMemo(() => organisationFacts(view, isOpen, words), [view, isOpen, words]);
  return { graph, facts, words };
}
