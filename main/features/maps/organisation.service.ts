import { NO_PROGRESS, type Progress, addProgress } from '#shared/domain/checklists/progress.ts';
import { organisationFacts } from '#shared/domain/maps/organisation-facts.ts';
import { acceptanceOf, organisationGraph } from '#shared/domain/maps/organisation-graph.ts';
import { rollUp, thingsOf } from '#shared/domain/maps/organisation.ts';
import type { OrganisationView } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import type { MapDrawing } from './draw-map.ts';
import { MAP_WORDS } from './map-words.ts';
import { organisationRepository } from './organisation.repository.ts';

export type OrganisationAsked = {
  /** Departments of which the lists are wanted, those of their sections too; or of all. */
  readonly lists: readonly Id[] | 'all';
  /** Lists with this word in their title are always wanted. */
  readonly word: string;
};

export function organisationService({ read }: Means) {
  const organisation = organisationRepository(read);

  const service = {
    /** The tree of departments as the map of the organisation shows it, with figures of all that is below each (D8). */
    view: ({ lists, word }: OrganisationAsked): OrganisationView => {
      const { id, name } = read.get<{ id: string; name: string }>('SELECT id, name FROM workspace') ?? { id: '', name: '' };
      const departments = organisation.departments();
      const counts = organisation.counts();
      const own = new Map<Id, Progress>();
      for (const { departmentId, progress } of counts) own.set(departmentId, addProgress(own.get(departmentId) ?? NO_PROGRESS, progress));
      const total = rollUp(departments, own);
      const beside = new Map(counts.flatMap(({ departmentId, sectionId, lists }) => (sectionId === null ? [[departmentId, lists] as const] : [])));
      const inSection = new Map(counts.flatMap(({ sectionId, lists, progress }) => (sectionId === null ? [] : [[sectionId, { lists, progress }] as const])));
      return {
        id, name,
        departments: departments.map((department) => ({ ...department, lists: beside.get(department.id) ?? 0, progress: total.get(department.id) ?? NO_PROGRESS })),
        sections: organisation.sections().map((section) => ({ ...section, ...(inSection.get(section.id) ?? { lists: 0, progress: NO_PROGRESS }) })),
        lists: lists === 'all' ? organisation.allLists() : organisation.someLists(lists, word),
      };
    },
    /** The whole map as it goes out of the program; lists are many, and come only where they are asked for. */
    drawing: (withLists: boolean): MapDrawing & { readonly tree: OrganisationView } => {
      const whole = service.view({ lists: withLists ? 'all' : [], word: MAP_WORDS.acceptance });
      const accepting = acceptanceOf(thingsOf(whole), MAP_WORDS);
      const tree = withLists ? whole : { ...whole, lists: whole.lists.filter(({ id }) => id === accepting?.id) };
      const isOpen = (): boolean => true;
      return { title: MAP_WORDS.title, tree, graph: organisationGraph(tree, isOpen, MAP_WORDS), facts: organisationFacts(tree, isOpen, MAP_WORDS), layout: 'lane' };
    },
  };
  return service;
}
export type OrganisationService = ReturnType<typeof organisationService>;
