import { checklistHandlers } from '#main/features/checklists/checklists.handlers.ts';
import { conformanceHandlers } from '#main/features/conformance/conformance.handlers.ts';
import { cycleHandlers } from '#main/features/checklists/cycles.handlers.ts';
import { departmentHandlers } from '#main/features/departments/departments.handlers.ts';
import { evidenceHandlers } from '#main/features/evidence/evidence.handlers.ts';
import { historyHandlers } from '#main/features/history/history.handlers.ts';
import { importHandlers } from '#main/features/imports/imports.handlers.ts';
import { itemHandlers } from '#main/features/items/items.handlers.ts';
import { mapHandlers } from '#main/features/maps/maps.handlers.ts';
import { peopleHandlers } from '#main/features/people/people.handlers.ts';
import { runHandlers } from '#main/features/runs/runs.handlers.ts';
import { searchHandlers } from '#main/features/search/search.handlers.ts';
import { workHandlers } from '#main/features/work/work.handlers.ts';
import { workflowHandlers } from '#main/features/workflows/workflows.handlers.ts';
import { workspaceHandlers } from '#main/features/workspace/workspace.handlers.ts';
import type { CoreHandlers } from './dispatch.ts';
import type { Services } from './services.ts';

/** A handler for each channel beside the store; the compiler finds one that is missing. */
export const coreHandlers = (services: Services): CoreHandlers => ({
  ...workspaceHandlers(services),
  ...peopleHandlers(services),
  ...departmentHandlers(services),
  ...checklistHandlers(services),
  ...cycleHandlers(services),
  ...itemHandlers(services),
  ...conformanceHandlers(services),
  ...evidenceHandlers(services),
  ...workHandlers(services),
  ...workflowHandlers(services),
  ...runHandlers(services),
  ...searchHandlers(services),
  ...mapHandlers(services),
  ...historyHandlers(services),
  ...importHandlers(services),
});
