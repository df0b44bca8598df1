import { startChecklists } from '#renderer/features/checklists/index.ts';
import { startDepartments } from '#renderer/features/departments/index.ts';
import { startEvidence } from '#renderer/features/evidence/index.ts';
import { startMaps } from '#renderer/features/maps/index.ts';
import { startPeople } from '#renderer/features/people/index.ts';
import { startRuns } from '#renderer/features/runs/index.ts';
import { startWorkflows } from '#renderer/features/workflows/index.ts';
import { startHistoryKeys } from '#renderer/ui/history-toasts.ts';

/**
 * Registers what features bring besides their pages: sources of the palette, keys that hold everywhere.
 * Fetched right after the first script, so that it does not wait for them.
 */
export function startFeatures(): void {
  startHistoryKeys();
  startPeople();
  startDepartments();
  startChecklists();
  startEvidence();
  startMaps();
  startWorkflows();
  startRuns();
}
