import type { ProcessMap } from '#shared/domain/maps/map.ts';
import { graphToDefinition } from '#shared/domain/maps/graph-to-definition.ts';
import { createMissing } from '#shared/domain/maps/create-missing.ts';
import { type OrganisationDiff, organisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { printRunbook } from '#shared/formats/markdown/runbook/print-runbook.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { MapRunbook, MapSummary } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { sectionsRepository } from '#main/features/sections/sections.repository.ts';
import { mapsRepository } from './maps.repository.ts';
import type { OrganisationService } from './organisation.service.ts';

/** What was chosen of a map; `stageWords` are names of stages besides the usual ones. */
type Chosen = { readonly id: Id; readonly nodes: readonly string[]; readonly stageWords: readonly string[] };

export function mapsService({ read, mutate, newId }: Means, organisation: OrganisationService) {
  const maps = mapsRepository(read);
  const departments = departmentsRepository(read);
  const sections = sectionsRepository(read);
  const checklists = checklistsRepository(read);
  const get = (id: Id): ProcessMap => found(maps.get(id), 'map');
  const compare = (id: Id, stageWords: readonly string[]): OrganisationDiff => organisationDiff(get(id).graph, organisation.view({ lists: 'all', word: '' }), stageWords);

  return {
    list: (): MapSummary[] =>
      maps.all().map(({ id, title, graph, source }) => ({ id, title, nodes: graph.nodes.length, edges: graph.edges.length, source: source?.path ?? null })),
    get,
    /** A map beside the tree of departments as it is now (M3). */
    compare,
    /** The runbook that a chart is, as its text, and what of the chart it can't say (M3). Refuses where there is nothing to do. */
    asRunbook: (id: Id): MapRunbook => {
      const { title, graph } = get(id);
      const made = graphToDefinition(graph, title);
      if (made === null) throw new Refused({ code: 'nothing-to-do', message: `“${title}” has no steps that a runbook could hold: none at all, or more than 2,000.` });
      return { text: printRunbook(made.definition), steps: made.definition.steps.length, decisions: made.definition.decisions.length, notes: made.notes };
    },
    /** Makes what was chosen of what a map has and the tree of departments lacks, in one act (M3). */
    createMissing: (act: Act, { id, nodes, stageWords }: Chosen) =>
      mutate(act, () => {
        return unwrap(
          createMissing(compare(id, stageWords), nodes, {
            newId,
            last: {
              department: (parentId) => departments.children(parentId).at(-1)?.position ?? null,
              section: (departmentId) => sections.inDepartment(departmentId).at(-1)?.position ?? null,
              checklist: (departmentId) => checklists.inDepartment(departmentId).at(-1)?.position ?? null,
            },
            departmentOf: (sectionId) => found(sections.get(sectionId), 'section').departmentId,
          }),
        );
      }),
  };
}
export type MapsService = ReturnType<typeof mapsService>;
