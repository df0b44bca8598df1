import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import type { WorkflowFacts } from './acceptance.ts';

/** What is known of a workflow's duties (D6, O1). Definitions have no place for KPIs and monitoring yet: nothing is said of these. */
export const factsOf = ({ id, draft, ownerId }: Workflow): WorkflowFacts => ({
  id, title: draft.title, has: { owner: ownerId !== null, kpis: null, monitoring: null, documentation: draft.overview.trim() !== '' },
});
