import { checklistsProjection } from '#main/features/checklists/checklists.projection.ts';
import { departmentsProjection } from '#main/features/departments/departments.projection.ts';
import { evidenceProjection } from '#main/features/evidence/evidence.projection.ts';
import { itemsProjection } from '#main/features/items/items.projection.ts';
import { mapsProjection } from '#main/features/maps/maps.projection.ts';
import { peopleProjection } from '#main/features/people/people.projection.ts';
import { runsProjection } from '#main/features/runs/runs.projection.ts';
import { searchProjection } from '#main/features/search/search.projection.ts';
import { sectionsProjection } from '#main/features/sections/sections.projection.ts';
import { workflowsProjection } from '#main/features/workflows/workflows.projection.ts';
import { workspaceProjection } from '#main/features/workspace/workspace.projection.ts';
import type { Projection } from '#main/store/projection.ts';

/** In the order in which they see an event: the index reads what the others wrote. */
export const PROJECTIONS: readonly Projection[] = [
  workspaceProjection, departmentsProjection, sectionsProjection, checklistsProjection, itemsProjection, peopleProjection,
  workflowsProjection, mapsProjection, runsProjection, evidenceProjection, searchProjection,
];
