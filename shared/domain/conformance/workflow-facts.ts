import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Workflow } from '#shared/domain/workflows/workflow.ts';
import type { WorkflowFacts } from './acceptance.ts';

/**
 * What is known of a workflow's duties (D6, O1): whether a person answers for it, it says what it is measured by and how
 * it is watched, and it is documented: it says what it is for and, once it is published, what changed.
 */
export const factsOf = ({ id, draft, ownerId, published }: Pick<Workflow, 'id' | 'draft' | 'ownerId' | 'published'>): WorkflowFacts => ({
  id,
  title: draft.title,
  has: { owner: ownerId !== null, kpis: draft.kpis.some(says), monitoring: isWatched(draft), documentation: says(draft.overview) && (published === 0 || draft.changeLog.length > 0) },
});

const isWatched = ({ monitoring }: WorkflowDefinition): boolean => Object.values(monitoring ?? {}).some((text) => text !== null && says(text));

const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
